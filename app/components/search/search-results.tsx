import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { LibraryResults } from '../../../core/wire/search.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Marked } from './marked.tsx'

interface Result {
  id: string
  to: string
  /** Where it was found, when that is not the text itself. */
  place?: string
  text: ReactNode
}

/** What was found, each a link to its place. */
export function SearchResults({ results, onLeave }: { results: LibraryResults; onLeave: () => void }) {
  const { t } = useTexts()
  const groups: { name: 'documents' | 'qcms' | 'questions' | 'passages'; items: Result[] }[] = [
    {
      name: 'documents',
      items: results.documents.map(({ id, filename, marks }) => ({
        id,
        to: `/documents/${id}`,
        text: <Marked text={filename} marks={marks} />,
      })),
    },
    {
      name: 'qcms',
      items: results.qcms.map(({ id, title, marks }) => ({
        id,
        to: `/qcm/${id}`,
        text: <Marked text={title} marks={marks} />,
      })),
    },
    {
      name: 'questions',
      items: results.questions.map(({ id, qcm_id, qcm_title, ordinal, stem, marks }) => ({
        id,
        to: `/qcm/${qcm_id}#question-${id}`,
        place: t('search.question', { number: `${ordinal}`, title: qcm_title }),
        text: <Marked text={stem} marks={marks} />,
      })),
    },
    {
      name: 'passages',
      items: results.passages.map(({ document_id, ordinal, filename, page, heading, start, end, excerpt }) => ({
        id: `${document_id}.${ordinal}`,
        to: `/documents/${document_id}?start=${start}&end=${end}`,
        place: [filename, page !== null && t('search.page', { page: `${page}` }), heading].filter(Boolean).join(' · '),
        text: (
          <span className="font-serif">
            … <Marked {...excerpt} /> …
          </span>
        ),
      })),
    },
  ]
  return (
    <div className="grid gap-5">
      {groups
        .filter(({ items }) => items.length > 0)
        .map(({ name, items }) => (
          <section key={name} aria-labelledby={`search-${name}`}>
            <h3 id={`search-${name}`} className="mb-1 text-sm font-medium text-ink-soft">
              {t(`search.${name}`)}
            </h3>
            <ul className="-mx-2 grid">
              {items.map(({ id, to, place, text }) => (
                <li key={id}>
                  <Link
                    to={to}
                    onClick={onLeave}
                    className="block rounded-lg px-2 py-1.5 break-words hover:bg-sunken focus-visible:outline-offset-[-2px]"
                  >
                    {text}
                    {place && <span className="block text-sm text-ink-soft">{place}</span>}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ))}
    </div>
  )
}
