import { env } from 'cloudflare:workers'
import { PDFDocument } from 'pdf-lib'
import { describe, expect, it } from 'vitest'
import type { Document } from '../../core/wire/documents.ts'
import type { ProblemBody } from '../../core/wire/problem.ts'
import { openDatabase } from '../../platform/storage/database.ts'
import { documents } from '../../platform/storage/schema.ts'
import { LESSON } from './lesson.ts'
import { type Person, signUp } from './people.ts'
import { until } from './until.ts'

const kept = async () => ({
  rows: (await openDatabase(env.DB).select({ id: documents.id }).from(documents)).length,
  objects: (await env.FILES.list()).objects.length,
})

function read(teacher: Person, id: string): Promise<Document> {
  return until(async () => {
    const document = await (await teacher.get(`/api/v1/documents/${id}`)).json<Document>()
    if (document.status === 'pending') throw new Error('still pending')
    return document
  })
}

describe('an upload', () => {
  it('is read, and its text can be looked at by its owner alone', async () => {
    const [teacher, colleague, admin] = [await signUp('teacher'), await signUp('teacher'), await signUp('admin')]
    const response = await teacher.upload('La photosynthèse.txt', LESSON)
    expect(response.status).toBe(201)
    const uploaded = await response.json<Document>()
    expect(uploaded).toMatchObject({ filename: 'La photosynthèse.txt', status: 'pending', error: null })
    expect(uploaded.sha256).toMatch(/^[0-9a-f]{64}$/)

    const document = await read(teacher, uploaded.id)
    expect(document).toMatchObject({ status: 'ready', language: 'fr', pages: null })
    const text = await teacher.get(`/api/v1/documents/${document.id}/text?start=0&end=200`)
    expect(await text.json()).toMatchObject({ start: 0, characters: document.characters })

    for (const other of [colleague, admin]) {
      for (const path of ['', '/file', '/text?start=0&end=10']) {
        expect((await other.get(`/api/v1/documents/${document.id}${path}`)).status).toBe(404)
      }
      expect((await other.send('DELETE', `/api/v1/documents/${document.id}`)).status).toBe(404)
    }
    const file = await teacher.get(`/api/v1/documents/${document.id}/file`)
    expect(await file.text()).toBe(LESSON)
    expect(file.headers.get('Content-Disposition')).toContain('attachment')
  })

  it('of the same bytes is the same document, for the same teacher', async () => {
    const [teacher, colleague] = [await signUp('teacher'), await signUp('teacher')]
    const first = await (await teacher.upload('a.txt', LESSON)).json<Document>()
    const again = await teacher.upload('b.txt', LESSON)
    expect(again.status).toBe(200)
    expect((await again.json<Document>()).id).toBe(first.id)
    const theirs = await (await colleague.upload('a.txt', LESSON)).json<Document>()
    expect(theirs.id).not.toBe(first.id)
    // What is read in the background is on its way no longer when the next test counts what is kept.
    await Promise.all([read(teacher, first.id), read(colleague, theirs.id)])
  })

  it.each([
    ['an empty file', 'empty.txt', new Uint8Array(0), 422, 'file_empty'],
    ['a picture', 'photo.png', bytesOf('\x89PNG\r\n\x1a\n'), 415, 'file_type_unsupported'],
    ['a PDF that is a ZIP', 'course.pdf', bytesOf('PK\x03\x04 and so on'), 415, 'file_type_mismatch'],
    ['a file of more than 10 MB', 'long.txt', new Uint8Array(10 * 1024 * 1024 + 1).fill(97), 413, 'file_too_large'],
  ])('of %s is refused before anything is kept', async (_what, filename, bytes, status, code) => {
    const teacher = await signUp('teacher')
    const before = await kept()
    const response = await teacher.upload(filename, bytes)
    expect(response.status).toBe(status)
    expect(await response.json<ProblemBody>()).toMatchObject({ code, status })
    expect(await kept()).toEqual(before)
  })

  it('without a file is refused', async () => {
    const teacher = await signUp('teacher')
    const words = new FormData()
    words.set('file', 'not a file but its name')
    const form = await teacher.form('/api/v1/documents', words)
    expect(await form.json<ProblemBody>()).toMatchObject({ status: 400, code: 'file_missing' })
    const json = await teacher.send('POST', '/api/v1/documents', {})
    expect(await json.json<ProblemBody>()).toMatchObject({ status: 415, code: 'content_type_unsupported' })
  })

  it.each([
    [
      'a damaged PDF',
      'damaged.pdf',
      async () => new TextEncoder().encode('%PDF-1.7 and then nothing'),
      'document_corrupt',
    ],
    ['a PDF without text', 'scan.pdf', blankPdf, 'document_images_only'],
    ['a PDF of too many pages', 'long.pdf', () => blankPdf(301), 'document_too_many_pages'],
    [
      'a text of spaces',
      'spaces.txt',
      async () => new TextEncoder().encode('   \n \n  '.repeat(99)),
      'document_no_text',
    ],
  ])('of %s fails with its own code, and can be deleted', async (_what, filename, bytes, code) => {
    const teacher = await signUp('teacher')
    const before = await kept()
    const { id } = await (await teacher.upload(filename, await bytes())).json<Document>()
    const document = await read(teacher, id)
    expect(document).toMatchObject({ status: 'failed', error: { code } })
    expect(document.error?.message).not.toMatch(/[{}]/)
    expect((await teacher.send('DELETE', `/api/v1/documents/${id}`)).status).toBe(204)
    expect(await kept()).toEqual(before)
  })
})

function bytesOf(binary: string): Uint8Array {
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0))
}

async function blankPdf(pages = 2): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  for (let page = 0; page < pages; page++) pdf.addPage()
  return pdf.save()
}
