import { Link } from '@remix-run/react'
import type { StudentExam } from '../../../core/wire/exams.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Badge } from '../ui/badge.tsx'
import { finishedAttempts } from './exam-stage.ts'

/** The attempts that were handed in, each with its score where the exam shows it, and the way to its result. */
export function AttemptList({ exam }: { exam: StudentExam }) {
  const { t } = useTexts()
  const format = useFormat()
  const attempts = finishedAttempts(exam)
  if (attempts.length === 0) return null
  return (
    <ul className="grid gap-2 border-t border-line pt-3">
      {attempts.map((attempt) => (
        <li key={attempt.attempt_id} className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <span className="flex grow flex-wrap items-center gap-x-3 gap-y-1">
            {exam.max_attempts > 1 && (
              <span className="font-medium">{t('my_exams.attempt', { number: attempt.number })}</span>
            )}
            {attempt.score !== null && attempt.max_score !== null ? (
              <span className="font-semibold tabular-nums">
                {t('my_exams.score', { score: format.number(attempt.score), max: format.number(attempt.max_score) })}
              </span>
            ) : (
              <Badge tone={attempt.status === 'graded' ? 'good' : 'neutral'}>
                {t(`my_exams.state.${attempt.status === 'graded' ? 'graded' : 'submitted'}`)}
              </Badge>
            )}
            {attempt.submitted_at && (
              <span className="text-sm text-ink-soft">
                {t('my_exams.handed_in', { when: format.dateTime(attempt.submitted_at) })}
              </span>
            )}
          </span>
          <Link
            to={`/result/${attempt.attempt_id}`}
            aria-label={t('my_exams.see_attempt', { number: attempt.number })}
            className="py-1 font-medium text-accent underline underline-offset-4"
          >
            {t('my_exams.see_result')}
          </Link>
        </li>
      ))}
    </ul>
  )
}
