import { isFirstName } from '../names/first-names.ts'
import { isCapitalised, type Token } from '../text/tokens.ts'
import { finiteForm, isInfinitive, pastParticiple, presentParticiple } from './verbs.ts'
import {
  ADJECTIVES,
  ADVERBS,
  CLITICS,
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
export function tagFrench(tokens: Token[], names: ReadonlySet<string>): void {
  for (const [index, token] of tokens.entries()) if (token.tag !== 'punct') token.tag = tagOf(tokens, index, names)
  settleVerbs(tokens)
}

function tagOf(tokens: readonly Token[], index: number, names: ReadonlySet<string>): Token['tag'] {
  const { low, text } = tokens[index] as Token
  const before = tokens[index - 1]
  const after = tokens[index + 1]
  if (/^\d/.test(low)) return 'num'
  if (isCapitalised(tokens[index] as Token) && !/^[IVXLC]+e$/.test(text)) {
    const opens = before === undefined || /^[«"“:–—]$/.test(before.text)
    const functional = isFunctional(low)
    if (!opens && !functional) return 'name'
    if (!opens && after && isCapitalised(after) && /^(?:le|la|les|l'|de|du)$/.test(low)) return 'name'
    if (
      opens &&
      !functional &&
      (names.has(text) || isFirstName(text)) &&
      !(before === undefined && finiteForm(low) && !after)
    )
      return 'name'
  }
  if (/^[ivxlc]+e$/i.test(text) && /^[IVXLC]/.test(text)) return 'num'
  if (/-(?:t-)?(?:il|elle|ils|elles|on)$/.test(low)) return 'pron'
  if (low === "l'" || low === 'le' || low === 'la' || low === 'les') return 'det'
  if (low === 'un' || low === 'une' || low === 'des' || low === 'du' || low === 'au' || low === 'aux') return 'det'
  if (RELATIVES.has(low)) return 'rel'
  if (POSSESSIVES.has(low) && low !== 'leur') return 'poss'
  if (low === 'leur')
    return after && (finiteForm(after.low) ?? after.low === 'a') && !nounLike(after) ? 'clitic' : 'poss'
  if (DEMONSTRATIVES.has(low)) return 'dem'
  if (low === 'en')
    return after &&
      (finiteForm(after.low) ?? /^(?:a|est|ont|sont)$/.test(after.low)) &&
      !isCapitalised(after) &&
      before?.tag !== 'prep' &&
      before !== undefined &&
      before.tag !== 'punct'
      ? 'clitic'
      : 'prep'
  if (
    low === 'est' ||
    low === 'sont' ||
    low === 'était' ||
    low === 'étaient' ||
    low === 'fut' ||
    low === 'furent' ||
    low === 'sera' ||
    low === 'seront' ||
    low === 'serait'
  )
    return low === 'est' && before && /^(?:l'|d'|vers|à|en)$/.test(before.low) ? 'x' : 'aux'
  if (/^(?:a|ont|avait|avaient|eut|eurent|aura|auront|aurait|auraient|seraient)$/.test(low)) return 'aux'
  if (
    SUBORDINATORS.has(low) &&
    !(low === 'alors' && after?.low !== 'que' && after?.low !== "qu'") &&
    !(low === 'bien' && after?.low !== 'que' && after?.low !== "qu'") &&
    !(low === 'tant' && after?.low !== 'que')
  )
    return low === 'dès' && after?.low !== 'que' && after?.low !== "qu'" ? 'prep' : low === 'comme' ? 'sub' : 'sub'
  if (low === "qu'") return 'rel'
  if (CONJUNCTIONS.has(low)) return 'conj'
  if (low === 'ne' || low === "n'" || low === 'pas') return 'neg'
  if (CLITICS.has(low)) return 'clitic'
  if (PRONOUNS.has(low) && low !== 'personne' && low !== 'peu' && low !== 'certaines') return 'pron'
  if (PREPOSITIONS.has(low)) return 'prep'
  if (NUMBERS.has(low)) return 'num'
  if (DETERMINERS.has(low)) return 'det'
  if (ADVERBS.has(low)) return 'adv'
  if (/(?:[^ln]|[iaué]m|[iaé]l|[iuae])ement$|amment$|emment$/.test(low) && !before?.tag.match(/det|poss|dem|prep/))
    return 'adv'
  if (NEGATIONS.has(low)) return 'neg'
  return 'x'
}

function isFunctional(low: string): boolean {
  return (
    DETERMINERS.has(low) ||
    POSSESSIVES.has(low) ||
    DEMONSTRATIVES.has(low) ||
    PREPOSITIONS.has(low) ||
    PRONOUNS.has(low) ||
    RELATIVES.has(low) ||
    SUBORDINATORS.has(low) ||
    CONJUNCTIONS.has(low) ||
    NEGATIONS.has(low) ||
    ADVERBS.has(low) ||
    CLITICS.has(low) ||
    NUMBERS.has(low) ||
    low === 'pas'
  )
}

const nounLike = (token: Token) => /(?:tion|té|ure|ance|ence|isme|eur|age)s?$/.test(token.low)

/** Which `x` are verbs, participles, infinitives or adjectives: what stands before a word decides between noun and verb. */
function settleVerbs(tokens: Token[]): void {
  for (const [index, token] of tokens.entries()) {
    if (token.tag !== 'x') continue
    const before = tokens[index - 1]
    const finite = finiteForm(token.low)
    const participle = pastParticiple(token.low)
    const afterNominal =
      before !== undefined &&
      /^(?:det|poss|dem|num|prep)$/.test(before.tag) &&
      !(before.tag === 'det' && before.low === "l'" && false)
    if (ADJECTIVES.has(token.low)) token.tag = 'adj'
    else if (isInfinitive(token.low) && before?.tag !== 'det' && before?.tag !== 'poss') token.tag = 'inf'
    else if (presentParticiple(token.low) && !afterNominal) token.tag = 'ger'
    else if (finite && participle)
      token.tag =
        before && /^(?:aux|adv)$/.test(before.tag) && hasAuxBefore(tokens, index)
          ? 'part'
          : afterNominal
            ? 'x'
            : subjectBefore(tokens, index)
              ? 'verb'
              : 'part'
    else if (participle && !(before && /^(?:det|poss|dem)$/.test(before.tag) && !isParticipleUse(tokens, index)))
      token.tag = 'part'
    else if (finite && !afterNominal && before?.tag !== 'adj' && !(before?.low === 'plus') && !(before === undefined))
      token.tag = 'verb'
    else if (/(?:èrent|aient)$/.test(token.low) && !afterNominal) token.tag = 'verb'
  }
}

function hasAuxBefore(tokens: readonly Token[], index: number): boolean {
  for (let i = index - 1; i >= Math.max(0, index - 4); i--) {
    const tag = tokens[i]?.tag
    if (tag === 'aux') return true
    if (tag !== 'adv' && tag !== 'neg' && tag !== 'part') return false
  }
  return false
}

/** "le produit fini": a participle after its determiner is a noun; after noun and comma it is what it looks like. */
function isParticipleUse(tokens: readonly Token[], index: number): boolean {
  return tokens[index + 1]?.tag === 'prep' && tokens[index + 1]?.low === 'par'
}

/** For "dit", "fait", "produit", "décrit": finite when a subject stands right before. */
function subjectBefore(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1]
  return (
    before !== undefined &&
    (before.tag === 'name' ||
      before.tag === 'pron' ||
      before.tag === 'x' ||
      before.tag === 'clitic' ||
      before.tag === 'rel' ||
      before.tag === 'neg') &&
    !tokens.slice(0, index).some((token) => token.tag === 'verb' || token.tag === 'aux')
  )
}
