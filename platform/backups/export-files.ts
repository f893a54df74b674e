import { type Manifest, manifestKey, type Row } from './manifest.ts'

/** One page of one table, as it lies in the bucket. `last` is the rowid where the next page goes on. */
export interface ExportPart {
  key: string
  table: string
  rows: number
  last: number
  sha256: string
}

/** The nightly copies of the database, in the bucket beside the documents' files. */
export interface ExportFiles {
  /** undefined where it has not been written. */
  headPart(exportId: string, table: string, part: number): Promise<ExportPart | undefined>
  putPart(exportId: string, table: string, part: number, rows: readonly Row[], last: number): Promise<ExportPart>
  listParts(exportId: string): Promise<ExportPart[]>
  hasManifest(exportId: string): Promise<boolean>
  putManifest(manifest: Manifest): Promise<void>
  /** Removes every copy whose id is smaller; returns how many files went. */
  deleteBefore(exportId: string): Promise<number>
}

/** `list` and `delete` take this many keys. */
const MOST_KEYS = 1000

export function exportFiles(bucket: R2Bucket): ExportFiles {
  async function list(prefix: string): Promise<R2Object[]> {
    const objects: R2Object[] = []
    for (let cursor: string | undefined; ; ) {
      const page = await bucket.list({ prefix, cursor, include: ['customMetadata'], limit: MOST_KEYS })
      objects.push(...page.objects)
      if (!page.truncated) return objects
      cursor = page.cursor
    }
  }
  return {
    async headPart(exportId, table, part) {
      const object = await bucket.head(partKey(exportId, table, part))
      return object ? partOf(object) : undefined
    },
    async putPart(exportId, table, part, rows, last) {
      const key = partKey(exportId, table, part)
      const bytes = await packed(rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
      const sha256 = hex(await crypto.subtle.digest('SHA-256', bytes))
      await bucket.put(key, bytes, {
        sha256,
        customMetadata: { table, rows: String(rows.length), last: String(last), sha256 },
      })
      return { key, table, rows: rows.length, last, sha256 }
    },
    async listParts(exportId) {
      const objects = await list(`exports/${exportId}/`)
      return objects.filter(({ key }) => key.endsWith('.ndjson.gz')).map(partOf)
    },
    async hasManifest(exportId) {
      return (await bucket.head(manifestKey(exportId))) !== null
    },
    async putManifest(manifest) {
      await bucket.put(manifestKey(manifest.export_id), JSON.stringify(manifest), {
        httpMetadata: { contentType: 'application/json' },
      })
    },
    async deleteBefore(exportId) {
      let deleted = 0
      for (;;) {
        // In order of key, so the oldest come first; manifests are among them.
        const { objects, truncated } = await bucket.list({ prefix: 'exports/', limit: MOST_KEYS })
        const old = objects.map(({ key }) => key).filter((key) => key < `exports/${exportId}`)
        if (old.length > 0) await bucket.delete(old)
        deleted += old.length
        if (!truncated || old.length < objects.length) return deleted
      }
    },
  }
}

function partKey(exportId: string, table: string, part: number): string {
  return `exports/${exportId}/${table}/${String(part).padStart(6, '0')}.ndjson.gz`
}

function partOf({ key, customMetadata }: R2Object): ExportPart {
  const { table, rows, last, sha256 } = customMetadata ?? {}
  if (!table || !sha256) throw new Error(`${key} was not written by an export`)
  return { key, table, rows: Number(rows), last: Number(last), sha256 }
}

function packed(text: string): Promise<ArrayBuffer> {
  return new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer()
}

function hex(bytes: ArrayBuffer): string {
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
