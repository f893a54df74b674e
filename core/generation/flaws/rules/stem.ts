import { fold } from '../../pipeline/words.ts'
import { isChoice, type Rule } from '../rule.ts'

/** Rules on the stem: that it asks, and that it can be understood by itself. */

const GAP = /_{2,}|\[\s*\]|\(\s*\)|\.{4,}|(?:\.{3}|…)/g

export const notAQuestion: Rule = {
  id: 'not_a_question',
  severity: 'warn',
  source:
    'Haladyna, Downing & Rodriguez 2002, guidelines 10 and 14 (the stem states the problem; question or completion format)',
  fires: (question) =>
    question.type !== 'true_false' && !/(?:\?|:|_{2,}\s*[.»"”]*|…\s*[.»"”]*|\.{3})\s*$/.test(question.stem.trim()),
}

export const gapInMiddle: Rule = {
  id: 'gap_in_middle',
  severity: 'warn',
  source: 'Haladyna, Downing & Rodriguez 2002, guideline 10; Tarrant et al. 2006, violation 19 (fill in the blank)',
  fires(question) {
    const stem = question.stem.trim()
    return (
      isChoice(question) &&
      [...stem.matchAll(GAP)].some((gap) => /[\p{L}\p{N}]/u.test(stem.slice(gap.index + gap[0].length)))
    )
  },
}

const DANGLING =
  /(?:^| )(?:ci-dessus|ci-dessous|ci-contre|(?:la|the|voir|see) (?:figure|table|section) \d|le tableau \d|ce dernier|cette derniere|ces derniers|ces dernieres|celui-ci|celle-ci|ceux-ci|celles-ci|the above|the former|the latter|aforementioned|susmentionnee?)(?=[ ,.?]|$)/
const DEMONSTRATIVE_FR =
  /(?<!(?:de|parmi|entre|laquelle|lequel) )\b(?:ce|cet|cette|ces) (?!qui|que|qu|dont|sont|n|document|texte|cours|chapitre)[a-z]/
const DEMONSTRATIVE_EN =
  /(?<!(?:of|among|between) )\b(?:this|these|those) (?!document|text|chapter|course|who|with|that)[a-z]/
/** A pronoun where a subject stands, before anything that it could stand for. */
const PRONOUN_FR =
  /^(?:selon le document,? )?(?:(?:a|en|de|dans|pour|par|avec|sur) )?(?:qui|que|qu'|quand|ou|comment|pourquoi|combien|quel(?:le)?s?(?: [a-z]+)?)[^?]{0,18}?(?:est-ce qu'| |-t-|-)(?:ils?|elles?)(?: |\?)/
const PRONOUN_EN =
  /^(?:according to the (?:text|document),? )?(?:in |at |by |with |for |to )?(?:who|what|when|where|why|how|which)(?: \w+)? (?:is|are|was|were|do|does|did|has|have|had|can|could|will|would) (?:he|she|it|they) /

/** "Quand a-t-elle été mise en service ?": who has not the document in hand cannot know what is meant. */
export const danglingReference: Rule = {
  id: 'dangling_reference',
  severity: 'warn',
  source: 'Haladyna, Downing & Rodriguez 2002, guideline 15 (the central idea is in the stem)',
  fires({ stem, language }) {
    const text = fold(stem).replace(/’/g, "'").trim()
    if (DANGLING.test(text)) return true
    if (language === 'en') return DEMONSTRATIVE_EN.test(text) || PRONOUN_EN.test(text)
    const inverted = /-(?:t-)?(?:ils?|elles?)\b/.test(text)
    return DEMONSTRATIVE_FR.test(text) || (PRONOUN_FR.test(text) && !(inverted && hasNounSubject(text)))
  },
}

/** Complex inversion ("Quand Freud publie-t-il") repeats a subject that was named before the verb. */
function hasNounSubject(text: string): boolean {
  const before = text.split(/-(?:t-)?(?:ils?|elles?)\b/)[0] ?? ''
  return (
    before.trim().split(/[\s']+/).length >= 4 ||
    /(?:\b(?:le|la|les|un|une|des|son|sa|ses) |\bl')[a-z]/.test(before) ||
    before.split(/\s+/).length >= 3
  )
}
