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
import { ENGLISH_CUES } from './cues.ts'
import { englishOpposite, mendEnglish } from './opposites.ts'
import { frontedOf, meansAnother, standsAlone } from './standing.ts'
import { askSubject, question, singularVerb, withoutTies } from './stems.ts'
import { isPluralNoun } from './tagger.ts'
import { verbReading } from './verbs.ts'
import { affirmedEnglish, deniedEnglish, pointsBack, wholeSentence } from './whole.ts'

export const ENGLISH_STATEMENTS: StatementVoice = {
  predicate(clause) {
    const pronoun = pronounOf(clause)
    if (pronoun === null || !standsAlone(clause.rest) || meansAnother(clause)) return null
    return `${pronoun} ${render([...withoutTies(clause.verb), ...withoutTies(clause.rest)])}.`
  },
  saidOf(clause, other) {
    if (clause.subject.plural !== other.subject.plural) return null
    if (
      clause.subject.gender !== other.subject.gender &&
      clause.rest.some((token) => /^(?:his|her|him|himself|herself)$/.test(token.low))
    )
      return null
    return ENGLISH_STATEMENTS.predicate({
      ...clause,
      subject: { ...clause.subject, kind: other.subject.kind, gender: other.subject.gender },
    })
  },
  agreement: (clause) => `${pronounOf(clause)}${clause.subject.human}`,
  about: ({ subject }) => question(`According to the document, which statement is true of ${subject.text}`),
  doesWhen(clause, occasion) {
    if (
      clause.subject.kind !== 'name' ||
      clause.subject.name?.kind !== 'person' ||
      clause.verb.some((token) => token.tag === 'aux')
    )
      return null
    const past = verbReading(clause.verb.find((token) => token.tag === 'verb')?.low ?? '')?.forms.has('past')
    const text = render(occasion)
    return question(
      `${text.charAt(0).toUpperCase()}${text.slice(1)}, what ${past ? 'did' : 'does'} ${clause.subject.text} do`,
    )
  },
  occasion(clause) {
    const fronted = frontedOf(clause)
    if (fronted && fronted.length > 0)
      return specific(fronted) ? { clause: { ...clause, fronted: [] }, occasion: fronted } : null
    if (clause.fronted.length > 0) return null
    const [span] = datesIn(clause.rest, 'en')
    if (!span || span.range) return null
    const rest = [...clause.rest.slice(0, span.from), ...clause.rest.slice(span.to)]
    return endsWell(rest) ? { clause: { ...clause, rest }, occasion: clause.rest.slice(span.from, span.to) } : null
  },
  undated(clause) {
    const [span] = datesIn(clause.rest, 'en')
    const rest = span ? [...clause.rest.slice(0, span.from), ...clause.rest.slice(span.to)] : clause.rest
    return { ...clause, fronted: [], rest: endsWell(rest) ? rest : clause.rest }
  },
}

/** A year, a number or a name: it says which time is meant. */
function specific(tokens: readonly Token[]): boolean {
  return (
    tokens.length <= 12 &&
    (tokens.some((token) => /^\d{4}$/.test(token.low)) ||
      nameSpans(tokens, ENGLISH_CUES).some(([from, to]) => to - from >= 3)) &&
    !/^(?:selon|according)$/.test(tokens[0]?.low ?? '')
  )
}

function pronounOf({ subject }: Clause): string | null {
  if (subject.plural) return 'They'
  if (subject.kind === 'common') return 'It'
  return subject.gender === null ? null : subject.gender === 'f' ? 'She' : 'He'
}

export const ENGLISH_ALTERED: AlteredVoice = {
  language: 'en',
  cues: ENGLISH_CUES,
  headFirst: false,
  isVerb: (word) => verbReading(word.toLowerCase())?.forms.has('past') ?? false,
  opposite: englishOpposite,
  mend: mendEnglish,
  predicate: ENGLISH_STATEMENTS.predicate,
  about: (topic) => question(`According to the document, which statement is true of ${topic}`),
  which: (topic) => question(`According to the document, which of these statements about ${topic} is true`),
  whichOf: (section) =>
    question(
      section === null
        ? 'According to the document, which of these statements is true'
        : `According to the part “${section}”, which of these statements is true`,
    ),
  wholeSentence,
  pointsBack,
  denied: deniedEnglish,
  affirmed: affirmedEnglish,
  articles: new Set(['the']),
  bare: true,
}

export const ENGLISH_CONDITIONS: ConditionVoice = {
  openers: new Set(['when', 'if', 'once', 'whenever']),
  standsAlone,
  ask: (condition) => question(`According to the document, what happens ${condition}`),
}

export const ENGLISH_EXAMPLES: ExampleVoice = {
  introductions: [['such', 'as'], ['including']],
  conjunctions: new Set(['and', 'or']),
  isPlural: isPluralNoun,
  isVerb: (word) => verbReading(word)?.forms.has('base') ?? false,
  ask: (whole) => question(`According to the document, which of these is an example of ${whole}`),
}

export const ENGLISH_SUBJECTS: SubjectVoice = {
  ask(clause) {
    const fronted = frontedOf(clause)
    const { human, plural } = clause.subject
    if (fronted === null || !standsAlone(clause.rest)) return null
    const verb = clause.verb.find((token) => token.tag === 'verb' || token.tag === 'aux')
    const finite = verb && (plural ? singularVerb(verb.low) : verb.low)
    if (!verb || !finite || (plural && clause.rest.some((token) => token.tag === 'poss'))) return null
    const asked = clause.verb.map((token) => (token === verb ? { ...token, text: finite } : token))
    const stem = askSubject(human ? 'Who' : 'What', { ...clause, verb: asked }, clause.rest, fronted)
    return contentWords(stem).length < 4 ? null : stem
  },
  option: ({ subject }) =>
    subject.tokens.length > 6 || /^(?:one|an? (?:woman|man|individual|person|child)) ?/.test(subject.text)
      ? null
      : subject.text,
  form: ({ subject }) => `${subject.human}${subject.plural}${/^(?:the|an?) /.exec(subject.text)?.[0] ?? ''}`,
}

export const ENGLISH_IDENTITIES: IdentityVoice = {
  copulas: new Set(['is', 'was']),
  definite: /^the /,
  ask(clause) {
    const { subject } = clause
    const fronted = frontedOf(clause)
    if (
      fronted === null ||
      fronted.length > 0 ||
      subject.plural ||
      subject.human ||
      contentWords(subject.text).length < 2
    )
      return null
    if (subject.kind !== 'common' || !/^the |[’']s /.test(subject.text) || !anchored(subject)) return null
    return question(`What ${clause.verb[0]?.low} ${subject.text}`)
  },
  headOf: (phrase) => phrase.toLowerCase().split(' ').at(-1) ?? phrase,
}
