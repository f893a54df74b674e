import { useNavigate } from '@remix-run/react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import type { StudentExam } from '../../../core/wire/exams.ts'
import { attemptKey, startAttempt } from '../../api/attempts.ts'
import { api } from '../../api/browser.ts'
import { isRefusal } from '../../api/problem.ts'
import { paperKey, sealedPaperQuery, startByTicket } from '../../api/sealed-papers.ts'
import { type ShownAttempt, startAhead } from '../../attempt/start-ahead.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Button } from '../ui/button.tsx'
import { errorSentence } from '../ui/error-state.tsx'
import { Field } from '../ui/field.tsx'
import { Input } from '../ui/input.tsx'

export function StartForm({ exam, hint }: { exam: StudentExam; hint: string }) {
  const { t } = useTexts()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const start = useMutation({
    mutationFn: async (code: string | undefined) =>
      (await fromPaperSentAhead(code)) ?? startAttempt(api, exam.id, code),
    onSuccess(started) {
      queryClient.setQueryData(attemptKey(exam.id), started)
      navigate(`/exam/${exam.id}/attempt`)
    },
    // Perhaps it has closed meanwhile, or was started on another device.
    onError: () => queryClient.invalidateQueries({ queryKey: ['my-exams'] }),
  })

  /** null where no paper was sent ahead, or it is not the first attempt. */
  async function fromPaperSentAhead(code: string | undefined): Promise<ShownAttempt | null> {
    const sealed = queryClient.getQueryData(sealedPaperQuery(api, exam.id).queryKey)
    if (!sealed || exam.attempts.length > 0) return null
    const access = code === undefined ? {} : { access_code: code }
    return startAhead(exam, sealed, {
      key: (ticket) => paperKey(api, exam.id, { ticket, ...access }),
      start: (ticket, paper_hash) => startByTicket(api, exam.id, { ticket, paper_hash, ...access }),
      isRefusal,
    })
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const code = new FormData(event.currentTarget).get('access_code')
    start.mutate(code === null ? undefined : String(code).trim())
  }

  return (
    <form onSubmit={submit} className="grid gap-4">
      {exam.requires_access_code && (
        <Field label={t('my_exams.exam.code')} hint={t('my_exams.exam.code_hint')}>
          {(control) => (
            <Input
              {...control}
              name="access_code"
              autoComplete="off"
              autoCapitalize="off"
              spellCheck={false}
              maxLength={50}
              required
            />
          )}
        </Field>
      )}
      {start.error && (
        <p role="alert" className="rounded-lg bg-bad-soft px-4 py-3 text-sm text-bad">
          {errorSentence(start.error, t)}
        </p>
      )}
      <Button type="submit" variant="primary" className="min-h-11" pending={start.isPending || start.isSuccess}>
        {t(exam.attempts.length > 0 ? 'my_exams.exam.start_again' : 'my_exams.exam.start')}
      </Button>
      <p className="text-sm text-ink-soft">{hint}</p>
    </form>
  )
}
