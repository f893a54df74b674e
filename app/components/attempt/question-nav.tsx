import { ArrowLeft, ArrowRight, Flag } from 'lucide-react'
import { useTexts } from '../../i18n/use-texts.ts'
import { Button } from '../ui/button.tsx'
import { classes } from '../ui/classes.ts'

interface QuestionNavProps {
  first: boolean
  last: boolean
  marked: boolean
  onPrevious: () => void
  onNext: () => void
  onMark: () => void
  /** None for a page that only reads. */
  onHandIn: (() => void) | undefined
}

/** Under the thumb on a phone, below the question on a desk. */
export function QuestionNav(props: QuestionNavProps) {
  const { t } = useTexts()
  return (
    <div className="flex items-center justify-between gap-2 border-t border-line pt-4 max-lg:fixed max-lg:inset-x-0 max-lg:bottom-0 max-lg:z-20 max-lg:bg-paper/95 max-lg:px-4 max-lg:py-3 max-lg:backdrop-blur-sm">
      <Button aria-disabled={props.first || undefined} onClick={props.onPrevious} aria-label={t('attempt.previous')}>
        <ArrowLeft aria-hidden className="size-4" />
        <span className="max-sm:sr-only">{t('attempt.previous')}</span>
      </Button>
      <Button variant="quiet" className="max-sm:px-2" aria-pressed={props.marked} onClick={props.onMark}>
        <Flag aria-hidden className={classes('size-4', props.marked && 'fill-warn text-warn')} />
        {t(props.marked ? 'attempt.marked' : 'attempt.mark')}
      </Button>
      {props.last ? (
        <Button variant="primary" aria-disabled={!props.onHandIn || undefined} onClick={props.onHandIn}>
          {t('attempt.hand_in')}
        </Button>
      ) : (
        <Button variant="primary" onClick={props.onNext}>
          {t('attempt.next')}
          <ArrowRight aria-hidden className="size-4" />
        </Button>
      )}
    </div>
  )
}
