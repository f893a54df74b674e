import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { unpack, zipEntries } from './zip.ts'

const content = new TextEncoder().encode('Le climat change. '.repeat(1000))
const zip = zipSync({ 'a.txt': content, 'dossier/é.txt': [content, { level: 0 }] })

function entryOf(bytes: Uint8Array, name: string) {
  const entry = zipEntries(bytes)?.get(name)
  if (!entry) throw new Error(`no ${name}`)
  return entry
}

describe('a ZIP', () => {
  it('lists its files with the sizes it declares, and gives them back, packed or not', () => {
    expect([...(zipEntries(zip)?.keys() ?? [])]).toEqual(['a.txt', 'dossier/é.txt'])
    expect(entryOf(zip, 'a.txt').size).toBe(content.length)
    expect(unpack(zip, entryOf(zip, 'a.txt'), content.length)).toEqual(content)
    expect(unpack(zip, entryOf(zip, 'dossier/é.txt'), content.length)).toEqual(content)
  })

  it('unpacks to no more than the limit, whatever it declares', () => {
    const entry = entryOf(zip, 'a.txt')
    expect(unpack(zip, entry, content.length - 1)).toBeNull()
    expect(unpack(zip, { ...entry, size: 10 }, content.length - 1)).toBeNull()
    expect(unpack(zip, { ...entryOf(zip, 'dossier/é.txt'), size: 10 }, content.length - 1)).toBeNull()
  })

  it('that is cut off, empty, or lies about where its files are is none', () => {
    expect(zipEntries(new Uint8Array())).toBeNull()
    expect(zipEntries(zip.subarray(0, zip.length - 10))).toBeNull()
    const entry = entryOf(zip, 'a.txt')
    expect(unpack(zip, { ...entry, offset: 7 }, 1e6)).toBeNull()
    expect(unpack(zip, { ...entry, offset: zip.length + 5 }, 1e6)).toBeNull()
    expect(unpack(zip, { ...entry, compressed_size: zip.length }, 1e6)).toBeNull()
    expect(unpack(zip, { ...entry, method: 99 }, 1e6)).toBeNull()
  })
})
