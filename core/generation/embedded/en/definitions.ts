import type { Analysis, Sentence } from '../text/analysis.ts'
import type { Definition } from '../text/definitions.ts'
import { render, type Token } from '../text/tokens.ts'
import { verbReading } from './verbs.ts'

/** English definitions: "X is a … that", "X refers to …", "…, called X", "X, which is …". */
export function englishDefinitions({ sentences }: Analysis): Definition[] {
  return sentences.filter((sentence) => sentence.usable).flatMap((sentence) => definitionsOf(sentence))
}

const TERM = "(?:(?:The|the|An?|an?) )?(?<term>[A-Za-z][\\p{L}’'-]*(?: (?:of |and |the |to |in )?[\\p{L}’'-]+){0,4})"
const ALSO = '(?:,? (?:also|or|sometimes|otherwise) (?:known as|called|termed|referred to as)?[^,]{3,40},)?'
const MEANING = '(?<meaning>(?:an?|the|any|one|how|when|what|those|our|all) [^;:]{15,})'

const PATTERNS: [RegExp, number][] = [
  [new RegExp(`^${TERM}${ALSO} (?:is|are) (?:defined|described) as ${MEANING}$`, 'u'), 0.97],
  [new RegExp(`^${TERM}${ALSO} (?:refers?|is the term (?:used )?for|refers) to ${MEANING}$`, 'u'), 0.97],
  [new RegExp(`^${TERM}${ALSO} (?:is|was) (?<meaning>(?:an?|the|any|one) [^;:]{15,})$`, 'u'), 0.9],
  [new RegExp(`^${TERM}${ALSO} are (?<meaning>[^;:]{15,})$`, 'u'), 0.75],
  [
    new RegExp(
      `^${TERM}${ALSO} (?<meaning>(?:involves?|occurs? when|describes?|consists? of|means?) [^;:]{15,})$`,
      'u',
    ),
    0.8,
  ],
]

