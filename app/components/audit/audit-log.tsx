import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AuditEntry } from '../../../core/wire/audit.ts'
import { type AuditSearch, auditCsvPath, auditQuery } from '../../api/audit.ts'
import { api } from '../../api/browser.ts'
import { useDebounced } from '../../hooks/use-debounced.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Loaded } from '../shell/loaded.tsx'
import { Card } from '../ui/card.tsx'
import { LoadMore } from '../ui/load-more.tsx'
import { actSentence } from './act-sentence.ts'
import { type AuditChoice, AuditFilters, EVERYTHING } from './audit-filters.tsx'

const PAUSE_MS = 250

/** Everything that was done with more than a student's rights, the newest first. */
export function AuditLog() {
  const { t } = useTexts()
  const [choice, setChoice] = useState(EVERYTHING)
  const search = searchOf({ ...choice, q: useDebounced(choice.q.trim(), PAUSE_MS) })
  const query = useInfiniteQuery(auditQuery(api, search))
  return (
    <div className="grid grid-cols-1 gap-4">
      <AuditFilters choice={choice} onChange={setChoice} />
      <Loaded query={query}>
        {({ pages }) => {
          const entries = pages.flatMap(({ items }) => items)
          return (
            <div aria-busy={query.isPlaceholderData}>
              <p role="status" className={entries.length > 0 ? 'sr-only' : 'py-8 text-center text-ink-soft'}>
                {entries.length > 0 ? t('audit.shown', { count: entries.length }) : t('audit.empty')}
              </p>
              {entries.length > 0 && (
                <Card>
                  <ol aria-label={t('audit.list')} className="divide-y divide-line">
                    {entries.map((entry) => (
                      <li key={entry.id}>
                        <Entry entry={entry} />
                      </li>
                    ))}
                  </ol>
                </Card>
              )}
              <LoadMore query={query} />
              <p className="mt-4">
                <a href={auditCsvPath(search)} download className="text-accent underline underline-offset-4">
                  {t('audit.download')}
                </a>
              </p>
            </div>
          )
        }}
      </Loaded>
    </div>
  )
}

function Entry({ entry }: { entry: AuditEntry }) {
  const { t } = useTexts()
  const format = useFormat()
  const { actor, actor_id, ip, request_id } = entry
  return (
    <div className="grid grid-cols-1 gap-x-6 gap-y-1 px-4 py-3 sm:px-5 md:grid-cols-[11rem_1fr]">
      <p className="text-sm text-ink-soft tabular-nums">
        <time dateTime={entry.at}>{format.exactTime(entry.at)}</time>
      </p>
      <div className="min-w-0">
        <p className="text-pretty">
          <span className="font-medium">
            {actor?.name ?? (actor_id ? t('audit.gone', { id: actor_id }) : t('audit.nobody'))}
          </span>
          {' · '}
          {actSentence(entry, t)}
        </p>
        <p className="text-sm wrap-anywhere text-ink-soft">
          {[actor?.email, ip && t('audit.where', { ip }), request_id && t('audit.request', { id: request_id })]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
    </div>
  )
}

function searchOf({ q, act, from, to }: AuditChoice): AuditSearch {
  return {
    ...(q && { q }),
    ...(act && { act }),
    ...(from && { from: dayStart(from, 0) }),
    // Until the end of that day.
    ...(to && { to: dayStart(to, 1) }),
  }
}

/** Midnight of the reader. @param day `2026-03-01` */
function dayStart(day: string, later: number): string {
  const midnight = new Date(`${day}T00:00:00`)
  midnight.setDate(midnight.getDate() + later)
  return midnight.toISOString()
}
