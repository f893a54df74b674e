import type { Language } from '../wire/common.ts'

/**
 * The language of a text, always an answer. In prose every second or third word is a function word, and those of French
 * and English hardly overlap: counting them is surer than n-grams. Where too few stand (titles, lists of terms) the
 * n-grams of `tinyld` decide, and French where they know nothing either.
 */
export async function detectLanguage(text: string): Promise<Language> {
  const sample = sampleOf(text)
  const counts = { fr: 0, en: 0 }
  for (const [word] of sample.toLowerCase().matchAll(/\p{L}+/gu)) {
    if (FRENCH.has(word)) counts.fr++
    else if (ENGLISH.has(word)) counts.en++
  }
  const likelier = counts.fr >= counts.en ? 'fr' : 'en'
  const rarer = Math.min(counts.fr, counts.en)
  if (Math.max(counts.fr, counts.en) >= 3 + 2 * rarer) return likelier
  const { detectAll } = await import('tinyld/light')
  const [best] = detectAll(sample.slice(0, SLICE), { only: ['fr', 'en'] })
  if (best?.lang === 'fr' || best?.lang === 'en') return best.lang
  return likelier
}

const SLICE = 4000

/** The beginning, the middle and the end: an English abstract before a French thesis does not make it English. */
function sampleOf(text: string): string {
  if (text.length <= 3 * SLICE) return text
  const middle = Math.floor(text.length / 2)
  return [text.slice(0, SLICE), text.slice(middle, middle + SLICE), text.slice(-SLICE)].join(' ')
}

/** Function words of one language that are no words of the other ("on", "a", "or", "me" are of both). */
const FRENCH = new Set(
  `le la les l un une du de des d et est sont était ont été être avoir dans pour par sur avec sans sous entre qui que qu
  quoi dont où ce cet cette ces c il elle ils elles nous vous je se s ne n pas son sa ses leur leurs au aux mais donc
  comme plus très aussi ainsi lorsque puis depuis jusqu à y en même tout tous toute toutes fait peut`.split(/\s+/u),
)
const ENGLISH = new Set(
  `the of and is are was were be been being to in that it its this these those for with by from as at an he she they we
  you his her their our your not but which who whom whose what when where why how have has had will would can could
  should may might must do does did there here than then if so such into about between through during each other some
  most many more also only very both all one`.split(/\s+/u),
)
