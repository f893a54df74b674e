import type { Language } from '../../wire/common.ts'
import { SET_RULES, type SetRule } from './check-set.ts'
import { FLAW_RULES, type FlawRule } from './rule.ts'

type Told = Record<Language, string>

/** What to do about each flaw, said to the teacher who sees it. */
const SENTENCES: Record<FlawRule | SetRule, Told> = {
  option_count: {
    fr: 'Donnez de trois à six réponses, dont une bonne (deux pour un vrai/faux).',
    en: 'Give three to six options with one right answer (two for true/false).',
  },
  duplicate_options: {
    fr: 'Deux réponses sont identiques : remplacez-en une.',
    en: 'Two options are the same: replace one of them.',
  },
  containing_options: {
    fr: 'Une réponse en contient une autre : si l’une est juste, l’autre aussi. Changez l’une des deux.',
    en: 'One option contains another: if one is right, so is the other. Change one of them.',
  },
  all_of_the_above: {
    fr: 'Supprimez « toutes les réponses » : en reconnaître deux bonnes suffit pour répondre.',
    en: 'Remove “all of the above”: whoever recognises two right answers has found it.',
  },
  none_of_the_above: {
    fr: 'Supprimez « aucune de ces réponses » : on ne saura pas si l’élève connaît la bonne.',
    en: 'Remove “none of the above”: it does not show that the student knows the right answer.',
  },
  true_false_mixture: {
    fr: 'Ne mêlez pas « vrai/faux » ou « A et C » à d’autres réponses : proposez des réponses de même nature.',
    en: 'Don’t mix “true/false” or “A and C” with other options: offer answers of one kind.',
  },
  key_in_stem: {
    fr: 'L’énoncé contient la bonne réponse : reformulez-le sans elle.',
    en: 'The stem contains the right answer: reword it without.',
  },
  alias_distractor: {
    fr: 'Un distracteur est un autre nom de la bonne réponse : remplacez-le.',
    en: 'A distractor is another name for the right answer: replace it.',
  },
  distractor_fits: {
    fr: 'Selon le document, un distracteur convient aussi : remplacez-le ou précisez l’énoncé.',
    en: 'According to the document a distractor is right too: replace it, or make the stem more precise.',
  },
  quote_not_verbatim: {
    fr: 'La citation n’est pas dans le document mot pour mot : choisissez un passage du document.',
    en: 'The quote is not in the document word for word: choose a passage of the document.',
  },
  quote_does_not_support_key: {
    fr: 'Le passage cité ne contient pas la bonne réponse : citez celui qui la justifie.',
    en: 'The quoted passage does not hold the right answer: quote the one that supports it.',
  },
  key_longest: {
    fr: 'La bonne réponse est nettement la plus longue : raccourcissez-la ou étoffez les autres.',
    en: 'The right answer is clearly the longest: shorten it, or fill out the others.',
  },
  uneven_lengths: {
    fr: 'Les réponses sont de longueurs très inégales : rapprochez-les.',
    en: 'The options differ a lot in length: bring them closer.',
  },
  negative_stem: {
    fr: 'L’énoncé est négatif : demandez plutôt ce qui est vrai, ou mettez la négation en évidence.',
    en: 'The stem is negative: ask for what is true instead, or make the negation stand out.',
  },
  absolute_word: {
    fr: 'Évitez « toujours », « jamais », « uniquement » dans les réponses : ils trahissent les fausses.',
    en: 'Avoid “always”, “never”, “only” in options: they give wrong answers away.',
  },
  vague_word: {
    fr: 'Évitez « souvent », « parfois », « généralement » dans les réponses : chacun les comprend autrement.',
    en: 'Avoid “often”, “sometimes”, “usually” in options: everyone reads them differently.',
  },
  stem_word_in_key: {
    fr: 'Un mot de l’énoncé ne revient que dans la bonne réponse : remplacez-le ou reprenez-le ailleurs.',
    en: 'A word of the stem comes back in the right answer alone: replace it, or repeat it elsewhere.',
  },
  convergence: {
    fr: 'La bonne réponse réunit les éléments des autres : variez les distracteurs.',
    en: 'The right answer combines what the others share: vary the distractors.',
  },
  grammatical_cue: {
    fr: 'La bonne réponse se distingue par sa forme (article, majuscule, ponctuation) : alignez les réponses.',
    en: 'The right answer differs in form (article, capital, punctuation): make the options alike.',
  },
  mixed_types: {
    fr: 'Les réponses ne sont pas de même nature (nombres et textes) : harmonisez-les.',
    en: 'The options are not of one kind (numbers and words): make them alike.',
  },
  mixed_units: {
    fr: 'Les unités diffèrent d’une réponse à l’autre : n’en gardez qu’une.',
    en: 'Units differ between options: use one.',
  },
  unordered_numbers: { fr: 'Rangez les nombres par ordre croissant.', en: 'Put the numbers in ascending order.' },
  not_a_question: {
    fr: 'L’énoncé ne pose pas de question : terminez-le par un point d’interrogation.',
    en: 'The stem does not ask anything: make it a question.',
  },
  gap_in_middle: {
    fr: 'Le trou est au milieu de l’énoncé : posez une question, ou placez-le à la fin.',
    en: 'The gap is in the middle of the stem: ask a question, or move it to the end.',
  },
  too_long: {
    fr: 'L’énoncé ou une réponse est trop long : allez à l’essentiel.',
    en: 'The stem or an option is too long: keep what matters.',
  },
  implausible_distractor: {
    fr: 'Un distracteur est étranger au document : choisissez une erreur vraisemblable.',
    en: 'A distractor has nothing to do with the document: choose a mistake that someone could make.',
  },
  dangling_reference: {
    fr: 'L’énoncé renvoie à quelque chose qui n’y est pas (« il », « cette », « ci-dessus ») : nommez-le.',
    en: 'The stem refers to something that is not in it (“it”, “this”, “above”): name it.',
  },
  key_positions: {
    fr: 'Les bonnes réponses tombent trop souvent à la même place : mélangez les réponses.',
    en: 'Right answers fall on the same position too often: shuffle the options.',
  },
  key_longest_share: {
    fr: 'La bonne réponse est trop souvent la plus longue : équilibrez les réponses de ces questions.',
    en: 'The right answer is the longest too often: even out the options of these questions.',
  },
  near_duplicate_stems: {
    fr: 'Ces questions demandent presque la même chose : gardez-en une.',
    en: 'These questions ask nearly the same: keep one.',
  },
  stem_gives_away_key: {
    fr: 'L’énoncé d’une question donne la réponse d’une autre : reformulez-le.',
    en: 'One question’s stem gives away another’s answer: reword it.',
  },
  coverage: {
    fr: 'Les questions portent sur une petite partie du document : ajoutez-en sur le reste.',
    en: 'The questions cover a small part of the document: add some about the rest.',
  },
}

/** The sentence for a rule; for one that this version does not know (an older record), its name. */
export function flawSentence(rule: string, language: Language): string {
  return isKnown(rule) ? SENTENCES[rule][language] : rule
}

function isKnown(rule: string): rule is FlawRule | SetRule {
  return (FLAW_RULES as readonly string[]).includes(rule) || (SET_RULES as readonly string[]).includes(rule)
}
