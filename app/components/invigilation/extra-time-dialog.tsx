import { useMutation, useQueryClient } from '@tanstack/react-query'
import { nanoid } from 'nanoid'
import { type FormEvent, useMemo, useState } from 'react'
import type { ExamDetail } from '../../../core/wire/exams.ts'
import type { Invigilation } from '../../../core/wire/invigilation.ts'
import { api } from '../../api/browser.ts'
import { giveExtraTime, invigilationQuery } from '../../api/invigilation.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useKept } from '../../hooks/use-kept.ts'
import { useServerNow } from '../../hooks/use-server-now.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Button } from '../ui/button.tsx'
import { Dialog, DialogActions } from '../ui/dialog.tsx'
import { Field } from '../ui/field.tsx'
import { FormError } from '../ui/form-error.tsx'
import { Input } from '../ui/input.tsx'
import { useToast } from '../ui/toast.tsx'
import { EffectSentences } from './effect-sentences.tsx'
import { extraTimeEffect, MOST_MINUTES } from './extra-time.ts'
import type { SeenRow } from './presence.ts'

/** For whom: everybody, or students picked out. */
export type ExtraTimeTarget = 'all' | SeenRow[]

interface ExtraTimeDialogProps {
  exam: ExamDetail
  seen: Invigilation
  target: ExtraTimeTarget | null
  onClose: () => void
}

/** Says what the minutes would do while they are chosen, then gives them. */
export function ExtraTimeDialog({ exam, seen, target, onClose }: ExtraTimeDialogProps) {
  const { t } = useTexts()
  const shown = useKept(target) ?? 'all'
  const [one] = shown === 'all' ? [] : shown
  return (
    <Dialog
      open={target !== null}
      onOpenChange={(open) => !open && onClose()}
      title={
        shown === 'all'
          ? t('invigilation.extra.title_all')
          : shown.length === 1 && one
            ? t('invigilation.extra.title_student', { name: one.student.name })
            : t('invigilation.extra.title_some', { count: shown.length })
      }
    >
      <ExtraTimeForm exam={exam} seen={seen} target={shown} onClose={onClose} />
    </Dialog>
  )
}

const QUICK_MINUTES = [5, 10, 15]

function ExtraTimeForm({ exam, seen, target, onClose }: ExtraTimeDialogProps & { target: ExtraTimeTarget }) {
  const { t } = useTexts()
  const format = useFormat()
  const toast = useToast()
  const queryClient = useQueryClient()
  const now = useServerNow(seen.server_time)
  const [typed, setTyped] = useState('10')
  const minutes = Number(typed)
  // Sent again because no answer came, the same minutes are given once.
  // biome-ignore lint/correctness/useExhaustiveDependencies: other minutes are another act
  const opId = useMemo(() => nanoid(), [minutes])
  const valid = Number.isInteger(minutes) && minutes !== 0 && Math.abs(minutes) <= MOST_MINUTES
  const chosen = target === 'all' ? null : new Set(target.map(({ student_id }) => student_id))
  const rows = chosen ? seen.rows.filter(({ student_id }) => chosen.has(student_id)) : seen.rows
  const effect = extraTimeEffect(exam, seen, rows, valid ? minutes : 0, now)
  const give = useMutation({
    mutationFn: () =>
      giveExtraTime(api, exam.id, {
        op_id: opId,
        minutes,
        ...(chosen ? { student_ids: rows.map((row) => row.student_id) } : {}),
      }),
    onSuccess(given) {
      queryClient.setQueryData(invigilationQuery(api, exam.id).queryKey, given)
      queryClient.invalidateQueries({ queryKey: ['exams'] })
      toast({
        text: t(minutes > 0 ? 'invigilation.extra.given' : 'invigilation.extra.taken', {
          minutes: t('common.units.minutes', { count: Math.abs(minutes) }),
        }),
      })
      onClose()
    },
  })

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (valid && !give.isPending) give.mutate()
  }

  return (
    <form onSubmit={submit} className="grid gap-4">
      <div className="flex flex-wrap items-end gap-2">
        <Field
          label={t('invigilation.extra.minutes')}
          error={!valid && typed !== '' && t('invigilation.extra.wrong', { most: `${MOST_MINUTES}` })}
        >
          {(control) => (
            <Input
              {...control}
              type="number"
              min={-MOST_MINUTES}
              max={MOST_MINUTES}
              step={1}
              required
              className="max-w-28"
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </Field>
        {QUICK_MINUTES.map((quick) => (
          <Button
            key={quick}
            aria-label={t('common.units.minutes', { count: quick })}
            aria-pressed={minutes === quick}
            onClick={() => setTyped(`${quick}`)}
          >
            {t('invigilation.extra.plus', { minutes: `${quick}` })}
          </Button>
        ))}
      </div>
      <p className="text-sm text-ink-soft">
        {t('invigilation.extra.hint')}{' '}
        {seen.extra_minutes !== 0 && t('invigilation.extra.so_far', { minutes: format.signed(seen.extra_minutes) })}
      </p>
      <div role="status" className="grid gap-1">
        {valid && <EffectSentences effect={effect} others={rows.length - effect.people - effect.ended} />}
      </div>
      <FormError error={give.error} />
      <DialogActions>
        <Button onClick={onClose}>{t('common.actions.cancel')}</Button>
        <Button type="submit" variant={minutes < 0 ? 'danger' : 'primary'} pending={give.isPending}>
          {t(minutes < 0 ? 'invigilation.extra.take' : 'invigilation.extra.give', {
            minutes: t('common.units.minutes', { count: valid ? Math.abs(minutes) : 0 }),
          })}
        </Button>
      </DialogActions>
    </form>
  )
}
