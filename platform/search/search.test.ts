import { env } from 'cloudflare:workers'
import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Ai } from '../../core/ai/port.ts'
import { NO_USAGE } from '../../core/ai/usage.ts'
import type { Language } from '../../core/wire/common.ts'
import { openDatabase } from '../storage/database.ts'
import { markDocumentReady } from '../storage/documents.ts'
import { documents, qcms, questions, users } from '../storage/schema.ts'
import { searchLibrary } from './library.ts'
import { searchPassages } from './passages.ts'
import { fakeVectorize } from './vectorize.fixture.ts'
import { deleteVectors, vectorId, writeVectors } from './vectors.ts'

const db = openDatabase(env.DB)
const NOW = '2026-09-01T08:00:00.000Z'

let teacher: string
let colleague: string
beforeEach(async () => {
  teacher = await person()
  colleague = await person()
})

async function person(): Promise<string> {
  const id = `user-${crypto.randomUUID()}`
  const now = new Date()
  await db.insert(users).values({ id, name: 'Somebody', email: `${id}@example.org`, createdAt: now, updatedAt: now })
  return id
}

async function document(owner_id: string, language: Language, texts: string[], filename = 'cours.txt') {
  const id = `doc_${crypto.randomUUID().replaceAll('-', '').slice(0, 16)}`
  await db.insert(documents).values({
    id,
    owner_id,
    filename,
    mime_type: 'text/plain',
    format: 'txt',
    size: 1,
    sha256: id,
    created_at: NOW,
  })
  await markDocumentReady(db, id, { pages: null, language, characters: 1, passages: texts.map(passage) })
  return id
}

function passage(text: string, ordinal: number) {
  return { ordinal, start: ordinal * 1000, end: ordinal * 1000 + text.length, page: null, heading: null, text }
}

const FRENCH = [
  'La photosynthèse transforme la lumière en énergie chimique dans les chloroplastes des plantes.',
  'Les évaluations formatives aident les élèves à progresser sans être notés.',
  'Le cheval de trait a été remplacé par le tracteur ; les chevaux servent aujourd’hui aux loisirs.',
  'Le Portugal exporte du liège, et ses ports vivent de la pêche.',
]

describe('passages are searched by words', () => {
  it.each([
    ['evaluation', 1],
    ['évaluer un élève', 1],
    ['chloroplaste', 0],
    ['plante energie', 0],
    ['chevaux', 2],
    ['CHEVAL', 2],
  ])('“%s”', async (query, ordinal) => {
    const id = await document(teacher, 'fr', FRENCH)
    const found = await searchPassages({ db }, { owner_id: teacher, query, language: 'fr', limit: 3 })
    expect(found[0]).toMatchObject({ document_id: id, ordinal, start: ordinal * 1000, text: FRENCH[ordinal] })
  })

  it('in English by English stems, in either language when none is named', async () => {
    await document(teacher, 'en', ['Studies of running water.', 'Nothing of the kind.'])
    const query = { owner_id: teacher, query: 'study runs', limit: 5 }
    expect(await searchPassages({ db }, { ...query, language: 'en' })).toHaveLength(1)
    expect(await searchPassages({ db }, query)).toHaveLength(1)
  })

  it('in one’s own documents, in those named, and in none that was deleted', async () => {
    const [mine, other] = [await document(teacher, 'fr', FRENCH), await document(teacher, 'fr', FRENCH)]
    const theirs = await document(colleague, 'fr', FRENCH)
    const search = async (document_ids?: string[]) => {
      const found = await searchPassages({ db }, { owner_id: teacher, query: 'photosynthèse', limit: 9, document_ids })
      return found.map(({ document_id }) => document_id).sort()
    }
    expect(await search()).toEqual([mine, other].sort())
    expect(await search([mine])).toEqual([mine])
    expect(await search([theirs])).toEqual([])
    await db.delete(documents).where(eq(documents.id, mine))
    expect(await search()).toEqual([other])
  })

  it('as they are after the document was read again', async () => {
    const id = await document(teacher, 'fr', FRENCH)
    const again = { pages: null, language: 'fr' as const, characters: 1 }
    await markDocumentReady(db, id, { ...again, passages: [passage('Une seule phrase sur les volcans.', 0)] })
    expect(await searchPassages({ db }, { owner_id: teacher, query: 'photosynthèse', limit: 3 })).toEqual([])
    expect(await searchPassages({ db }, { owner_id: teacher, query: 'volcan', limit: 3 })).toHaveLength(1)
  })

  it.each(['"', 'a" OR "b', '(', 'AND', '*', 'owner:x', '-photosynthèse', 'NEAR(a b)', '^', '', "l'", '😀', '{text}:'])(
    'and never fail, whatever is typed: %j',
    async (query) => {
      await document(teacher, 'fr', FRENCH)
      expect(await searchPassages({ db }, { owner_id: teacher, query, limit: 3 })).toBeInstanceOf(Array)
      expect(await searchLibrary(db, teacher, query)).toHaveProperty('passages')
    },
  )

  it('of which those that say the same twice come last', async () => {
    const same = 'La mitose est la division d’une cellule en deux cellules identiques.'
    await document(teacher, 'fr', [
      same,
      `${same} Voilà.`,
      'La méiose est une autre division de la cellule, en quatre.',
    ])
    const found = await searchPassages({ db }, { owner_id: teacher, query: 'division de la cellule', limit: 3 })
    expect(found.map(({ ordinal }) => ordinal).indexOf(2)).toBe(1)
  })
})

