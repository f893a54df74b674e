import { Link } from '@remix-run/react'
import { CircleCheck, Keyboard } from 'lucide-react'
import { useTexts } from '../../i18n/use-texts.ts'
import { Button } from '../ui/button.tsx'
import { Filter } from '../ui/filter.tsx'
import { Progress } from '../ui/progress.tsx'
import { Tooltip } from '../ui/tooltip.tsx'
import { type countsOf, FILTERS, type ReviewFilter } from './review-counts.ts'

interface ReviewBarProps {
  qcmId: string
  counts: ReturnType<typeof countsOf>
  filter: ReviewFilter
  onFilter: (filter: ReviewFilter) => void
  onHelp: () => void
}

/** How far the review is, what is shown, and where it leads. Stays in view. */
export function ReviewBar({ qcmId, counts, filter, onFilter, onHelp }: ReviewBarProps) {
  const { t } = useTexts()
  const done = counts.judged === counts.all
  return (
    <div className="z-20 -mx-4 mb-5 border-b border-line bg-paper/95 px-4 py-3 backdrop-blur-sm sm:sticky sm:top-14 sm:-mx-6 sm:px-6">
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <div className="grid min-w-32 grow basis-0 gap-1.5 sm:max-w-56 sm:basis-36">
          <p aria-live="polite" className="flex items-center gap-1.5 text-sm font-medium">
            {done && <CircleCheck aria-hidden className="size-4 text-good" />}
            {done
              ? t('review.progress.all_done')
              : t('review.progress.text', { done: `${counts.judged}`, total: `${counts.all}` })}
          </p>
          <Progress value={counts.judged} max={counts.all} label={t('review.progress.label')} />
        </div>
        <div className="order-last max-w-full sm:order-none">
          <Filter
            label={t('review.filter.label')}
            value={filter}
            onChange={onFilter}
            options={FILTERS.map((value) => ({ value, label: t(`review.filter.${value}`), count: counts[value] }))}
          />
        </div>
        <div className="ml-auto flex items-center gap-1">
          <Tooltip label={t('review.keys.button')}>
            <Button
              variant="quiet"
              size="icon"
              aria-label={t('review.keys.button')}
              onClick={onHelp}
              className="max-sm:hidden"
            >
              <Keyboard aria-hidden className="size-5" />
            </Button>
          </Tooltip>
          {counts.accepted > 0 ? (
            <Button asChild variant="primary">
              <Link to={`/exams/new?qcm=${qcmId}`}>{t('review.create_exam')}</Link>
            </Button>
          ) : (
            <Tooltip label={t('review.create_exam_disabled')}>
              <Button variant="primary" aria-disabled onClick={(event) => event.preventDefault()}>
                {t('review.create_exam')}
                <span className="sr-only"> ({t('review.create_exam_disabled')})</span>
              </Button>
            </Tooltip>
          )}
        </div>
      </div>
    </div>
  )
}
