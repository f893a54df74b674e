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
  ROLES,
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
  if (isCapitalised(tokens[index] as Token) && !CENTURY.test(text)) {
    const opens = before === undefined || /^[«"“:–—]$/.test(before.text)
    const functional = isFunctional(low)
    if (!opens && !functional) return 'name'
    if (!opens && after && isCapitalised(after) && /^(?:le|la|les|l'|de|du)$/.test(low)) return 'name'
    // No French noun opens a sentence without its article: what stands there before a verb is a name.
    if (
      before === undefined &&
      !functional &&
      after &&
      finiteForm(after.low) &&
      !finiteForm(low) &&
      !pastParticiple(low)
    )
      return 'name'
    if (
      opens &&
      !functional &&
      (names.has(text) || isFirstName(text)) &&
      !(before === undefined && finiteForm(low) && !after)
    )
      return 'name'
  }
  if (CENTURY.test(text)) return 'num'
  if (/-(?:t-)?(?:il|elle|ils|elles|on)$/.test(low)) return 'pron'
  if (low === "l'" || low === 'le' || low === 'la' || low === 'les')
    return isObjectPronoun(tokens, index) ? 'clitic' : 'det'
  if (low === 'un' || low === 'une' || low === 'des' || low === 'du' || low === 'au' || low === 'aux') return 'det'
  if (RELATIVES.has(low)) return 'rel'
  if (POSSESSIVES.has(low) && low !== 'leur') return 'poss'
  if (low === 'leur')
    return after && (finiteForm(after.low) ?? after.low === 'a') && !nounLike(after) ? 'clitic' : 'poss'
  if (DEMONSTRATIVES.has(low)) return 'dem'
  if (low === 'entre' && /^(?:dans|en|à|au)$/.test(after?.low ?? '') && before && before.tag !== 'prep') return 'verb'
  if (low === 'en' && after && isInfinitive(after.low) && before?.tag === 'prep') return 'clitic'
  if (low === 'en')
    return after &&
      !/^(?:œuvre|place|charge|forme|marche|compte|cause|garde|pratique|force|prise|ligne|série|masse|cours)$/.test(
        after.low,
      ) &&
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
  if (
    /^(?:certains|certaines|tout|toute|tous|toutes)$/.test(low) &&
    after &&
    !isFunctional(after.low) &&
    !finiteForm(after.low) &&
    after.tag !== 'punct'
  )
    return 'det'
  if (PRONOUNS.has(low) && low !== 'personne' && low !== 'peu' && low !== 'certaines') return 'pron'
  if (PREPOSITIONS.has(low)) return 'prep'
  if (NUMBERS.has(low)) return 'num'
  if (DETERMINERS.has(low)) return 'det'
  if (ADVERBS.has(low)) return 'adv'
  if (isAdverb(low) && !/^(?:det|poss|dem|prep|num)$/.test(before?.tag ?? '')) return 'adv'
  if (NEGATIONS.has(low)) return 'neg'
  return 'x'
}

/** "et les revend", "il le cache": before a verb that agrees with no article, or after a subject pronoun. */
function isObjectPronoun(tokens: readonly Token[], index: number): boolean {
  const { low } = tokens[index] as Token
  const before = tokens[index - 1]?.low ?? ''
  const next = tokens[index + 1]?.low ?? ''
  const finite = finiteForm(next)
  if (!finite && !isInfinitive(next)) return false
  if (/^(?:ils?|elles?|on|qui|ne|n'|me|te|se|nous|vous)$/.test(before)) return true
  if (isInfinitive(next) && /^(?:pour|de|à|sans)$/.test(before)) return !/(?:oir|ir)$/.test(next)
  return (
    low === 'les' && finite !== undefined && !finite.plural && /^(?:et|puis|,)$/.test(before) && !/[sx]$/.test(next)
  )
}

/** In -ment, but no noun made of a verb ("prolongement", "établissement"). */
function isAdverb(low: string): boolean {
  if (/(?:amment|emment)$/.test(low)) return true
  if (/ssement$/.test(low) || isInfinitive(low.replace(/e?ment$/, 'er')) || isInfinitive(low.replace(/iement$/, 'yer')))
    return false
  return (
    /(?:iv|eus|ell|al|iqu|èr|abl|ibl|uell|ain|ein|ust|eur|it|et|èt|ect|act|ent|ant|ert|est|ist|ult|rd|rg|ng|nc|im|un|ir|oir|êm|ch|gu|pl|pr|br|tr|ièr|ôt|out|ât|éc|os|as)ement$|(?:ai|lu|é|i|solu|du|nu)ment$/.test(
      low,
    ) &&
    !/(?:élément|aliment|bâtiment|moment|document|monument|argument|instrument|régiment|sentiment|compliment|testament|médicament|supplément|complément|sédiment|piment|ciment|vêtement|événement|traitement|appartement|département|gouvernement|parlement|règlement)$/.test(
      low,
    )
  )
}

/** "XIXe", not "Le" or "Ce". */
const CENTURY = /^(?!Le$|Ce$)[IVXLC]+e$/

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
  for (const [index, token] of tokens.entries()) if (token.tag === 'x') token.tag = settled(tokens, index)
}

function settled(tokens: readonly Token[], index: number): Token['tag'] {
  const { low } = tokens[index] as Token
  const before = tokens[index - 1]
  const nominal = before !== undefined && /^(?:det|poss|dem|num|prep)$/.test(before.tag)
  const finite = finiteForm(low)
  const participle = pastParticiple(low)
  if (ADJECTIVES.has(low) && !/^(?:clitic|pron|neg)$/.test(before?.tag ?? '')) return 'adj'
  // "pilote", "juge", "garde": the role, unless a pronoun or a name stands before and an object follows.
  if (ROLES.has(low)) return finite && afterSubject(before) && startsObject(tokens[index + 1]) ? 'verb' : 'x'
  if (isInfinitive(low) && before?.tag !== 'det' && before?.tag !== 'poss') return 'inf'
  if (presentParticiple(low) && !nominal) return 'ger'
  if (finite && participle) {
    if (hasAuxBefore(tokens, index)) return 'part'
    if (nominal) return 'x'
    return subjectBefore(tokens, index) || continuesClause(tokens, index) ? 'verb' : 'part'
  }
  if (participle) return /^(?:det|poss|dem)$/.test(before?.tag ?? '') && tokens[index + 1]?.low !== 'par' ? 'x' : 'part'
  // "la gloire d'une figure illustre": the clause has its verb.
  if (finite && (before?.tag === 'x' || before?.tag === 'adj') && verbSince(tokens, index)) return 'x'
  if (
    finite &&
    !nominal &&
    before !== undefined &&
    before.low !== 'plus' &&
    (before.tag !== 'adj' || afterAdjective(tokens, index))
  )
    return 'verb'
  if (/(?:èrent|aient)$/.test(low) && !nominal) return 'verb'
  return unknownVerb(tokens, index) ? 'verb' : 'x'
}

/** A finite verb since the last word or sign that could open another clause. */
function verbSince(tokens: readonly Token[], index: number): boolean {
  for (let i = index - 1; i >= 0; i--) {
    const tag = tokens[i]?.tag
    if (tag === 'verb' || tag === 'aux') return true
    if (tag === 'rel' || tag === 'sub' || tag === 'conj' || tag === 'punct') return false
  }
  return false
}

/** "L'ange en rouge joue du luth": no verb yet, and what follows can be its object or complement. */
function afterAdjective(tokens: readonly Token[], index: number): boolean {
  const after = tokens[index + 1]
  const clause = tokens.slice(0, index)
  return (
    after !== undefined &&
    /^(?:det|prep|poss|num|adv|clitic)$/.test(after.tag) &&
    !/^(?:de|d')$/.test(tokens[index - 2]?.low ?? '') &&
    clause.some((token) => token.tag === 'x' || token.tag === 'name') &&
    !clause.some((token) => /^(?:verb|aux|rel|sub)$/.test(token.tag)) &&
    clause.filter((token) => token.tag === 'x' || token.tag === 'adj').length >= 2
  )
}

/** Not in the lexicon, but where only a verb can stand: after "il", "se", "ne", or between a name and an object. */
function unknownVerb(tokens: readonly Token[], index: number): boolean {
  const { low } = tokens[index] as Token
  const before = tokens[index - 1]
  if (!before || !/(?:e|ent|it|a|ait|ut)$/.test(low)) return false
  if (before.tag === 'pron' && /^(?:ils?|elles?|on)$/.test(before.low)) return true
  if (before.tag === 'clitic' && /^s[e']$/.test(before.low)) return true
  if (before.tag === 'neg' && /^n[e']$/.test(before.low)) return true
  return (
    before.tag === 'name' &&
    index <= 4 &&
    /(?:[^é]e|a|it)$/.test(low) &&
    startsObject(tokens[index + 1]) &&
    !tokens.some((token) => token.tag === 'aux')
  )
}

const afterSubject = (before: Token | undefined) =>
  before !== undefined && (/^(?:pron|clitic|rel|neg)$/.test(before.tag) || before.tag === 'name')
const startsObject = (after: Token | undefined) => after !== undefined && /^(?:det|poss|num|adv|dem)$/.test(after.tag)

/** "… et rejoint Maserati": after a finite verb and "et", what can be finite is. */
function continuesClause(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1]
  return (
    before?.low === 'et' &&
    tokens.slice(0, index - 1).some((token) => token.tag === 'verb') &&
    !tokens.slice(0, index - 1).some((token) => token.tag === 'aux')
  )
}

function hasAuxBefore(tokens: readonly Token[], index: number): boolean {
  for (let i = index - 1; i >= Math.max(0, index - 4); i--) {
    const tag = tokens[i]?.tag
    if (tag === 'aux') return true
    if (tag !== 'adv' && tag !== 'neg' && tag !== 'part') return false
  }
  return false
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
      before.tag === 'neg' ||
      before.text === ',') &&
    !tokens.slice(0, index).some((token) => token.tag === 'verb' || token.tag === 'aux')
  )
}
