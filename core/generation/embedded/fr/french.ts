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
import { FRENCH_CUES } from './cues.ts'
import { frenchDefinitions } from './definitions.ts'
import { frenchFamilies } from './events.ts'
import { FRENCH_TERMS } from './phrases.ts'
import { subjectReader } from './subjects.ts'
import { tagFrench } from './tagger.ts'
import {
  FRENCH_ALTERED,
  FRENCH_CONDITIONS,
  FRENCH_EXAMPLES,
  FRENCH_IDENTITIES,
  FRENCH_STATEMENTS,
  FRENCH_SUBJECTS,
} from './voice.ts'

export const french: LanguageKit = {
  tag: tagFrench,
  cues: FRENCH_CUES,
  definite: new Set(['le', 'la', "l'", 'du', 'au']),
  complement: new Set(['de', "d'", 'du', 'des']),
  clauses(analysis, names) {
    const subjects = subjectReader(analysis, names)
    return analysis.sentences
      .filter((sentence) => sentence.usable)
      .flatMap((sentence) => readClauses(sentence, subjects, names))
  },
  definitions: frenchDefinitions,
  families: [
    termFamily(FRENCH_TERMS),
    identityFamily(FRENCH_IDENTITIES),
    statementFamily(FRENCH_STATEMENTS),
    alteredFamily(FRENCH_ALTERED),
    consequenceFamily(FRENCH_CONDITIONS),
    exampleFamily(FRENCH_EXAMPLES),
    eventFamily(FRENCH_STATEMENTS),
    subjectFamily(FRENCH_SUBJECTS),
    definitionFamily(FRENCH_TERMS),
    ...frenchFamilies(),
    gapFamily('fr', FRENCH_CUES, /^(?:ils?|elles?|eux|lui|leur|y|en|cel.*|ceux.*|ça|le|la|les)$/),
  ],
  explanation: ({ key }, quote, page) =>
    `La bonne réponse est « ${key} ». Le document l’indique${page === null ? '' : ` (page ${page})`} : « ${quote} »`,
}
