import type { Sentence } from '../text/analysis.ts'
import { endsWell } from '../text/clause.ts'
import type { Token } from '../text/tokens.ts'
import { skipConnective } from './boundaries.ts'
import { withoutConnectors } from './stems.ts'
import { inflected, verbReading } from './verbs.ts'

const POINTS =
  /^(?:this|these|those|following|previous|previously|above|below|latter|former|here|therefore|thus|i|you|your|another|same|so|likewise|similarly|conversely|we|our|us)$/

/** A sentence that says the same without the ones around it: no pronoun before its subject, nothing that points elsewhere. */
export function wholeSentence({ tokens }: Sentence): readonly Token[] | null {
  const from = skipConnective(tokens)
  const all = tokens.slice(from, tokens.at(-1)?.text === '.' ? -1 : undefined)
  const part = mainPart(all)
  const words = withoutConnectors(part)
  if (part.length < all.length && !endsWell(words)) return null
  const [first, second] = words
  if (!first || words.length > 34 || /^(?:conj|verb|inf|aux|rel|poss|dem|punct|part)$/.test(first.tag)) return null
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
  if (verb < 1 || before.some((token) => token.tag === 'pron' && token.low !== 'there')) return null
  // "His work": whose? "Teachers and their students": told.
  return before.some(
    (token, at) => token.tag === 'poss' && !before.slice(0, at).some(({ tag }) => tag === 'x' || tag === 'name'),
  )
    ? null
    : words
}

/** What begins with a condition, a time or a manner says something after its comma. */
function hasMainClause(words: readonly Token[]): boolean {
  const [first] = words
  const opens =
    first &&
    (/^(?:sub|ger|part)$/.test(first.tag) ||
      /^(?:after|before|because|since|until|by|without|despite)$/.test(first.low))
  if (!opens) return true
  const comma = words.findIndex((token) => token.text === ',')
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
    const goesOn = token.text === ',' && next?.tag === 'conj' && /^(?:pron|dem|poss)$/.test(words[at + 2]?.tag ?? '')
    const dash = /^[;:—–]$/.test(token.text) || (token.text === '-' && next?.text === '-')
    if (!adds && !goesOn && !dash) continue
    const part = words.slice(0, at)
    if (part.some((one) => one.tag === 'verb' || one.tag === 'aux') && part[0]?.tag !== 'sub') return part
  }
  return words
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
  const reading = verb.tag === 'verb' ? verbReading(verb.low) : undefined
  if (!reading || tokens[at - 1]?.tag === 'adv') return null
  const support = reading.forms.has('third') ? 'does' : reading.forms.has('past') ? 'did' : 'do'
  const base = inflected(reading.lemma, 'base')
  return base ? put(`${support} not ${base}`) : null
}
