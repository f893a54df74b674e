/** In characters. Ten, since nothing else is asked of a password but that nobody can guess it (NIST SP 800-63B). */
export const PASSWORD_LENGTH = { minimum: 10, maximum: 128 }

export type PasswordFlaw = 'password_short' | 'password_long' | 'password_personal' | 'password_breached'

const PRODUCT = 'SmartExam'

/** Why a password cannot be taken, as far as it can be told without a list of those that were stolen; null when it can. */
export function passwordFlaw(password: string, owner: { name: string; email: string }): PasswordFlaw | null {
  const { length } = password.normalize('NFKC')
  if (length < PASSWORD_LENGTH.minimum) return 'password_short'
  if (length > PASSWORD_LENGTH.maximum) return 'password_long'
  const [local = ''] = owner.email.split('@')
  const known = [owner.email, local, owner.name, PRODUCT].flatMap((text) => [folded(text), letters(text)])
  const guesses = [folded(password), letters(password)]
  return guesses.some((guess) => guess !== '' && known.includes(guess)) ? 'password_personal' : null
}

/** "Marie.Curie-1867" is "mariecurie1867": case, accents, spaces and signs make no guess harder. */
function folded(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]/gu, '')
}

/** Without its digits either: a year behind a name is the first thing that is tried. */
function letters(text: string): string {
  return folded(text).replace(/\p{Number}/gu, '')
}
