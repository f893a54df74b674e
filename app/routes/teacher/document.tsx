import type { LoaderFunctionArgs } from '@remix-run/cloudflare'
import { useLocation, useParams } from '@remix-run/react'
import { useQuery } from '@tanstack/react-query'
import { FileText, Sparkles } from 'lucide-react'
import { useState } from 'react'
import { api } from '../../api/browser.ts'
import { documentQuery } from '../../api/documents.ts'
import { loadQueries } from '../../api/visitor.server.ts'
import { stretchIn } from '../../components/documents/document-parts.ts'
import { DocumentText } from '../../components/documents/document-text.tsx'
import { GenerateDialog } from '../../components/documents/generate-dialog.tsx'
import { BackLink } from '../../components/shell/back-link.tsx'
import { Loaded } from '../../components/shell/loaded.tsx'
import { PageHeader } from '../../components/shell/page-header.tsx'
import type { PageHandle } from '../../components/shell/page-title.tsx'
import { Button } from '../../components/ui/button.tsx'
import { EmptyState } from '../../components/ui/empty-state.tsx'
import { useTexts } from '../../i18n/use-texts.ts'
import { useLiveInterval } from '../../live/live-provider.tsx'

export { inCache as clientLoader } from '../../api/in-cache.ts'

export const handle: PageHandle = { title: (t) => t('documents.text.label') }

export const loader = (args: LoaderFunctionArgs) =>
  loadQueries(args, (api) => [documentQuery(api, args.params.documentId ?? '')])

export default function DocumentPage() {
  const { t } = useTexts()
  const { documentId = '' } = useParams()
  const { search } = useLocation()
  const query = useQuery({ ...documentQuery(api, documentId), refetchInterval: useLiveInterval() })
  const [generating, setGenerating] = useState(false)
  return (
    <Loaded query={query}>
      {(document) => (
        <>
          <PageHeader
            above={<BackLink to="/documents">{t('documents.text.back')}</BackLink>}
            title={<span className="break-words">{document.filename}</span>}
            actions={
              document.status === 'ready' && (
                <Button onClick={() => setGenerating(true)}>
                  <Sparkles aria-hidden className="size-4" />
                  {t('documents.list.generate')}
                </Button>
              )
            }
          />
          {document.characters && document.language ? (
            <DocumentText
              key={search}
              id={document.id}
              characters={document.characters}
              lang={document.language}
              shown={stretchIn(new URLSearchParams(search))}
            />
          ) : (
            <EmptyState icon={FileText} title={t(`documents.list.status.${document.status}`)}>
              {document.error?.message ?? t('documents.text.none')}
            </EmptyState>
          )}
          <GenerateDialog document={generating ? document : null} onClose={() => setGenerating(false)} />
        </>
      )}
    </Loaded>
  )
}
