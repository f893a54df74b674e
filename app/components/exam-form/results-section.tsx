import type { ResultsVisibility, ScoringRule } from '../../../core/wire/exams.ts'
import { useScoringSentence } from '../../hooks/use-scoring-sentence.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Choices } from './choices.tsx'
import type { ExamFormPart } from './exam-draft.ts'
import { Section } from './section.tsx'

const SCORINGS = ['partial_credit', 'all_or_nothing', 'negative_marking'] as const satisfies readonly ScoringRule[]
const VISIBILITIES = ['after_submit', 'after_close', 'manual'] as const satisfies readonly ResultsVisibility[]

/** How answers become a score, and when students see it. */
export function ResultsSection({ draft, set }: Omit<ExamFormPart, 'error'>) {
  const { t } = useTexts()
  const scoringSentence = useScoringSentence()
  return (
    <Section title={t('exams.form.results')}>
      <Choices
        legend={t('exams.form.scoring')}
        name="scoring_rule"
        value={draft.scoring_rule}
        onChange={(scoring_rule) => set({ scoring_rule })}
        options={SCORINGS.map((value) => ({
          value,
          label: t(`exams.form.scorings.${value}`),
          hint: scoringSentence(value),
        }))}
      />
      <Choices
        legend={t('exams.form.visibility')}
        name="results_visibility"
        value={draft.results_visibility}
        onChange={(results_visibility) => set({ results_visibility })}
        options={VISIBILITIES.map((value) => ({
          value,
          label: t(`exams.form.visibilities.${value}`),
          hint: t(`exams.form.visibility_hints.${value}`),
        }))}
      />
    </Section>
  )
}
