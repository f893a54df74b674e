import { z } from 'zod'

/** Every list takes these. A cursor is what an earlier page answered; what is in it is nobody's business. */
export const ListQuery = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(50),
  cursor: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,200}$/)
    .optional(),
})
export type ListQuery = z.infer<typeof ListQuery>

/** Newest first. `next` is the address of the next page, as it stands in the `Link` header too. */
export function listOf<Item extends z.ZodType>(item: Item) {
  return z.object({
    items: z.array(item),
    page: z.object({
      limit: z.number().int(),
      next_cursor: z.string().nullable().meta({ description: 'null on the last page' }),
      next: z.string().nullable().meta({ description: 'null on the last page' }),
    }),
  })
}
