import type { Name, NameIndex } from '../names/names.ts'
import { nameSpans } from '../names/spans.ts'
import type { Analysis, Sentence } from '../text/analysis.ts'
import type { Subject } from '../text/clause.ts'
import { render, type Token } from '../text/tokens.ts'
import { ENGLISH_CUES } from './cues.ts'
import { isPluralNoun } from './tagger.ts'
import { verbReading } from './verbs.ts'

export type SubjectReader = (tokens: Token[], sentence: Sentence, verb: Token) => Subject | null

/** Reads what stands before a verb, and says it so that it can be understood without the sentences before. */
export function subjectReader({ sentences }: Analysis, names: NameIndex): SubjectReader {
  const subjects = new Map<number, Name>()
  for (const sentence of sentences) {
    const opening = openingName(sentence, names)
    if (opening) subjects.set(sentence.index, opening)
  }
  const commons = new Map<number, Subject>()
  return (tokens, sentence, verb) => {
    const [first] = tokens
    if (!first) return null
    if (tokens.length === 1 && first.tag === 'pron') {
      const common = commons.get(sentence.index - 1)
      const before = sentences[sentence.index - 1]
      if (common && before && before.paragraph === sentence.paragraph && continues(first.low, common, before)) {
        commons.set(sentence.index, common)
        return { ...common, resolved: true }
      }
      const meant = antecedent(first.low, sentence, sentences, subjects, names)
      if (!meant) return null
      subjects.set(sentence.index, meant)
      return {
        tokens,
        kind: 'name',
        name: meant,
        human: meant.kind === 'person',
        gender: first.low === 'she' ? 'f' : 'm',
        plural: false,
        text: meant.text,
        resolved: true,
      }
    }
    const bare = withoutApposition(tokens)
    if (!bare || /[’']s$/.test(bare.at(-1)?.low ?? '')) return null
    const spans = nameSpans(bare, ENGLISH_CUES)
    const [span] = spans
    if (
      span &&
      spans.length === 1 &&
      span[0] === 0 &&
      span[1] === bare.length &&
      !/[’']s$/.test(bare.at(-1)?.low ?? '')
    ) {
      const form = render(bare)
      const name = names.of(form)
      if (!name) return null
      subjects.set(sentence.index, name)
      return {
        tokens: bare,
        kind: 'name',
        name,
        human: name.kind === 'person',
        gender: name.gender,
        plural: false,
        text: name.kind === 'person' ? name.text : form,
        resolved: name.text !== form,
      }
    }
    const titled =
      spans.length === 1 && span && span[1] === bare.length && span[0] > 0
        ? names.of(render(bare.slice(span[0])))
        : undefined
    if (
      titled?.kind === 'person' &&
      bare.slice(0, span?.[0]).every((token) => /^(?:x|adj|name|det)$/.test(token.tag))
    ) {
      subjects.set(sentence.index, titled)
      return {
        tokens: bare,
        kind: 'name',
        name: titled,
        human: true,
        gender: titled.gender,
        plural: false,
        text: titled.text,
        resolved: false,
      }
    }
    const phrase = nounPhrase(bare, verb)
    if (phrase && !/^an? /.test(phrase.text)) commons.set(sentence.index, phrase)
    return phrase
  }
}

/** *It* or *they* after a sentence whose subject agrees, when no noun behind its verb does. */
function continues(pronoun: string, { plural }: Subject, before: Sentence): boolean {
  if (pronoun !== (plural ? 'they' : 'it')) return false
  const verb = before.tokens.findIndex((token) => token.tag === 'verb' || token.tag === 'aux')
  const nouns = before.tokens.slice(verb + 1).filter((token) => token.tag === 'x' || token.tag === 'name')
  return plural
    ? !nouns.some((token) => isPluralNoun(token.low))
    : !before.tokens.slice(verb + 1).some((token) => /^(?:an?|the|one|each|its)$/.test(token.low))
}

function withoutApposition(tokens: Token[]): Token[] | null {
  const open = tokens.findIndex((token) => token.text === ',')
  if (open < 0) return tokens
  return tokens.at(-1)?.text === ',' && open > 0 ? tokens.slice(0, open) : null
}

function nounPhrase(tokens: Token[], verb: Token): Subject | null {
  const [first] = tokens
  if (!first || tokens.length > 12 || tokens.at(-1)?.low === 'to') return null
  if (
    tokens.some((token) => /^(?:pron|poss|dem|rel|sub|neg|verb|aux|inf|punct)$/.test(token.tag)) ||
    first.tag === 'conj' ||
    first.tag === 'prep' ||
    first.tag === 'adv'
  )
    return null
  if (
    /^(?:some|many|most|several|few|another|such|other|others|both|each|all|any|one|two|three|no|much|more)$/.test(
      first.low,
    )
  )
    return null
  const conjunction = tokens.some((token) => token.tag === 'conj')
  const firstPrep = tokens.findIndex((token) => token.tag === 'prep')
  // "Members entering an institution": the members.
  const acting = tokens.findIndex((token, at) => at > 0 && token.tag === 'ger' && tokens[at + 1]?.tag === 'det')
  const ends = [firstPrep, acting].filter((at) => at > 0)
  const core = ends.length > 0 ? tokens.slice(0, Math.min(...ends)) : tokens
  const head = core.at(-1)
  if (!head || !/^(?:x|name|ger)$/.test(head.tag)) return null
  const plural = isPluralNoun(head.low) || conjunction
  if (!agrees(verb, plural)) return null
  const text = first.tag === 'name' ? render(tokens) : lowered(render(tokens))
  return {
    tokens,
    kind: 'common',
    name: null,
    human: HUMANS.test(head.low),
    gender: null,
    plural,
    text,
    resolved: false,
  }
}

const HUMANS =
  /^(?:child|children|infants?|babies|baby|toddlers?|adolescents?|teens?|teenagers?|adults?|people|persons?|individuals?|humans?|men|man|women|woman|boys?|girls?|workers?|employees?|employers?|managers?|supervisors?|leaders?|applicants?|candidates?|interviewers?|students?|teachers?|parents?|caregivers?|patients?|participants?|psychologists?|researchers?|scientists?|theorists?|neo-freudians|physicians?|doctors?|engineers?|soldiers?|citizens?|voters?|consumers?|producers?|thinkers?|players?|artists?|settlers?|colonists?|americans?|europeans?|members?|youth|prisoners?|veterans?|officials?|lawyers?|judges?|farmers?|peasants?|nobles?|merchants?|slaves?|immigrants?|refugees?|politicians?|owners?|landlords?|tenants?|clients?|customers?|nurses?|victims?|athletes?|critics?|historians?|sociologists?|economists?|biologists?|philosophers?|millennials?|families|members|lenders?|borrowers?|buyers?|sellers?|authors?|writers?|readers?|users?|developers?|administrators?|operators?|staff)$/

function agrees(verb: Token, plural: boolean): boolean {
  if (/^(?:is|was|has|does)$/.test(verb.low)) return !plural
  if (/^(?:are|were|have|do)$/.test(verb.low)) return plural
  const forms = verbReading(verb.low)?.forms
  if (!forms || forms.has('past')) return true
  return forms.has('third') ? !plural : plural
}

export function lowered(text: string): string {
  return /^\p{Lu}{2}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1)
}

function openingName({ tokens }: Sentence, names: NameIndex): Name | undefined {
  for (const [from, to] of nameSpans(tokens, ENGLISH_CUES)) {
    const before = tokens[from - 1]
    const next = tokens[to]
    if ((before === undefined || before.text === ',') && next && /^(?:verb|aux|adv|punct)$/.test(next.tag))
      return names.of(render(tokens.slice(from, to)))
  }
  return undefined
}

/** *he* or *she* after a sentence whose subject is a person, when no other person is named in it. */
function antecedent(
  pronoun: string,
  sentence: Sentence,
  sentences: readonly Sentence[],
  subjects: Map<number, Name>,
  names: NameIndex,
): Name | undefined {
  if (pronoun !== 'he' && pronoun !== 'she') return undefined
  const before = sentences[sentence.index - 1]
  if (!before || before.paragraph !== sentence.paragraph) return undefined
  const subject = subjects.get(before.index)
  if (subject?.kind !== 'person') return undefined
  if (subject.gender !== null && subject.gender !== (pronoun === 'he' ? 'm' : 'f')) return undefined
  const others = nameSpans(before.tokens, ENGLISH_CUES).map(([from, to]) =>
    names.of(render(before.tokens.slice(from, to))),
  )
  return others.some((name) => name && name !== subject && name.kind === 'person') ? undefined : subject
}
