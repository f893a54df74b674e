import { useQuery } from '@tanstack/react-query'
import { SearchX } from 'lucide-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import type { LibraryResults } from '../../../core/wire/search.ts'
import { api } from '../../api/browser.ts'
import { libraryQuery } from '../../api/search.ts'
import { useDebounced } from '../../hooks/use-debounced.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorState } from '../ui/error-state.tsx'
import { Input } from '../ui/input.tsx'
import { SearchResults } from './search-results.tsx'

const PAUSE_MS = 200
const SHORTEST = 2

/** What is looked for, and what was found while it is typed. */
export function SearchPanel({ onLeave }: { onLeave: () => void }) {
  const { t } = useTexts()
  const panel = useRef<HTMLElement>(null)
  const [text, setText] = useState('')
  const wanted = useDebounced(text.trimStart(), PAUSE_MS)
  const enabled = wanted.trim().length >= SHORTEST
  const { data, error, isFetching, refetch } = useQuery({ ...libraryQuery(api, wanted), enabled })
  const found = enabled && !error ? data : undefined
  const count = found ? countOf(found) : 0

  /** Arrows walk from the field through the results, as in any list of proposals. */
  function walk(event: KeyboardEvent) {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (by === undefined) return
    const stops = [...(panel.current?.querySelectorAll<HTMLElement>('input, a') ?? [])]
    const here = stops.indexOf(document.activeElement as HTMLElement)
    event.preventDefault()
    stops[Math.min(Math.max(here + by, 0), stops.length - 1)]?.focus()
  }

  return (
    <search ref={panel} onKeyDown={walk} className="grid gap-4">
      <Input
        type="search"
        aria-label={t('search.field')}
        placeholder={t('search.field')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        maxLength={200}
        autoComplete="off"
        autoFocus
      />
      <p role="status" className="sr-only">
        {enabled && (isFetching ? t('search.searching') : found && t('search.found', { count }))}
      </p>
      <div className="max-h-[60dvh] min-h-64 overflow-y-auto sm:min-h-80" aria-busy={isFetching}>
        {!enabled && <p className="py-6 text-center text-pretty text-ink-soft">{t('search.hint')}</p>}
        {enabled && error && <ErrorState error={error} retry={() => refetch()} />}
        {enabled && !error && !data && <p className="py-6 text-center text-ink-soft">{t('search.searching')}</p>}
        {found && count > 0 && <SearchResults results={found} onLeave={onLeave} />}
        {found && count === 0 && !isFetching && (
          <EmptyState icon={SearchX} title={t('search.nothing_title')}>
            {t('search.nothing', { query: wanted.trim() })}
          </EmptyState>
        )}
      </div>
    </search>
  )
}

function countOf({ documents, qcms, questions, passages }: LibraryResults): number {
  return documents.length + qcms.length + questions.length + passages.length
}
