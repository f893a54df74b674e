/** Words as they are compared everywhere in generation: without case, accents, elided articles or punctuation. */

const ASCII = /^[\x20-\x7e]*$/
const COMBINING = /\p{M}+/gu
const WORD = /[\p{L}\p{N}]+/gu

/** "L'Élève" → "l'eleve". The length may change: never use it to compute offsets. */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase()
  return text
    .normalize('NFD')
    .replace(COMBINING, '')
    .toLowerCase()
    .replace(/[’ʼ]/g, "'")
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
}

export function wordsOf(text: string): string[] {
  return fold(text).match(WORD) ?? []
}

/** One letter words are elided articles in French ("l'", "d'") and carry nothing in English. */
const STOP = new Set(
  (
    'le la les un une des du de au aux et ou en dans par pour sur avec sans sous entre vers chez contre depuis pendant ' +
    'que qui quoi dont ce cet cette ces son sa ses leur leurs il elle ils elles on se ne pas plus est sont etait etaient ' +
    'sera ete etre a ont avait avoir fait comme mais donc car si quel quelle quels quelles lequel laquelle lesquels ' +
    'lesquelles combien quand comment pourquoi selon document texte cela ca aussi tres tout toute tous toutes meme ' +
    'the an of in on at to for with by from as and or is are was were be been being has have had do does did that this ' +
    'these those it its his her their they them he she we you your our which who whom whose what when where why how many ' +
    'affirmation affirmations vraie vrai propos statement statements true concerne passe happened happens document ' +
    'much not no than then so such into about according text term following also can could may might will would should must'
  ).split(' '),
)

/** The words that carry the meaning, folded, in order, with repeats. */
export function contentWords(text: string): string[] {
  return wordsOf(text).filter((word) => word.length > 1 && !STOP.has(word))
}

export function isStopWord(folded: string): boolean {
  return folded.length < 2 || STOP.has(folded)
}

/**
 * A rough stem that joins the forms of one word in both languages (plural, feminine, -ed, -ing): for comparing texts,
 * never for showing.
 */
export function roughStem(folded: string): string {
  if (folded.length <= 4 || /\d/.test(folded)) return folded.replace(/s$/, '')
  return folded
    .replace(/(?:ements?|ments?)$/, '')
    .replace(/(?:ations?|itions?|isations?)$/, '')
    .replace(/(?:ing|ed|ees?|es|er|e|s|x)$/, '')
}

/** Share of words in common, 0 to 1 (Jaccard over rough stems of content words). */
export function overlap(first: string, second: string): number {
  const one = new Set(contentWords(first).map(roughStem))
  const two = new Set(contentWords(second).map(roughStem))
  if (one.size === 0 || two.size === 0) return 0
  let shared = 0
  for (const word of one) if (two.has(word)) shared++
  return shared / (one.size + two.size - shared)
}

/** Whether `needle` occurs in `haystack` as whole words, whatever the case and accents. */
export function containsPhrase(haystack: string, needle: string): boolean {
  const inner = wordsOf(needle).join(' ')
  return inner !== '' && ` ${wordsOf(haystack).join(' ')} `.includes(` ${inner} `)
}
