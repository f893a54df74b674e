import { type FormEvent, useState } from 'react'
import { useFocusInvalid } from '../../hooks/use-focus-invalid.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { UnsavedChanges } from '../shell/unsaved-changes.tsx'
import { Button } from '../ui/button.tsx'
import { FormError } from '../ui/form-error.tsx'
import { AccessSection } from './access-section.tsx'
import { type ExamDraft, sameDraft } from './exam-draft.ts'
import { isAboutWholeExam } from './exam-errors.ts'
import { ResultsSection } from './results-section.tsx'
import { SittingSection } from './sitting-section.tsx'
import { WhatSection } from './what-section.tsx'
import { WhenSection } from './when-section.tsx'

interface ExamFormProps {
  initial: ExamDraft
  /** An exam keeps the QCM that it was made from. */
  mayChooseQcm: boolean
  /** What the server holds; none of a new exam. */
  saved?: ExamDraft
  pending: boolean
  error: unknown
  onSave: (draft: ExamDraft, then: 'stay' | 'publish') => void
}

export function ExamForm({ initial, mayChooseQcm, saved, pending, error, onSave }: ExamFormProps) {
  const { t } = useTexts()
  const [draft, setDraft] = useState(initial)
  const set = (patch: Partial<ExamDraft>) => setDraft({ ...draft, ...patch })
  const part = { draft, set, error }
  const form = useFocusInvalid(error)
  const [first] = useState(initial)
  const dirty = !sameDraft(draft, saved ?? first)

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const { submitter } = event.nativeEvent as SubmitEvent
    if (!pending) onSave(draft, submitter?.getAttribute('value') === 'publish' ? 'publish' : 'stay')
  }

  return (
    <form
      ref={form}
      onSubmit={submit}
      className="grid max-w-3xl grid-cols-1 gap-5 [&_:is(input,select,textarea,button)]:scroll-mb-28"
    >
      <WhatSection {...part} mayChooseQcm={mayChooseQcm} />
      <WhenSection {...part} />
      <AccessSection {...part} />
      <SittingSection {...part} />
      <ResultsSection {...part} />

      {isAboutWholeExam(error) && <FormError error={error} />}
      <div className="sticky bottom-0 z-10 -mx-4 flex flex-wrap items-center justify-end gap-2 border-t border-line bg-paper/95 px-4 py-3 backdrop-blur-sm sm:mx-0 sm:px-0">
        <p role="status" className="mr-auto text-sm text-ink-soft max-sm:w-full">
          {dirty ? t('exams.form.unsaved') : saved && t('exams.form.all_saved')}
        </p>
        {/* The first one is what Enter in a field presses. */}
        <Button type="submit" value="stay" pending={pending} className="max-sm:grow">
          {t('exams.form.save')}
        </Button>
        <Button type="submit" variant="primary" value="publish" pending={pending} className="max-sm:grow">
          {t('exams.form.publish')}
        </Button>
      </div>
      <UnsavedChanges dirty={dirty} />
    </form>
  )
}
