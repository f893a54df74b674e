import { POLICIES, type PolicyName, type Window } from '../core/limits/policies.ts'
import type { Verdict } from '../core/limits/sliding-window.ts'
import type { RateLimiter } from '../durable-objects/rate-limiter.ts'

/** Who is counted: `user:…` for who is signed in, `address:…` for others, `account:…` for tries to become somebody. */
export type Principal = `${'user' | 'address' | 'account' | 'device'}:${string}`

export interface Limits {
  /**
   * One permit, or a refusal that says when to ask again. Asks the principal's object at most once, and not at all while
   * a lease lasts.
   */
  take(principal: Principal, policy: PolicyName, windows?: readonly Window[]): Promise<Verdict>
  /** One permit back, for what turned out not to count. */
  giveBack(principal: Principal, policy: PolicyName): Promise<void>
}

type LimiterOf = (principal: Principal) => Pick<DurableObjectStub<RateLimiter>, 'take'>

/** How long what was fetched ahead may be used. By so much at most is a window of a leased policy shorter than it says. */
const LEASE_MS = 5_000
const MOST_COUNTERS = 5_000

/** What this isolate knows of one principal and policy. */
interface Counter {
  left: number
  leaseUntil: number
  /** One call at a time fetches ahead; a call that never came back is forgotten after a lease's time. */
  fetchingUntil: number
  last: Verdict | null
}

/** The last used last, so that the first is the one to forget. */
const counters = new Map<string, Counter>()

export function limits(limiterOf: LimiterOf): Limits {
  return {
    async take(principal, policy, windows = POLICIES[policy].windows) {
      const counter = counterOf(`${policy} ${principal}`)
      const leased = fromLease(counter, Date.now())
      if (leased) return leased
      const unused = counter.left
      counter.left = 0
      const ahead = Date.now() < counter.fetchingUntil ? 0 : POLICIES[policy].lease - 1
      if (ahead > 0) counter.fetchingUntil = Date.now() + LEASE_MS
      const verdict = await limiterOf(principal).take({ policy, windows, needed: 1, ahead, unused })
      const now = Date.now()
      if (ahead > 0) counter.fetchingUntil = 0
      if (verdict.granted > 0) {
        counter.left += verdict.granted - 1
        counter.leaseUntil = now + LEASE_MS
        counter.last = { ...verdict, granted: 1 }
        return counter.last
      }
      // Another call may have fetched ahead while this one asked.
      return fromLease(counter, now) ?? verdict
    },

    async giveBack(principal, policy) {
      await limiterOf(principal).take({ policy, windows: POLICIES[policy].windows, needed: 0, ahead: 0, unused: 1 })
    },
  }
}

function fromLease(counter: Counter, now: number): Verdict | null {
  if (counter.left === 0 || now >= counter.leaseUntil) return null
  counter.left--
  return counter.last
}

function counterOf(key: string): Counter {
  const counter = counters.get(key) ?? { left: 0, leaseUntil: 0, fetchingUntil: 0, last: null }
  counters.delete(key)
  if (counters.size >= MOST_COUNTERS) counters.delete(counters.keys().next().value ?? '')
  counters.set(key, counter)
  return counter
}
