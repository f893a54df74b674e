import { Link } from '@remix-run/react'
import { CalendarClock, Hourglass, LoaderCircle } from 'lucide-react'
import type { AttemptResult } from '../../../core/wire/attempts.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Button } from '../ui/button.tsx'
import { classes } from '../ui/classes.ts'

/** Why there is no result to see yet, and when there will be one. */
export function Waiting({ result, own }: { result: AttemptResult; own: boolean }) {
  const { t } = useTexts()
  const format = useFormat()
  const state = result.status === 'in_progress' ? 'running' : result.status === 'submitted' ? 'grading' : 'hidden'
  const Icon = { running: Hourglass, grading: LoaderCircle, hidden: CalendarClock }[state]
  const body = {
    running: t('result.running'),
    grading: t('result.grading'),
    hidden: result.visible_from
      ? t('result.hidden_until', { when: format.longDateTime(result.visible_from) })
      : t('result.hidden_manual'),
  }[state]
  return (
    <div
      role="status"
      className="grid justify-items-center gap-3 rounded-xl border border-line bg-surface px-6 py-12 text-center shadow-card"
    >
      <Icon
        aria-hidden
        strokeWidth={1.5}
        className={classes('size-10 text-accent', state === 'grading' && 'animate-spin')}
      />
      <h2 className="text-lg font-semibold">{t(`result.${state}_title`)}</h2>
      <p className="max-w-md text-ink-soft text-pretty">{body}</p>
      {result.submitted_at && (
        <p className="text-sm text-ink-soft">
          {t('result.handed_in', { when: format.longDateTime(result.submitted_at) })}
        </p>
      )}
      {own && state === 'running' && (
        <Button asChild variant="primary">
          <Link to={`/exam/${result.exam_id}/attempt`}>{t('result.go_on')}</Link>
        </Button>
      )}
    </div>
  )
}
