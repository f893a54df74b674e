import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { AttemptWithPaper } from '../../../core/wire/attempts.ts'
import { type AttemptStore, isAnswered } from '../../attempt/attempt-store.ts'
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
import { useShortcuts } from './use-shortcuts.ts'

interface TakeAttemptProps {
  started: AttemptWithPaper
  store: AttemptStore
  outbox: SpillingOutbox
}

/** One question at a time, the clock and the saved state always in sight. */
export function TakeAttempt({ started, store, outbox }: TakeAttemptProps) {
  const { t } = useTexts()
  const view = useSyncExternalStore(store.subscribe, store.view, store.view)
  const [dialog, setDialog] = useState<'hand_in' | 'keys' | null>(null)
  const { questions } = started.paper
  const position = Math.min(view.place.position, questions.length - 1)
  const question = questions[position]
  const heading = useFocusOnChange(position)
  const shortcuts = useShortcuts({
    active: view.phase === 'running' && dialog === null,
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
    return <EndPanel view={view} examTitle={started.exam_title} attemptId={started.attempt_id} />
  }
  if (!question) return null
  return (
    <div className="min-h-dvh pb-24 lg:pb-8">
      <AttemptBar
        title={started.exam_title}
        view={view}
        onHelp={() => setDialog('keys')}
        onHandIn={() => setDialog('hand_in')}
      />
      <main
        id="content"
        tabIndex={-1}
        className="mx-auto grid max-w-6xl items-start gap-8 px-4 py-6 sm:px-6 sm:py-8 lg:grid-cols-[1fr_17rem] lg:gap-12"
      >
        <div className="grid gap-6">
          <AttemptNotes view={view} kept={outbox.keepsAll()} />
          <Question
            key={question.id}
            headingRef={heading}
            question={question}
            label={t('attempt.question', { number: position + 1, of: questions.length })}
            answer={view.answers.get(question.id)}
            onAnswer={(change) => store.answer(question.id, change)}
          />
          <QuestionNav
            first={position === 0}
            last={position === questions.length - 1}
            marked={view.place.marked.includes(question.id)}
            onPrevious={() => store.goTo(position - 1)}
            onNext={() => store.goTo(position + 1)}
            onMark={() => store.toggleMark(question.id)}
            onHandIn={() => setDialog('hand_in')}
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

/** Another question begins at its heading, for screen readers and for the Tab key. */
function useFocusOnChange(position: number) {
  const heading = useRef<HTMLHeadingElement>(null)
  const previous = useRef(position)
  useEffect(() => {
    if (previous.current === position) return
    previous.current = position
    heading.current?.focus({ preventScroll: true })
    window.scrollTo({ top: 0 })
  }, [position])
  return heading
}
