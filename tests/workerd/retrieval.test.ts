import { expect, it } from 'vitest'
import { searchPassages } from '../../platform/search/passages.ts'
import { listPassages, selectOptionalDocument } from '../../platform/storage/documents.ts'
import { deployed } from './deployed.ts'
import { LESSON } from './lesson.ts'
import { type Person, signUp } from './people.ts'

/** Words as dimensions, in the shape of bge-m3 on Workers AI: "clarté" is as near to "lumière" as the word itself. */
const MEANINGS = [/lumi[èe]re|clarté/i, /eau|sève/i, /\b1[678]\d\d\b/]
const embeddings = async (_model: string, { text }: Record<string, unknown>) => ({
  data: (text as string[]).map((one) => MEANINGS.map((meaning) => (meaning.test(one) ? 1 : 0.01))),
})

async function upload(teacher: Person): Promise<string> {
  return (await (await teacher.upload('plantes.txt', LESSON)).json<{ id: string }>()).id
}

it('a document that was read gets its vectors by a job of its own, and is then found by meaning', async () => {
  const { services, sent, vectorize, deliver, call } = deployed(embeddings)
  const teacher = await signUp('teacher', 'Somebody', call)
  const id = await upload(teacher)
  await deliver({ kind: 'read_document', document_id: id })
  expect(sent).toContainEqual({ kind: 'index_document', document_id: id })
  const query = { owner_id: teacher.id, query: 'clarté', limit: 3 }
  expect(await searchPassages(services, query)).toEqual([])

  await deliver({ kind: 'index_document', document_id: id })
  const passages = await listPassages(services.db, id)
  expect(vectorize.stored.size).toBe(passages.length)
  const [nearest] = await searchPassages(services, query)
  expect(nearest?.text).toContain('lumière')

  await deliver({ kind: 'index_document', document_id: id })
  expect(vectorize.stored.size).toBe(passages.length)
})

it('a busy model or a failing index costs the document nothing: it is ready, and the job is tried again', async () => {
  const busy = deployed(() => Promise.reject(new Error('3040: Capacity temporarily exceeded, please try again.')))
  const teacher = await signUp('teacher', 'Somebody', busy.call)
  const id = await upload(teacher)
  await busy.deliver({ kind: 'read_document', document_id: id })
  const index = { kind: 'index_document', document_id: id } as const
  expect((await busy.deliver(index)).retryMessages).toHaveLength(1)

  const broken = deployed(embeddings)
  broken.vectorize.binding.upsert = () => Promise.reject(new Error('VECTOR_UPSERT_ERROR (code = 40006)'))
  expect((await broken.deliver(index)).retryMessages).toHaveLength(1)

  expect(await selectOptionalDocument(busy.services.db, id)).toMatchObject({ status: 'ready', error_code: null })
  expect(await searchPassages(busy.services, { owner_id: teacher.id, query: 'chlorophylle', limit: 3 })).not.toEqual([])
})

it('a deleted document takes its vectors with it', async () => {
  const { vectorize, drain, deliver, call, sent } = deployed(embeddings)
  const teacher = await signUp('teacher', 'Somebody', call)
  const id = await upload(teacher)
  await drain()
  expect(vectorize.stored.size).toBeGreaterThan(0)
  expect((await teacher.send('DELETE', `/api/v1/documents/${id}`)).status).toBe(204)
  const removal = sent[0]
  expect(removal).toMatchObject({ kind: 'delete_vectors', document_id: id })
  const { deleteByIds } = vectorize.binding
  vectorize.binding.deleteByIds = () => Promise.reject(new Error('network'))
  if (removal) expect((await deliver(removal)).retryMessages).toHaveLength(1)
  vectorize.binding.deleteByIds = deleteByIds
  await drain()
  expect(vectorize.stored.size).toBe(0)
})

it('a document that is deleted while its vectors are made leaves none behind', async () => {
  let whileEmbedding = async () => {}
  const { vectorize, drain, deliver, call } = deployed(async (model, inputs) => {
    await whileEmbedding()
    return embeddings(model, inputs)
  })
  const teacher = await signUp('teacher', 'Somebody', call)
  const id = await upload(teacher)
  await deliver({ kind: 'read_document', document_id: id })
  whileEmbedding = async () => {
    await teacher.send('DELETE', `/api/v1/documents/${id}`)
  }
  await drain()
  expect(vectorize.calls.upserts).toHaveLength(1)
  expect(vectorize.stored.size).toBe(0)
})
