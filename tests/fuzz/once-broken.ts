import type { Malformed } from './malformed.ts'

/** What a run has found, sent first by every run: none of it may come back. */
export const ONCE_BROKEN: readonly Malformed[] = [
  {
    kind: 'raw',
    how: 'a GET with a body in pieces was answered with 500',
    bytes: Buffer.from(
      'GET /api/health HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n',
    ),
  },
]
