import { type SQL, sql } from 'drizzle-orm'
import { excerptOf, marksOf } from '../../core/search/excerpt.ts'
import { matchedTerms, prefixQuery, type SearchQuery, searchQuery } from '../../core/search/query.ts'
import { Language } from '../../core/wire/common.ts'
import type { LibraryResults } from '../../core/wire/search.ts'
import type { Database } from '../storage/database.ts'
import { lexicalSearch } from './lexical.ts'

/** More are not looked at: whoever gets so many searches for another word. */
const CANDIDATES = 200

/**
 * Documents, QCMs, questions and passages of one teacher, without regard to accents, case and the form of words; while the
 * last word is being typed, words that begin with it count too. Lexical alone: it answers each key press.
 */
export async function searchLibrary(db: Database, ownerId: string, text: string, limit = 10): Promise<LibraryResults> {
  const query = searchQuery(text, Language.options, true)
  const words = prefixQuery(query)
  if (words === null) return { documents: [], qcms: [], questions: [], passages: [] }
  const [documents, qcms, questions, passages] = await Promise.all([
    db.all<Omit<LibraryResults['documents'][number], 'marks'>>(documentsLike(words, ownerId)),
    db.all<Omit<LibraryResults['qcms'][number], 'marks'>>(qcmsLike(words, ownerId)),
    db.all<Omit<LibraryResults['questions'][number], 'marks'>>(questionsLike(words, ownerId)),
    lexicalSearch(db, { owner_id: ownerId }, query, limit),
  ])
  const filenames = await filenamesOf(
    db,
    passages.map(({ document_id }) => document_id),
  )
  return {
    documents: best(documents, query, limit, ({ filename }) => filename).map((document) => ({
      ...document,
      marks: marksOf(query, document.filename, Language.options),
    })),
    qcms: best(qcms, query, limit, ({ title, description }) => `${title} ${description}`).map((qcm) => ({
      ...qcm,
      marks: marksOf(query, qcm.title, Language.options),
    })),
    questions: best(questions, query, limit, ({ stem }) => stem).map((question) => ({
      ...question,
      marks: marksOf(query, question.stem, Language.options),
    })),
    passages: passages.map(({ document_id, ordinal, page, heading, start, end, text }) => ({
      document_id,
      filename: filenames.get(document_id) ?? '',
      ordinal,
      page,
      heading,
      start,
      end,
      excerpt: excerptOf(query, text, Language.options),
    })),
  }
}

function documentsLike(words: string, ownerId: string): SQL {
  return sql`
    select documents.id, documents.filename
    from documents_fts join documents on documents.rowid = documents_fts.rowid
    where documents_fts match ${words} and documents.owner_id = ${ownerId}
    order by bm25(documents_fts) limit ${CANDIDATES}`
}

function qcmsLike(words: string, ownerId: string): SQL {
  return sql`
    select qcms.id, qcms.title, qcms.description
    from qcms_fts join qcms on qcms.rowid = qcms_fts.rowid
    where qcms_fts match ${words} and qcms.owner_id = ${ownerId}
    order by bm25(qcms_fts, 3.0, 1.0) limit ${CANDIDATES}`
}

function questionsLike(words: string, ownerId: string): SQL {
  return sql`
    select questions.id, questions.qcm_id, qcms.title as qcm_title, questions.ordinal, questions.stem
    from questions_fts
    join questions on questions.rowid = questions_fts.rowid
    join qcms on qcms.id = questions.qcm_id
    where questions_fts match ${words} and qcms.owner_id = ${ownerId}
    order by bm25(questions_fts) limit ${CANDIDATES}`
}

/** Those that hold a word of the query in some form, those with more of its words first. */
function best<Item>(items: Item[], query: SearchQuery, limit: number, textOf: (item: Item) => string): Item[] {
  return items
    .map((item) => ({ item, matched: matchedTerms(query, textOf(item), Language.options) }))
    .filter(({ matched }) => matched > 0)
    .sort((one, two) => two.matched - one.matched)
    .slice(0, limit)
    .map(({ item }) => item)
}

async function filenamesOf(db: Database, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db.all<{ id: string; filename: string }>(
    sql`select id, filename from documents where id in (select value from json_each(${JSON.stringify(ids)}))`,
  )
  return new Map(rows.map(({ id, filename }) => [id, filename]))
}