/** Words as dimensions: enough to be near or far. */
const DIMENSIONS = ['chien', 'animal', 'canin', 'loi', 'droit']
const vectorOf = (text: string) => DIMENSIONS.map((word) => (text.toLowerCase().includes(word) ? 1 : 0.01))

function fakeAi(
  embed: Ai['embed'] = async (texts) => ({ ok: true, vectors: texts.map(vectorOf), usage: { ...NO_USAGE, calls: 1 } }),
): Ai {
  return { label: 'fake', embed, completeJson: () => Promise.reject(new Error('not asked')) }
}

describe('passages are searched by meaning as well', () => {
  const texts = [
    'Le chien est un animal domestique.',
    'La loi fixe le droit du travail.',
    'Un texte canin, sans le mot.',
  ]

  it('what words do not find is found by its vector', async () => {
    const { binding } = fakeVectorize()
    const dense = { ai: fakeAi(), vectorize: binding }
    const id = await document(teacher, 'fr', texts)
    await writeVectors(dense, { id, owner_id: teacher }, texts.map(passage))
    const query = { owner_id: teacher, query: 'animal canin', language: 'fr' as const, limit: 3 }
    expect((await searchPassages({ db }, { ...query, query: 'chien' })).map(({ ordinal }) => ordinal)).toEqual([0])
    const found = await searchPassages({ db, dense }, { ...query, query: 'chien' })
    expect(found.length).toBeGreaterThan(1)
    expect(found[0]?.ordinal).toBe(0)
  })

  it('vectors are written in batches, under ids that a second writing overwrites', async () => {
    const { binding, stored, calls } = fakeVectorize()
    const dense = { ai: fakeAi(), vectorize: binding }
    const many = Array.from({ length: 230 }, (_, ordinal) => passage(`chien ${ordinal}`, ordinal))
    const written = await writeVectors(dense, { id: 'doc_0123456789abcdef', owner_id: teacher }, many)
    expect(written).toMatchObject({ ok: true, usage: { calls: 3 } })
    await writeVectors(dense, { id: 'doc_0123456789abcdef', owner_id: teacher }, many)
    expect(calls.upserts).toEqual([100, 100, 30, 100, 100, 30])
    expect(stored.size).toBe(230)
    expect([...stored.values()][0]?.metadata).toEqual({ document_id: 'doc_0123456789abcdef', owner_id: teacher })
    expect(new TextEncoder().encode(vectorId('doc_0123456789abcdef', 99_999)).length).toBeLessThanOrEqual(64)
    await deleteVectors(binding, 'doc_0123456789abcdef', 230)
    expect(stored.size).toBe(0)
  })

  it('vectors of a deleted document, or of somebody else’s, give nothing', async () => {
    const { binding } = fakeVectorize()
    const dense = { ai: fakeAi(), vectorize: binding }
    const id = await document(teacher, 'fr', texts)
    await writeVectors(dense, { id, owner_id: teacher }, texts.map(passage))
    await writeVectors(dense, { id: 'doc_gone', owner_id: teacher }, texts.map(passage))
    const theirs = await document(colleague, 'fr', texts)
    await writeVectors(dense, { id: theirs, owner_id: teacher }, texts.map(passage))
    const found = await searchPassages({ db, dense }, { owner_id: teacher, query: 'animal', limit: 9 })
    expect(new Set(found.map(({ document_id }) => document_id))).toEqual(new Set([id]))
  })

  it('words alone answer when the model or the index fails', async () => {
    await document(teacher, 'fr', texts)
    const query = { owner_id: teacher, query: 'chien', limit: 3 }
    const busy = fakeAi(async () => ({ ok: false, reason: 'busy', detail: '3040', usage: NO_USAGE }))
    expect(await searchPassages({ db, dense: { ai: busy, vectorize: fakeVectorize().binding } }, query)).toHaveLength(1)
    const broken = { ...fakeVectorize().binding, query: () => Promise.reject(new Error('VECTOR_QUERY_ERROR')) }
    expect(await searchPassages({ db, dense: { ai: fakeAi(), vectorize: broken } }, query)).toHaveLength(1)
  })

  it('a failed writing says why, so that it is done again', async () => {
    const busy = fakeAi(async () => ({ ok: false, reason: 'busy', detail: '3040', usage: NO_USAGE }))
    const written = await writeVectors(
      { ai: busy, vectorize: fakeVectorize().binding },
      { id: 'doc_a', owner_id: teacher },
      [passage('x', 0)],
    )
    expect(written).toMatchObject({ ok: false, reason: 'busy' })
    const broken = { ...fakeVectorize().binding, upsert: () => Promise.reject(new Error('VECTOR_UPSERT_ERROR')) }
    expect(
      await writeVectors({ ai: fakeAi(), vectorize: broken }, { id: 'doc_a', owner_id: teacher }, [passage('x', 0)]),
    ).toMatchObject({
      ok: false,
      reason: 'vectorize',
    })
  })
})

