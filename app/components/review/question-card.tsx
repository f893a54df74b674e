import type { Qcm } from '../../../core/wire/qcms.ts'
import type { Question, QuestionStatus } from '../../../core/wire/questions.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { classes } from '../ui/classes.ts'
import { useToast } from '../ui/toast.tsx'
import { EditQuestion } from './edit-question.tsx'
import { FlawList } from './flaw-list.tsx'
import { QuestionActions } from './question-actions.tsx'
import { QuestionView } from './question-view.tsx'
import { SourcePassage } from './source-passage.tsx'
import { focusQuestion, questionElementId } from './use-current-question.ts'

interface QuestionCardProps {
  qcm: Qcm
  question: Question
  isCurrent: boolean
  isEditing: boolean
  onFocus: () => void
  onEdit: (open: boolean) => void
  onJudge: (status: QuestionStatus) => void
  onMove: (by: -1 | 1) => void
  onDelete: () => void
  onMore: (() => void) | null
  onSaved: (question: Question) => void
}

const EDGES = { draft: 'border-l-line-strong/40', accepted: 'border-l-good', rejected: 'border-l-bad' } as const

/** One question and, beside it, the passage that it quotes. */
export function QuestionCard(props: QuestionCardProps) {
  const { qcm, question, isCurrent, isEditing, onEdit, onSaved } = props
  const { t } = useTexts()
  const toast = useToast()
  const number = `${question.ordinal}`

  function leaveEditor(saved?: Question) {
    onEdit(false)
    if (saved) {
      onSaved(saved)
      toast({ text: t('review.said.saved', { number }) })
    }
    focusQuestion(question.id)
  }

  return (
    <article
      id={questionElementId(question.id)}
      tabIndex={-1}
      aria-label={t('review.question.label', { number })}
      aria-current={isCurrent || undefined}
      onFocus={props.onFocus}
      lang={qcm.language}
      className={classes(
        'scroll-my-40 overflow-hidden rounded-xl border border-l-4 bg-surface shadow-card outline-none lg:grid lg:grid-cols-[minmax(0,1fr)_minmax(0,26rem)]',
        EDGES[question.status],
        isCurrent ? 'border-y-accent border-r-accent' : 'border-y-line border-r-line',
      )}
    >
      <div className="grid content-start gap-4 p-4 sm:p-5">
        {isEditing ? (
          <EditQuestion qcm={qcm} question={question} onDone={leaveEditor} />
        ) : (
          <>
            <QuestionView question={question} />
            <FlawList flaws={question.flaws} />
            <QuestionActions
              question={question}
              isFirst={question.ordinal === 1}
              isLast={question.ordinal === qcm.questions.length}
              onJudge={props.onJudge}
              onEdit={() => onEdit(true)}
              onMove={props.onMove}
              onDelete={props.onDelete}
              onMore={props.onMore}
            />
          </>
        )}
      </div>
      <SourcePassage
        source={question.source}
        filename={question.source?.document_id === qcm.document_id ? qcm.document_filename : null}
        label={t('review.source.label', { number })}
      />
    </article>
  )
}
