const LOCK = 'running-exam'

/** While a page with a running attempt is open anywhere in this browser. Ends when the page goes, however it goes. */
export function holdExam(): () => void {
  const done = new AbortController()
  void navigator.locks
    ?.request(
      LOCK,
      { mode: 'shared' },
      () => new Promise<void>((end) => done.signal.addEventListener('abort', () => end())),
    )
    .catch(() => {})
  return () => done.abort()
}

export async function examRuns(): Promise<boolean> {
  const { held = [] } = (await navigator.locks?.query()) ?? {}
  return held.some(({ name }) => name === LOCK)
}
