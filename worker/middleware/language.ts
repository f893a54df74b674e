import { accepts } from 'hono/accepts'
import { createMiddleware } from 'hono/factory'
import { Language } from '../../core/wire/common.ts'
import type { ApiEnv } from '../context.ts'

/** The first of the languages that the reader prefers and that SmartExam speaks; English when there is none. */
export const language = createMiddleware<ApiEnv>(async (c, next) => {
  const preferred = accepts(c, {
    header: 'Accept-Language',
    supports: Language.options,
    default: 'en',
    // "fr-CA" is French, too.
    match: (wanted, { supports, default: fallback }) =>
      [...wanted]
        .sort((a, b) => b.q - a.q)
        .map(({ type }) => type.slice(0, 2).toLowerCase())
        .find((type) => supports.includes(type)) ?? fallback,
  })
  c.set('language', Language.parse(preferred))
  await next()
})
