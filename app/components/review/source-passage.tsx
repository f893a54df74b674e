import { useQuery } from '@tanstack/react-query'
import { PenLine } from 'lucide-react'
import { useState } from 'react'
import type { Source } from '../../../core/wire/questions.ts'
import { api } from '../../api/browser.ts'
import { documentTextQuery } from '../../api/documents.ts'
import { ApiProblem } from '../../api/problem.ts'
import { useInView } from '../../hooks/use-in-view.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Button } from '../ui/button.tsx'
import { surroundings } from './surroundings.ts'

const AROUND_CHARACTERS = 260
const MORE_CHARACTERS = 1_200

interface SourcePassageProps {
  source: Source | null
  filename: string | null
  label: string
}

/** The quote, highlighted in the text around it, which is fetched when the question comes near the screen. */
export function SourcePassage({ source, filename, label }: SourcePassageProps) {
  const { t, language } = useTexts()
  if (!source) {
    return (
      <aside
        aria-label={label}
        className="grid place-content-center border-t border-line bg-sunken p-5 text-center text-sm text-ink-soft lg:border-t-0 lg:border-l"
      >
        <p lang={language} className="flex items-center gap-2">
          <PenLine aria-hidden className="size-4" />
          {t('review.source.none')}
        </p>
      </aside>
    )
  }
  return <Quoted source={source} filename={filename} label={label} />
}

function Quoted({ source, filename, label }: SourcePassageProps & { source: Source }) {
  const { t, language } = useTexts()
  const [element, near] = useInView<HTMLElement>()
  const [around, setAround] = useState(AROUND_CHARACTERS)
  const query = useQuery({
    ...documentTextQuery(api, source.document_id, Math.max(0, source.start - around), source.end + around),
    enabled: near,
    placeholderData: (previous) => previous,
  })
  const { before, after, mayGrow } = surroundings(query.data, source)
  const gone = query.error instanceof ApiProblem && query.error.status === 404
  const place = [
    filename,
    source.page !== null && t('review.source.page', { page: `${source.page}` }),
    query.data?.heading,
  ].filter(Boolean)
  return (
    <aside
      ref={element}
      aria-label={label}
      className="grid content-start gap-2.5 border-t border-line bg-sunken p-4 sm:p-5 lg:border-t-0 lg:border-l"
    >
      <p lang={language} className="text-sm text-ink-soft">
        {place.join(' · ')}
      </p>
      <blockquote className="font-serif text-[1.0625rem] leading-relaxed whitespace-pre-line">
        {before}
        <mark>{source.quote}</mark>
        {after}
      </blockquote>
      <div lang={language} className="text-sm">
        {mayGrow && (
          <Button
            variant="quiet"
            size="sm"
            className="-ml-3"
            pending={query.isFetching}
            onClick={() => setAround(around + MORE_CHARACTERS)}
          >
            {t('review.source.more')}
          </Button>
        )}
        {query.isLoading && <p className="text-ink-soft">{t('review.source.loading')}</p>}
        {query.error && <p className="text-ink-soft">{gone ? t('review.source.gone') : t('review.source.failed')}</p>}
      </div>
    </aside>
  )
}
