import type { Language } from '../../../wire/common.ts'
import type { ValuedOptions } from './dates.ts'

const WORDS: Record<Language, string[]> = {
  fr: 'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt'.split(
    ' ',
  ),
  en: 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  ),
}

/** The value of a number as written ("16,5", "100 000", "douze"); null when it is none of these. */
export function numberValue(text: string, language: Language): number | null {
  const word = WORDS[language].indexOf(text.toLowerCase())
  if (word >= 0) return word
  const plain = text.replace(/[\s\u00a0\u202f]/g, '')
  const normal = language === 'fr' ? plain.replace(',', '.') : plain.replace(/,(?=\d{3}(?!\d))/g, '')
  const value = Number(normal)
  return plain !== '' && Number.isFinite(value) ? value : null
}

/** Wrong numbers of the key's own form (words or digits, decimals, thousands), the nearest plausible first. */
export function nearbyNumbers(key: string, excluded: readonly string[], language: Language): ValuedOptions | null {
  const value = numberValue(key, language)
  if (value === null || value < 1) return null
  const values = new Map<string, number>([[key, value]])
  const taken = new Set([value, ...excluded.flatMap((text) => numberValue(text, language) ?? [])])
  const inWords = WORDS[language].includes(key.toLowerCase())
  const decimals = key.match(language === 'fr' ? /,(\d+)$/ : /\.(\d+)$/)?.[1]?.length ?? 0
  const distractors: string[] = []
  for (const candidate of steps(value, decimals)) {
    const rounded = Number(candidate.toFixed(decimals))
    if (rounded < 1 || taken.has(rounded) || (inWords && rounded > 20)) continue
    const text = written(rounded, key, { inWords, decimals, language })
    if (values.has(text)) continue
    taken.add(rounded)
    values.set(text, rounded)
    distractors.push(text)
  }
  return { distractors, values }
}

/** Below thirteen the neighbours; above, steps of about a fifth, rounded as the key is rounded. */
function steps(value: number, decimals: number): number[] {
  if (value <= 12 && decimals === 0) return [1, -1, 2, -2, 3, -3, 4].map((step) => value + step)
  const unit = granularity(value, decimals)
  const step = Math.max(unit, Math.round((value * 0.2) / unit) * unit)
  return [1, -1, 2, -2, 3, -3, 4].map((times) => value + times * step)
}

/** 100,000 is a round number, 26 and 16.5 are not. */
function granularity(value: number, decimals: number): number {
  if (decimals > 0) return 10 ** -decimals * 5
  let unit = 1
  while (value % (unit * 10) === 0) unit *= 10
  return unit
}

function written(
  value: number,
  key: string,
  { inWords, decimals, language }: { inWords: boolean; decimals: number; language: Language },
): string {
  if (inWords) {
    const word = WORDS[language][value] ?? String(value)
    return /^\p{Lu}/u.test(key) ? word.charAt(0).toUpperCase() + word.slice(1) : word
  }
  const [whole = '', fraction] = value.toFixed(decimals).split('.')
  const separator = key.match(/\d([\s\u00a0\u202f,.])\d{3}(?!\d)/)?.[1]
  const grouped = separator && decimals === 0 ? whole.replace(/\B(?=(?:\d{3})+$)/g, separator) : whole
  return fraction ? `${grouped}${language === 'fr' ? ',' : '.'}${fraction}` : grouped
}
