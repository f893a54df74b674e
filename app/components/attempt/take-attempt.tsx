import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { AttemptWithPaper, PaperQuestion } from '../../../core/wire/attempts.ts'
import type { AttemptStore } from '../../attempt/attempt-store.ts'
import { isAnswered } from '../../attempt/attempt-view.ts'
import type { SpillingOutbox } from '../../attempt/spilling-outbox.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { AttemptBar } from './attempt-bar.tsx'
import { AttemptNotes } from './attempt-notes.tsx'
import { EndPanel } from './end-panel.tsx'
import { HandInDialog } from './hand-in-dialog.tsx'
import { KeysDialog } from './keys-dialog.tsx'
import { Overview, type OverviewItem } from './overview.tsx'
import { Question } from './question.tsx'
import { QuestionNav } from './question-nav.tsx'
import { SealedFileButton } from './sealed-file-button.tsx'
import { useShortcuts } from './use-shortcuts.ts'

interface TakeAttemptProps {
  started: AttemptWithPaper
  store: AttemptStore
  outbox: SpillingOutbox
  onReopen: () => void
}

/** The questions, one at a time or all on one page, the clock and the saved state always in sight. */
export function TakeAttempt({ started, store, outbox, onReopen }: TakeAttemptProps) {
  const { t } = useTexts()
  const view = useSyncExternalStore(store.subscribe, store.view, store.view)
  const [dialog, setDialog] = useState<'hand_in' | 'keys' | null>(null)
  const { questions } = started.paper
  const position = Math.min(view.place.position, questions.length - 1)
  const question = questions[position]
  const allOnOne = started.question_layout === 'all_on_one'
  const writable = view.phase === 'running' && view.holds_pen
  const heading = useFocusOnChange(position, allOnOne)
  useQuestionInFocus(questions, store)
  const shortcuts = useShortcuts({
    active: writable && dialog === null,
    question,
    answer: question && view.answers.get(question.id),
    store,
    position,
    onHelp: () => setDialog('keys'),
  })
  const items = questions.map(
    ({ id }, at): OverviewItem => ({
      id,
      number: at + 1,
      answered: isAnswered(view.answers.get(id)),
      marked: view.place.marked.includes(id),
    }),
  )

  if (view.phase !== 'running') {
    return (
      <EndPanel
        view={view}
        examTitle={started.exam_title}
        attemptId={started.attempt_id}
        store={store}
        onReopen={onReopen}
      />
    )
  }
  if (!question) return null
  return (
    <div className="min-h-dvh pb-24 lg:pb-8">
      <AttemptBar
        title={started.exam_title}
        view={view}
        onHelp={() => setDialog('keys')}
        onHandIn={writable ? () => setDialog('hand_in') : undefined}
      />
      <main
        id="content"
        tabIndex={-1}
        className="mx-auto grid max-w-6xl items-start gap-8 px-4 py-6 sm:px-6 sm:py-8 lg:grid-cols-[1fr_17rem] lg:gap-12"
      >
        <div className="grid gap-6">
          <AttemptNotes
            view={view}
            kept={outbox.keepsAll()}
            onReopen={onReopen}
            onMoveNoted={() => store.noteMove()}
            onMessageRead={(id) => store.putMessageAway(id)}
          />
          <SealedFileButton store={store} view={view} examTitle={started.exam_title} />
          {(allOnOne ? questions : [question]).map((one) => {
            const at = questions.indexOf(one)
            return (
              <div
                key={one.id}
                data-question={one.id}
                className={allOnOne ? 'scroll-mt-24 border-b border-line pb-6' : undefined}
              >
                <Question
                  headingRef={at === position ? heading : undefined}
                  question={one}
                  label={t('attempt.question', { number: at + 1, of: questions.length })}
                  answer={view.answers.get(one.id)}
                  disabled={!writable}
                  onAnswer={(change) => store.answer(one.id, change)}
                />
              </div>
            )
          })}
          <QuestionNav
            first={position === 0}
            last={position === questions.length - 1}
            marked={view.place.marked.includes(question.id)}
            onPrevious={() => store.goTo(position - 1)}
            onNext={() => store.goTo(position + 1)}
            onMark={() => store.toggleMark(question.id)}
            onHandIn={writable ? () => setDialog('hand_in') : undefined}
          />
        </div>
        <Overview items={items} current={position} examId={started.exam_id} onGoTo={(to) => store.goTo(to)} />
      </main>
      <HandInDialog
        open={dialog === 'hand_in'}
        items={items}
        onClose={() => setDialog(null)}
        onGoTo={(to) => {
          setDialog(null)
          store.goTo(to)
        }}
        onConfirm={() => {
          setDialog(null)
          void store.submit()
        }}
      />
      <KeysDialog open={dialog === 'keys'} onClose={() => setDialog(null)} shortcuts={shortcuts} />
    </div>
  )
}

/** Where all questions are on one page, the keys are for the one that the student is at. */
function useQuestionInFocus(questions: readonly PaperQuestion[], store: AttemptStore) {
  useEffect(() => {
    function onFocusIn({ target }: FocusEvent) {
      const holder = target instanceof Element ? target.closest('[data-question]') : null
      const at = questions.findIndex(({ id }) => id === holder?.getAttribute('data-question'))
      if (at >= 0 && at !== store.view().place.position) store.goTo(at)
    }
    document.addEventListener('focusin', onFocusIn)
    return () => document.removeEventListener('focusin', onFocusIn)
  }, [questions, store])
}

/** Another question begins at its heading, for screen readers and for the Tab key. */
function useFocusOnChange(position: number, allOnOne: boolean) {
  const heading = useRef<HTMLHeadingElement>(null)
  const previous = useRef(position)
  useEffect(() => {
    if (previous.current === position) return
    previous.current = position
    const question = heading.current
    // Whoever clicked into a question, or came by Tab, is there already.
    if (question?.closest('[data-question]')?.contains(document.activeElement)) return
    question?.focus({ preventScroll: true })
    if (allOnOne) question?.scrollIntoView({ block: 'start' })
    else window.scrollTo({ top: 0 })
  }, [position, allOnOne])
  return heading
}
