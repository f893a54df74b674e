import { containsPhrase, contentWords, fold, roughStem, wordsOf } from '../../pipeline/words.ts'
import { distractorsOf, isChoice, keysOf, type Rule } from '../rule.ts'

/** Rules on what lets a student who knows nothing find the key. */

export const keyInStem: Rule = {
  id: 'key_in_stem',
  severity: 'block',
  source: 'Haladyna, Downing & Rodriguez 2002, guideline 28c (choices identical to or resembling words in the stem)',
  fires: (question) =>
    isChoice(question) &&
    keysOf(question).some((key) => contentWords(key).length > 0 && containsPhrase(question.stem, key)),
}

/** Only words that carry meaning; a word that a distractor has too gives nothing away. */
export const stemWordInKey: Rule = {
  id: 'stem_word_in_key',
  severity: 'warn',
  source: 'NBME, "word repeats"; Haladyna, Downing & Rodriguez 2002, guideline 28b (clang associations)',
  fires(question) {
    if (!isChoice(question) || question.correct.length !== 1) return false
    const stems = (text: string) =>
      contentWords(text)
        .filter((word) => word.length >= 4)
        .map(roughStem)
    const inStem = new Set(stems(question.stem))
    const inDistractors = new Set(distractorsOf(question).flatMap(stems))
    return keysOf(question)
      .flatMap(stems)
      .some((word) => inStem.has(word) && !inDistractors.has(word))
  },
}

/** The key has most in common with the other options: whoever made it varied it to get the others. */
export const convergence: Rule = {
  id: 'convergence',
  severity: 'warn',
  source: 'NBME, "convergence strategy"',
  fires(question) {
    if (question.type !== 'single_choice' || question.options.length < 4) return false
    const bags = question.options.map((option) => new Set(contentWords(option)))
    if (bags.some((bag) => bag.size < 2)) return false
    const shared = bags.map((bag, index) => {
      let count = 0
      for (const [other, words] of bags.entries())
        if (other !== index) for (const word of bag) if (words.has(word)) count++
      return count
    })
    const key = question.correct[0] ?? -1
    const others = shared.filter((_, index) => index !== key)
    return (shared[key] ?? 0) >= 4 && (shared[key] ?? 0) > Math.max(...others)
  },
}

/** What the key alone does: a capital, a full stop, an article, or agreement with the article that ends the stem. */
export const grammaticalCue: Rule = {
  id: 'grammatical_cue',
  severity: 'warn',
  source: 'NBME, "grammatical cues"; Haladyna, Downing & Rodriguez 2002, guideline 28d',
  fires(question) {
    const key = keysOf(question)[0]
    if (question.type !== 'single_choice' || key === undefined) return false
    const distractors = distractorsOf(question)
    const alone = (feature: (text: string) => unknown) => {
      const values = new Set(distractors.map(feature))
      return values.size === 1 && !values.has(feature(key))
    }
    return (
      alone(capital) ||
      alone((text) => /[.!]$/.test(text.trim())) ||
      alone(articleOf) ||
      fitsAlone(question.stem, key, distractors)
    )
  },
}

function capital(text: string): string {
  const first = text.trim().charAt(0)
  return first.toLowerCase() === first.toUpperCase() ? 'none' : first === first.toUpperCase() ? 'upper' : 'lower'
}

/** Gender and number as an article shows them; "l'" shows neither, so it matches any. */
function articleOf(text: string): string {
  const first =
    fold(text.trim())
      .match(/^(?:l'|[a-z]+ )/)?.[0]
      .trim() ?? ''
  if (['le', 'la', "l'", 'un', 'une'].includes(first)) return 'singular'
  if (['les', 'des'].includes(first)) return 'plural'
  if (['the', 'a', 'an'].includes(first)) return 'article'
  return ''
}

/** "… is an ____": only the options that begin with a vowel fit. */
function fitsAlone(stem: string, key: string, distractors: string[]): boolean {
  const article = fold(stem).match(/(?:^| )(an?|un|une|le|la) ?(?:_{2,}|…|\.{3})[ .:?]*$/)?.[1]
  if (article !== 'a' && article !== 'an') return false
  const vowel = (text: string) => /^[aeio]/.test(fold(text.trim()))
  return wordsOf(key).length > 0 && distractors.every((option) => vowel(option) !== vowel(key))
}
