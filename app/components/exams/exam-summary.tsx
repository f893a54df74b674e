import { Copy } from 'lucide-react'
import type { ExamDetail } from '../../../core/wire/exams.ts'
import { useCopy } from '../../hooks/use-copy.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useHydrated } from '../../hooks/use-hydrated.ts'
import { useScoringSentence } from '../../hooks/use-scoring-sentence.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { byName } from '../groups/by-name.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Facts } from '../ui/facts.tsx'
import { Input } from '../ui/input.tsx'

/** What students were told, and the way in for them. */
export function ExamSummary({ exam }: { exam: ExamDetail }) {
  const { t, language } = useTexts()
  const format = useFormat()
  const scoringSentence = useScoringSentence()
  const { shuffle_questions: questions, shuffle_options: options } = exam
  const shuffled = questions && options ? 'both' : questions ? 'questions' : options ? 'options' : 'none'
  return (
    <div className="grid grid-cols-1 gap-5">
      <StudentLink path={`/exam/${exam.id}`} />
      <Card className="p-4 sm:p-6">
        <Facts
          facts={[
            {
              name: t('exams.summary.window'),
              value: (
                <>
                  {t('exams.list.window', {
                    from: format.dateTime(exam.opens_at),
                    to: format.dateTime(exam.closes_at),
                  })}
                  {exam.extended_until && (
                    <span className="block text-sm text-ink-soft">
                      {t('exams.summary.extended', { when: format.dateTime(exam.extended_until) })}
                    </span>
                  )}
                </>
              ),
            },
            { name: t('exams.summary.duration'), value: t('common.units.minutes', { count: exam.duration_minutes }) },
            {
              name: t('exams.summary.questions'),
              value: t('exams.summary.questions_value', {
                questions: t('common.units.questions', { count: exam.num_questions }),
                points: t('common.units.points', { count: exam.max_score, formatted: format.number(exam.max_score) }),
              }),
            },
            { name: t('exams.summary.attempts'), value: `${exam.max_attempts}` },
            { name: t('exams.summary.layout'), value: t(`exams.summary.layouts.${exam.question_layout}`) },
            { name: t('exams.summary.shuffle'), value: t(`exams.summary.shuffled.${shuffled}`) },
            {
              name: t('exams.summary.access_code'),
              value: exam.access_code && <code className="font-mono">{exam.access_code}</code>,
            },
            {
              name: t('exams.summary.networks'),
              value: exam.allowed_ip_ranges.length > 0 && (
                <code className="font-mono">{exam.allowed_ip_ranges.join(' · ')}</code>
              ),
            },
            {
              name: t('exams.summary.scoring'),
              value: `${t(`exams.form.scorings.${exam.scoring_rule}`)}. ${scoringSentence(exam.scoring_rule)}`,
              wide: true,
            },
            { name: t('exams.summary.late'), value: t(`exams.summary.lates.${exam.late_policy}`), wide: true },
            {
              name: t('exams.summary.visibility'),
              value: exam.results_released_at
                ? t('exams.summary.visible.released', { when: format.dateTime(exam.results_released_at) })
                : t(`exams.summary.visible.${exam.results_visibility}`),
              wide: true,
            },
          ]}
        />
      </Card>
      <Card className="p-4 sm:p-6">
        <h2 className="mb-3 text-lg font-semibold">
          {t('exams.summary.who')} <span className="font-normal text-ink-soft tabular-nums">{exam.num_students}</span>
        </h2>
        {exam.groups.length > 0 && (
          <p className="mb-3 text-ink-soft">{exam.groups.map(({ name }) => name).join(' · ')}</p>
        )}
        <ul className="grid max-h-96 grid-cols-1 gap-x-6 gap-y-1.5 overflow-y-auto sm:grid-cols-2">
          {byName(exam.students, language).map(({ id, name, email }) => (
            <li key={id} className="min-w-0 truncate">
              {name} <span className="text-sm text-ink-soft">{email}</span>
            </li>
          ))}
        </ul>
      </Card>
    </div>
  )
}

function StudentLink({ path }: { path: string }) {
  const { t } = useTexts()
  const copy = useCopy()
  const hydrated = useHydrated()
  const url = hydrated ? `${location.origin}${path}` : path
  return (
    <Card className="grid grid-cols-1 gap-2 p-4 sm:p-6">
      <label htmlFor="student-link" className="font-semibold">
        {t('exams.summary.link')}
      </label>
      <div className="flex flex-wrap gap-2">
        <Input
          id="student-link"
          readOnly
          value={url}
          className="min-w-0 grow basis-64 font-mono text-sm"
          onFocus={(event) => event.target.select()}
        />
        <Button onClick={() => copy(url, t('exams.summary.copied'))}>
          <Copy aria-hidden className="size-4" />
          {t('exams.summary.copy')}
        </Button>
      </div>
      <p className="text-sm text-ink-soft">{t('exams.summary.link_hint')}</p>
    </Card>
  )
}
