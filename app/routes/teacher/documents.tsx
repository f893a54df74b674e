import type { LoaderFunctionArgs } from '@remix-run/cloudflare'
import { ClipboardPaste } from 'lucide-react'
import { useState } from 'react'
import { documentsQuery } from '../../api/documents.ts'
import { latestTasksQuery } from '../../api/tasks.ts'
import { loadQueries } from '../../api/visitor.server.ts'
import { DocumentList } from '../../components/documents/document-list.tsx'
import { ACCEPTED } from '../../components/documents/file-check.ts'
import { PasteDialog } from '../../components/documents/generate-dialog.tsx'
import { TaskList } from '../../components/documents/task-list.tsx'
import { UploadList } from '../../components/documents/upload-list.tsx'
import { useUploads } from '../../components/documents/use-uploads.ts'
import { PageHeader } from '../../components/shell/page-header.tsx'
import type { PageHandle } from '../../components/shell/page-title.tsx'
import { Button } from '../../components/ui/button.tsx'
import { DropZone } from '../../components/ui/drop-zone.tsx'
import { useAnnouncer } from '../../hooks/use-announcer.tsx'
import { useTexts } from '../../i18n/use-texts.ts'

export { inCache as clientLoader } from '../../api/in-cache.ts'

export const handle: PageHandle = { title: (t) => t('documents.title') }

export const loader = (args: LoaderFunctionArgs) =>
  loadQueries(args, (api) => [documentsQuery(api), latestTasksQuery(api)])

export default function Documents() {
  const { t } = useTexts()
  const { announce, region } = useAnnouncer()
  const { uploads, add, dismiss } = useUploads(announce)
  const [pasting, setPasting] = useState(false)
  return (
    <>
      <PageHeader
        title={t('documents.title')}
        lead={t('documents.lead')}
        actions={
          <Button onClick={() => setPasting(true)}>
            <ClipboardPaste aria-hidden className="size-4" />
            {t('documents.paste.button')}
          </Button>
        }
      />
      <div className="grid grid-cols-1 gap-6">
        <DropZone
          accept={ACCEPTED}
          title={t('documents.upload.drop')}
          titleOver={t('documents.upload.drop_now')}
          hint={t('documents.upload.or_choose')}
          button={t('documents.upload.button')}
          onFiles={add}
        />
        <UploadList uploads={uploads} onDismiss={dismiss} />
        <TaskList />
        <DocumentList />
      </div>
      {region}
      <PasteDialog open={pasting} onClose={() => setPasting(false)} />
    </>
  )
}
