import { createHash } from 'node:crypto'
import type { BreachList } from '../../core/accounts/breach-list.ts'
import type { Log } from '../log/log.ts'

const PREFIX_LENGTH = 5
const PATIENCE_MS = 2_000

/**
 * Have I Been Pwned's range API, or one that speaks as it does. It is told the first 5 of 40 digits of a SHA-1 and answers
 * with the rest of some hundreds that begin so: it does not learn which of them was meant, or whether any was.
 * @param url e.g. `https://api.pwnedpasswords.com/range`
 */
export function rangeBreachList(url: string, log: Log): BreachList {
  return {
    async isBreached(password) {
      const digest = createHash('sha1').update(password).digest('hex').toUpperCase()
      const [prefix, suffix] = [digest.slice(0, PREFIX_LENGTH), digest.slice(PREFIX_LENGTH)]
      try {
        const response = await fetch(`${url}/${prefix}`, {
          // Answers of any length would tell the network how many there are.
          headers: { 'Add-Padding': 'true' },
          signal: AbortSignal.timeout(PATIENCE_MS),
        })
        if (!response.ok) throw new Error(`HTTP ${response.status}`)
        return listed(await response.text(), suffix)
      } catch (error) {
        log.error('breach_list.failed', error)
        return false
      }
    },
  }
}

/** A line is `SUFFIX:COUNT`; those that only pad count 0. */
function listed(answer: string, suffix: string): boolean {
  return answer.split('\n').some((line) => {
    const [found, count] = line.trim().split(':')
    return found === suffix && Number(count) > 0
  })
}
