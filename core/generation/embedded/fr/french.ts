import { gapFamily } from '../families/gap.ts'
import { definitionFamily, termFamily } from '../families/terms.ts'
import type { LanguageKit } from '../language-kit.ts'
import { readClause } from './clauses.ts'
import { FRENCH_CUES } from './cues.ts'
import { frenchDefinitions } from './definitions.ts'
import { frenchFamilies } from './events.ts'
import { FRENCH_TERMS } from './phrases.ts'
import { subjectReader } from './subjects.ts'
import { tagFrench } from './tagger.ts'

export const french: LanguageKit = {
  tag: tagFrench,
  cues: FRENCH_CUES,
  clauses(analysis, names) {
    const subjects = subjectReader(analysis, names)
    return analysis.sentences
      .filter((sentence) => sentence.usable)
      .flatMap((sentence) => readClause(sentence, subjects) ?? [])
  },
  definitions: frenchDefinitions,
  families: [
    termFamily(FRENCH_TERMS),
    definitionFamily(FRENCH_TERMS),
    ...frenchFamilies(),
    gapFamily('fr', FRENCH_CUES, /^(?:ils?|elles?|eux|lui|leur|y|en|cel.*|ceux.*|ça|le|la|les)$/),
  ],
  explanation: ({ key }, quote, page) =>
    `La bonne réponse est « ${key} ». Le document l’indique${page === null ? '' : ` (page ${page})`} : « ${quote} »`,
}
