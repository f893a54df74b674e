import { type FullConfig, request } from '@playwright/test'
import { SETTABLE_POLICIES } from '../../core/limits/policies.ts'
import { DEMO_PASSWORD } from '../../scripts/demo-accounts.ts'

/** All tests share one teacher, who does an hour's work in a minute: the limits are set for that, as an operator would. */
export default async function liftLimits({ projects: [project] }: FullConfig): Promise<void> {
  const api = await request.newContext({ baseURL: project?.use.baseURL ?? '' })
  const admin = { email: 'admin@example.org', password: DEMO_PASSWORD }
  const signedIn = await api.post('/api/auth/sign-in/email', { data: admin })
  if (!signedIn.ok()) throw new Error(`sign-in: ${signedIn.status()} ${await signedIn.text()}`)
  for (const policy of SETTABLE_POLICIES) {
    for (const role of ['teacher', 'student']) {
      const path = `/api/v1/limits/${policy}/role/${role}`
      const set = await api.put(path, { data: { windows: [{ limit: 100_000, seconds: 60 }] } })
      if (!set.ok()) throw new Error(`${path}: ${set.status()} ${await set.text()}`)
    }
  }
  await api.dispose()
}
