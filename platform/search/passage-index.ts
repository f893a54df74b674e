import { sql } from 'drizzle-orm'
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Passage } from '../../core/documents/types.ts'
import { indexedForms } from '../../core/search/terms.ts'
import type { Language } from '../../core/wire/common.ts'
import type { Database } from '../storage/database.ts'

/** The full-text table (FTS5, migration `search`). Not in schema.ts: drizzle-kit would make an ordinary table of it. */
const passagesFts = sqliteTable('passages_fts', {
  rowid: integer().primaryKey(),
  owner: text().notNull(),
  heading: text().notNull(),
  text: text().notNull(),
})

/**
 * The statement that puts saved passages into the full-text index: for the same batch that saves them, so that a document
 * is searched as soon as it is ready. Deleted passages leave the index by a trigger. The index keeps stems alone.
 */
export function indexPassages(
  db: Database,
  documentId: string,
  language: Language,
  passages: readonly Pick<Passage, 'ordinal' | 'heading' | 'text'>[],
) {
  const headings = indexedForms(
    passages.map(({ heading }) => heading ?? ''),
    language,
  )
  const texts = indexedForms(
    passages.map(({ text }) => text),
    language,
  )
  const forms = passages.map(({ ordinal }, index) => ({ ordinal, heading: headings[index], text: texts[index] }))
  return db.insert(passagesFts).select(sql`
    select passages.id, documents.owner_id, form.value->>'heading', form.value->>'text'
    from json_each(${JSON.stringify(forms)}) as form
    join passages on passages.document_id = ${documentId} and passages.ordinal = form.value->>'ordinal'
    join documents on documents.id = passages.document_id`)
}
