// Written by scripts/train-short-answers.ts from 7281 answers: four fifths of the questions of
// SemEval-2013 task 7 (SciEntsBank and Beetle; Dzikovska et al. 2013).
import type { LogisticModel } from './model.ts'

/** Of the whole file, its held-out fifth included: evaluating on it leaves out what the weights have seen. */
export const TRAINING_FILE_SHA256 = '7e6efb4a62cfdcd8ce969931b2999c45226cac7c8b4d412a15ad137f3cecf50c'

/** Log-odds that an answer is right, with one reference answer and with several. */
export const CORRECT: LogisticModel = {
  bias: [-0.132, -2.151],
  weights: {
    order: [0.58, 1.124],
    opposed: [-0.228, -2.318],
    brevity: [-0.762, -1.449],
    new_agreement: [1.772, 2.517],
    new_words: [-0.535, -0.099],
    nothing_found: [-0.667, -0.465],
    quantity_wrong: [-3.176, 0],
    quantity_extra: [0, -1.219],
    stance_opposed: [-3.226, 0],
    borrowed_words: [-0.358, -2.505],
    trigrams: [1.464, 2.221],
  },
}

/** Log-odds that an answer which is not right contradicts the reference. */
export const CONTRADICTORY: LogisticModel = {
  bias: [-1.437, 0.34],
  weights: {
    order: [1.182, 1.374],
    opposed: [1.454, 1.231],
    brevity: [-0.169, -0.458],
    new_agreement: [-0.757, -0.861],
    new_words: [-0.227, -0.31],
    nothing_found: [-0.149, -0.441],
    quantity_wrong: [1.193, 0.753],
    quantity_extra: [0.718, 0.006],
    stance_opposed: [4.749, 0],
    borrowed_words: [-0.375, 0.885],
    trigrams: [0.493, -0.058],
  },
}
