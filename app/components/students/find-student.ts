import type { Student } from '../../../core/wire/users.ts'

/** Whether a student is the one looked for, by name or address. Somebody who types "elise" looks for Élise. */
export function studentFinder(search: string): (student: Student) => boolean {
  const wanted = plain(search.trim())
  return ({ name, email }) => plain(`${name} ${email}`).includes(wanted)
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
