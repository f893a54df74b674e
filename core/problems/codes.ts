/**
 * The closed set of things that can be wrong with a request, each with its HTTP status (RFC 9110).
 * The sentence for people is in `sentences.ts`; both are checked against each other by the compiler.
 */
export const PROBLEM_STATUS = {
  // The request
  invalid_request: 422,
  malformed_json: 400,
  payload_too_large: 413,
  content_type_unsupported: 415,
  not_found: 404,
  unauthenticated: 401,
  forbidden_origin: 403,
  conflict: 409,
  too_many_requests: 429,
  internal: 500,
  // Uploads
  file_missing: 400,
  file_empty: 422,
  file_too_large: 413,
  file_type_unsupported: 415,
  file_type_mismatch: 415,
  text_too_short: 422,
  // Documents
  document_encrypted: 422,
  document_images_only: 422,
  document_corrupt: 422,
  document_too_many_pages: 422,
  document_no_text: 422,
  document_in_use: 409,
  text_range_invalid: 422,
  // Tasks
  no_questions_possible: 422,
  nothing_about_focus: 422,
  no_more_questions: 422,
  qcm_without_document: 409,
  task_timed_out: 500,
  task_cancelled: 409,
  task_not_cancellable: 409,
  task_not_retryable: 409,
  generation_failed: 500,
  // Questions
  question_invalid: 422,
  quote_not_found: 422,
  question_flawed: 422,
  order_incomplete: 422,
  // Exams
  qcm_has_no_accepted_question: 409,
  exam_has_no_student: 409,
  exam_already_published: 409,
  exam_not_published: 409,
  exam_in_use: 409,
  exam_window_too_short: 422,
  exam_closes_in_the_past: 422,
  unknown_student: 422,
  unknown_group: 422,
  // Attempts
  exam_not_open: 409,
  exam_closed: 409,
  access_code_wrong: 403,
  no_attempt_left: 409,
  network_not_allowed: 403,
  attempt_token_invalid: 401,
  attempt_not_running: 409,
  too_many_late_answers: 409,
  sealed_file_invalid: 422,
  ticket_invalid: 401,
  unknown_question: 422,
  unknown_option: 422,
  result_not_visible: 409,
  // People
  last_admin: 409,
  // Accounts
  credentials_wrong: 401,
  email_taken: 409,
  password_wrong: 422,
  password_short: 422,
  password_long: 422,
  password_personal: 422,
  password_breached: 422,
  reset_link_invalid: 410,
} as const

export type ProblemCode = keyof typeof PROBLEM_STATUS

/** Values that a sentence names: a limit, a count, a time. */
export type ProblemParams = Record<string, string | number>

/** An expected failure, as services return it: `{ ok: false, code, … }` beside `{ ok: true, … }`. */
export interface Failure<Code extends ProblemCode = ProblemCode> {
  ok: false
  code: Code
  params?: ProblemParams
}

export function fail<Code extends ProblemCode>(code: Code, params?: ProblemParams): Failure<Code> {
  return params ? { ok: false, code, params } : { ok: false, code }
}
