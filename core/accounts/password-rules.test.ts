import { describe, expect, it } from 'vitest'
import { passwordFlaw } from './password-rules.ts'

const marie = { name: 'Marie Curie', email: 'marie.curie1867@example.org' }

describe('a password', () => {
  it.each([
    ['nine char', 'password_short'],
    ['x'.repeat(129), 'password_long'],
    ['marie.curie1867@example.org', 'password_personal'],
    ['Marie-Curie1867', 'password_personal'],
    ['  MARIE CURIE  ', 'password_personal'],
    ['mariecurie2026!', 'password_personal'],
    ['SmartExam-2026', 'password_personal'],
  ])('%j is refused: %s', (password, flaw) => {
    expect(passwordFlaw(password, marie)).toBe(flaw)
  })

  it.each(['correct horse battery', 'ten  chars', 'x'.repeat(128), '0123456789', 'éàüöñçéàüö', 'marie loves radium'])(
    '%j is taken',
    (password) => {
      expect(passwordFlaw(password, marie)).toBeNull()
    },
  )
})
