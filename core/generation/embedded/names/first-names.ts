import { FEMALE_NAMES, MALE_NAMES } from './first-names.data.ts'

export function isFirstName(word: string): boolean {
  return MALE_NAMES.has(word) || FEMALE_NAMES.has(word)
}

export function genderOfFirstName(word: string): 'm' | 'f' | null {
  return MALE_NAMES.has(word) ? 'm' : FEMALE_NAMES.has(word) ? 'f' : null
}
