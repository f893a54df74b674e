import { ListChecks, Sparkles } from 'lucide-react'
import { useState } from 'react'
import type { Qcm } from '../../../core/wire/qcms.ts'
import type { Question, QuestionStatus } from '../../../core/wire/questions.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { GenerationNotes } from '../documents/generation-notes.tsx'
import { TaskList } from '../documents/task-list.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { AddQuestion } from './add-question.tsx'
import { KeyHelp } from './key-help.tsx'
import { MoreQuestions } from './more-questions.tsx'
import { QuestionCard } from './question-card.tsx'
import { ReviewBar } from './review-bar.tsx'
import { countsOf, type ReviewFilter } from './review-counts.ts'
import { ReviewHeader } from './review-header.tsx'
import { focusQuestion, useCurrentQuestion, useQuestionInAddress } from './use-current-question.ts'
import { useQuestionChanges } from './use-question-changes.ts'
import { useReviewKeys } from './use-review-keys.ts'

/** As the API takes it (`MoreQuestionsInput`); stems may be longer. */
const LONGEST_FOCUS = 300

/** Where a teacher judges questions, each beside the passage that it quotes. */
export function Review({ qcm }: { qcm: Qcm }) {
  const { t } = useTexts()
  const [filter, setFilter] = useState<ReviewFilter>('all')
  const [editing, setEditing] = useState<string | null>(null)
  const [helping, setHelping] = useState(false)
  const [moreAbout, setMoreAbout] = useState<string | null>(null)
  const hasDocument = qcm.document_id !== null
  const changes = useQuestionChanges(qcm.id)
  const shown = qcm.questions.filter((question) => filter === 'all' || question.status === filter)
  const { current, setCurrent, go, jump } = useCurrentQuestion(shown)
  useQuestionInAddress()

  function judge(question: Question, status: QuestionStatus, goOn: boolean) {
    const index = shown.findIndex(({ id }) => id === question.id)
    // What is judged may leave the list that is shown: the next one takes its place.
    const next = shown[index + 1] ?? shown[index - 1]
    void changes.judge(question, status)
    if (goOn || filter !== 'all') jump(next?.id)
  }

  const keys = useReviewKeys({
    next: () => go(1),
    previous: () => go(-1),
    accept: () => current && judge(current, 'accepted', true),
    reject: () => current && judge(current, 'rejected', true),
    edit: () => current && setEditing(current.id),
    move: (by) => current && void changes.move(current, by, qcm.questions).then(() => focusQuestion(current.id)),
    undo: changes.undoLast,
    help: () => setHelping(true),
  })

  return (
    <>
      <ReviewHeader qcm={qcm} />
      {qcm.generations.length > 0 && (
        <div className="mb-6 empty:hidden">
          <GenerationNotes reports={qcm.generations} label={t('review.made')} />
        </div>
      )}
      {qcm.questions.length > 0 && (
        <ReviewBar
          qcmId={qcm.id}
          counts={countsOf(qcm.questions)}
          filter={filter}
          onFilter={setFilter}
          onHelp={() => setHelping(true)}
        />
      )}
      <div className="grid grid-cols-1 gap-4">
        {qcm.questions.length === 0 && (
          <EmptyState icon={ListChecks} title={t('review.empty_title')}>
            {t('review.empty')}
          </EmptyState>
        )}
        {qcm.questions.length > 0 && shown.length === 0 && (
          <div className="grid justify-items-center gap-3 py-12 text-center">
            <p className="text-ink-soft">{t('review.filter.empty')}</p>
            <Button onClick={() => setFilter('all')}>{t('review.filter.show_all')}</Button>
          </div>
        )}
        {shown.map((question) => (
          <QuestionCard
            key={question.id}
            qcm={qcm}
            question={question}
            isCurrent={current?.id === question.id}
            isEditing={editing === question.id}
            onFocus={() => setCurrent(question.id)}
            onEdit={(open) => setEditing(open ? question.id : null)}
            onJudge={(status) => judge(question, status, false)}
            onMove={(by) => changes.move(question, by, qcm.questions)}
            onDelete={() => changes.remove(question)}
            onMore={hasDocument ? () => setMoreAbout(question.stem.slice(0, LONGEST_FOCUS)) : null}
            onSaved={(saved) => changes.show((all) => all.map((one) => (one.id === saved.id ? saved : one)))}
          />
        ))}
        <TaskList
          shows={({ kind, qcm_id, state }) => kind === 'add_questions' && qcm_id === qcm.id && state !== 'SUCCESS'}
        />
        <div className="flex flex-wrap justify-center gap-2">
          {hasDocument && (
            <Button onClick={() => setMoreAbout('')}>
              <Sparkles aria-hidden className="size-4" />
              {t('review.more.button')}
            </Button>
          )}
          <AddQuestion
            qcm={qcm}
            onAdded={(added) => {
              changes.show((all) => [...all, added])
              // What was just written is shown, whatever was looked at before.
              setFilter('all')
            }}
          />
        </div>
      </div>
      <MoreQuestions qcm={qcm} about={moreAbout} onClose={() => setMoreAbout(null)} />
      <KeyHelp open={helping} onOpenChange={setHelping} enabled={keys.enabled} onEnable={keys.setEnabled} />
    </>
  )
}
