import { useInfiniteQuery } from '@tanstack/react-query'
import { BookOpenText } from 'lucide-react'
import { useState } from 'react'
import type { Document } from '../../../core/wire/documents.ts'
import { api } from '../../api/browser.ts'
import { documentsQuery } from '../../api/documents.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { useLiveInterval } from '../../live/live-provider.tsx'
import { Loaded } from '../shell/loaded.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { LoadMore } from '../ui/load-more.tsx'
import { DeleteDocument } from './delete-document.tsx'
import { DocumentRow } from './document-row.tsx'
import { GenerateDialog } from './generate-dialog.tsx'

export function DocumentList() {
  const { t } = useTexts()
  const query = useInfiniteQuery({ ...documentsQuery(api), refetchInterval: useLiveInterval() })
  const [generating, setGenerating] = useState<Document | null>(null)
  const [deleting, setDeleting] = useState<Document | null>(null)
  return (
    <>
      <Loaded query={query}>
        {({ pages }) => {
          const documents = pages.flatMap(({ items }) => items)
          if (documents.length === 0) {
            return (
              <EmptyState icon={BookOpenText} title={t('documents.list.empty_title')}>
                {t('documents.list.empty')}
              </EmptyState>
            )
          }
          return (
            <section aria-labelledby="documents-list" className="grid grid-cols-1 gap-2">
              <h2 id="documents-list" className="text-sm font-medium text-ink-soft">
                {t('documents.list.label')}
              </h2>
              <ul className="grid grid-cols-1 gap-2">
                {documents.map((document) => (
                  <li key={document.id}>
                    <DocumentRow
                      document={document}
                      onGenerate={() => setGenerating(document)}
                      onDelete={() => setDeleting(document)}
                    />
                  </li>
                ))}
              </ul>
              <LoadMore query={query} />
            </section>
          )
        }}
      </Loaded>
      <GenerateDialog document={generating} onClose={() => setGenerating(null)} />
      <DeleteDocument document={deleting} onClose={() => setDeleting(null)} />
    </>
  )
}
