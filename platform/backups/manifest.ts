import { z } from 'zod'

/** What `manifest.json` of a copy says. It is written last: a copy without it is not whole. */
export const Manifest = z.strictObject({
  kind: z.literal('smartexam.copy'),
  version: z.literal(1),
  export_id: z.string(),
  finished_at: z.string(),
  /** The newest migration that the database had. */
  migration: z.string(),
  tables: z.record(z.string(), z.number().int().min(0)),
  /** In the order in which they were written; `rows` lines of JSON each, `sha256` over the packed bytes. */
  parts: z.array(
    z.strictObject({
      key: z.string(),
      table: z.string(),
      rows: z.number().int().min(0),
      sha256: z.string().length(64),
    }),
  ),
})
export type Manifest = z.infer<typeof Manifest>

/** A row as the database holds it. */
export type Row = Record<string, string | number | null>

export const ExportId = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ$/)

/** Names of copies in order are times in order. */
export function exportIdOf(at: Date): string {
  return `${at.toISOString().slice(0, 19).replaceAll(':', '-')}Z`
}

export function manifestKey(exportId: string): string {
  return `exports/${exportId}/manifest.json`
}
