import { Link } from '@remix-run/react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { api } from '../../api/browser.ts'
import { qcmsQuery } from '../../api/qcms.ts'
import { useAllPages } from '../../hooks/use-all-pages.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Field } from '../ui/field.tsx'
import { Input, Select } from '../ui/input.tsx'
import { type ExamFormPart, suggestedMinutes } from './exam-draft.ts'
import { examFieldError } from './exam-errors.ts'
import { Section } from './section.tsx'

/** Which questions are asked, and under what title. */
export function WhatSection({ draft, set, error, mayChooseQcm }: ExamFormPart & { mayChooseQcm: boolean }) {
  const { t } = useTexts()
  const qcmPages = useInfiniteQuery(qcmsQuery(api))
  useAllPages(qcmPages)
  const qcms = qcmPages.data?.pages.flatMap(({ items }) => items) ?? []
  const choosable = qcms.filter(({ num_accepted }) => num_accepted > 0)
  const noneChoosable = choosable.length === 0 && !qcmPages.hasNextPage
  const qcm = qcms.find(({ id }) => id === draft.qcm_id)

  function choose(id: string) {
    const chosen = choosable.find((one) => one.id === id)
    if (!chosen) return
    set({ qcm_id: chosen.id, title: chosen.title, duration_minutes: `${suggestedMinutes(chosen.num_accepted)}` })
  }

  return (
    <Section>
      <Field
        label={t('exams.form.qcm')}
        hint={
          qcm && (
            <>
              {t('exams.form.qcm_hint', { count: qcm.num_accepted })}{' '}
              <Link to={`/qcm/${qcm.id}`} className="text-accent underline underline-offset-4">
                {t('exams.form.review')}
              </Link>
            </>
          )
        }
        error={
          mayChooseQcm
            ? noneChoosable
              ? t('exams.form.no_qcm')
              : examFieldError(error, 'qcm_id')
            : draft.qcm_id
              ? undefined
              : t('exams.form.qcm_deleted')
        }
      >
        {(control) => (
          <Select
            {...control}
            value={draft.qcm_id}
            disabled={!mayChooseQcm}
            required
            onChange={(event) => choose(event.target.value)}
          >
            {!draft.qcm_id && <option value="">{t('exams.form.qcm_choose')}</option>}
            {(mayChooseQcm ? choosable : qcms.filter(({ id }) => id === draft.qcm_id)).map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={t('exams.form.name')} hint={t('exams.form.name_hint')} error={examFieldError(error, 'title')}>
        {(control) => (
          <Input
            {...control}
            value={draft.title}
            onChange={(event) => set({ title: event.target.value })}
            maxLength={200}
            required
          />
        )}
      </Field>
    </Section>
  )
}