const EMBEDDED: [RegExp, number][] = [
  [
    /(?:^|[ ,])(?:an?|the|of|in|develops?|experience|called|termed|known as|is|as|to \p{Ll}+) (?<term>\p{Ll}[\p{L}’'-]*(?: \p{Ll}[\p{L}’'-]+){0,2}), which (?:is|are) (?<meaning>(?:an?|the|when|any|how) [^;:]{15,})$/u,
    0.9,
  ],
  [
    /^(?<meaning>(?:An?|The) [\p{L}’' -]{15,140}?) (?:is|are|was|were) (?:called|known as|termed|referred to as) (?:an? |the )?(?<term>[\p{L}’'-]+(?: [\p{L}’'-]+){0,3})\.?$/u,
    0.9,
  ],
]

function definitionsOf(sentence: Sentence): Definition[] {
  const text = render(sentence.tokens)
    .replace(
      /^(?:In (?:psychology|biology|economics|physics|chemistry|statistics|sociology|other words), |However, |Thus, |Therefore, |Finally, |In addition, |Simply put, )/,
      '',
    )
    .replace(/^\p{Ll}/u, (c) => c.toUpperCase())
  for (const [pattern, confidence] of PATTERNS) {
    const found = pattern.exec(text)
    const made = found?.groups && make(sentence, found.groups.term ?? '', found.groups.meaning ?? '', text, confidence)
    if (made) return [made]
    if (found) break
  }
  for (const [pattern, confidence] of EMBEDDED) {
    const found = pattern.exec(text)
    const made = found?.groups && make(sentence, found.groups.term ?? '', found.groups.meaning ?? '', text, confidence)
    if (made) return [made]
  }
  return []
}

const NOT_TERM =
  /^(?:it|this|that|these|those|they|there|he|she|we|you|one|what|who|which|some|many|most|several|other|others|another|such|all|both|each|every|people|example|result|results|first|second|third|here|also|any|few|much|more|less|an?|the|if|when|while|as|because|although|since|in|on|at|for|with|by|from|to|of|and|or|but|their|his|her|its|goal|purpose|reason|problem|way|ways|point|difference|case|question|answer|children|men|women|students|adults|infants|psychologists|researchers|scientists|stage|idea|fact|focus|part|type|types|kind|key|role|task|study|term)\b/i
const ANAPHORA =
  /\b(?:it|its|he|she|him|her|his|they|them|their|this|these|those (?!who|that)|such|another|other|others|same|above|below|former|latter|following|n't|not)\b/i
const VERBAL = /^(?:is|are|was|were|has|have|had|can|may|will|would|should|could|must|do|does|did)$/

/** "an important element of success": it praises, it does not define. */
const JUDGES =
  /^(?:an?|the|one) (?:\p{L}+ )?(?:important|essential|major|key|active|common|significant|powerful|critical|crucial|useful|good|great|better|best-known|only|main|primary|popular|serious|growing|typical|big|real|reason|element|area|part|aspect|factor|issue|problem|matter|source|result|way)\b|^(?:powerful|important|useful|common|part)\b/iu

function make(
  sentence: Sentence,
  rawTerm: string,
  rawMeaning: string,
  text: string,
  confidence: number,
): Definition | null {
  const term = rawTerm.trim().replace(/[’']s$/, '')
  const words = term.split(' ')
  if (/^one of /.test(rawMeaning) || /\b(?:above|below|following|previous)\b/.test(term)) return null
  if (
    /^\p{L}+ly\b/u.test(term) ||
    NOT_TERM.test(term) ||
    words.some((word) => VERBAL.test(word)) ||
    words.length > 5 ||
    term.length < 4
  )
    return null
  if (/\b(?:is|are|that|which|who|when|where|because|and|or|at|in|on|for|with|by|from|to)\b/.test(term)) return null
  if (saysWhatHappens(rawMeaning)) return null
  // "A base, a sugar, and a phosphate": what it is made of.
  if (JUDGES.test(rawMeaning) || /^(?:an? )?[\p{L}-]+(?: [\p{L}-]+)?, [^,]+,? and /u.test(rawMeaning)) return null
  const meaning = trimmed(rawMeaning.replace(/^(?:An?|The) /, (article) => article.toLowerCase()))
  if (meaning === null) return null
  const plural =
    /(?:[^s]s|ata|schemata|men|children)$/.test(words.at(-1) ?? '') &&
    / (?:are|were|refer|involve|occur|describe|consist|mean) /.test(text)
  const named = words.some((word, index) => index > 0 && /^\p{Lu}/u.test(word)) || isNamed(sentence, words[0] ?? '')
  if (named && words.length <= 3 && sentence.tokens[0]?.tag === 'name') return null
  const shown = named ? term : term.charAt(0).toLowerCase() + term.slice(1)
  const lead = new RegExp(`(?:^|\\b)(an?|the) ${term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`, 'i')
    .exec(text)?.[1]
    ?.toLowerCase()
  return { sentence, term: shown, meaning, plural, asked: lead ? `${lead} ${shown}` : shown, confidence }
}

/** "Cells are made of …", "Rings are found in …": what happens to them, not what they are. */
function saysWhatHappens(meaning: string): boolean {
  const [first = '', second = ''] = meaning.split(' ')
  const word = /ly$/.test(first) ? second : first
  const forms = verbReading(word)?.forms
  return (
    (forms !== undefined && (forms.has('participle') || forms.has('ing')) && !/^(?:set|part)$/.test(word)) ||
    /^(?:done|made|given|shown|found|drawn|taken|present|absent|available|common|rare|known|necessary|responsible|capable|able|likely|unlikely|similar|different|critical|central|due|subject|more|less|most|very|too|so|also|often|usually|not|in|on|at|of|from|to|for|with|by|as|all|both|always)$/.test(
      word,
    )
  )
}

function isNamed(sentence: Sentence, word: string): boolean {
  return sentence.tokens.some((token: Token) => token.text === word && token.tag === 'name')
}

function trimmed(text: string): string | null {
  let meaning = text.replace(/\s*[.;:…].*$/su, '').trim()
  const verb = meaning.search(/ and (?:is|are|was|were|has|have|had|can|may|will|would|usually|often) /)
  if (verb > 20) meaning = meaning.slice(0, verb)
  const parts = meaning.split(' ')
  const second = parts.findIndex(
    (word, at) =>
      at > 3 &&
      parts[at - 1] === 'and' &&
      /s$/.test(word) &&
      verbReading(word)?.forms.has('third') &&
      /^(?:an?|the|its|to|in|from|by|at|on)$/.test(parts[at + 1] ?? ''),
  )
  if (second > 0) meaning = parts.slice(0, second - 1).join(' ')
  const comma = meaning.search(
    /, (?:and (?:it|they|this|we)|but|so|such as|which|where|while|although|because|including|like|for example|e\.g)/,
  )
  if (comma > 30) meaning = meaning.slice(0, comma)
  const words = meaning.split(' ').length
  if (
    /^(?:the|an?) (?:best|first|last|only|same|result|reason|most|key|main|case|one) (?!example|representation)/.test(
      meaning,
    ) &&
    words < 7
  )
    return null
  if (words < 4 || words > 28 || ANAPHORA.test(meaning) || /[«»"“”]/.test(meaning)) return null
  return meaning.replace(/,$/, '')
}
