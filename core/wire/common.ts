import { z } from 'zod'

/** Languages that SmartExam speaks to people and reads in documents (BCP 47). */
export const Language = z.enum(['fr', 'en'])
export type Language = z.infer<typeof Language>

/** Made by the server: short, URL-safe, without `.` (which separates the parts of an attempt's id). */
export const Id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/)

/** ISO-8601, always UTC, always with milliseconds, so that text order is time order. */
export const Instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text).toISOString())

/** Every list takes these and answers `next_cursor`, null on the last page. */
export const PageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(50),
  cursor: z.string().max(200).optional(),
})
export type PageQuery = z.infer<typeof PageQuery>

export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), next_cursor: z.string().nullable() })
}
export type Page<Item> = { items: Item[]; next_cursor: string | null }
