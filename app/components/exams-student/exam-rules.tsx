import type { ReactNode } from 'react'
import { scoringRuleSentence } from '../../../core/grading/scoring-rules.ts'
import type { StudentExam } from '../../../core/wire/exams.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { usePreferences } from '../../preferences/use-preferences.ts'
import { Card } from '../ui/card.tsx'

/** What a student is told before the start. */
export function ExamRules({ exam }: { exam: StudentExam }) {
  const { t, language } = useTexts()
  const format = useFormat()
  const { time_zone } = usePreferences()
  const left = exam.max_attempts - exam.attempts.length
  return (
    <Card className="grid gap-6 p-5 sm:p-6">
      <dl className="grid grid-cols-2 gap-x-6 gap-y-4">
        <Fact term={t('my_exams.exam.time')} hint={t('my_exams.exam.time_hint')}>
          {t('common.units.minutes', { count: exam.duration_minutes })}
        </Fact>
        <Fact term={t('my_exams.exam.attempts')}>
          {t('my_exams.exam.attempts_left', { count: Math.max(0, left), of: exam.max_attempts })}
        </Fact>
        <Fact term={t('my_exams.exam.questions')}>{format.number(exam.num_questions)}</Fact>
        <Fact term={t('my_exams.exam.points')}>{format.number(exam.max_score)}</Fact>
        <Fact term={t('my_exams.exam.opens')}>
          <time dateTime={exam.opens_at}>{format.longDateTime(exam.opens_at)}</time>
        </Fact>
        <Fact term={t('my_exams.exam.closes')}>
          <time dateTime={exam.closes_at}>{format.longDateTime(exam.closes_at)}</time>
        </Fact>
      </dl>
      <p className="-mt-3 text-sm text-ink-soft">{t('my_exams.exam.zone', { zone: time_zone.replaceAll('_', ' ') })}</p>
      <Rule title={t('my_exams.exam.scoring')}>{scoringRuleSentence(exam.scoring_rule, language)}</Rule>
      <Rule title={t('my_exams.exam.results')}>{t(`my_exams.exam.visibility.${exam.results_visibility}`)}</Rule>
      <Rule title={t('my_exams.exam.layout')}>{t(`my_exams.exam.layouts.${exam.question_layout}`)}</Rule>
      <Rule title={t('my_exams.exam.late')}>{t(`my_exams.exam.late_policies.${exam.late_policy}`)}</Rule>
      {exam.restricted_network && <Rule title={t('my_exams.exam.network')}>{t('my_exams.exam.network_body')}</Rule>}
      <Rule title={t('my_exams.exam.watched')}>{t('my_exams.exam.watched_body')}</Rule>
      <Rule title={t('my_exams.exam.connection')}>{t('my_exams.exam.connection_body')}</Rule>
    </Card>
  )
}

function Fact({ term, hint, children }: { term: string; hint?: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-sm text-ink-soft">{term}</dt>
      <dd className="font-medium">
        {children}
        {hint && <span className="block text-sm font-normal text-ink-soft">{hint}</span>}
      </dd>
    </div>
  )
}

function Rule({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="border-t border-line pt-4">
      <h2 className="font-semibold">{title}</h2>
      <p className="mt-1 text-ink-soft text-pretty">{children}</p>
    </section>
  )
}
