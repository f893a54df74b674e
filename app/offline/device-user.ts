import { withArchive } from '../attempt/attempt-archive.ts'
import { PlaceKeeper } from '../attempt/place.ts'
import { forgetPages, keepPagesOf } from './kept-pages.ts'

const KEY = 'user'

/**
 * Who is signed in on this device, for pages that open without asking the server. Not a right to anything: it says whose
 * kept attempts are shown. Browsers that store nothing have no kept attempts either.
 */
export function deviceUser(): string | null {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}

/** Called by every page of somebody who is signed in. What another person's pages have left here goes. */
export async function claimDevice(userId: string): Promise<void> {
  try {
    localStorage.setItem(KEY, userId)
  } catch {
    // Nothing is kept here at all.
  }
  await keepPagesOf(userId)
}

/**
 * At sign-out: nothing that was seen stays, but answers that the server does not have, and the word that an attempt is
 * handed in, with all that they need.
 */
export async function leaveDevice(userId: string): Promise<void> {
  await forgetPages()
  await withArchive(async (archive) => {
    for (const { started } of await archive.kept(userId)) {
      const { handing_in } = new PlaceKeeper(started.attempt_id, () => localStorage).read()
      if (!handing_in) await archive.shrink(started.attempt_id)
    }
  })
  try {
    localStorage.removeItem(KEY)
  } catch {
    // It was never there.
  }
}
