import { isFirstName } from '../names/first-names.ts'
import { FICTION, type Name, type NameIndex } from '../names/names.ts'
import { COUNTRIES, REGIONS, STATES } from '../names/places.data.ts'
import type { Sentence } from '../text/analysis.ts'

/** Other names of the key's kind, the nearest in form and place first; none that the quoted sentence mentions. */
export function otherNames(
  key: Name,
  sentence: Sentence,
  { names }: NameIndex,
  sentences: readonly Sentence[],
  withinClass = false,
): string[] {
  if (isExample(key, sentences)) return []
  const ranked = names
    .filter((name) => (!withinClass || name.class === key.class) && couldStandFor(name, key))
    .map((name) => ({ name, score: likeness(name, key, sentence, sentences.length) }))
    .sort((one, two) => two.score - one.score)
  const taken = new Set<string>()
  const chosen: string[] = []
  for (const { name } of ranked) {
    if (chosen.length >= MOST) break
    // "Le fleuve Jaune" is not called "Jaune".
    if (/^(?:Jaune|Rouge|Noire?|Blanche?|Blanc|Verte?|Bleue?)$/.test(name.text)) continue
    // "The Warren Telegraph" is nobody.
    if (key.kind === 'person' && articled(name, sentences)) continue
    if (taken.has(lastWord(name)) || isExample(name, sentences)) continue
    if ([...name.forms].some((form) => sentence.text.includes(form))) continue
    taken.add(lastWord(name))
    chosen.push(name.text)
  }
  return chosen
}

const MOST = 10

/** Same kind, no shared surname, acronym for acronym; a thing only for a thing of its class. */
function couldStandFor(name: Name, key: Name): boolean {
  if (name === key || name.kind !== key.kind || lastWord(name) === lastWord(key)) return false
  // A country among countries, a city among cities.
  if (key.kind === 'place' && placeRank(name.text) !== placeRank(key.text)) return false
  if (key.kind === 'person' && (name.class === FICTION) !== (key.class === FICTION)) return false
  if (key.kind === 'name' && (key.class === null || key.class !== name.class)) return false
  return isAcronym(name.text) === isAcronym(key.text) && !misspelt(name.text, key.text)
}

function placeRank(text: string): 'country' | 'region' | 'state' | 'place' {
  return COUNTRIES.has(text) ? 'country' : REGIONS.has(text) ? 'region' : STATES.has(text) ? 'state' : 'place'
}

const lastWord = (name: Name) => name.text.slice(name.text.lastIndexOf(' ') + 1).toLowerCase()
const isAcronym = (text: string) => /^[\p{Lu}\d.&-]+$/u.test(text)

function likeness(name: Name, key: Name, sentence: Sentence, total: number): number {
  const distance = Math.min(...name.sentences.map((index) => Math.abs(index - sentence.index)))
  const near = 1 - Math.min(1, distance / Math.max(1, total))
  const shape = name.text.split(' ').length === key.text.split(' ').length ? 0.8 : 0
  const length = 0.6 * (1 - Math.min(1, Math.abs(name.text.length - key.text.length) / 20))
  const known = Math.min(3, name.sentences.length) * 0.25
  const gender = name.gender === key.gender ? 0.3 : name.gender === null || key.gender === null ? 0 : -1.5
  return near + shape + length + known + gender + (name.class !== null && name.class === key.class ? 0.6 : 0)
}

/** "Lazslo" and "Laszlo": nobody should have to tell them apart. */
function misspelt(one: string, two: string): boolean {
  const [a, b] = [one.toLowerCase(), two.toLowerCase()]
  if (Math.abs(a.length - b.length) > 2 || a.length < 5) return false
  const sorted = (text: string) => [...text].sort().join('')
  if (sorted(a) === sorted(b)) return true
  let same = 0
  while (same < a.length && a[same] === b[same]) same++
  let tail = 0
  while (tail < Math.min(a.length, b.length) - same && a.at(-1 - tail) === b.at(-1 - tail)) tail++
  return Math.max(a.length, b.length) - same - tail <= 2 && same + tail >= 5
}

const articled = (name: Name, sentences: readonly Sentence[]) =>
  name.sentences.some((index) => sentences[index]?.text.includes(`he ${name.text}`))

/** "Kenny’s pizza": what owns something, and has no article ("the Sun’s heat") and no small letter ("luminosity") anywhere. */
function actsAlone(name: Name, sentences: readonly Sentence[]): boolean {
  if (isFirstName(name.text)) return true
  const texts = name.sentences.map((index) => sentences[index]?.text ?? '')
  return (
    texts.some((text) => text.includes(`${name.text}’s `) || text.includes(`${name.text}'s `)) &&
    !texts.some((text) => text.includes(`he ${name.text}`))
  )
}

/**
 * Somebody made up for an example ("Kenny gave his sister …"): a lone first name within two paragraphs or among many full
 * names; in English any lone name that is not spoken of throughout.
 */
export function isExample(name: Name, sentences: readonly Sentence[]): boolean {
  const somebody =
    name.kind === 'person' ||
    (name.fullNamesExpected && name.kind === 'name' && name.class === null && actsAlone(name, sentences))
  if (!somebody || [...name.forms].some((form) => form.includes(' '))) return false
  const paragraphs = name.sentences.map((index) => sentences[index]?.paragraph ?? 0)
  const spread = Math.max(...paragraphs) - Math.min(...paragraphs)
  if (name.fullNamesExpected && (spread <= 6 || name.sentences.length < Math.max(6, sentences.length * 0.08)))
    return true
  return isFirstName(name.text) && (name.amongFullNames || spread <= 2)
}
