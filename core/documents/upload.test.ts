import { strToU8, zipSync } from 'fflate'
import { PDFDocument } from 'pdf-lib'
import { describe, expect, it } from 'vitest'
import { checkUpload, cleanFilename, UPLOAD_LIMIT_BYTES } from './upload.ts'

const text = new TextEncoder().encode('Le climat change, et personne ne le voit.')
const zip = zipSync({ 'a.txt': text })
const xlsx = zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'xl/workbook.xml': strToU8('<workbook/>') })
const docx = zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8('<document/>') })
const oldWord = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array(600).fill(0)])

async function pdf(): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  document.addPage()
  return document.save()
}

const check = (filename: string, bytes: Uint8Array) => checkUpload({ filename, bytes })

describe('an upload', () => {
  it('is kept when extension and content agree', async () => {
    expect(await check('C:\\cours\\Élève.PDF', await pdf())).toEqual({
      ok: true,
      filename: 'Élève.PDF',
      format: 'pdf',
      mime_type: 'application/pdf',
    })
    expect(await check('a.docx', docx)).toMatchObject({ ok: true, format: 'docx' })
    expect(await check('a.txt', text)).toMatchObject({ ok: true, format: 'txt', mime_type: 'text/plain' })
    // "BM" and "ID3" are also how pictures and songs begin.
    expect(await check('a.txt', strToU8('BMW est une marque.'))).toMatchObject({ ok: true })
    expect(await check('a.txt', new Uint8Array([0xff, 0xfe, 0x41, 0, 0x42, 0]))).toMatchObject({ ok: true })
  })

  it('of a PDF with a mail header before it is kept', async () => {
    const late = new Uint8Array([...strToU8('X-Junk: 1\r\n\r\n'), ...(await pdf())])
    expect(await check('a.pdf', late)).toMatchObject({ ok: true, format: 'pdf' })
  })

  it.each([
    ['', new Uint8Array(), 'file_missing'],
    ['a.pdf', new Uint8Array(), 'file_empty'],
    ['a.txt', new Uint8Array(UPLOAD_LIMIT_BYTES + 1).fill(0x61), 'file_too_large'],
    ['a.odt', zip, 'file_type_unsupported'],
    ['pdf', text, 'file_type_unsupported'],
    ['a.constructor', text, 'file_type_unsupported'],
    ['a.pdf', zip, 'file_type_mismatch'],
    ['a.pdf', docx, 'file_type_mismatch'],
    ['a.pdf', text, 'file_type_mismatch'],
    ['a.docx', zip, 'file_type_mismatch'],
    ['a.docx', xlsx, 'file_type_mismatch'],
    ['a.docx', oldWord, 'file_type_mismatch'],
    ['a.docx', docx.subarray(0, docx.length - 30), 'file_type_mismatch'],
    ['a.txt', zip, 'file_type_mismatch'],
    ['a.txt', oldWord, 'file_type_mismatch'],
    ['a.txt', strToU8('{\\rtf1 Bonjour}'), 'file_type_mismatch'],
    ['a.txt', strToU8('%PDF-1.4 text only'), 'file_type_mismatch'],
  ])('%s is refused (%#): %s', async (filename, bytes, code) => {
    expect(await check(filename, bytes)).toMatchObject({ ok: false, code })
  })

  it('of exactly the limit is kept', async () => {
    expect(await check('a.txt', new Uint8Array(UPLOAD_LIMIT_BYTES).fill(0x61))).toMatchObject({ ok: true })
  })
})

describe('a file name', () => {
  it.each([
    ['../../etc/passwd.txt', 'passwd.txt'],
    ['Cours\u0000 d’\u202Eété\n.pdf', 'Cours d’été.pdf'],
    ['e\u0301te\u0301.pdf', 'été.pdf'],
    ['.txt', 'document.txt'],
    ['...', 'document.'],
    ['a/', 'document'],
  ])('%j becomes %j', (raw, clean) => {
    expect(cleanFilename(raw)).toBe(clean)
  })

  it('is at most 200 characters long and keeps its extension', () => {
    const clean = cleanFilename(`${'é🙂'.repeat(200)}.docx`)
    expect(clean.length).toBeLessThanOrEqual(200)
    expect(clean).not.toMatch(/\p{Surrogate}/u)
    expect(clean.endsWith('.docx')).toBe(true)
  })
})
