import type { Context } from 'hono'
import ipaddr from 'ipaddr.js'
import type { PolicyName } from '../../core/limits/policies.ts'
import type { Verdict, WindowState } from '../../core/limits/sliding-window.ts'
import type { ApiEnv } from '../context.ts'
import type { Principal } from '../limits.ts'
import { Problem } from '../problem.ts'

/** Calls that a page makes while it is put together, by the page: they are one read. */
const reads = new WeakMap<Request, { counted: boolean }>()

/** Says that `call` belongs to a page, which counts once. */
export function partOfPage(call: Request, page: { counted: boolean }): void {
  reads.set(call, page)
}

/**
 * Who was refused lately, by what they show of themselves: a flood is turned away before anybody looks up whose it is.
 * The newest last, so that the first is the one to forget.
 */
const refusals = new Map<string, { at: number; seconds: number; headers: Record<string, string> }>()
const MOST_REFUSALS = 1_000
/** An operator may have raised the limit meanwhile. */
const REFUSAL_MS = 5_000

/** Ends a request that would be refused again. Costs nothing, and asks nobody. */
export function refuseAgain(c: Context<ApiEnv>, policy: PolicyName): void {
  const refusal = refusals.get(shown(c, policy))
  if (!refusal) return
  const passed = Date.now() - refusal.at
  if (passed >= Math.min(REFUSAL_MS, refusal.seconds * 1000)) return
  throw new Problem('too_many_requests', { seconds: refusal.seconds - Math.floor(passed / 1000) }, [], refusal.headers)
}

function shown(c: Context<ApiEnv>, policy: PolicyName): string {
  return `${policy} ${c.req.header('Authorization') ?? c.req.header('Cookie') ?? addressOf(c)}`
}

/** Takes one permit of whoever is asking, or ends the request with 429. */
export async function limit(c: Context<ApiEnv>, policy: PolicyName): Promise<void> {
  const page = policy === 'read' ? reads.get(c.req.raw) : undefined
  if (page?.counted) return
  if (page) page.counted = true
  const { limits, limitPolicies, log } = c.get('services')
  const user = c.get('user')
  const principal: Principal = user ? `user:${user.id}` : `address:${addressOf(c)}`
  const verdict = await limitPolicies
    .windowsFor(policy, user)
    .then((windows) => limits.take(principal, policy, windows))
    // Who counts is out of order: an exam goes on without being counted.
    .catch((error: unknown) => log.error('limit.failed', error))
  if (!verdict) return
  const headers = headersOf(policy, verdict)
  if (verdict.granted === 0) {
    const seconds = verdict.retry_seconds ?? 1
    if (refusals.size >= MOST_REFUSALS) refusals.delete(refusals.keys().next().value ?? '')
    refusals.set(shown(c, policy), { at: Date.now(), seconds, headers })
    throw new Problem('too_many_requests', { seconds }, [], headers)
  }
  for (const [name, value] of Object.entries(headers)) c.header(name, value)
}

/**
 * Where the request came from. A household or a lecture hall has 2^64 addresses of IPv6, so its network is meant. Without
 * Cloudflare in front everybody is the same place.
 */
export function addressOf(c: Context<ApiEnv>): string {
  const text = c.req.header('CF-Connecting-IP')
  if (!text || !ipaddr.isValid(text)) return 'local'
  const address = ipaddr.process(text)
  return address.kind() === 'ipv4'
    ? address.toString()
    : `${address.toNormalizedString().split(':').slice(0, 4).join(':')}::`
}

/** draft-ietf-httpapi-ratelimit-headers-10. A policy of several windows has an item for each. */
function headersOf(policy: PolicyName, { windows }: Verdict): Record<string, string> {
  const items = (text: (window: WindowState) => string) =>
    windows
      .map((window) => `"${windows.length > 1 ? `${policy}-${window.seconds}s` : policy}";${text(window)}`)
      .join(', ')
  return {
    'RateLimit-Policy': items(({ limit, seconds }) => `q=${limit};w=${seconds}`),
    RateLimit: items(({ remaining, reset_seconds }) => `r=${remaining};t=${reset_seconds}`),
  }
}
