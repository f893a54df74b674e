import { contentWords } from '../../pipeline/words.ts'
import type { AlteredVoice } from '../families/altered-statements.ts'
import type { ConditionVoice } from '../families/consequences.ts'
import type { ExampleVoice } from '../families/examples.ts'
import type { IdentityVoice } from '../families/identity.ts'
import type { StatementVoice } from '../families/statements.ts'
import type { SubjectVoice } from '../families/subjects.ts'
import { nameSpans } from '../names/spans.ts'
import { anchored, type Clause, endsWell } from '../text/clause.ts'
import { datesIn } from '../text/dates.ts'
import { render, type Token } from '../text/tokens.ts'
import { FRENCH_CUES } from './cues.ts'
import { genderBySuffix } from './genders.ts'
import { frenchOpposite, mendFrench } from './opposites.ts'
import { frontedOf, standsAlone } from './standing.ts'
import { askSubject, question, withoutTies } from './stems.ts'
import { finiteForm } from './verbs.ts'
import { affirmedFrench, deniedFrench, pointsBack, wholeSentence } from './whole.ts'

export const FRENCH_STATEMENTS: StatementVoice = {
  predicate(clause) {
    const pronoun = pronounOf(clause)
    if (pronoun === null || !standsAlone(clause.rest)) return null
    // "Elles jalonnent son parcours": whose?
    const foreign = clause.subject.plural ? /^(?:son|sa|ses)$/ : /^leurs?$/
    if (clause.rest.some((token) => token.tag === 'poss' && foreign.test(token.low))) return null
    const verb = withoutTies(clause.verb)
    return `${pronoun} ${render([...verb, ...withoutTies(clause.rest)])}.`
  },
  saidOf(clause, other) {
    const { gender, plural } = other.subject
    if (clause.subject.plural !== plural || gender === null) return null
    // Only what agrees in gender (participles, adjectives) ties a predicate to its own subject.
    const agrees =
      clause.verb.some((token) => token.tag === 'aux' || /^s[e']$/.test(token.low)) ||
      clause.rest.slice(0, 3).some((token) => /^(?:adj|part)$/.test(token.tag))
    if (agrees && clause.subject.gender !== gender) return null
    return FRENCH_STATEMENTS.predicate({ ...clause, subject: { ...clause.subject, gender } })
  },
  agreement: ({ subject }) => (subject.gender === null ? null : `${subject.human}${subject.gender}${subject.plural}`),
  about: ({ subject }) =>
    question(`Selon le document, laquelle de ces affirmations est vraie à propos ${withDe(subject.text)}`),
  doesWhen(clause, occasion) {
    if (
      clause.subject.kind !== 'name' ||
      clause.subject.name?.kind !== 'person' ||
      clause.verb.some((token) => token.tag === 'aux')
    )
      return null
    const text = render(occasion)
    return question(`${text.charAt(0).toUpperCase()}${text.slice(1)}, que fait ${clause.subject.text}`)
  },
  occasion(clause) {
    const fronted = frontedOf(clause)
    if (fronted && fronted.length > 0)
      return specific(fronted) ? { clause: { ...clause, fronted: [] }, occasion: fronted } : null
    if (clause.fronted.length > 0) return null
    const [span] = datesIn(clause.rest, 'fr')
    if (!span || span.range) return null
    const rest = [...clause.rest.slice(0, span.from), ...clause.rest.slice(span.to)]
    return endsWell(rest) ? { clause: { ...clause, rest }, occasion: clause.rest.slice(span.from, span.to) } : null
  },
  undated(clause) {
    const [span] = datesIn(clause.rest, 'fr')
    const rest = span ? [...clause.rest.slice(0, span.from), ...clause.rest.slice(span.to)] : clause.rest
    return { ...clause, fronted: [], rest: endsWell(rest) ? rest : clause.rest }
  },
}

/** A year, a number or a name: it says which time is meant. */
function specific(tokens: readonly Token[]): boolean {
  return (
    tokens.length <= 12 &&
    (tokens.some((token) => /^\d{4}$/.test(token.low)) ||
      nameSpans(tokens, FRENCH_CUES).some(([from, to]) => to - from >= 3)) &&
    !/^(?:selon|according)$/.test(tokens[0]?.low ?? '')
  )
}

function pronounOf({ subject }: Clause): string | null {
  if (subject.gender === null) return null
  return subject.gender === 'f' ? (subject.plural ? 'Elles' : 'Elle') : subject.plural ? 'Ils' : 'Il'
}

/** "de" before what follows: du film, des lignes, de la ville, d'Howard Koch. */
export function withDe(text: string): string {
  if (/^le /.test(text)) return `du ${text.slice(3)}`
  if (/^les /.test(text)) return `des ${text.slice(4)}`
  return /^[aeiouyâàéèêîôûœ]/i.test(text) ? `d'${text}` : `de ${text}`
}

export const FRENCH_ALTERED: AlteredVoice = {
  language: 'fr',
  cues: FRENCH_CUES,
  headFirst: true,
  isVerb: (word) => finiteForm(word.toLowerCase()) !== undefined,
  opposite: (tokens, at) => frenchOpposite(tokens, at, genderBySuffix),
  mend: mendFrench,
  predicate: FRENCH_STATEMENTS.predicate,
  about: (topic) => question(`Selon le document, laquelle de ces affirmations est vraie à propos ${withDe(topic)}`),
  which: (topic) => question(`Selon le document, laquelle de ces affirmations sur ${topic} est vraie`),
  whichOf: (section) =>
    question(
      section === null
        ? 'Selon le document, laquelle de ces affirmations est vraie'
        : `Selon la partie « ${section} », laquelle de ces affirmations est vraie`,
    ),
  wholeSentence,
  pointsBack,
  denied: deniedFrench,
  affirmed: affirmedFrench,
  articles: new Set(['le', 'la', "l'", 'les']),
  bare: false,
}

export const FRENCH_CONDITIONS: ConditionVoice = {
  openers: new Set(['quand', 'lorsque', "lorsqu'", 'si']),
  standsAlone,
  ask: (condition) => question(`Selon le document, que se passe-t-il ${condition}`),
}

export const FRENCH_EXAMPLES: ExampleVoice = {
  introductions: [['tels', 'que'], ['telles', 'que'], ['comme'], ['notamment']],
  conjunctions: new Set(['et', 'ou']),
  isPlural: (noun) => /[sx]$/.test(noun),
  isVerb: (word) => finiteForm(word) !== undefined,
  ask: (whole) => question(`Selon le document, lequel de ces exemples correspond à des ${whole}`),
}

export const FRENCH_SUBJECTS: SubjectVoice = {
  ask(clause) {
    const fronted = frontedOf(clause)
    if (
      fronted === null ||
      !standsAlone(clause.rest) ||
      clause.subject.plural ||
      clause.rest.some((token) => token.tag === 'poss')
    )
      return null
    if (clause.subject.human || (clause.verb.some((token) => token.tag === 'aux') && clause.subject.gender !== 'm'))
      return null
    const stem = askSubject("Qu'est-ce qui", clause, clause.rest, fronted)
    return contentWords(stem).length < 4 ? null : stem
  },
  option: ({ subject }) =>
    subject.tokens.length > 7 || /^(?:une?|des|plusieurs|l'une?|les? termes?|les? mots?) /.test(subject.text)
      ? null
      : subject.text,
  form: ({ subject }) => `${subject.plural}`,
}

export const FRENCH_IDENTITIES: IdentityVoice = {
  copulas: new Set(['est', 'était', 'fut']),
  definite: /^(?:le |la |l')/,
  ask(clause) {
    const { subject } = clause
    const fronted = frontedOf(clause)
    if (fronted === null || subject.kind !== 'common' || subject.plural || subject.gender === null || subject.human)
      return null
    if (!anchored(subject) || !/^(?:le|la|l')/.test(subject.text)) return null
    return question(`${subject.gender === 'f' ? 'Quelle' : 'Quel'} ${clause.verb[0]?.low} ${subject.text}`)
  },
  headOf: (phrase) => phrase.toLowerCase().split(' ')[0] ?? phrase,
}
