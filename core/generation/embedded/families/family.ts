import type { Draft } from '../../pipeline/draft.ts'
import type { Name, NameIndex } from '../names/names.ts'
import type { Analysis, Sentence } from '../text/analysis.ts'
import type { Clause } from '../text/clause.ts'
import type { DateSpan } from '../text/dates.ts'
import type { Definition } from '../text/definitions.ts'
import type { Siblings } from '../text/siblings.ts'

/** All that is known of a document when questions are written. */
export interface Reading {
  analysis: Analysis
  names: NameIndex
  clauses: Clause[]
  /** Whom the pronoun that opens a sentence means, by the sentence's index. */
  resolved: Map<number, Name>
  dates: { sentence: Sentence; span: DateSpan }[]
  definitions: Definition[]
  /** Noun phrases by their head, for distractors of one kind. */
  siblings: Siblings
  /** Whether names fill the text (a biography, a history): "the film" is then one of several, not films as such. */
  narrative: boolean
  /** Key terms of the document, the most important first. */
  terms: string[]
}

/** What a pattern family finds: a draft without what all drafts get alike (source, explanation, score by importance). */
export interface Found {
  sentence: Sentence
  family: string
  stem: string
  key: string
  kind: Draft['kind']
  distractors: string[]
  values?: Map<string, number>
  aliases?: string[]
  bloom: Draft['bloom']
  difficulty: Draft['difficulty']
  /** How sure the pattern is, 0 to 1. */
  confidence: number
}

export type Family = (reading: Reading) => Found[]
