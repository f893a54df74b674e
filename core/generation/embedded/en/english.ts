import { alteredFamily } from '../families/altered-statements.ts'
import { consequenceFamily } from '../families/consequences.ts'
import { exampleFamily } from '../families/examples.ts'
import { gapFamily } from '../families/gap.ts'
import { identityFamily } from '../families/identity.ts'
import { eventFamily, statementFamily } from '../families/statements.ts'
import { subjectFamily } from '../families/subjects.ts'
import { definitionFamily, termFamily } from '../families/terms.ts'
import type { LanguageKit } from '../language-kit.ts'
import { readClauses } from './clauses.ts'
import { ENGLISH_CUES } from './cues.ts'
import { englishDefinitions } from './definitions.ts'
import { ENGLISH_EVENTS } from './events.ts'
import { ENGLISH_TERMS } from './phrases.ts'
import { subjectReader } from './subjects.ts'
import { tagEnglish } from './tagger.ts'
import {
  ENGLISH_ALTERED,
  ENGLISH_CONDITIONS,
  ENGLISH_EXAMPLES,
  ENGLISH_IDENTITIES,
  ENGLISH_STATEMENTS,
  ENGLISH_SUBJECTS,
} from './voice.ts'

export const english: LanguageKit = {
  tag: tagEnglish,
  cues: ENGLISH_CUES,
  definite: new Set(['the']),
  complement: new Set(['of', 'for', 'between']),
  clauses(analysis, names) {
    const subjects = subjectReader(analysis, names)
    return analysis.sentences
      .filter((sentence) => sentence.usable)
      .flatMap((sentence) => readClauses(sentence, subjects, names))
  },
  definitions: englishDefinitions,
  families: [
    termFamily(ENGLISH_TERMS),
    identityFamily(ENGLISH_IDENTITIES),
    statementFamily(ENGLISH_STATEMENTS),
    alteredFamily(ENGLISH_ALTERED),
    consequenceFamily(ENGLISH_CONDITIONS),
    exampleFamily(ENGLISH_EXAMPLES),
    eventFamily(ENGLISH_STATEMENTS),
    subjectFamily(ENGLISH_SUBJECTS),
    ...ENGLISH_EVENTS,
    definitionFamily(ENGLISH_TERMS),
    gapFamily(
      'en',
      ENGLISH_CUES,
      /^(?:he|she|it|they|him|her|them|himself|herself|itself|themselves|others?|here|that)$/,
    ),
  ],
  explanation: ({ key }, quote, page) =>
    `The right answer is “${key}”. The document says${page === null ? '' : ` (page ${page})`}: “${quote}”`,
}
