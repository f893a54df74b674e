import type { Draft } from '../pipeline/draft.ts'
import type { Family } from './families/family.ts'
import type { NameCues, NameIndex } from './names/names.ts'
import type { Analysis } from './text/analysis.ts'
import type { Clause } from './text/clause.ts'
import type { Definition } from './text/definitions.ts'
import type { Token } from './text/tokens.ts'

/** What a language brings: how its words are tagged, its clauses read, and its questions put. */
export interface LanguageKit {
  /** Tags a sentence's words in place; `names` are words known to be names wherever they stand. */
  tag(tokens: Token[], names: ReadonlySet<string>): void
  cues: NameCues
  /** Articles of what is known, and words that say which one. */
  definite: ReadonlySet<string>
  complement: ReadonlySet<string>
  clauses(analysis: Analysis, names: NameIndex): Clause[]
  definitions(analysis: Analysis): Definition[]
  families: Family[]
  /** The sentence that explains the answer and quotes the document. */
  explanation(draft: Pick<Draft, 'key'>, quote: string, page: number | null): string
}
