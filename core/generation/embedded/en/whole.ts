import type { Sentence } from '../text/analysis.ts'
import { endsWell } from '../text/clause.ts'
import type { Token } from '../text/tokens.ts'
import { skipConnective } from './boundaries.ts'
import { withoutConnectors } from './stems.ts'
import { inflected, verbReading } from './verbs.ts'

const POINTS =
  /^(?:this|these|those|following|previous|previously|above|below|latter|former|here|therefore|thus|i|you|your|another|same|so|likewise|similarly|conversely|we|our|us)$/

/** An example is of one case, and a step has its place after another. */
const EXAMPLE_OR_STEP =
  /^(?:for example|for instance|then|next|afterwards|first ,|second ,|third ,|finally ,|lastly ,|firstly|secondly|thirdly|in this example)(?= |$)/

/** A sentence that says the same without the ones around it: no pronoun before its subject, nothing that points elsewhere. */
export function wholeSentence({ tokens }: Sentence): readonly Token[] | null {
  if (
    EXAMPLE_OR_STEP.test(
      tokens
        .slice(0, 3)
        .map(({ low }) => low)
        .join(' '),
    )
  )
    return null
  const from = skipConnective(tokens)
  const all = tokens.slice(from, tokens.at(-1)?.text === '.' ? -1 : undefined)
  const part = mainPart(all)
  const words = withoutConnectors(withoutReason(part))
  if (words.length < all.length && !endsWell(words)) return null
  const [first, second] = words
  if (!first || words.length > 34 || /^(?:conj|verb|inf|aux|rel|poss|dem|punct|part)$/.test(first.tag)) return null
  if (
    /^(?:what|how|why|whether|both|neither|either|none)$/.test(first.low) ||
    (first.low === 'one' && second?.tag !== 'x') ||
    pointsBack(words)
  )
    return null
  if (first.tag === 'pron' && !(first.low === 'there' && second?.tag === 'aux')) return null
  if (words.some((token) => POINTS.test(token.low) || /^[;:—–]$/.test(token.text))) return null
  // "Three years later", "of that time": of which?
  if (part.some((token) => /^(?:later|earlier|afterwards?|then)$/.test(token.low))) return null
  if (
    words.some(
      (token, at) =>
        token.low === 'that' &&
        (words[at - 1]?.tag === 'prep' || /^(?:year|day|time|point|way|case|period)$/.test(words[at + 1]?.low ?? '')) &&
        words[at + 1]?.tag === 'x',
    )
  )
    return null
  if (words.some((token, at) => token.low === 'such' && words[at + 1]?.low !== 'as')) return null
  if (first.low === 'too' || words.slice(0, 4).some((token) => /^(?:other|others|she|he|similar)$/.test(token.low)))
    return null
  if (!hasMainClause(words) || words.some((token) => /^-+$/.test(token.text))) return null
  const verb = words.findIndex((token) => token.tag === 'verb' || token.tag === 'aux')
  const before = words.slice(0, Math.max(0, verb))
  if (
    /^(?:an?|the)$/.test(first.low) &&
    before.length < 6 &&
    participleAfter(words, verb) &&
    !before.some(({ tag }) => tag === 'name')
  )
    return null
  if (verb < 1 || before.some((token) => token.tag === 'pron' && token.low !== 'there')) return null
  // "His work": whose? "Teachers and their students": told.
  return before.some(
    (token, at) => token.tag === 'poss' && !before.slice(0, at).some(({ tag }) => tag === 'x' || tag === 'name'),
  )
    ? null
    : words
}

/** So many words can be read at once. */
const LONG = 24

/** A long sentence without the reason that ends it: what it says holds without. */
function withoutReason(words: readonly Token[]): readonly Token[] {
  if (words.length <= LONG) return words
  const at = words.findLastIndex(
    (token, index) =>
      index > 8 && /^(?:because|although|though|whereas)$/.test(token.low) && words[index + 1]?.low !== 'of',
  )
  const part = words.slice(0, words[at - 1]?.text === ',' ? at - 1 : at)
  return at > 0 && part.some(({ tag }) => tag === 'verb' || tag === 'aux') ? part : words
}

/** A subject of its own and a verb, no comma between: the second of two sentences. */
function opensClause(words: readonly Token[], from: number): boolean {
  if (!/^(?:det|name|x|adj|num|prep)$/.test(words[from]?.tag ?? '')) return false
  const verb = words.findIndex((token, at) => at > from && (token.tag === 'verb' || token.tag === 'aux'))
  return (
    verb > from && verb < from + 12 && !words.slice(from, verb).some(({ text, tag }) => text === ',' || tag === 'rel')
  )
}

