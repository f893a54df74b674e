import { useQueries } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { api } from '../../api/browser.ts'
import { documentTextQuery } from '../../api/documents.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { ErrorState } from '../ui/error-state.tsx'
import { ListSkeleton } from '../ui/skeleton.tsx'
import { partsAround, type Stretch, split } from './document-parts.ts'

interface DocumentTextProps {
  id: string
  /** Length of the text. */
  characters: number
  lang: string
  /** The stretch that a link leads to; null for the beginning. */
  shown: Stretch | null
}

/** A document's text as SmartExam reads it, a few pages at a time, from the place that was looked for. */
export function DocumentText({ id, characters, lang, shown }: DocumentTextProps) {
  const { t, language } = useTexts()
  const [range, setRange] = useState(() => partsAround(shown, characters))
  const parts = split(range, characters)
  const queries = useQueries({ queries: parts.map(({ start, end }) => documentTextQuery(api, id, start, end)) })
  const failed = queries.find(({ error }) => error)
  const loaded = queries.every(({ data }) => data)
  const mark = useRef<HTMLElement>(null)
  useEffect(() => {
    if (loaded && shown) mark.current?.scrollIntoView({ block: 'center' })
  }, [loaded, shown])

  if (failed) return <ErrorState error={failed.error} retry={() => failed.refetch()} />
  if (!loaded) return <ListSkeleton />
  const start = parts[0]?.start ?? 0
  const text = queries.map(({ data }) => data?.text ?? '').join('')
  const marked = shown ?? { start, end: start }
  return (
    <Card className="grid justify-items-start gap-3 p-4 sm:p-6">
      {range.first > 0 && (
        <Button lang={language} size="sm" onClick={() => setRange({ ...range, first: range.first - 1 })}>
          {t('documents.text.earlier')}
        </Button>
      )}
      <section
        lang={lang}
        aria-label={t('documents.text.label')}
        className="max-w-prose font-serif text-[1.0625rem] leading-relaxed break-words whitespace-pre-line"
      >
        {text.slice(0, marked.start - start)}
        {marked.end > marked.start && <mark ref={mark}>{text.slice(marked.start - start, marked.end - start)}</mark>}
        {text.slice(marked.end - start)}
      </section>
      {(parts.at(-1)?.end ?? characters) < characters && (
        <Button lang={language} size="sm" onClick={() => setRange({ ...range, last: range.last + 1 })}>
          {t('documents.text.later')}
        </Button>
      )}
    </Card>
  )
}
