export interface Credentials {
  name: string
  email: string
  password: string
}

export type AuthError = 'wrong' | 'taken' | 'too_many' | 'unexpected'
export type FieldProblem = 'name_missing' | 'email_invalid' | 'password_missing' | 'password_short' | 'password_long'

/** What goes back into the form; never the password. */
export interface RefusedCredentials {
  name: string
  email: string
  error: AuthError | null
  fields: { name?: FieldProblem; email?: FieldProblem; password?: FieldProblem }
}

/** As the API takes them. */
export const PASSWORD_LENGTH = { minimum: 10, maximum: 128 }

/** The fields that cannot be right, or null when the API should decide. */
export function refuse({ name, email, password }: Credentials, isNew: boolean): RefusedCredentials | null {
  const fields: RefusedCredentials['fields'] = {}
  if (isNew && !name) fields.name = 'name_missing'
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) fields.email = 'email_invalid'
  if (!password) fields.password = 'password_missing'
  else if (isNew && password.length < PASSWORD_LENGTH.minimum) fields.password = 'password_short'
  else if (isNew && password.length > PASSWORD_LENGTH.maximum) fields.password = 'password_long'
  return Object.keys(fields).length > 0 ? { name, email, error: null, fields } : null
}
