import { Link } from '@remix-run/react'
import { Flag } from 'lucide-react'
import { useTexts } from '../../i18n/use-texts.ts'
import { classes } from '../ui/classes.ts'

export interface OverviewItem {
  id: string
  /** 1 for the first. */
  number: number
  answered: boolean
  marked: boolean
}

interface OverviewProps {
  items: OverviewItem[]
  current: number
  examId: string
  onGoTo: (position: number) => void
}

/** All questions at a glance: a filled number is answered, a flag is to come back to. */
export function Overview({ items, current, examId, onGoTo }: OverviewProps) {
  const { t } = useTexts()
  const answered = items.filter((item) => item.answered).length
  return (
    <aside className="grid gap-5 lg:sticky lg:top-22">
      <nav aria-label={t('attempt.overview')} className="grid gap-3">
        <div className="flex items-baseline justify-between gap-4">
          <h2 className="font-semibold">{t('attempt.overview')}</h2>
          <span className="text-sm text-ink-soft">
            {t('attempt.answered_of', { count: answered, of: items.length })}
          </span>
        </div>
        <ol className="grid grid-cols-[repeat(auto-fill,minmax(2.5rem,1fr))] gap-1.5">
          {items.map((item) => (
            <li key={item.id}>
              <OverviewButton item={item} current={item.number - 1 === current} onGoTo={onGoTo} />
            </li>
          ))}
        </ol>
        <Legend />
      </nav>
      <p className="border-t border-line pt-4 text-sm text-ink-soft">
        <Link to={`/exam/${examId}`} className="font-medium text-accent underline underline-offset-4">
          {t('attempt.leave')}
        </Link>
        <br />
        {t('attempt.leave_hint')}
      </p>
    </aside>
  )
}

function OverviewButton({
  item: { number, answered, marked },
  current,
  onGoTo,
}: {
  item: OverviewItem
  current: boolean
  onGoTo: (position: number) => void
}) {
  const { t } = useTexts()
  const state = `${answered ? 'answered' : 'unanswered'}${marked ? '_marked' : ''}` as const
  return (
    <button
      type="button"
      aria-current={current ? 'step' : undefined}
      aria-label={t('attempt.overview_item', { number, state: t(`attempt.state.${state}`) })}
      onClick={() => onGoTo(number - 1)}
      className={classes(
        'relative grid h-10 w-full place-items-center rounded-lg border text-sm font-medium tabular-nums',
        answered ? 'border-accent bg-accent text-on-accent' : 'border-line-strong bg-surface hover:bg-sunken',
        current && 'outline-2 outline-offset-2 outline-ink',
      )}
    >
      {number}
      {marked && <MarkFlag />}
    </button>
  )
}

function MarkFlag() {
  return (
    <span className="absolute -top-1.5 -right-1.5 grid size-4.5 place-items-center rounded-full border border-line bg-surface">
      <Flag aria-hidden className="size-3 fill-warn text-warn" />
    </span>
  )
}

function Legend() {
  const { t } = useTexts()
  return (
    <ul aria-hidden className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-soft">
      <li className="flex items-center gap-1.5">
        <span className="size-3.5 rounded border border-accent bg-accent" />
        {t('attempt.legend.answered')}
      </li>
      <li className="flex items-center gap-1.5">
        <span className="size-3.5 rounded border border-line-strong bg-surface" />
        {t('attempt.legend.unanswered')}
      </li>
      <li className="flex items-center gap-1.5">
        <Flag className="size-3.5 fill-warn text-warn" />
        {t('attempt.legend.marked')}
      </li>
    </ul>
  )
}
