import { newId } from '../ids.ts'

/** Every privileged act that the audit log knows. */
export const ACTS = [
  // Accounts
  'role_changed',
  'sessions_revoked',
  'password_changed',
  'password_reset',
  'sign_in_locked',
  // Documents and questions
  'document_deleted',
  'qcm_deleted',
  // Exams
  'exam_published',
  'exam_deleted',
  'results_released',
  'extra_time_given',
  'message_sent',
  'attempt_closed',
  'sealed_file_handed_in',
  'late_answers_ruled',
  // Operation
  'limit_set',
  'limit_removed',
  'message_replayed',
  'message_discarded',
  'task_retried',
  'task_cancelled',
] as const
export type ActName = (typeof ACTS)[number]

export const SUBJECT_KINDS = ['user', 'document', 'qcm', 'exam', 'attempt', 'limit', 'task', 'message'] as const
export type SubjectKind = (typeof SUBJECT_KINDS)[number]

/** Who does something, and from where. */
export interface Actor {
  /** null: nobody who is signed in. */
  actor_id: string | null
  /** The address that the request came from; null where there is no network in between. */
  ip: string | null
  request_id: string | null
}

/** Ids, codes, numbers and titles: what changed, from what, to what. Never answers, passwords or document text. */
export type ActDetail = Record<string, string | number | boolean | null>

/** Who did what, when and from where: what becomes a row of the audit log. */
export interface Act extends Actor {
  /** The same act recorded twice is there once. */
  id: string
  /** ISO-8601 UTC. */
  at: string
  act: ActName
  subject_kind: SubjectKind
  subject_id: string
  detail: ActDetail
}

/** @param id where the same act may be recorded more than once */
export function newAct(actor: Actor, at: Date, what: Omit<Act, keyof Actor | 'id' | 'at'>, id = newId('act')): Act {
  return { ...actor, ...what, id, at: at.toISOString() }
}
