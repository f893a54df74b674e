import { scoringRuleSentence } from '../../core/grading/scoring-rules.ts'
import type { ScoringRule } from '../../core/wire/exams.ts'
import { setFrench } from '../i18n/typography.ts'
import { useTexts } from '../i18n/use-texts.ts'

/** The rule in a sentence, the same for who chooses it and who is marked by it. */
export function useScoringSentence() {
  const { language } = useTexts()
  return (rule: ScoringRule) => {
    const sentence = scoringRuleSentence(rule, language)
    return language === 'fr' ? setFrench(sentence) : sentence
  }
}
