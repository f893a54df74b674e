import { expect, it } from 'vitest'
import { Language } from '../wire/common.ts'
import type { NotificationEvent } from '../wire/notifications.ts'
import { notificationSentence } from './sentences.ts'

const generated = (num_questions: number): NotificationEvent => ({
  type: 'qcm_generated',
  data: { task_id: 'task', qcm_id: 'qcm', title: 'La cellule', num_questions },
})

it('counts in the reader’s language', () => {
  expect(notificationSentence(generated(1), 'en')).toBe('“La cellule” is ready: 1 question to review.')
  expect(notificationSentence(generated(10), 'en')).toBe('“La cellule” is ready: 10 questions to review.')
  expect(notificationSentence(generated(1), 'fr')).toBe('«\u00a0La cellule\u00a0» est prêt\u00a0: 1 question à relire.')
  expect(notificationSentence(generated(10), 'fr')).toBe(
    '«\u00a0La cellule\u00a0» est prêt\u00a0: 10 questions à relire.',
  )
  // French keeps the singular for zero, English does not.
  expect(notificationSentence(generated(0), 'en')).toContain('0 questions')
  expect(notificationSentence(generated(0), 'fr')).toContain('0 question à')
})

it('says why something failed and what to do, also for a reason that it does not know', () => {
  const failed = (code: string): NotificationEvent => ({
    type: 'document_failed',
    data: { document_id: 'doc', filename: 'cours.pdf', code },
  })
  expect(notificationSentence(failed('document_encrypted'), 'fr')).toMatch(/^«\u00a0cours.pdf\u00a0» .+mot de passe/)
  expect(notificationSentence(failed('document_encrypted'), 'en')).toMatch(/^“cours.pdf” .+password/)
  expect(notificationSentence(failed('toString'), 'en')).toMatch(/Something went wrong on our side/)
})

const events: NotificationEvent[] = [
  generated(3),
  { type: 'questions_added', data: { task_id: 't', qcm_id: 'q', title: 'La cellule', num_questions: 2 } },
  { type: 'qcm_failed', data: { task_id: 't', title: 'La cellule', code: 'no_questions_possible' } },
  { type: 'document_failed', data: { document_id: 'd', filename: 'cours.pdf', code: 'document_no_text' } },
  { type: 'new_exam', data: { exam_id: 'e', title: 'Partiel', opens_at: '', closes_at: '' } },
  { type: 'result_ready', data: { exam_id: 'e', attempt_id: 'a', title: 'Partiel' } },
]
it.each(events)('names what it is about, in whole sentences: $type', (event) => {
  const about = 'title' in event.data ? event.data.title : event.data.filename
  const sentences = Language.options.map((language) => notificationSentence(event, language))
  for (const sentence of sentences) {
    expect(sentence).toContain(about)
    expect(sentence).toMatch(/[.]$/)
    expect(sentence).not.toMatch(/undefined|\{/)
  }
  expect(new Set(sentences).size).toBe(Language.options.length)
})
