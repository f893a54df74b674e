const NOTHING = {
  /** Calls of the Worker: HTTP requests and batches of the queue. */
  worker_requests: 0,
  /** Calls of objects, their alarms and their sockets' openings. */
  object_requests: 0,
  /** How long objects' callers waited for them; an object is billed while it works, or waits for its own calls. */
  object_ms: 0,
  /** Messages that pages sent over sockets. */
  socket_messages: 0,
  object_rows_read: 0,
  object_rows_written: 0,
  d1_rows_read: 0,
  d1_rows_written: 0,
  /** A write, a read and a delete for each message. */
  queue_operations: 0,
}

export type Counts = typeof NOTHING

let counts = { ...NOTHING }
let cursors: Pick<SqlStorageCursor<never>, 'rowsRead' | 'rowsWritten'>[] = []

export function count(what: keyof Counts, times = 1): void {
  counts[what] += times
}

/** A cursor knows its rows only when all of them have been read, so it is looked at when the counts are taken. */
export function countLater(cursor: Pick<SqlStorageCursor<never>, 'rowsRead' | 'rowsWritten'>): void {
  cursors.push(cursor)
}

export function takeCounts(): Counts {
  for (const { rowsRead, rowsWritten } of cursors) {
    counts.object_rows_read += rowsRead
    counts.object_rows_written += rowsWritten
  }
  const taken = counts
  counts = { ...NOTHING }
  cursors = []
  return taken
}