/** "Much shorter wavelengths": than what? "A more correct answer": to what? */
export function pointsBack(words: readonly Token[]): boolean {
  const compares = words.findIndex(
    (token, at) =>
      (/^(?:more|less|fewer)$/.test(token.low) && /^(?:x|adj|adv)$/.test(words[at + 1]?.tag ?? '')) ||
      (COMPARATIVE.test(token.low) && words[at - 1]?.low !== 'the'),
  )
  if (compares >= 0 && !words.some(({ low }) => /^(?:than|as|when|if|during)$/.test(low))) return true
  if (words.some(({ low }, at) => low === 'hand' && words[at - 1]?.low === 'other')) return true
  const verb = words.findIndex((token) => token.tag === 'verb' || token.tag === 'aux')
  return ABOUT_TEXT.test(words[verb - 1]?.low ?? '') || words.some(({ low }) => low === 'hence')
}

const COMPARATIVE =
  /^(?:larg|small|high|low|short|long|fast|slow|strong|weak|old|young|great|wid|narrow|thick|thin|deep|cheap|simpl|bett|worse|hott|cool|cold|heavi|light|eas|earli|lat|clos)i?er$/
/** Nouns for what the text itself says: "the answer is …", "another reason is …". */
const ABOUT_TEXT =
  /^(?:answers?|conclusions?|reasons?|questions?|stor(?:y|ies)|examples?|points?|ideas?|results?|outcomes?|problems?|solutions?|differences?|exceptions?)$/

/** What begins with a condition, a time or a manner says something after its comma. */
function hasMainClause(words: readonly Token[]): boolean {
  const [first] = words
  const opens =
    first &&
    (/^(?:sub|ger|part)$/.test(first.tag) ||
      /^(?:after|before|because|since|until|by|without|despite)$/.test(first.low))
  if (!opens) return true
  const comma = words.findIndex((token) => token.text === ',')
  const verb = words.findIndex((token) => token.tag === 'verb' || token.tag === 'aux')
  // "Estimating the value of a house is difficult": the gerund is the subject.
  if (first.tag === 'ger' && verb > 1 && (comma < 0 || verb < comma)) return true
  return comma > 0 && words.slice(comma).some((token) => token.tag === 'verb' || token.tag === 'aux')
}

/** Up to a dash, a semicolon, or a comma after which something is added ("…, which …", "…, but …"). */
function mainPart(words: readonly Token[]): readonly Token[] {
  for (const [at, token] of words.entries()) {
    if (at < 5) continue
    const next = words[at + 1]
    const adds =
      token.text === ',' &&
      /^(?:which|but|so|although|though|while|whereas|because|since|where|who|thereby|thus|yet|this|these|it|they)$/.test(
        next?.low ?? '',
      )
    const conjunction = token.text === ',' ? next : token
    const after = token.text === ',' ? words[at + 2] : next
    const goesOn = conjunction?.tag === 'conj' && /^(?:pron|dem)$/.test(after?.tag ?? '')
    const clause = token.text === ',' && /^(?:and|but|yet)$/.test(next?.low ?? '') && opensClause(words, at + 2)
    const dash = /^[;:—–]$/.test(token.text) || (token.text === '-' && next?.text === '-')
    if (!adds && !goesOn && !clause && !dash) continue
    const part = words.slice(0, at)
    if (part.some((one) => one.tag === 'verb' || one.tag === 'aux') && part[0]?.tag !== 'sub') return part
  }
  return words
}

/** What a denial would have to be put beside: "not often", "not even harder". */
const SCOPED =
  /^(?:approximately|roughly|nearly|often|usually|generally|sometimes|always|also|even|much|more|less|most|least|both|too|so|very|still|just|almost|nearly|mainly|mostly|largely|especially|rather|simply|seem|seems|seemed|may|might|if|because|although|while|however|certain|several)$/

/** "… increases and decreases …": what follows "and" would be denied or not. */
function finiteAfter(tokens: readonly Token[], at: number): boolean {
  return (
    /^(?:verb|aux|adv)$/.test(tokens[at + 1]?.tag ?? '') ||
    tokens.slice(at + 1).some(({ tag }) => tag === 'verb' || tag === 'aux')
  )
}

