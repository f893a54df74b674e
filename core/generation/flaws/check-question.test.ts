import { describe, expect, it } from 'vitest'
import { checkQuestion, hasBlockingFlaw } from './check-question.ts'
import { type CheckContext, type CheckedQuestion, FLAW_RULES, type FlawRule } from './rule.ts'
import { flawSentence } from './sentences.ts'

const SOUND: CheckedQuestion = {
  type: 'single_choice',
  stem: 'Quel organite produit l’énergie de la cellule ?',
  options: ['la mitochondrie', 'le chloroplaste', 'le ribosome', 'la vacuole'],
  correct: [0],
  language: 'fr',
  quote: 'La mitochondrie produit l’énergie de la cellule.',
}
const DOCUMENT =
  'La mitochondrie produit l’énergie de la cellule. Le chloroplaste capte la lumière. Le ribosome assemble les protéines. La vacuole stocke l’eau.'

function rules(change: Partial<CheckedQuestion>, context: CheckContext = { document: DOCUMENT }): string[] {
  return checkQuestion({ ...SOUND, ...change }, context).map((flaw) => flaw.rule)
}

type Case = [rule: FlawRule, change: Partial<CheckedQuestion>, context?: CheckContext]

const FIRES: Case[] = [
  ['option_count', { options: ['la mitochondrie', 'le ribosome'] }],
  ['option_count', { correct: [0, 1] }],
  ['option_count', { correct: [7] }],
  ['option_count', { options: ['la mitochondrie', 'le ribosome', 'la vacuole'] }, { option_count: 4 }],
  ['option_count', { type: 'true_false', options: ['Vrai', 'Faux', 'Ni l’un ni l’autre'] }],
  ['option_count', { type: 'multiple_choice', correct: [0, 1, 2, 3] }],
  ['duplicate_options', { options: ['la mitochondrie', 'le ribosome', 'Le Ribosome', 'la vacuole'] }],
  ['containing_options', { options: ['Ford', 'Harrison Ford', 'Wallis', 'Curtiz'] }],
  ['all_of_the_above', { options: ['la mitochondrie', 'le ribosome', 'la vacuole', 'Toutes les réponses'] }],
  ['all_of_the_above', { language: 'en', options: ['a', 'b', 'c', 'All of the above'] }],
  ['none_of_the_above', { options: ['la mitochondrie', 'le ribosome', 'la vacuole', 'Aucune de ces réponses'] }],
  ['true_false_mixture', { options: ['la mitochondrie', 'le ribosome', 'Vrai', 'la vacuole'] }],
  ['true_false_mixture', { options: ['la mitochondrie', 'le ribosome', 'la vacuole', 'A et C'] }],
  ['key_in_stem', { stem: 'Que produit la mitochondrie dans la cellule ?' }],
  [
    'alias_distractor',
    { options: ['Organisation mondiale de la santé', 'OMS', 'le ribosome', 'la vacuole'], quote: null },
  ],
  [
    'alias_distractor',
    {
      language: 'en',
      stem: 'Which term refers to a routine?',
      options: ['event schema', 'cognitive script', 'role', 'habit'],
      quote: null,
    },
    { document: 'An event schema, also known as a cognitive script, is a routine.' },
  ],
  [
    'distractor_fits',
    {
      stem: 'Qui remporte le Grand Prix de Monaco ?',
      options: ['Varzi', 'Nuvolari', 'Jano', 'Campari'],
      quote: 'Varzi remporte le Grand Prix de Monaco.',
    },
    { document: 'Varzi remporte le Grand Prix de Monaco. Nuvolari remporte à son tour le Grand Prix de Monaco.' },
  ],
  ['quote_not_verbatim', { quote: 'La mitochondrie fabrique l’énergie.' }],
  ['quote_does_not_support_key', { quote: 'Le chloroplaste capte la lumière.' }],
  [
    'key_longest',
    { options: ['la mitochondrie qui respire dans la cellule', 'le ribosome', 'la vacuole', 'le noyau'], quote: null },
  ],
  [
    'uneven_lengths',
    { options: ['la mitochondrie', 'l’eau', 'le compartiment qui stocke les substances de réserve', 'le noyau'] },
  ],
  ['negative_stem', { stem: 'Lequel de ces organites ne produit pas d’énergie ?' }],
  ['negative_stem', { language: 'en', stem: 'Which of these is not an organelle?' }],
  ['absolute_word', { options: ['la mitochondrie', 'toujours le ribosome', 'la vacuole', 'le noyau'] }],
  ['vague_word', { options: ['la mitochondrie', 'parfois le ribosome', 'la vacuole', 'le noyau'] }],
  [
    'stem_word_in_key',
    {
      stem: 'Quelle membrane entoure la cellule ?',
      options: ['la membrane plasmique', 'le noyau', 'le ribosome', 'la vacuole'],
      quote: null,
    },
  ],
  [
    'convergence',
    {
      options: ['acide fort concentré', 'acide faible dilué', 'base forte concentrée', 'acide fort dilué'],
      correct: [3],
      quote: null,
    },
  ],
  ['grammatical_cue', { options: ['la mitochondrie.', 'le ribosome', 'la vacuole', 'le noyau'] }],
  [
    'grammatical_cue',
    {
      language: 'en',
      stem: 'A cell without a nucleus is an ____',
      options: ['ovum', 'red cell', 'neuron', 'fiber'],
      quote: null,
    },
  ],
  ['mixed_types', { options: ['1932', 'la mitochondrie', 'le ribosome', 'la vacuole'], quote: null }],
  ['mixed_units', { options: ['12 km', '14 km', '16 m', '18 km'], quote: null }],
  ['unordered_numbers', { options: ['12 km', '18 km', '14 km', '16 km'], quote: null }],
  ['not_a_question', { stem: 'La mitochondrie.' }],
  ['gap_in_middle', { stem: 'La ____ produit l’énergie ?' }],
  ['too_long', { stem: `${'mot '.repeat(60)}?` }],
  ['implausible_distractor', { options: ['la mitochondrie', 'le parlement', 'le ribosome', 'la vacuole'] }],
  ['dangling_reference', { stem: 'À quoi sert ce dernier ?' }],
  ['dangling_reference', { stem: 'Quand est-il mis en service ?' }],
  ['dangling_reference', { language: 'en', stem: 'What does this theory explain?' }],
]

