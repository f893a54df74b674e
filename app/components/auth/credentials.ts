import { PASSWORD_LENGTH } from '../../../core/accounts/password-rules.ts'

export interface Credentials {
  name: string
  email: string
  password: string
}

type FieldName = keyof Credentials
export type FieldProblem = 'name_missing' | 'email_invalid' | 'password_missing' | 'password_short' | 'password_long'

/** What goes back into the form; never the password. */
export interface RefusedCredentials {
  name: string
  email: string
  /** The API's sentence, where it is about no field. */
  error: string | null
  fields: Partial<Record<FieldName, FieldProblem>>
  /** The API's sentences beside fields. */
  sentences: Partial<Record<FieldName, string>>
}

/** The fields that cannot be right, or null when the API should decide. */
export function refuse({ name, email, password }: Credentials, isNew: boolean): RefusedCredentials | null {
  const fields: RefusedCredentials['fields'] = {}
  if (isNew && !name) fields.name = 'name_missing'
  if (!isEmail(email)) fields.email = 'email_invalid'
  const problem = isNew ? newPasswordProblem(password) : password ? null : 'password_missing'
  if (problem) fields.password = problem
  return Object.keys(fields).length > 0 ? { name, email, error: null, fields, sentences: {} } : null
}

export function isEmail(text: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)
}

/** What can be told of a new password without the API. */
export function newPasswordProblem(password: string): FieldProblem | null {
  if (!password) return 'password_missing'
  if (password.length < PASSWORD_LENGTH.minimum) return 'password_short'
  return password.length > PASSWORD_LENGTH.maximum ? 'password_long' : null
}
