// Written by scripts/train-short-answers.ts from 7281 answers: four fifths of the questions of
// SemEval-2013 task 7 (SciEntsBank and Beetle; Dzikovska et al. 2013).
import type { LogisticModel } from './model.ts'

/** Of the whole file, its held-out fifth included: evaluating on it leaves out what the weights have seen. */
export const TRAINING_FILE_SHA256 = '7e6efb4a62cfdcd8ce969931b2999c45226cac7c8b4d412a15ad137f3cecf50c'

/** Log-odds that an answer is right, with one reference answer and with several. */
export const CORRECT: LogisticModel = {
  bias: [-0.105, -2.16],
  weights: {
    order: [0.556, 1.396],
    opposed: [-0.469, -1.705],
    denial_added: [-0.133, -0.714],
    denial_missing: [-0.437, -1.445],
    brevity: [-0.767, -1.431],
    new_agreement: [1.809, 2.274],
    new_words: [-0.543, -0.163],
    nothing_found: [-0.672, -0.569],
    quantity_wrong: [-3.182, 0],
    quantity_extra: [0, -1.279],
    stance_opposed: [-3.208, 0],
    borrowed_words: [-0.352, -2.454],
    trigrams: [1.449, 2.37],
  },
}

/** Log-odds that an answer which is not right contradicts the reference. */
export const CONTRADICTORY: LogisticModel = {
  bias: [-1.402, 0.348],
  weights: {
    order: [1.197, 1.342],
    opposed: [1.69, 1.138],
    denial_added: [-0.235, 0.601],
    denial_missing: [0.649, 0.641],
    brevity: [-0.176, -0.475],
    new_agreement: [-0.894, -0.87],
    new_words: [-0.207, -0.246],
    nothing_found: [-0.199, -0.478],
    quantity_wrong: [1.233, 0.674],
    quantity_extra: [0.692, 0.047],
    stance_opposed: [4.946, 0],
    borrowed_words: [-0.362, 0.964],
    trigrams: [0.484, -0.188],
  },
}
