import type { Language } from '../../../wire/common.ts'
import type { QuestionDifficulty } from '../../../wire/questions.ts'
import type { Mix } from '../../pipeline/mix.ts'
import type { Fence } from '../fence.ts'
import { english } from './en.ts'
import { french } from './fr.ts'

/** Why a question of the model was refused, where the flaw checker has no sentence for it. */
export type Refusal =
  | 'unknown_passage'
  | 'quote_not_found'
  | 'quote_too_short'
  | 'wrong_language'
  | 'too_few_distractors'
  | 'empty_option'
  | 'unsupported_key'
  | 'follows_an_order'
  | 'foreign_markup'

export interface Wanted {
  count: number
  difficulty: QuestionDifficulty | undefined
  /** What is still lacking of the mix that the teacher wishes for; any when absent. */
  mix: Mix | undefined
  /** Topics, in the teacher's words, that nothing is asked about. */
  avoid: readonly string[]
  /** Stems that were written before, for other calls of the same task. */
  written: readonly string[]
}

/** What a language brings to the prompts. Whatever comes from a document or a model is put between fences. */
export interface PromptKit {
  system(fence: Fence): string
  write(passages: string, wanted: Wanted): string
  repair(passages: string, refused: readonly { question: string; reasons: readonly string[] }[]): string
  refusals: Record<Refusal, string>
}

export const PROMPTS: Record<Language, PromptKit> = { fr: french, en: english }
