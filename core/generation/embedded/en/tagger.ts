import { isFirstName } from '../names/first-names.ts'
import { isCapitalised, type Token } from '../text/tokens.ts'
import { verbReading } from './verbs.ts'
import {
  ADVERBS,
  AUXILIARIES,
  CONJUNCTIONS,
  DEMONSTRATIVES,
  DETERMINERS,
  NEGATIONS,
  NUMBERS,
  POSSESSIVES,
  PREPOSITIONS,
  PRONOUNS,
  RELATIVES,
  SUBORDINATORS,
} from './words.data.ts'

/** Tags the words of a sentence in place. `names` are words known to be names though they open a sentence. */
export function tagEnglish(tokens: Token[], names: ReadonlySet<string>): void {
  for (const [index, token] of tokens.entries()) if (token.tag !== 'punct') token.tag = tagOf(tokens, index, names)
  settle(tokens)
}

const IRREGULAR_PLURALS =
  /^(?:people|children|men|women|mice|feet|teeth|data|criteria|phenomena|bacteria|schemata|police|others|scientists)$/

export function isPluralNoun(low: string): boolean {
  return (
    IRREGULAR_PLURALS.test(low) ||
    (/s$/.test(low) && !/(?:ss|us|is|ics|[’']s)$/.test(low)) ||
    (/(?:men)$/.test(low) && low.length > 5)
  )
}

/** Which `x` are verbs, participles, infinitives, gerunds or adjectives, from the left. */
function settle(tokens: Token[]): void {
  for (const [index, token] of tokens.entries()) {
    if (token.tag === 'prep' && token.low === 'to' && isInfinitiveAfter(tokens, index)) continue
    if (token.tag !== 'x') continue
    const before = tokens[index - 1]
    const after = tokens[index + 1]
    const reading = verbReading(token.low)
    if (reading && before?.low === 'to' && reading.forms.has('base')) token.tag = 'inf'
    else if (reading && before && followsAuxiliary(tokens, index)) {
      const ahead = auxiliaryBefore(tokens, index)
      if (ahead === 'modal' && reading.forms.has('base')) token.tag = 'inf'
      else if (ahead === 'have' && reading.forms.has('participle')) token.tag = 'part'
      else if (ahead === 'be' && (reading.forms.has('participle') || reading.forms.has('ing')))
        token.tag = reading.forms.has('ing') ? 'ger' : 'part'
      else if (isAdjective(token.low)) token.tag = 'adj'
    } else if (reading && finiteHere(reading.forms, token, before, after, tokens[index + 2])) token.tag = 'verb'
    else if (reading?.forms.has('ing')) token.tag = 'ger'
    else if (reading?.forms.has('participle') && !reading.forms.has('base')) token.tag = 'part'
    else if (/ing$/.test(token.low) && token.low.length > 5 && before?.tag !== 'det') token.tag = 'ger'
    else if (isAdjective(token.low)) token.tag = 'adj'
  }
}

function isInfinitiveAfter(tokens: readonly Token[], index: number): boolean {
  return verbReading(tokens[index + 1]?.low ?? '')?.forms.has('base') ?? false
}

const MODAL = /^(?:can|could|may|might|must|shall|should|will|would|do|does|did|cannot)$/
const HAVE = /^(?:has|have|had|having)$/
const BE = /^(?:is|are|was|were|be|been|being)$/

function followsAuxiliary(tokens: readonly Token[], index: number): boolean {
  return auxiliaryBefore(tokens, index) !== null
}

function auxiliaryBefore(tokens: readonly Token[], index: number): 'modal' | 'have' | 'be' | null {
  for (let i = index - 1; i >= Math.max(0, index - 3); i--) {
    const token = tokens[i] as Token
    if (MODAL.test(token.low)) return 'modal'
    if (HAVE.test(token.low)) return 'have'
    if (BE.test(token.low)) return 'be'
    if (token.tag !== 'adv' && token.tag !== 'neg' && token.tag !== 'aux') return null
  }
  return null
}

/** A finite verb needs a subject before it that agrees, and something after it that can follow a verb. */
function finiteHere(
  forms: ReadonlySet<string>,
  token: Token,
  before: Token | undefined,
  after: Token | undefined,
  next: Token | undefined,
): boolean {
  if (
    !before ||
    /^(?:det|poss|dem|num|prep|adj|aux)$/.test(before.tag) ||
    after?.tag === 'aux' ||
    after?.tag === 'verb'
  )
    return false
  if (/^(?:of)$/.test(after?.low ?? '') && !/^(?:consist|dispose|think|speak|die|accuse|approve)/.test(token.low))
    return false
  const subject =
    before.tag === 'x' ||
    before.tag === 'name' ||
    before.tag === 'pron' ||
    before.tag === 'rel' ||
    before.tag === 'adv' ||
    before.tag === 'ger' ||
    before.tag === 'part' ||
    before.text === ',' ||
    before.tag === 'conj'
  if (!subject) return false
  const plural = before.tag === 'x' && isPluralNoun(before.low)
  if (forms.has('past')) return true
  // "childhood experiences shape our personalities": the noun is the subject of the verb after it.
  if (
    forms.has('third') &&
    before.tag === 'x' &&
    after?.tag === 'x' &&
    next?.tag !== 'punct' &&
    verbReading(after.low)?.forms.has('base')
  )
    return false
  const closes = after === undefined || after.tag === 'punct' || after.tag === 'conj'
  const participle = verbReading(after?.low ?? '')?.forms.has('past') ?? false
  if (forms.has('third'))
    return (
      !plural &&
      before.tag !== 'conj' &&
      before.text !== ',' &&
      !/[’']s$/.test(before.low) &&
      (!(closes || participle) || before.tag === 'pron' || before.tag === 'rel')
    )
  if (forms.has('base'))
    return (
      plural ||
      (before.tag === 'pron' && /^(?:they|we|you|i)$/.test(before.low)) ||
      (before.tag === 'rel' && /^(?:who|that|which)$/.test(before.low))
    )
  return false
}

function isAdjective(low: string): boolean {
  return (
    /(?:al|ic|ous|ive|able|ible|ful|less|ary|ent|ant|ish)$/.test(low) &&
    !/(?:ment|parent|student|agent|patient|infant|plant|animal|individual|music|topic|clinic|critic|fabric|traffic|disposal|proposal|approval|survival|arrival|trial|material|hospital|capital|signal|goal|metal|journal|event|content|accident|moment|incident|continent|president|adolescent|motive|native|objective|perspective|table|variable|cable|library|dictionary|salary|boundary|summary|century|diary|fish|restaurant|consultant|assistant|immigrant|merchant|participant|descendant|percent|extent|intent|talent|client|logic|arithmetic|panic|epidemic|attic|rhetoric|executive|initiative|alternative|representative|relative|narrative|incentive)$/.test(
      low,
    )
  )
}

function tagOf(tokens: readonly Token[], index: number, names: ReadonlySet<string>): Token['tag'] {
  const token = tokens[index] as Token
  const { low, text } = token
  const before = tokens[index - 1]
  if (/^\d/.test(low)) return 'num'
  if (isCapitalised(token)) {
    const opens = before === undefined || /^["“”:–—]$/.test(before.text)
    if (!opens && low !== 'i' && !isFunctional(low)) return 'name'
    if (opens && !isFunctional(low) && /[’']s$/.test(low) && !/^(?:it|that|what|who|there|here|let)/.test(low))
      return 'name'
    if (
      opens &&
      !isFunctional(low) &&
      (names.has(text.replace(/['’]s$/, '')) || isFirstName(text.replace(/['’]s$/, '')))
    )
      return 'name'
  }
  if (POSSESSIVES.has(low)) return 'poss'
  if (low === 'that') return before && /^(?:x|name|adj)$/.test(before.tag) ? 'rel' : 'rel'
  if (DEMONSTRATIVES.has(low)) return 'dem'
  if (AUXILIARIES.has(low)) return 'aux'
  if (NEGATIONS.has(low)) return 'neg'
  if (RELATIVES.has(low)) return 'rel'
  if (SUBORDINATORS.has(low)) return 'sub'
  if (CONJUNCTIONS.has(low)) return 'conj'
  if (PRONOUNS.has(low) && low !== 'one') return 'pron'
  if (low === 'another' && before?.low === 'one') return 'pron'
  if (NUMBERS.has(low)) return 'num'
  if (DETERMINERS.has(low)) return 'det'
  if (PREPOSITIONS.has(low)) return 'prep'
  if (
    ADVERBS.has(low) ||
    (/ly$/.test(low) &&
      !/^(?:family|only|early|daily|supply|reply|elderly|friendly|likely|assembly|anomaly|bully|fly|italy|july|lovely|costly|deadly|orderly|monthly|weekly|yearly|ally|rally|tally|apply|imply|multiply|rely|comply)$/.test(
        low,
      ))
  )
    return 'adv'
  return 'x'
}

function isFunctional(low: string): boolean {
  return [
    DETERMINERS,
    POSSESSIVES,
    DEMONSTRATIVES,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
    CONJUNCTIONS,
    NEGATIONS,
    AUXILIARIES,
    ADVERBS,
    NUMBERS,
  ].some((words) => words.has(low))
}