const SILENT: Case[] = [
  ['option_count', { options: ['la mitochondrie', 'le ribosome', 'la vacuole'] }],
  ['option_count', { type: 'true_false', options: ['Vrai', 'Faux'], correct: [1] }],
  ['option_count', { type: 'short_answer', options: [], correct: [] }],
  ['duplicate_options', { options: ['−5', '+5', '10', '15'], correct: [1], quote: null }],
  ['containing_options', { options: ['12', '120', '1200', '12000'], quote: null }],
  [
    'containing_options',
    { options: ['natural concept', 'artificial concept', 'role schema', 'prototype'], quote: null },
  ],
  ['true_false_mixture', { type: 'true_false', options: ['Vrai', 'Faux'], correct: [0] }],
  ['key_in_stem', { stem: 'Quel organite capte la lumière du soleil ?' }],
  ['alias_distractor', {}],
  ['distractor_fits', {}],
  ['quote_not_verbatim', { quote: null }],
  ['quote_not_verbatim', {}, {}],
  ['quote_does_not_support_key', { quote: null }],
  ['key_longest', { options: ['la mitochondrie', 'le chloroplaste', 'le ribosome', 'la vacuole'] }],
  ['negative_stem', { language: 'en', stem: 'Which knot is used in sailing?' }],
  ['negative_stem', { stem: 'Quelle est la fonction de la note ?' }],
  ['stem_word_in_key', { stem: 'Quelle paroi entoure la cellule ?' }],
  ['convergence', { options: ['1912', '1915', '1918', '1921'], quote: null }],
  ['grammatical_cue', {}],
  ['mixed_types', { options: ['en 1932', 'en 1933', 'en 1934', 'en 1935'], quote: null }],
  ['unordered_numbers', { options: ['1912', '1915', '1918', '1921'], quote: null }],
  ['unordered_numbers', { options: ['12 mars 1478', '3 avril 1490', '1er mai 1470', '7 juin 1475'], quote: null }],
  ['not_a_question', { stem: 'L’énergie de la cellule est produite par la ____' }],
  ['not_a_question', { type: 'true_false', stem: 'La mitochondrie produit l’énergie.', options: ['Vrai', 'Faux'] }],
  ['gap_in_middle', { stem: 'L’énergie de la cellule est produite par la ____' }],
  ['implausible_distractor', { options: ['onze', 'douze', 'treize', 'quatorze'] }],
  [
    'implausible_distractor',
    { quote: null, options: ['la mitochondrie', 'le parlement', 'le ribosome', 'la vacuole'] },
  ],
  ['dangling_reference', { stem: 'En quelle année Tazio Nuvolari passe-t-il son permis moto ?' }],
  ['dangling_reference', { stem: 'Laquelle de ces dates est celle du traité ?' }],
  ['dangling_reference', { language: 'en', stem: 'Which of these animals lays eggs?' }],
  ['dangling_reference', { language: 'en', stem: 'What did Freud believe when he was young?' }],
]

describe('the flaw checker', () => {
  it('finds nothing wrong with a sound question', () => {
    expect(rules({})).toEqual([])
  })

  it.each(FIRES)('%s fires (%#)', (rule, change, context) => {
    expect(rules(change, context)).toContain(rule)
  })

  it.each(SILENT)('%s stays silent (%#)', (rule, change, context) => {
    expect(rules(change, context)).not.toContain(rule)
  })

  it('blocks what makes a question unanswerable, and only warns of style', () => {
    expect(hasBlockingFlaw(checkQuestion({ ...SOUND, options: ['a', 'a', 'b', 'c'] }))).toBe(true)
    expect(hasBlockingFlaw(checkQuestion({ ...SOUND, stem: 'Lequel n’est pas un organite ?', quote: null }))).toBe(
      false,
    )
  })

  it('judges a question written by hand, without a source', () => {
    expect(checkQuestion({ ...SOUND, quote: null })).toEqual([])
  })

  it('has a case that fires for every rule, and says what to do in both languages', () => {
    const tried = new Set(FIRES.map(([rule]) => rule))
    for (const rule of FLAW_RULES) {
      expect(tried).toContain(rule)
      expect(flawSentence(rule, 'fr')).not.toBe(rule)
      expect(flawSentence(rule, 'en')).not.toBe(rule)
    }
    expect(flawSentence('a_rule_of_the_future', 'fr')).toBe('a_rule_of_the_future')
  })
})
