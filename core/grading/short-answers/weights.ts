// Written by scripts/train-short-answers.ts from 7281 answers: four fifths of the questions of
// SemEval-2013 task 7 (SciEntsBank and Beetle; Dzikovska et al. 2013).
import type { LogisticModel } from './model.ts'

/** Of the whole file, its held-out fifth included: evaluating on it leaves out what the weights have seen. */
export const TRAINING_FILE_SHA256 = '7e6efb4a62cfdcd8ce969931b2999c45226cac7c8b4d412a15ad137f3cecf50c'

/** Log-odds that an answer is right, with one reference answer and with several. */
export const CORRECT: LogisticModel = {
  bias: [-0.106, -2.169],
  weights: {
    order: [0.558, 1.474],
    opposed: [-0.467, -2.247],
    denial_added: [-0.117, -0.571],
    denial_missing: [-0.437, -1.834],
    brevity: [-0.767, -1.469],
    new_agreement: [1.809, 2.333],
    new_words: [-0.543, -0.178],
    nothing_found: [-0.673, -0.556],
    quantity_wrong: [-3.182, 0],
    quantity_extra: [0, -1.305],
    stance_opposed: [-3.208, 0],
    borrowed_words: [-0.352, -2.337],
    trigrams: [1.448, 2.353],
  },
}

/** Log-odds that an answer which is not right contradicts the reference. */
export const CONTRADICTORY: LogisticModel = {
  bias: [-1.406, 0.345],
  weights: {
    order: [1.197, 1.321],
    opposed: [1.687, 1.153],
    denial_added: [-0.198, 0.596],
    denial_missing: [0.651, 0.655],
    brevity: [-0.176, -0.478],
    new_agreement: [-0.894, -0.868],
    new_words: [-0.207, -0.243],
    nothing_found: [-0.197, -0.476],
    quantity_wrong: [1.233, 0.671],
    quantity_extra: [0.692, 0.048],
    stance_opposed: [4.946, 0],
    borrowed_words: [-0.361, 0.956],
    trigrams: [0.488, -0.177],
  },
}
