import { FEATURES, type Feature, type FeatureValues } from './features.ts'
import { CONTRADICTORY, CORRECT } from './weights.ts'

/** A logistic regression: log-odds are the bias plus each feature times its weight. */
export interface LogisticModel {
  /** For one reference answer, and for several. */
  bias: readonly [one: number, several: number]
  weights: Record<Feature, readonly [one: number, several: number]>
}

export interface Probabilities {
  /** That a teacher takes the answer for a right and complete one. */
  correct: number
  /** That one that is not right says the opposite of what was expected. */
  contradictory: number
}

export function probabilities(features: FeatureValues, several: boolean): Probabilities {
  return { correct: logistic(CORRECT, features, several), contradictory: logistic(CONTRADICTORY, features, several) }
}

function logistic({ bias, weights }: LogisticModel, features: FeatureValues, several: boolean): number {
  const column = several ? 1 : 0
  const logOdds = FEATURES.reduce((sum, feature) => sum + weights[feature][column] * features[feature], bias[column])
  return 1 / (1 + Math.exp(-logOdds))
}
