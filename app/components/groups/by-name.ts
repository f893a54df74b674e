import type { Language } from '../../../core/wire/common.ts'
import type { Student } from '../../../core/wire/users.ts'

/** As a register is kept: accents and capitals do not part names, which a database's order of bytes does. */
export function byName(students: readonly Student[], language: Language): Student[] {
  const names = new Intl.Collator(language, { sensitivity: 'base', numeric: true })
  return [...students].sort((one, other) => names.compare(one.name, other.name))
}
