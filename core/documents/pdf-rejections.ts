/**
 * pdf.js 6 fetches the dictionaries of the next pages ahead and drops the promises; of a damaged file they are rejected
 * with nobody listening. Node ends the process for that, and a Worker logs an error that is none: the page that is
 * damaged is met again when it is read. While a PDF is read, and until what it left behind has been reported, rejections
 * with pdf.js's own errors are taken as heard. All others go the way they would have gone.
 */
export async function hearingLostRejections<Result>(work: () => Promise<Result>): Promise<Result> {
  const inNode = typeof process === 'object' && typeof process.on === 'function'
  if (inNode) process.on('unhandledRejection', onRejectionInNode)
  else globalThis.addEventListener('unhandledrejection', onRejectionInWorker)
  try {
    return await work()
  } finally {
    // Unheard rejections are reported when the microtasks are done, so not before the next macrotask.
    await new Promise((resolve) => setTimeout(resolve, 0))
    if (inNode) process.off('unhandledRejection', onRejectionInNode)
    else globalThis.removeEventListener('unhandledrejection', onRejectionInWorker)
  }
}

/** Node's default, to throw, is off while somebody listens; where only we listen, we do it in its place. */
function onRejectionInNode(reason: unknown): void {
  if (isOfPdfJs(reason)) return
  if (process.listeners('unhandledRejection').every((listener) => listener === onRejectionInNode)) throw reason
}

function onRejectionInWorker(event: Event & { reason?: unknown }): void {
  if (isOfPdfJs(event.reason)) event.preventDefault()
}

const NAMES = new Set([
  'FormatError',
  'MissingDataException',
  'ParserEOFException',
  'UnknownErrorException',
  'XRefEntryException',
  'XRefParseException',
])

const isOfPdfJs = (reason: unknown): boolean => reason instanceof Error && NAMES.has(reason.name)
