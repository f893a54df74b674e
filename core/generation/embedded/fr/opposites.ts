import type { Replacement } from '../families/alterations.ts'
import type { Token } from '../text/tokens.ts'
import { BEFORE_NOUNS, OPPOSITE_ADJECTIVES, OPPOSITE_NOUNS, OPPOSITE_VERBS } from './opposites.data.ts'
import {
  conjugated,
  finiteForm,
  isInfinitive,
  participleOf,
  pastParticiple,
  presentParticiple,
  presentParticipleOf,
} from './verbs.ts'

function pairs(list: string, add: (map: Map<string, string>, one: string, two: string) => void): Map<string, string> {
  const map = new Map<string, string>()
  for (const pair of list.trim().split('|')) {
    const [one = '', two = ''] = pair.trim().split(' ')
    add(map, one, two)
    add(map, two, one)
  }
  return map
}

const keepFirst = (map: Map<string, string>, one: string, two: string) => {
  if (!map.has(one)) map.set(one, two)
}

const VERBS = pairs(OPPOSITE_VERBS, keepFirst)

/** Every form of an adjective to the same form of its opposite; one that is two forms alike is marked with both. */
const byForms = (map: Map<string, string>, one: string, two: string) => {
  const [mine, theirs] = [adjectiveForms(one), adjectiveForms(two)]
  for (const [index, form] of mine.entries()) {
    const same = theirs.filter((_, other) => mine[other] === form)
    const key = new Set(same).size > 1 ? `${form} ${index % 2 === 0 ? 'm' : 'f'}${index < 2 ? 's' : 'p'}` : form
    if (!map.has(key)) map.set(key, theirs[index] ?? '')
  }
}
const ADJECTIVES = pairs(OPPOSITE_ADJECTIVES, byForms)
const PRENOMINAL = pairs(BEFORE_NOUNS, byForms)
const NOUNS = pairs(OPPOSITE_NOUNS, (map, one, two) => {
  keepFirst(map, one, two)
  keepFirst(map, `${one}s`, `${two}s`)
})

/** Masculine, feminine, masculine plural, feminine plural. */
export function adjectiveForms(base: string): [string, string, string, string] {
  const known: Record<string, string> = {
    public: 'publique',
    long: 'longue',
    bas: 'basse',
    gros: 'grosse',
    sec: 'sèche',
    bref: 'brève',
    épais: 'épaisse',
    ancien: 'ancienne',
    gauche: 'gauche',
  }
  const feminine =
    known[base] ??
    (/e$/.test(base)
      ? base
      : /if$/.test(base)
        ? base.replace(/f$/, 've')
        : /eux$/.test(base)
          ? base.replace(/x$/, 'se')
          : /el$/.test(base)
            ? `${base}le`
            : /(?:ien|en)$/.test(base)
              ? `${base}ne`
              : /er$/.test(base)
                ? base.replace(/er$/, 'ère')
                : `${base}e`)
  const masculinePlural = /al$/.test(base) ? base.replace(/al$/, 'aux') : /[sx]$/.test(base) ? base : `${base}s`
  return [base, feminine, masculinePlural, `${feminine}s`]
}

