import type { Sentence } from './analysis.ts'

/** What a sentence says a term is. */
export interface Definition {
  sentence: Sentence
  /** As it is offered: without article, in the document's case within a sentence ("analyse en composantes principales"). */
  term: string
  /** The noun phrase that defines it ("une méthode statistique qui …"). */
  meaning: string
  plural: boolean
  /** The term with its article, as it is asked about ("l'analyse en composantes principales"). */
  asked: string
  /** How sure the pattern is, 0 to 1. */
  confidence: number
  /** An entry of a list, "term: meaning": the meaning may be any phrase, and is quoted. */
  entry?: boolean
}
