import type { Sentence } from '../text/analysis.ts'
import { endsWell } from '../text/clause.ts'
import type { Token } from '../text/tokens.ts'
import { skipConnective, verbGroupStart } from './boundaries.ts'
import { withoutConnectors } from './stems.ts'

const POINTS =
  /^(?:cela|ceci|ça|c'|ci-dessus|ci-dessous|ci-contre|suivante?s?|précédente?s?|lendemain|tel|telle|tels|telles|celui-ci|celle-ci|ceux-ci|celles-ci|ici|je|j'|nous|vous|notre|nos|votre|vos|dernier|dernière|derniers|dernières)$/

/** An example is of one case, and a step has its place after another. */
const EXAMPLE_OR_STEP =
  /^(?:par exemple|ainsi ,|d' abord|d'abord|tout d' abord|ensuite|puis|enfin|premièrement|deuxièmement|troisièmement|dans l' exemple|à titre d')(?= |$)/

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
  const from = skipConnective(tokens, 0)
  const all = tokens.slice(from, tokens.at(-1)?.text === '.' ? -1 : undefined)
  const part = mainPart(all)
  const words = withoutConnectors(withoutReason(part))
  const [first] = words
  if (words.length < all.length && !endsWell(words)) return null
  if (!first || words.length > 36 || /^(?:conj|verb|inf|aux|rel|dem|poss|punct|clitic)$/.test(first.tag)) return null
  if (/(?:ons|ez)$/.test(first.low) && first.tag !== 'name') return null
  const nobody = impersonal(words)
  if (first.tag === 'pron' && !nobody && first.low !== 'on') return null
  if (words.some((token) => token.tag === 'dem' || /^[;:—–]$/.test(token.text))) return null
  if (
    words.some(
      (token, at) =>
        (POINTS.test(token.low) && !/^qu[e']$/.test(words[at + 1]?.low ?? '')) ||
        (token.low === 'en' && token.tag === 'clitic'),
    )
  )
    return null
  if (
    words.some(
      (token, at) =>
        /^cel(?:le|ui)s?$|^ceux$/.test(token.low) &&
        !/^(?:de|d'|du|des|qui|que|qu'|dont)$/.test(words[at + 1]?.low ?? ''),
    )
  )
    return null
  if (words.slice(0, 4).some((token) => /^(?:autres?|lui|y)$/.test(token.low))) return null
  if (!hasMainClause(words) || words.some((token) => /^-+$/.test(token.text))) return null
  // "Six mois plus tard, le même Pinard …": after what?
  if (
    part.some(
      (token, at) =>
        /^(?:tard|auparavant|lendemain|veille)$/.test(token.low) ||
        (token.low === 'même' && /^(?:le|la|de|du|au)$/.test(part[at - 1]?.low ?? '')),
    )
  )
    return null
  // "On retrouve alors l'invite", "une opération similaire": like which?
  if (
    part.some(
      (token, at) =>
        /^(?:aussitôt|similaires?|semblables?|analogues?)$/.test(token.low) ||
        (token.low === 'alors' && part[at + 1]?.low !== 'que'),
    )
  )
    return null
  // "Étaient en elle": in whom?
  if (words.some((token, at) => /^(?:elles?|eux|lui)$/.test(token.low) && words[at - 1]?.tag === 'prep')) return null
  // "Des ailes s'ouvrent dans leur dos": whose?
  if (/^(?:des|une?|de|plusieurs)$/.test(first.low) && words.some((token) => token.tag === 'poss')) return null
  // "Il ne rentre qu'en juillet", cut: it did come back.
  if (
    words.some(
      (token, at) =>
        /^n[e']$/.test(token.low) &&
        !/^(?:peut|peuvent|pouvait|pouvaient|pourra|saurait)$/.test(words[at + 1]?.low ?? ''),
    ) &&
    !words.some((token) => /^(?:pas|jamais|plus|aucune?|guère|point|rien|personne|ni)$/.test(token.low))
  )
    return null
  const verb = words.findIndex((token) => token.tag === 'verb' || token.tag === 'aux')
  if (verb < 1) return null
  const before = words.slice(0, verb)
  if (ABOUT_TEXT.test(before.findLast(({ tag }) => tag === 'x' || tag === 'neg')?.low ?? '') || pointsBack(words))
    return null
  const clitic = (token: Token) => token.tag === 'clitic' && !/^s[e']$/.test(token.low)
  if (before.some((token) => (token.tag === 'pron' && token.low !== 'on' && !nobody) || clitic(token))) return null
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
    ({ low }, index) =>
      index > 8 &&
      (/^(?:puisque|puisqu'|quoique|quoiqu')$/.test(low) ||
        (/^(?:parce|bien|tandis|alors)$/.test(low) && /^qu[e']$/.test(words[index + 1]?.low ?? ''))),
  )
  const part = words.slice(0, words[at - 1]?.text === ',' ? at - 1 : at)
  return at > 0 && part.some(({ tag }) => tag === 'verb' || tag === 'aux') ? part : words
}

/** A subject of its own and a verb, no comma between: the second of two sentences. */
function opensClause(words: readonly Token[], from: number): boolean {
  if (!/^(?:det|name)$/.test(words[from]?.tag ?? '')) return false
  const verb = words.findIndex((token, at) => at > from && (token.tag === 'verb' || token.tag === 'aux'))
  return (
    verb > from && verb < from + 12 && !words.slice(from, verb).some(({ text, tag }) => text === ',' || tag === 'rel')
  )
}

/** Nouns for what the text itself says: "la conclusion est …", "l'histoire commence …". */
const ABOUT_TEXT =
  /^(?:réponses?|conclusions?|raisons?|questions?|exemples?|points?|idées?|résultats?|problèmes?|solutions?|différences?|exceptions?|histoire|remarques?|chapitres?|anecdotes?)$/

/** "Une température encore plus élevée": than which? */
export function pointsBack(words: readonly Token[]): boolean {
  const at = words.findIndex(
    ({ low }, index) =>
      /^(?:plus|moins)$/.test(low) &&
      /^(?:adj|x|part|adv)$/.test(words[index + 1]?.tag ?? '') &&
      !/^(?:le|la|les|ne|n'|un|de|non|pas|en|d'autant|du|des|au)$/.test(words[index - 1]?.low ?? ''),
  )
  return at >= 0 && !words.slice(at).some(({ low }) => /^(?:que|qu'|de|d'|quand|lorsque|si)$/.test(low))
}

/** "Il faut distinguer …", "Il existe …", "Il est interdit de …": the pronoun stands for nobody. */
function impersonal(words: readonly Token[]): boolean {
  const [il, ...rest] = words
  const [verb, next, after] = rest.filter(({ tag, low }) => !(tag === 'neg' && /^(?:n[e']|pas)$/.test(low)))
  if (il?.low !== 'il' || !verb) return false
  if (/^(?:faut|existe|suffit|convient)$/.test(verb.low)) return true
  return (
    verb.low === 'est' &&
    /^(?:interdit|possible|impossible|nécessaire|obligatoire|conseillé|déconseillé|recommandé|préférable|utile|inutile|permis|difficile|facile|rare|fréquent|admis|probable|prévu)$/.test(
      next?.low ?? '',
    ) &&
    /^(?:de|d'|que|qu')$/.test(after?.low ?? '')
  )
}

/** What begins with a condition, a time or a manner says something after its comma. */
function hasMainClause(words: readonly Token[]): boolean {
  const [first] = words
  if (!first || !/^(?:sub|ger|part)$/.test(first.tag)) return true
  const comma = words.findIndex((token) => token.text === ',')
  return comma > 0 && words.slice(comma).some((token) => token.tag === 'verb' || token.tag === 'aux')
}

/** Up to a dash, a semicolon, or a comma after which something is added ("…, ce qui …", "…, mais …"). */
function mainPart(words: readonly Token[]): readonly Token[] {
  for (const [at, token] of words.entries()) {
    if (at < 5) continue
    const next = words[at + 1]
    const adds =
      (token.text === ',' &&
        /^(?:ce|cet|cette|ces|mais|car|puisque|puisqu'|tandis|alors|bien|où|dont|qui|que|qu'|lequel|laquelle|lesquels|lesquelles|si|or|donc|il|elle|ils|elles)$/.test(
          next?.low ?? '',
        )) ||
      (token.low === 'car' && token.tag === 'conj')
    const goesOn =
      (token.text === ',' && next?.tag === 'conj' && /^(?:pron|dem|clitic|poss)$/.test(words[at + 2]?.tag ?? '')) ||
      (/^(?:et|mais)$/.test(token.low) && /^(?:pron|neg|dem)$/.test(next?.tag ?? '')) ||
      (token.text === ',' && /^(?:et|mais)$/.test(next?.low ?? '') && opensClause(words, at + 2))
    if (!adds && !goesOn && !/^[;:—–]$/.test(token.text)) continue
    const part = words.slice(0, at)
    if (part.some((one) => one.tag === 'verb' || one.tag === 'aux') && part[0]?.tag !== 'sub') return part
  }
  return words
}

/** What a denial would have to be put beside: "pas souvent", "pas encore plus". */
const SCOPED =
  /^(?:environ|approximativement|souvent|généralement|parfois|toujours|aussi|également|même|plus|moins|très|trop|si|surtout|principalement|essentiellement|presque|notamment|encore|ensuite|enfin|ainsi|car|parce|semble|semblent|lorsque|lorsqu'|quand)$/

/** "… augmente et diminue …", "…, faisant que …": what follows would be denied or not. */
function severalVerbs(tokens: readonly Token[], at: number): boolean {
  return tokens
    .slice(at + 1)
    .some(
      ({ tag, text }, index, rest) =>
        (tag === 'conj' && /^(?:verb|aux|clitic|part)$/.test(rest[index + 1]?.tag ?? '')) ||
        (text === ',' && /^(?:ger|part)$/.test(rest[index + 1]?.tag ?? '')),
    )
}

/** The sentence with its first verb denied; null when it is denied already, or another verb may be meant. */
export function deniedFrench(tokens: readonly Token[]): Token[] | null {
  const at = tokens.findIndex((token) => token.tag === 'verb' || token.tag === 'aux')
  const verb = tokens[at]
  if (
    !verb ||
    tokens.some(
      (token) =>
        token.tag === 'neg' ||
        /^(?:ne|n'|pas|jamais|aucune?|seuls?|seules?|seulement|certaine?s?|plupart|chaque|tous|toutes|tout|toute|ni|sans|quelques|plusieurs)$/.test(
          token.low,
        ),
    )
  )
    return null
  if (tokens.slice(0, at).some(({ tag }) => /^(?:rel|sub|ger)$/.test(tag))) return null
  if (tokens.some(({ low }) => SCOPED.test(low)) || severalVerbs(tokens, at)) return null
  const start = verbGroupStart(tokens, at)
  // "Un beau contraste": no verb after an article and an adjective alone.
  if (!tokens.slice(0, start).some(({ tag }) => tag === 'x' || tag === 'name' || tag === 'pron')) return null
  if (/^(?:adj|det|prep)$/.test(tokens[start - 1]?.tag ?? '') && !tokens.slice(0, start).some(({ tag }) => tag === 'x'))
    return null
  if (/^(?:appelée?s?|nommée?s?|dite?s?|baptisée?s?|surnommée?s?)$/.test(tokens[start - 1]?.low ?? '')) return null
  const first = tokens[start] as Token
  const ne = /^[aeiouyhâàéèêîôûœ]/i.test(first.text) ? `n'` : 'ne '
  const group = tokens.slice(start, at + 1).map((token) => token.text)
  const written = group.reduce((text, word) => text + (/['’]$/.test(text) || text === '' ? '' : ' ') + word, '')
  const denied = { ...first, text: `${ne}${written} pas`, low: '', tag: 'verb' as const, start: -1, end: -1 }
  // "ne comporte pas de voies": what is not there has no article.
  const object = tokens[at + 1]
  const partitive = verb.tag === 'verb' && object?.tag === 'det' && /^(?:une?|des)$/.test(object.low)
  const noun = tokens[at + 2]
  if (/^(?:million|milliard|millier|dixième|tiers|quart)s?$/.test(noun?.low ?? '')) return null
  if (partitive && noun) {
    const text = /^[aeiouyâàéèêîôûœ]/i.test(noun.text) ? `d'${noun.text}` : `de ${noun.text}`
    return [...tokens.slice(0, start), denied, { ...noun, text, start: -1, end: -1 }, ...tokens.slice(at + 3)]
  }
  // "N'ont pas fait d'observations".
  const made = verb.tag === 'aux' && object?.tag === 'part' && /^(?:une?|des)$/.test(tokens[at + 2]?.low ?? '')
  if (made && /^(?:a|ont|avait|avaient|eut|eurent|aura|auront)$/.test(verb.low)) return null
  return /^(?:plus|moins)$/.test(object?.low ?? '')
    ? null
    : [...tokens.slice(0, start), denied, ...tokens.slice(at + 1)]
}

/** "Ne sépare pas" → "sépare"; null unless it is the only denial and nothing agrees with it ("pas de …"). */
export function affirmedFrench(tokens: readonly Token[]): Token[] | null {
  const ne = tokens.findIndex(({ low, tag }) => /^n[e']$/.test(low) && tag === 'neg')
  const pas = tokens.findIndex(({ low }) => low === 'pas')
  if (ne < 0 || pas < ne || pas - ne > 4) return null
  if (
    tokens.filter(({ low }) =>
      /^(?:n[e']|pas|jamais|aucune?|ni|rien|plus|guère|mais|encore|forcément|nécessairement)$/.test(low),
    ).length > 2
  )
    return null
  if (/^(?:d[e']|du|des|que|qu')$/.test(tokens[pas + 1]?.low ?? '')) return null
  // "N'a pas eu d'enfant"; "certains ne peuvent pas", which leaves what others can.
  if (/^d[e']$/.test(tokens[pas + 2]?.low ?? '') && tokens[pas + 1]?.tag === 'part') return null
  if (tokens.some(({ low }) => /^(?:certaine?s?|plusieurs|quelques|tous|toutes|chaque)$/.test(low))) return null
  return tokens.filter((_, at) => at !== ne && at !== pas)
}
