import { wordsOf } from '../../pipeline/words.ts'
import { distractorsOf, isChoice, keysOf, type Rule } from '../rule.ts'

/** Rules on how long things are. Lengths count characters, as the eye sees them. */

export const keyLongest: Rule = {
  id: 'key_longest',
  severity: 'warn',
  source:
    'Haladyna, Downing & Rodriguez 2002, guideline 24 (options about equal in length); NBME, "long correct answer"',
  fires(question) {
    if (question.type !== 'single_choice') return false
    const key = keysOf(question)[0]?.trim().length ?? 0
    const longest = Math.max(0, ...distractorsOf(question).map((option) => option.trim().length))
    return longest > 0 && key >= longest * 1.25 && key - longest >= 6
  },
}

export const unevenLengths: Rule = {
  id: 'uneven_lengths',
  severity: 'warn',
  source: 'Haladyna, Downing & Rodriguez 2002, guideline 24 (options about equal in length)',
  fires(question) {
    if (!isChoice(question)) return false
    const lengths = question.options.map((option) => option.trim().length)
    const [shortest, longest] = [Math.min(...lengths), Math.max(...lengths)]
    return longest > shortest * 2.5 && longest - shortest > 22
  },
}

export const tooLong: Rule = {
  id: 'too_long',
  severity: 'warn',
  source: 'Haladyna, Downing & Rodriguez 2002, guidelines 11 and 16 (minimise reading, no window dressing)',
  fires: ({ stem, options }) => wordsOf(stem).length > 55 || options.some((option) => wordsOf(option).length > 35),
}
