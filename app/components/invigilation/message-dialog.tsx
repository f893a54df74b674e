import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { ExamMessage, Invigilation } from '../../../core/wire/invigilation.ts'
import { api } from '../../api/browser.ts'
import { invigilationQuery, sendExamMessage } from '../../api/invigilation.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Field } from '../ui/field.tsx'
import { FormError } from '../ui/form-error.tsx'
import { Textarea } from '../ui/input.tsx'
import { useToast } from '../ui/toast.tsx'
import { ClockTime } from './row-parts.tsx'

const MOST_CHARACTERS = 1000

interface MessageDialogProps {
  seen: Invigilation
  open: boolean
  onOpenChange: (open: boolean) => void
}

/** Something for everybody in the exam, and what was said so far. */
export function MessageDialog({ seen, open, onOpenChange }: MessageDialogProps) {
  const { t } = useTexts()
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('invigilation.message.title')}
      description={t('invigilation.message.who')}
    >
      <MessageForm examId={seen.exam_id} onSent={() => onOpenChange(false)} />
      <SentMessages messages={seen.messages} />
    </Dialog>
  )
}

function MessageForm({ examId, onSent }: { examId: string; onSent: () => void }) {
  const { t } = useTexts()
  const toast = useToast()
  const queryClient = useQueryClient()
  const [text, setText] = useState('')
  const send = useMutation({
    mutationFn: () => sendExamMessage(api, examId, text),
    onSuccess(message) {
      queryClient.setQueryData(
        invigilationQuery(api, examId).queryKey,
        (seen) => seen && { ...seen, messages: [...seen.messages, message] },
      )
      toast({ text: t('invigilation.message.done') })
      onSent()
    },
  })

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (!send.isPending && text.trim() !== '') send.mutate()
  }

  return (
    <form onSubmit={submit} className="grid gap-3">
      <Field label={t('invigilation.message.text')}>
        {(control) => (
          <Textarea
            {...control}
            value={text}
            required
            maxLength={MOST_CHARACTERS}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <FormError error={send.error} />
      <Button type="submit" variant="primary" pending={send.isPending} className="sm:justify-self-end">
        {t('invigilation.message.send')}
      </Button>
    </form>
  )
}

/** The newest first. */
function SentMessages({ messages }: { messages: ExamMessage[] }) {
  const { t } = useTexts()
  if (messages.length === 0) return null
  return (
    <section aria-labelledby="sent-messages" className="mt-6 border-t border-line pt-4">
      <h3 id="sent-messages" className="mb-2 text-sm font-semibold">
        {t('invigilation.message.sent')}
      </h3>
      <ol className="grid max-h-60 gap-2 overflow-y-auto">
        {[...messages].reverse().map(({ id, text, sent_at }) => (
          <li key={id} className="rounded-lg bg-sunken px-3 py-2">
            <p className="text-sm text-ink-soft">
              <ClockTime iso={sent_at} />
            </p>
            <p className="whitespace-pre-line">{text}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}
