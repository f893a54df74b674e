import type { LoggedAnswer, PaperQuestion } from '../../../core/wire/attempts.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Button } from '../ui/button.tsx'
import { StandingBadge } from './standing-badge.tsx'

interface LoggedOpProps {
  op: LoggedAnswer
  /** As the student had it, with its number from 1. */
  question: { number: number; is: PaperQuestion } | undefined
  onRule: (ruling: 'accept' | 'reject') => void
}

const RECEIPT_SHOWN = 12

/** One answer change as it was stored. */
export function LoggedOp({ op, question, onRule }: LoggedOpProps) {
  const { t } = useTexts()
  const format = useFormat()
  return (
    <div className="grid grid-cols-1 gap-x-6 gap-y-2 px-4 py-3 sm:px-5 md:grid-cols-[13rem_1fr_auto]">
      <dl className="grid content-start gap-0.5 text-sm tabular-nums">
        <div className="flex gap-2 font-medium">
          <dt className="sr-only">{t('attempt_log.op')}</dt>
          <dd>{t('attempt_log.seq', { seq: `${op.seq}` })}</dd>
          <dt className="sr-only">{t('attempt_log.server_time')}</dt>
          <dd>
            <time dateTime={op.server_time}>{format.exactTime(op.server_time)}</time>
          </dd>
        </div>
        <div className="text-ink-soft">
          <dt className="inline">{t('attempt_log.client_time')} </dt>
          <dd className="inline">
            <time dateTime={op.client_time}>{format.exactTime(op.client_time)}</time>
          </dd>
        </div>
        <div className="text-ink-soft">
          <dt className="inline">{t('attempt_log.receipt')} </dt>
          <dd className="inline font-mono" title={op.receipt}>
            {op.receipt.slice(0, RECEIPT_SHOWN)}…
          </dd>
        </div>
      </dl>
      <div className="min-w-0">
        <p className="text-sm text-ink-soft">
          {question ? (
            <>
              <span className="font-medium">{t('attempt_log.question', { number: `${question.number}` })}</span>{' '}
              {question.is.stem}
            </>
          ) : (
            op.question_id
          )}
        </p>
        <Answer op={op} question={question?.is} />
      </div>
      <div className="flex flex-wrap items-start gap-2 md:max-w-52 md:justify-end">
        <StandingBadge standing={op.standing} />
        {op.ruled && (
          <p className="w-full text-sm text-ink-soft md:text-right">
            {op.ruled.by
              ? t('attempt_log.ruled_by', { name: op.ruled.by, when: format.dateTime(op.ruled.at) })
              : t('attempt_log.ruled', { when: format.dateTime(op.ruled.at) })}
          </p>
        )}
        <Rulings op={op} onRule={onRule} />
      </div>
    </div>
  )
}

function Answer({ op, question }: { op: LoggedAnswer; question: PaperQuestion | undefined }) {
  const { t } = useTexts()
  const chosen = (op.option_ids ?? []).map((id) => question?.options.find((option) => option.id === id)?.text ?? id)
  if (op.text?.trim()) return <p className="mt-1 whitespace-pre-line">{op.text}</p>
  if (chosen.length === 0) return <p className="mt-1 text-ink-soft italic">{t('attempt_log.taken_back')}</p>
  return (
    <ul className="mt-1 grid gap-0.5">
      {chosen.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  )
}

/** A late answer may be ruled on again. */
function Rulings({ op: { seq, standing }, onRule }: Pick<LoggedOpProps, 'op' | 'onRule'>) {
  const { t } = useTexts()
  if (!standing.startsWith('late_')) return null
  return (['accept', 'reject'] as const)
    .filter((ruling) => standing !== `late_${ruling}ed`)
    .map((ruling) => (
      <Button
        key={ruling}
        size="sm"
        aria-label={t(`attempt_log.late.${ruling}_op`, { seq: `${seq}` })}
        onClick={() => onRule(ruling)}
      >
        {t(`attempt_log.late.${ruling}`)}
      </Button>
    ))
}