/** "The expense charged by the lender": no verb, though it looks like one. */
function participleAfter(tokens: readonly Token[], at: number): boolean {
  const forms = tokens[at]?.tag === 'verb' ? verbReading(tokens[at]?.low ?? '')?.forms : undefined
  return (
    forms?.has('past') === true &&
    forms.has('participle') &&
    /^(?:by|to|from|for|in|at|with|of|or)$/.test(tokens[at + 1]?.low ?? '')
  )
}

/** The sentence with its first verb denied; null when it is denied already, or the verb is not known. */
export function deniedEnglish(tokens: readonly Token[]): Token[] | null {
  const at = tokens.findIndex((token) => token.tag === 'verb' || token.tag === 'aux')
  const verb = tokens[at]
  if (
    !verb ||
    tokens.some(
      (token) =>
        token.tag === 'neg' ||
        /n['’]t$|^(?:no|not|never|nor|neither|few|only|some|many|most|all|each|every)$/.test(token.low),
    )
  )
    return null
  if (
    tokens.some(({ low }) => SCOPED.test(low)) ||
    tokens.slice(at).some(({ low }, index, all) => low === 'and' && finiteAfter(all, index)) ||
    participleAfter(tokens, at) ||
    /^(?:sub|rel)$/.test(tokens[0]?.tag ?? '') ||
    /^(?:as|after|before|since|once|until)$/.test(tokens[0]?.low ?? '') ||
    tokens.slice(0, at).some(({ tag }) => tag === 'rel' || tag === 'sub')
  )
    return null
  const put = (text: string) => [
    ...tokens.slice(0, at),
    { ...verb, text, low: text, start: -1, end: -1 },
    ...tokens.slice(at + 1),
  ]
  if (verb.low === 'can') return put('cannot')
  if (/^(?:is|are|was|were|will|would|should|could|must)$/.test(verb.low)) return put(`${verb.text} not`)
  if (/^(?:has|have|had)$/.test(verb.low) && tokens[at + 1]?.tag === 'part') return put(`${verb.text} not`)
  const next = tokens[at + 1]
  // "Has three parts" is no auxiliary.
  if (/^(?:has|have|had)$/.test(verb.low) && /^(?:det|num|x|adj)$/.test(next?.tag ?? ''))
    return put(`${verb.low === 'has' ? 'does' : verb.low === 'had' ? 'did' : 'do'} not have`)
  const reading = verb.tag === 'verb' ? verbReading(verb.low) : undefined
  if (!reading || tokens[at - 1]?.tag === 'adv') return null
  const support = reading.forms.has('third') ? 'does' : reading.forms.has('past') ? 'did' : 'do'
  const base = inflected(reading.lemma, 'base')
  return base ? put(`${support} not ${base}`) : null
}

/** "Does not separate" → "separates", "is not" → "is"; null unless the denial is of the first verb and the only one. */
export function affirmedEnglish(tokens: readonly Token[]): Token[] | null {
  const not = tokens.findIndex((token) => token.low === 'not' || token.low === 'cannot')
  const token = tokens[not]
  if (
    !token ||
    tokens.filter(({ low }) => /^(?:not|cannot|no|never|nor|neither|any|yet|ever|but|only)$/.test(low)).length > 1
  )
    return null
  if (
    tokens.some(({ low }) =>
      /^(?:any|yet|ever|but|anymore|necessarily|some|many|most|several|all|every|each|both)$/.test(low),
    )
  )
    return null
  const replaced = (from: number, to: number, text: string | null): Token[] => [
    ...tokens.slice(0, from),
    ...(text === null ? [] : [{ ...(tokens[from] as Token), text, low: text, start: -1, end: -1 }]),
    ...tokens.slice(to),
  ]
  if (token.low === 'cannot') return replaced(not, not + 1, 'can')
  const before = tokens[not - 1]?.low ?? ''
  if (/^(?:is|are|was|were|can|could|should|must|will|would|may|might|has|have|had)$/.test(before))
    return replaced(not, not + 1, null)
  const reading = verbReading(tokens[not + 1]?.low ?? '')
  if (!/^(?:do|does|did)$/.test(before) || !reading?.forms.has('base')) return null
  const text = inflected(reading.lemma, before === 'do' ? 'base' : before === 'does' ? 'third' : 'past')
  return text ? replaced(not - 1, not + 2, text) : null
}
