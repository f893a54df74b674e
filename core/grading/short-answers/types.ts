import type { Language } from '../../wire/common.ts'

/** A student's answer with all that a grader may know about its question. */
export interface ShortAnswer {
  question: string
  /** Any one of them is a full answer. */
  reference_answers: readonly string[]
  /** What a full answer must say, one thing each; drawn from the reference answers when absent. */
  key_points?: readonly string[] | undefined
  student_answer: string
  language: Language
  /** Groups of names for one thing, as the document's own "also known as" gives them: `[['ADN', 'acide désoxyribonucléique']]`. */
  synonyms?: readonly (readonly string[])[] | undefined
}

/** `abstain`: the grader is not sure enough, a teacher decides. */
export type ShortAnswerVerdict = 'correct' | 'partial' | 'incorrect' | 'abstain'

export interface ShortAnswerGrade {
  /** 0–100, whole. 0 is what `incorrect` is worth; an abstention's score is a proposal. */
  score: number
  verdict: ShortAnswerVerdict
  /** Sentences for the student, in the language of the answer. */
  feedback: string
  /** Key points that the answer makes, and those that it does not, in the words of the question's author. */
  points_corrects: string[]
  points_manquants: string[]
  /** How surely "right" or "wrong" is the verdict that a teacher would give, 0–1. */
  confidence: number
  method: string
}

/** What grades short answers. The embedded grader has this shape, and so has one that asks a model. */
export interface ShortAnswerGrader {
  readonly method: string
  grade(answer: ShortAnswer): ShortAnswerGrade | Promise<ShortAnswerGrade>
}
