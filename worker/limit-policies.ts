import { POLICIES, type PolicyName, type Window } from '../core/limits/policies.ts'
import type { Role } from '../core/wire/users.ts'
import type { Database } from '../platform/storage/database.ts'
import { type LimitOverrideRow, listLimitOverrides } from '../platform/storage/limit-overrides.ts'

export interface LimitPolicies {
  /** What holds for this person: their own limits, else their role's, else everybody's. */
  windowsFor(policy: PolicyName, user?: { id: string; role: Role }): Promise<readonly Window[]>
}

/** How soon an operator's change is seen by an isolate that has asked before. */
const KEPT_MS = 30_000

let kept: { rows: LimitOverrideRow[]; until: number } | null = null

export function limitPolicies(db: Database): LimitPolicies {
  return {
    async windowsFor(policy, user) {
      if (!user) return POLICIES[policy].windows
      if (!kept || Date.now() >= kept.until) {
        kept = { rows: await listLimitOverrides(db), until: Date.now() + KEPT_MS }
      }
      const { rows } = kept
      const of = (scope: string, subject: string) =>
        rows.find((row) => row.policy === policy && row.scope === scope && row.subject === subject)
      return (of('user', user.id) ?? of('role', user.role))?.windows ?? POLICIES[policy].windows
    },
  }
}

/** An operator who has just changed something sees it at once, in this isolate. */
export function forgetLimitPolicies(): void {
  kept = null
}
