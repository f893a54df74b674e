import type { Family } from '../families/family.ts'
import { frenchComplement, frenchWhere } from './complements.ts'
import { frenchWhen } from './dates.ts'
import { frenchHowMany } from './numbers.ts'
import { frenchWho } from './people.ts'
import { frenchPurpose } from './purposes.ts'

export function frenchFamilies(): Family[] {
  return [frenchWhen, frenchWho, frenchComplement, frenchWhere, frenchPurpose, frenchHowMany]
}
