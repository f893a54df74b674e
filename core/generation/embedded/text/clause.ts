import type { Sentence } from './analysis.ts'
import type { Token } from './tokens.ts'

/** What stands before the verb. */
export interface Subject {
  tokens: Token[]
  kind: 'name' | 'common'
  gender: 'm' | 'f' | null
  plural: boolean
  /** As it is put into a stem, standing alone: a pronoun or "the film" is replaced by what it means. */
  text: string
  /** Whether it was a pronoun or a short name that had to be resolved. */
  resolved: boolean
}

/** The main clause of a sentence: [adverbial,] subject + verb + complements. */
export interface Clause {
  sentence: Sentence
  /** What stands before the subject, without its comma. */
  fronted: Token[]
  subject: Subject
  /** Clitics, finite verb, adverbs and participles between. */
  verb: Token[]
  /** From after the verb to where the clause can be cut without changing what it says. */
  rest: Token[]
}
