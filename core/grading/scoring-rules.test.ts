import { expect, it } from 'vitest'
import { Language } from '../wire/common.ts'
import { ScoringRule } from '../wire/exams.ts'
import { scoringRuleSentence } from './scoring-rules.ts'

it('says every rule in every language, each with words of its own', () => {
  const sentences = Language.options.flatMap((language) =>
    ScoringRule.options.map((rule) => scoringRuleSentence(rule, language)),
  )
  expect(new Set(sentences).size).toBe(Language.options.length * ScoringRule.options.length)
  for (const sentence of sentences) expect(sentence).toMatch(/^\p{Lu}.+\.$/u)
})
