import { nanoid } from 'nanoid'
import { openArchive } from './attempt-archive.ts'
import { attemptPort } from './attempt-port.ts'
import { AttemptStore } from './attempt-store.ts'
import { serverClock } from './clock.ts'
import { keepUp } from './keep-up.ts'
import { openOutbox } from './outbox.ts'
import { PlaceKeeper } from './place.ts'

/**
 * Attempts of which this device still owes the server something: answers, or the word that it is handed in. Opening one
 * sets that off, as its own page would, until all is done or the store is stopped.
 */
export async function openLeftovers(studentId: string): Promise<AttemptStore[]> {
  const archive = await openArchive()
  try {
    await archive.prune()
    const stores: AttemptStore[] = []
    for (const { started } of await archive.kept(studentId)) {
      const outbox = await openOutbox()
      const places = new PlaceKeeper(started.attempt_id, () => localStorage)
      if ((await outbox.count(started.attempt_id)) === 0 && !places.read().handing_in) {
        outbox.close()
        continue
      }
      const store = await AttemptStore.open({
        started,
        outbox,
        port: attemptPort(started),
        clock: serverClock,
        places,
        newId: nanoid,
        random: Math.random,
      })
      keepUp(store, started.attempt_id)
      stores.push(store)
    }
    return stores
  } finally {
    archive.close()
  }
}
