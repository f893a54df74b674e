import type { NormalisedText } from './types.ts'

/** The page that an offset of the text lies on; null for formats without pages. */
export function pageOfDocument({ pages }: Pick<NormalisedText, 'pages'>, offset: number): number | null {
  return pages.findLast((page) => page.start <= offset)?.page ?? null
}
