import { ArrowDown, ArrowUp, Check, Pencil, RotateCcw, Sparkles, Trash2, X } from 'lucide-react'
import type { Question, QuestionStatus } from '../../../core/wire/questions.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Button } from '../ui/button.tsx'
import { Tooltip } from '../ui/tooltip.tsx'

interface QuestionActionsProps {
  question: Question
  isFirst: boolean
  isLast: boolean
  onJudge: (status: QuestionStatus) => void
  onEdit: () => void
  onMove: (by: -1 | 1) => void
  onDelete: () => void
  /** Null where the QCM has no document to take more questions from. */
  onMore: (() => void) | null
}

export function QuestionActions({
  question,
  isFirst,
  isLast,
  onJudge,
  onEdit,
  onMove,
  onDelete,
  onMore,
}: QuestionActionsProps) {
  const { t, language } = useTexts()
  const small = [
    ...(onMore ? [{ label: t('review.more.like'), icon: Sparkles, act: onMore, off: false }] : []),
    { label: t('review.question.edit'), icon: Pencil, act: onEdit },
    { label: t('review.question.move_up'), icon: ArrowUp, act: () => onMove(-1), off: isFirst },
    { label: t('review.question.move_down'), icon: ArrowDown, act: () => onMove(1), off: isLast },
    { label: t('review.question.delete'), icon: Trash2, act: onDelete },
  ]
  return (
    <div lang={language} className="flex flex-wrap items-center gap-2 pt-1">
      {question.status === 'draft' ? (
        <>
          <Button variant="primary" onClick={() => onJudge('accepted')} className="max-sm:grow">
            <Check aria-hidden className="size-4" />
            {t('review.question.accept')}
          </Button>
          <Button onClick={() => onJudge('rejected')} className="max-sm:grow">
            <X aria-hidden className="size-4" />
            {t('review.question.reject')}
          </Button>
        </>
      ) : (
        <Button onClick={() => onJudge('draft')}>
          <RotateCcw aria-hidden className="size-4" />
          {t('review.question.judge_again')}
        </Button>
      )}
      <div className="ml-auto flex">
        {small.map(({ label, icon: Icon, act, off }) => (
          <Tooltip key={label} label={label}>
            <Button
              variant="quiet"
              size="icon"
              aria-label={label}
              aria-disabled={off || undefined}
              onClick={() => !off && act()}
            >
              <Icon aria-hidden className="size-4.5" />
            </Button>
          </Tooltip>
        ))}
      </div>
    </div>
  )
}
