import type { Analysis, Sentence } from '../text/analysis.ts'
import type { Definition } from '../text/definitions.ts'
import { render, type Token } from '../text/tokens.ts'

/** French definitions: "X est un …", "X désigne …", "on appelle X …", "…, appelé X". */
export function frenchDefinitions({ sentences }: Analysis): Definition[] {
  return sentences.filter((sentence) => sentence.usable).flatMap((sentence) => definitionOf(sentence) ?? [])
}

function definitionOf(sentence: Sentence): Definition | null {
  const { tokens } = sentence
  return copula(sentence, tokens) ?? onAppelle(sentence, tokens) ?? namedLast(sentence, tokens)
}

/** "La grande gagnante", "un élément essentiel": it praises, it does not define. */
const JUDGES =
  /^(?:une? |la |le |l'|des |les )(?:(?:grande?|vraie?|véritable|autre|seule?|principale?|première?) )*(?:premi(?:er|ère)|dernière?|plus|seule?|meilleure?|gagnante?|élément|aspect|enjeu|facteur|atout|avantage|problème|question|raison|cause|conséquence|clé|cœur|fruit|résultat|exemple|instrument principal|genre dominant|part|partie)(?= |$)/i

const LINKS: [RegExp, number][] = [
  [/^est (?:défini|définie) comme (?=une? |la |le |l'|les )/, 0.95],
  [/^(?:sont) (?:définis|définies) comme (?=des |les )/, 0.95],
  [/^désigne(?:nt)? (?=une? |la |le |l'|les |des |tout |toute |l'ensemble )/, 0.95],
  [/^(?:est|sont) (?=une? |des )/, 0.9],
  [/^(?:est|sont) (?=le |la |l'|les )/, 0.75],
  [/^(?:correspond|correspondent) (?:à )(?=une? |la |le |l')/, 0.85],
]

function copula(sentence: Sentence, tokens: readonly Token[]): Definition | null {
  let verbAt = tokens.findIndex((token) => token.tag === 'verb' || token.tag === 'aux')
  if (verbAt < 1 || verbAt > 9) return null
  let subject = tokens.slice(0, verbAt)
  if (/^(?:le|les) (?:termes?|mots?|expression|notions?|concept)$/.test(render(subject.slice(0, 2)).toLowerCase()))
    subject = subject.slice(2)
  if (!isTerm(subject)) return null
  const rest = render(tokens.slice(verbAt))
  for (const [link, confidence] of LINKS) {
    const found = link.exec(rest)
    if (!found) continue
    const meaning = trimmed(rest.slice(found[0].length))
    if (meaning === null || JUDGES.test(meaning)) return null
    const named = subject.some((token) => token.tag === 'name') && !subject.some((token) => token.tag === 'det')
    if (named) return null
    const first = subject[0] as Token
    const plural = /^(?:les|des)$/.test(first.low)
    const term = render(first.tag === 'det' ? subject.slice(1) : subject)
    const article = /^(?:un|une)$/.test(first.low)
      ? first.low
      : first.tag === 'det'
        ? first.low.replace('des', 'les')
        : ''
    const asked = article === '' ? term : `${article}${article === "l'" ? '' : ' '}${term}`
    verbAt = -1
    return { sentence, term, meaning, plural, asked, confidence }
  }
  return null
}

/** "On appelle X un …", "On nomme X le …". */
function onAppelle(sentence: Sentence, tokens: readonly Token[]): Definition | null {
  const text = render(tokens)
  const found =
    /^On (?:appelle|nomme|entend par) (?:« )?((?:une? |le |la |l'|les )?[\p{L}' -]{3,50}?)(?: »)? ((?:une?|le|la|les|tout|toute|l'ensemble|l') ?[^;:]{15,})$/u.exec(
      text,
    )
  if (!found) return null
  const meaning = trimmed(found[2] ?? '')
  const term = (found[1] ?? '').replace(/^(?:une? |le |la |l'|les )/, '')
  return meaning === null || term.split(' ').length > 5
    ? null
    : { sentence, term, meaning, plural: false, asked: found[1] ?? term, confidence: 0.95 }
}

/** "Le passage de l'état liquide à l'état gazeux est appelé vaporisation." */
function namedLast(sentence: Sentence, tokens: readonly Token[]): Definition | null {
  const found =
    /^(?<meaning>(?:Une? |La |Le |L'|Les )[\p{L}’' -]{15,150}?) (?:(?:est|sont) (?:appelée?s?|nommée?s?|dite?s?|connue?s? sous le nom de)|s'appellent?|se nomment?|portent? le nom de) (?:« )?(?<term>(?:une? |la |le |l'|les )?[\p{L}'-]+(?: [\p{L}'-]+){0,3}?)(?: »)?\s*\.?$/u.exec(
      render(tokens),
    )?.groups
  const text = found?.meaning ?? ''
  const meaning = text === '' ? null : trimmed(text.charAt(0).toLowerCase() + text.slice(1))
  const asked = found?.term ?? ''
  const term = asked.replace(/^(?:une? |la |le |l'|les )/, '')
  return meaning === null || term.length < 4
    ? null
    : { sentence, term, meaning, plural: /^les /.test(meaning), asked, confidence: 0.88 }
}

/** Article, noun, at most two adjectives, at most two complements: what can be offered as a term. */
function isTerm(tokens: readonly Token[]): boolean {
  const [first] = tokens
  if (!first || tokens.length > 8 || tokens.length < 2) return false
  if (first.tag !== 'det' || /^(?:au|aux|du|des)$/.test(first.low)) return false
  return (
    tokens.slice(1).every((token) => /^(?:x|adj|part|prep|det|name|inf)$/.test(token.tag)) &&
    tokens.slice(1).some((token) => token.tag === 'x' || token.tag === 'part')
  )
}

const ANAPHORA =
  /(?:^| )(?:il|elle|ils|elles|lui|eux|celui|celle|ceux|celles|ce|cette|ces|cet|son|sa|ses|leur|leurs|ci-dessus|ci-dessous|suivante?s?|autres?|même)(?: |$|,)/i

/** The meaning up to its first sentence-like break; null when it leans on something outside. */
export function trimmed(text: string): string | null {
  let meaning = text.replace(/\s*[.;:…].*$/su, '').trim()
  const comma = meaning.search(
    /, (?:et|mais|ce qui|dont|où|bien que|tandis|alors|notamment|ainsi|comme|qui|que|par exemple)/,
  )
  if (comma > 30) meaning = meaning.slice(0, comma)
  const words = meaning.split(' ').length
  if (
    words < 4 ||
    words > 28 ||
    ANAPHORA.test(meaning) ||
    /[«»"“”]/.test(meaning) ||
    / (?:de|à|en|et|que|qui)$/.test(meaning)
  )
    return null
  return meaning.replace(/,$/, '')
}