/** What tokens `[from, to)` say the opposite with; null when the word at `at` has no opposite, or is part of a set phrase. */
export function frenchOpposite(
  tokens: readonly Token[],
  at: number,
  genderOfNoun: (noun: string) => 'm' | 'f' | null,
): Replacement | null {
  const token = tokens[at]
  if (!token || token.tag === 'name' || token.tag === 'punct') return null
  const { low, tag } = token
  const before = tokens[at - 1]
  const next = tokens[at + 1]
  if (low === 'plus' || low === 'moins') return degree(tokens, at)
  if ((low === 'avant' || low === 'après') && /^(?:det|name|num)$/.test(next?.tag ?? '') && before?.tag !== 'conj')
    return word(tokens, at, low === 'avant' ? 'après' : 'avant')
  if (low === 'pendant' && next?.tag === 'det') return word(tokens, at, 'après')
  if (low === 'avec' && /^une?$/.test(next?.low ?? '') && before?.tag !== 'conj')
    return { from: at, to: at + 2, texts: ['sans'] }
  if (low === 'plupart' && before?.low === 'la' && next?.low === 'des' && at < 4)
    return elidedNoun(tokens[at + 2]?.low)
      ? { from: at - 1, to: at + 3, texts: [`très peu d'${tokens[at + 2]?.text}`] }
      : { from: at - 1, to: at + 2, texts: ['très peu de'] }
  if (/^nombreu(?:x|ses)$/.test(low) && before?.low === 'de' && next?.tag === 'x')
    return elidedNoun(next.low)
      ? { from: at - 1, to: at + 2, texts: [`peu d'${next.text}`] }
      : { from: at - 1, to: at + 1, texts: ['peu de'] }
  if (low === 'beaucoup' && /^d[e']$/.test(next?.low ?? '')) return word(tokens, at, 'peu')
  if (/^(?:nord|sud|ouest)$/.test(low) && /^(?:au|du|le)$/.test(before?.low ?? '') && low !== 'ouest')
    return word(tokens, at, low === 'nord' ? 'sud' : 'nord')
  // After "avant que … ne" another mood would be needed.
  const moody = tokens.slice(0, at).some(({ low: word }) => /^n[e']$/.test(word))
  if (/^(?:verb|part|inf|ger)$/.test(tag) && !moody) {
    const other = /^s[e']$/.test(before?.low ?? '') && !REFLEXIVE.test(lemmaOf(token)) ? undefined : verb(token)
    // "Condamné à disparaître": what is approved is not approved to anything.
    if (other && next?.low !== 'à' && !(tag !== 'part' && next?.low === 'par')) return word(tokens, at, other)
  }
  if (SET_PHRASES.test(`${before?.low ?? ''} ${low}`) || SET_PHRASES.test(`${low} ${next?.low ?? ''}`)) return null
  if (/^(?:plus|moins|très|trop|si|aussi)$/.test(before?.low ?? '')) return null
  if (tag === 'x' && /^(?:det|prep|num|poss)$/.test(before?.tag ?? '')) {
    const noun = NOUNS.get(low)
    if (noun) return word(tokens, at, noun, true)
  }
  if (tag !== 'adj' && tag !== 'x' && tag !== 'part') return null
  if (/^(?:premi|deuxi)/.test(low) && !/^(?:le|la)$/.test(before?.low ?? '')) return null
  // "Le plus gros de leur énergie": most of it.
  if (/^(?:plus|moins)$/.test(before?.low ?? '') || (next?.low === 'de' && precedesNothing(low))) return null
  const precedes = next?.tag === 'x' && /^(?:det|prep|num|poss)$/.test(before?.tag ?? '')
  const table = precedes ? PRENOMINAL : ADJECTIVES
  // "Ils ont écrit un livre": no adjective.
  if (tag === 'part' && before?.tag !== 'x') return null
  if (!precedes && before?.tag !== 'x' && !/^(?:aux|adv|conj|adj)$/.test(before?.tag ?? '')) return null
  const noun = precedes ? next : [...tokens.slice(0, at)].reverse().find((one) => one.tag === 'x')
  const gender = noun ? genderOfNoun(noun.low) : null
  const text =
    table.get(low) ?? (gender ? table.get(`${low} ${gender}${/[sx]$/.test(noun?.low ?? '') ? 'p' : 's'}`) : undefined)
  return text ? word(tokens, at, text) : null
}

const precedesNothing = (low: string) => /^(?:gros|long|haut|bas|court)$/.test(low)

const SET_PHRASES =
  /^(?:plus gros|grande? (?:vitesse|taille|échelle|partie)|le long|long (?:de|du|terme)|plein (?:air|de)|grand(?:e|s)? (?:nombre|partie|part|majorité|public|messe)|(?:en|une|la) (?:grande|petite) (?:partie|échelle)|premi(?:er|ère)s? (?:fois|temps|lieu|ministre|plan|guerre|mondiale)|(?:au|du) début|en (?:fonction|baisse|hausse|forte|force|droit)|haut(?:e|s)? (?:de|niveau|école)|fort(?:e|s)? de|de force|droit (?:de|à|du|des|public|privé|civil)|(?:le|du|un|en|de) droit|service public|services publics|pouvoirs? publics?|travaux publics|direct(?:e|s)? (?:de|à)|(?:être|comme) (?:présent|différent)|différents? (?:de|des)|petit à|dernier(?:s|e|es)? (?:temps|année|années|siècle|siècles|lieu)|(?:ces|les|des|ses) (?:derniers|dernières)|actif et|mis en|mise en|qualité de|à droite|main droite|forces? armées?|long terme|court terme|grande? guerre|force de)$/

function degree(tokens: readonly Token[], at: number): Replacement | null {
  const token = tokens[at] as Token
  const before = tokens[at - 1]?.low ?? ''
  const next = tokens[at + 1]
  // "Pour plus de précisions": a set phrase.
  if (before === 'pour') return null
  if (tokens.slice(Math.max(0, at - 6), at).some((one) => one.tag === 'neg' && /^n[e']$/.test(one.low))) return null
  if (/^(?:non|en|de|ou|pas|d'autant|au|des|et|un)$/.test(before) || !next || /^gros/.test(next.low)) return null
  if (/^(?:tard|tôt|loin|ou|haut|en|tôt|souvent)$/.test(next.low) || !/^(?:adj|x|part|adv|prep|det)$/.test(next.tag))
    return null
  if (next.tag === 'det') return null
  return word(tokens, at, token.low === 'plus' ? 'moins' : 'plus')
}

const elidedNoun = (low: string | undefined) => /^[aeiouyâàéèêîôûœ]/.test(low ?? '')

const REFLEXIVE =
  /^(?:ouvrir|fermer|unir|diviser|réunir|séparer|améliorer|dégrader|accroître|réduire|accélérer|ralentir|élargir|rétrécir|enrichir|appauvrir|renforcer|affaiblir|simplifier|compliquer|allonger|connecter|déconnecter|remplir|vider)$/

const lemmaOf = ({ low }: Token) => finiteForm(low)?.lemma ?? presentParticiple(low) ?? low

/** The same form of the opposite verb. */
function verb({ low, tag }: Token): string | undefined {
  if (tag === 'inf') return isInfinitive(low) ? VERBS.get(low) : undefined
  if (tag === 'ger') {
    const other = VERBS.get(presentParticiple(low) ?? '')
    return other ? presentParticipleOf(other) : undefined
  }
  if (tag === 'part') {
    const form = pastParticiple(low)
    const other = form && VERBS.get(form.lemma)
    return form && other ? participleOf(other, form) : undefined
  }
  const form = finiteForm(low)
  const other = form && VERBS.get(form.lemma)
  return form && other ? conjugated(other, form) : undefined
}

/** The word with what is elided before it: "l'offre" → "la demande", "d'augmenter" → "de diminuer". */
export function word(tokens: readonly Token[], at: number, text: string, feminine = false): Replacement | null {
  const before = tokens[at - 1]
  const vowel = /^[aeiouyâàéèêîôûœ]/i.test(text)
  const elided = before !== undefined && /['’]$/.test(before.text)
  if (before && elided && !vowel) {
    const full = fullForm(before.low, feminine ? genderOfNoun(text) : null)
    return full === null ? null : { from: at - 1, to: at + 1, texts: [`${full} ${text}`] }
  }
  if (before && !elided && vowel && /^(?:de|le|la|ne|se|que|je)$/.test(before.low))
    return { from: at - 1, to: at + 1, texts: [`${before.text.slice(0, -1)}'${text}`] }
  if (before && vowel && /^(?:du|au)$/.test(before.low))
    return { from: at - 1, to: at + 1, texts: [`${before.low === 'du' ? 'de' : 'à'} l'${text}`] }
  return { from: at, to: at + 1, texts: [text] }
}

const FEMININE =
  /(?:tion|sion|ance|ence|té|ure|ie|ise|esse|eur|aite|ette|offre|demande|hausse|baisse|force|guerre|paix|perte|dépense|recette|montée|descente|victoire|crise|ville|campagne|mort|entrée|sortie)s?$/

function genderOfNoun(noun: string): 'm' | 'f' {
  return FEMININE.test(noun) &&
    !/(?:vendeur|producteur|employeur|débiteur|consommateur|émetteur|récepteur|extérieur|intérieur|déficit)s?$/.test(
      noun,
    )
    ? 'f'
    : 'm'
}

function fullForm(elided: string, gender: 'm' | 'f' | null): string | null {
  if (elided === "l'") return gender === null ? null : gender === 'f' ? 'la' : 'le'
  return /^(?:d|n|s|qu)'$/.test(elided) ? elided.replace("'", 'e') : null
}

const CONTRACTED: Record<string, string> = { 'de le': 'du', 'de les': 'des', 'à le': 'au', 'à les': 'aux' }

/** A name or a term in the place of another, after "d'", "de", "qu'" or "du". */
export function mendFrench(text: string): string {
  return text
    .replace(/(?<=^|[ («])(d|qu|s|n|D|Qu)['’] ?(?=[^aeiouyhâàéèêîôûœAEIOUYHÂÀÉÈÊÎÔÛŒ«"\s])/gu, '$1e ')
    .replace(/(?<=^|[ («])(d|l|qu|s|n|D|L|Qu)['’] (?=[\p{L}])/gu, "$1'")
    .replace(
      /(?<= )(de|à) (les?) (?!\p{L}+(?:er|ir|re)\b)/gu,
      (_, of: string, the: string) => `${CONTRACTED[`${of} ${the}`]} `,
    )
    .replace(/(?<=^|[ («])([dD]|[qQ]u)e (?=[aeiouyâàéèêîôûœAEIOUYÂÀÉÈÊÎÔÛŒ])/gu, "$1'")
}
