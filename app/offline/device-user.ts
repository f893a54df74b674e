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

export function setDeviceUser(userId: string | null): void {
  try {
    if (userId === null) localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, userId)
  } catch {
    // Nothing is kept here at all.
  }
}
