import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { GenerateInput } from '../../../core/wire/tasks.ts'
import { api } from '../../api/browser.ts'
import { ApiProblem } from '../../api/problem.ts'
import { generateQcm } from '../../api/tasks.ts'
import { useFocusInvalid } from '../../hooks/use-focus-invalid.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Button } from '../ui/button.tsx'
import { DialogActions } from '../ui/dialog.tsx'
import { Field } from '../ui/field.tsx'
import { FormError } from '../ui/form-error.tsx'
import { Input, Select, Textarea } from '../ui/input.tsx'
import { useToast } from '../ui/toast.tsx'
import { DifficultyField, difficultyIn, FocusField, NumberField } from './generate-fields.tsx'

const LONGEST_TEXT = 500_000

interface GenerateFormProps {
  source: { document_id: string } | 'text'
  suggestedTitle: string
  onDone: () => void
}

export function GenerateForm({ source, suggestedTitle, onDone }: GenerateFormProps) {
  const { t } = useTexts()
  const toast = useToast()
  const queryClient = useQueryClient()
  const [text, setText] = useState('')
  const generate = useMutation({
    mutationFn: (input: Partial<GenerateInput>) => generateQcm(api, input),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['tasks'] })
      toast({ text: t('documents.generate.started'), tone: 'info' })
      onDone()
    },
  })
  const problem = generate.error instanceof ApiProblem ? generate.error : null
  const tooShort = problem?.code === 'text_too_short'
  const form = useFocusInvalid(generate.error)

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    const title = String(fields.get('title')).trim()
    const focus = String(fields.get('focus')).trim()
    const difficulty = difficultyIn(fields)
    generate.mutate({
      ...(source === 'text' ? { text } : source),
      num_questions: Number(fields.get('num_questions')),
      language: String(fields.get('language')) as GenerateInput['language'],
      ...(title ? { title } : {}),
      ...(focus ? { focus } : {}),
      ...(difficulty ? { difficulty } : {}),
    })
  }

  return (
    <form ref={form} onSubmit={submit} className="grid gap-4">
      {source === 'text' && (
        <Field
          label={t('documents.paste.text')}
          hint={t('documents.paste.hint', { count: text.length, maximum: LONGEST_TEXT })}
          error={tooShort ? problem.detail : problem?.fieldError('text')}
        >
          {(control) => (
            <Textarea
              {...control}
              value={text}
              onChange={(event) => setText(event.target.value)}
              maxLength={LONGEST_TEXT}
              className="max-h-64 min-h-40 overflow-y-auto"
              required
            />
          )}
        </Field>
      )}
      <Field
        label={t('documents.generate.name')}
        hint={t('documents.paste.title_hint')}
        error={problem?.fieldError('title')}
        optional
      >
        {(control) => <Input {...control} name="title" defaultValue={suggestedTitle} maxLength={200} />}
      </Field>
      <NumberField defaultValue={10} error={problem?.fieldError('num_questions')} />
      <FocusField error={problem?.fieldError('focus')} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t('documents.generate.language')}>
          {(control) => (
            <Select {...control} name="language" defaultValue="auto">
              <option value="auto">{t('documents.generate.language_auto')}</option>
              <option value="fr">{t('common.languages.fr')}</option>
              <option value="en">{t('common.languages.en')}</option>
            </Select>
          )}
        </Field>
        <DifficultyField />
      </div>
      <FormError error={tooShort ? null : generate.error} />
      <DialogActions>
        <Button onClick={onDone}>{t('common.actions.cancel')}</Button>
        <Button type="submit" variant="primary" pending={generate.isPending}>
          {t('documents.generate.submit')}
        </Button>
      </DialogActions>
    </form>
  )
}
