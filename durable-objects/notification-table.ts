import { notificationSentence } from '../core/notifications/sentences.ts'
import type { Language } from '../core/wire/common.ts'
import { type Notification, NotificationEvent } from '../core/wire/notifications.ts'
import { isMade, migrate } from './schema.ts'

/** How many a user keeps; beyond it the oldest read ones go first. */
const KEPT = 500

type Row = { id: number; event: string; created_at: string; read_at: string | null }

const STEPS = [
  `CREATE TABLE notifications (
     id INTEGER PRIMARY KEY AUTOINCREMENT,
     dedupe_key TEXT NOT NULL UNIQUE,
     event TEXT NOT NULL,
     created_at TEXT NOT NULL,
     read_at TEXT
   );`,
]

/** A stored notification, to be said in a reader's language. */
export interface StoredNotification {
  in(language: Language): Notification
}

/** One user's notifications. Ids count up and are never given twice, so that an id says what came after it. */
export class NotificationTable {
  readonly #storage: DurableObjectStorage

  constructor(storage: DurableObjectStorage) {
    this.#storage = storage
    if (isMade(storage)) migrate(storage, STEPS)
  }

  /** null when there is one with this key. */
  insert(event: NotificationEvent, dedupeKey: string, createdAt: string): StoredNotification | null {
    migrate(this.#storage, STEPS)
    const row = this.#storage.sql
      .exec<Row>(
        `INSERT INTO notifications (dedupe_key, event, created_at) VALUES (?, ?, ?)
         ON CONFLICT (dedupe_key) DO NOTHING RETURNING id, event, created_at, read_at`,
        dedupeKey,
        JSON.stringify(event),
        createdAt,
      )
      .toArray()[0]
    if (!row) return null
    this.#storage.sql.exec(
      `DELETE FROM notifications WHERE id IN (
         SELECT id FROM notifications ORDER BY read_at IS NULL DESC, id DESC LIMIT -1 OFFSET ?)`,
      KEPT,
    )
    return stored(row, event)
  }

  /** The newest first, after the one with the id `since`. */
  list(since: string | undefined, limit: number): StoredNotification[] {
    if (!isMade(this.#storage)) return []
    return this.#storage.sql
      .exec<Row>(
        'SELECT id, event, created_at, read_at FROM notifications WHERE id > ? ORDER BY id DESC LIMIT ?',
        idOf(since ?? '0'),
        limit,
      )
      .toArray()
      .flatMap((row) => {
        // What another version of the Worker stored, and this one has no words for, is passed over.
        const event = NotificationEvent.safeParse(JSON.parse(row.event))
        return event.success ? stored(row, event.data) : []
      })
  }

  countUnread(): number {
    if (!isMade(this.#storage)) return 0
    return this.#storage.sql
      .exec<{ unread: number }>('SELECT COUNT(*) AS unread FROM notifications WHERE read_at IS NULL')
      .one().unread
  }

  markRead(ids: readonly string[] | 'all', readAt: string): void {
    if (!isMade(this.#storage)) return
    if (ids === 'all') this.#storage.sql.exec('UPDATE notifications SET read_at = ? WHERE read_at IS NULL', readAt)
    else {
      this.#storage.sql.exec(
        'UPDATE notifications SET read_at = ? WHERE read_at IS NULL AND id IN (SELECT value FROM json_each(?))',
        readAt,
        JSON.stringify(ids.map(idOf)),
      )
    }
  }
}

function stored(row: Row, event: NotificationEvent): StoredNotification {
  return {
    in: (language) => ({
      id: String(row.id),
      type: event.type,
      message: notificationSentence(event, language),
      data: event.data,
      created_at: row.created_at,
      read_at: row.read_at,
    }),
  }
}

/** What is not an id of ours comes before all of them. */
function idOf(text: string): number {
  return /^\d{1,15}$/.test(text) ? Number(text) : 0
}
