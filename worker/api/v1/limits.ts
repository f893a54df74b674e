import { z } from '@hono/zod-openapi'
import { POLICIES, SETTABLE_POLICIES } from '../../../core/limits/policies.ts'
import { Id } from '../../../core/wire/common.ts'
import { LimitScope, Limits, LimitWindows } from '../../../core/wire/limits.ts'
import { Role } from '../../../core/wire/users.ts'
import { insertAct } from '../../../platform/storage/audit.ts'
import {
  deleteLimitOverride,
  isLimitOverridden,
  type LimitOverrideKey,
  listLimitOverrides,
  putLimitOverride,
} from '../../../platform/storage/limit-overrides.ts'
import { selectOptionalUser } from '../../../platform/storage/users.ts'
import { actOf } from '../../auth/actor.ts'
import { forgetLimitPolicies } from '../../limit-policies.ts'
import { Problem } from '../../problem.ts'
import type { Services } from '../../services.ts'
import { createRouter, jsonBody, jsonOf, operation } from '../operation.ts'

const params = z.object({ policy: z.enum(SETTABLE_POLICIES), scope: LimitScope, subject: Id })
const answer = { 200: jsonOf(Limits, 'What holds now; other isolates see it within half a minute') }

/** How often who may do what, and for whom an operator has set it otherwise. */
export const limits = createRouter()
  .openapi(
    operation('admin', {
      method: 'get',
      path: '/limits',
      summary: 'Rate limits, and for whom other ones hold',
      responses: { 200: jsonOf(Limits, 'All of them') },
    }),
    async (c) => c.json(await allLimits(c.get('services')), 200),
  )
  .openapi(
    operation('admin', {
      method: 'put',
      path: '/limits/{policy}/{scope}/{subject}',
      limit: 'edit',
      summary: 'Set another limit for a role or for one person',
      request: { params, body: jsonBody(LimitWindows) },
      responses: answer,
    }),
    async (c) => {
      const services = c.get('services')
      const key = c.req.valid('param')
      if (!(await isThere(services, key))) throw new Problem('not_found')
      const { windows } = c.req.valid('json')
      const detail = { windows: windows.map(({ limit, seconds }) => `${limit}/${seconds}s`).join(', ') }
      await services.db.batch([
        insertAct(services.db, actOf(c, { act: 'limit_set', ...limitSubject(key), detail })),
        putLimitOverride(services.db, { ...key, windows, updated_at: services.now().toISOString() }),
      ])
      forgetLimitPolicies()
      return c.json(await allLimits(services), 200)
    },
  )
  .openapi(
    operation('admin', {
      method: 'delete',
      path: '/limits/{policy}/{scope}/{subject}',
      limit: 'edit',
      summary: 'Go back to the limit that holds for everybody',
      request: { params },
      responses: answer,
    }),
    async (c) => {
      const services = c.get('services')
      const key = c.req.valid('param')
      await services.db.batch([
        insertAct(
          services.db,
          actOf(c, { act: 'limit_removed', ...limitSubject(key), detail: {} }),
          isLimitOverridden(key),
        ),
        deleteLimitOverride(services.db, key),
      ])
      forgetLimitPolicies()
      return c.json(await allLimits(services), 200)
    },
  )

function limitSubject({ policy, scope, subject }: LimitOverrideKey) {
  return { subject_kind: 'limit' as const, subject_id: `${policy}/${scope}/${subject}` }
}

async function isThere({ db }: Services, { scope, subject }: { scope: LimitScope; subject: string }): Promise<boolean> {
  return scope === 'role' ? Role.safeParse(subject).success : (await selectOptionalUser(db, subject)) !== undefined
}

async function allLimits({ db }: Services): Promise<Limits> {
  const rows = await listLimitOverrides(db)
  return {
    policies: SETTABLE_POLICIES.map((policy) => ({ policy, windows: [...POLICIES[policy].windows] })),
    overrides: rows,
  }
}
