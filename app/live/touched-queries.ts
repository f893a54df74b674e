import type { SocketMessage } from '../../core/wire/notifications.ts'

/** The queries that a message makes stale. */
export function queriesTouchedBy(message: SocketMessage): readonly (readonly string[])[] {
  if (message.kind === 'task') return [['tasks']]
  if (message.kind === 'document')
    return [
      ['documents', 'list'],
      ['documents', message.document_id],
    ]
  if (message.kind === 'pong') return []
  switch (message.notification.type) {
    case 'qcm_generated':
    case 'questions_added':
    case 'qcm_failed':
      return [['tasks'], ['qcms'], ['documents', 'list']]
    case 'document_failed':
      return [['documents', 'list']]
    case 'new_exam':
      return [['my-exams']]
    case 'result_ready':
      return [['my-exams'], ['results'], ['exam-results']]
  }
}