describe('a teacher’s library', () => {
  async function qcm(owner_id: string, title: string, description: string, stems: string[]) {
    const id = `qcm_${crypto.randomUUID().slice(0, 8)}`
    await db.insert(qcms).values({ id, owner_id, title, description, language: 'fr', created_at: NOW, updated_at: NOW })
    for (const [index, stem] of stems.entries()) {
      await db.insert(questions).values({
        id: `q_${crypto.randomUUID().slice(0, 12)}`,
        qcm_id: id,
        ordinal: index + 1,
        type: 'single_choice',
        stem,
        options: [],
        correct_option_ids: [],
        source: null,
        flaws: [],
        created_at: NOW,
        updated_at: NOW,
      })
    }
    return id
  }

  it('is searched for titles, descriptions, stems, file names and passages, without accents and by stem', async () => {
    const id = await document(teacher, 'fr', FRENCH, 'Evaluations_2026.pdf')
    const qcmId = await qcm(teacher, 'Évaluation de biologie', 'Cellules et tissus', [
      'Comment un élève est-il évalué ?',
      'Que transforme la photosynthèse ?',
    ])
    await qcm(colleague, 'Évaluation d’un autre', '', ['Qu’est-ce qu’une évaluation ?'])
    const found = await searchLibrary(db, teacher, 'evaluations')
    expect(found.documents).toEqual([{ id, filename: 'Evaluations_2026.pdf', marks: [{ start: 0, end: 11 }] }])
    expect(found.qcms).toMatchObject([{ id: qcmId, marks: [{ start: 0, end: 10 }] }])
    expect(found.questions).toMatchObject([{ qcm_id: qcmId, qcm_title: 'Évaluation de biologie', ordinal: 1 }])
    expect(found.passages).toMatchObject([
      { document_id: id, filename: 'Evaluations_2026.pdf', ordinal: 1, start: 1000 },
    ])
    const [excerpt] = found.passages.map((passage) => passage.excerpt)
    expect(excerpt?.marks.map(({ start, end }) => excerpt.text.slice(start, end))).toEqual(['évaluations'])
    expect((await searchLibrary(db, teacher, 'cellule')).qcms).toHaveLength(1)
  })

  it('answers while the word is being typed, and not with what only begins alike', async () => {
    await document(teacher, 'fr', FRENCH)
    await qcm(teacher, 'Le Portugal', '', ['Où se trouve le port de Porto ?'])
    expect((await searchLibrary(db, teacher, 'photosyn')).passages).toHaveLength(1)
    expect((await searchLibrary(db, teacher, 'port ')).qcms).toEqual([])
    expect((await searchLibrary(db, teacher, 'port ')).questions).toHaveLength(1)
    expect((await searchLibrary(db, teacher, 'Portu')).qcms).toHaveLength(1)
  })

  it('follows edits and deletions', async () => {
    const id = await qcm(teacher, 'Géologie', '', ['Qu’est-ce qu’un volcan ?'])
    await db.update(questions).set({ stem: 'Qu’est-ce qu’un séisme ?' }).where(eq(questions.qcm_id, id))
    await db.update(qcms).set({ title: 'Sismologie' }).where(eq(qcms.id, id))
    expect((await searchLibrary(db, teacher, 'volcans')).questions).toEqual([])
    expect((await searchLibrary(db, teacher, 'geologie')).qcms).toEqual([])
    expect((await searchLibrary(db, teacher, 'seismes')).questions).toHaveLength(1)
    expect((await searchLibrary(db, teacher, 'sismologie')).qcms).toHaveLength(1)
    await db.delete(qcms).where(eq(qcms.id, id))
    expect(await searchLibrary(db, teacher, 'seismes')).toEqual({
      documents: [],
      qcms: [],
      questions: [],
      passages: [],
    })
  })
})
