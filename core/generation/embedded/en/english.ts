import { gapFamily } from '../families/gap.ts'
import { definitionFamily, termFamily } from '../families/terms.ts'
import type { LanguageKit } from '../language-kit.ts'
import { ENGLISH_CUES } from './cues.ts'
import { englishDefinitions } from './definitions.ts'
import { ENGLISH_TERMS } from './phrases.ts'
import { tagEnglish } from './tagger.ts'

export const english: LanguageKit = {
  tag: tagEnglish,
  cues: ENGLISH_CUES,
  clauses: () => [],
  definitions: englishDefinitions,
  families: [
    termFamily(ENGLISH_TERMS),
    definitionFamily(ENGLISH_TERMS),
    gapFamily('en', ENGLISH_CUES, /^(?:he|she|it|they|him|her|them|himself|herself|itself|themselves|others?|here)$/),
  ],
  explanation: ({ key }, quote, page) =>
    `The right answer is “${key}”. The document says${page === null ? '' : ` (page ${page})`}: “${quote}”`,
}
