import { useTexts } from '../../i18n/use-texts.ts'
import { classes } from './classes.ts'

export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden className={classes('animate-pulse rounded-md bg-ink/8', className)} />
}

/** Rows of a list that is on its way. */
export function ListSkeleton({ rows = 4 }: { rows?: number }) {
  const { t } = useTexts()
  return (
    <div role="status" className="grid gap-3">
      <span className="sr-only">{t('common.status.loading')}</span>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are alike and never move
        <div key={row} aria-hidden className="grid gap-2 rounded-xl border border-line bg-surface p-4">
          <Skeleton className="h-4 w-2/3" />
          <Skeleton className="h-3 w-1/3" />
        </div>
      ))}
    </div>
  )
}
