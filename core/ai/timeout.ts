/**
 * Runs `work` for at most so long. The signal tells it to stop; it is not waited for when it does not listen, so that a
 * server which never closes its stream cannot hold a job.
 */
export async function withTimeout<Result>(
  milliseconds: number,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result | 'timeout'> {
  const controller = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<'timeout'>((resolve) => {
    timer = setTimeout(() => resolve('timeout'), milliseconds)
  })
  const working = work(controller.signal)
  // When time is up first, the rejection that the abort causes has nobody to handle it.
  working.catch(() => {})
  try {
    return await Promise.race([working, late])
  } finally {
    clearTimeout(timer)
    controller.abort()
  }
}
