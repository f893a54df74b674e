import type { Notification } from '../../core/wire/notifications.ts'

/** The page that a notification is about. */
export function notificationLink({ type, data }: Notification): string | null {
  switch (type) {
    case 'qcm_generated':
    case 'questions_added':
      return `/qcm/${data.qcm_id}`
    case 'qcm_failed':
    case 'document_failed':
      return '/documents'
    case 'new_exam':
      return `/exam/${data.exam_id}`
    case 'result_ready':
      return `/result/${data.attempt_id}`
  }
}
