import { Link } from '@remix-run/react'
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { ListChecks } from 'lucide-react'
import { useState } from 'react'
import type { QcmSummary } from '../../../core/wire/qcms.ts'
import { api } from '../../api/browser.ts'
import { deleteQcm, qcmsQuery } from '../../api/qcms.ts'
import { useKept } from '../../hooks/use-kept.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { useLiveInterval } from '../../live/live-provider.tsx'
import { Loaded } from '../shell/loaded.tsx'
import { Button } from '../ui/button.tsx'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { errorSentence } from '../ui/error-state.tsx'
import { LoadMore } from '../ui/load-more.tsx'
import { useToast } from '../ui/toast.tsx'
import { QcmRow } from './qcm-row.tsx'

export function QcmList() {
  const { t } = useTexts()
  const query = useInfiniteQuery({ ...qcmsQuery(api), refetchInterval: useLiveInterval() })
  const [deleting, setDeleting] = useState<QcmSummary | null>(null)
  return (
    <>
      <Loaded query={query}>
        {({ pages }) => {
          const qcms = pages.flatMap(({ items }) => items)
          if (qcms.length === 0) {
            return (
              <EmptyState
                icon={ListChecks}
                title={t('qcms.list.empty_title')}
                action={
                  <Button asChild variant="primary">
                    <Link to="/documents">{t('qcms.list.to_documents')}</Link>
                  </Button>
                }
              >
                {t('qcms.list.empty')}
              </EmptyState>
            )
          }
          return (
            <>
              <ul aria-label={t('qcms.list.label')} className="grid grid-cols-1 gap-2">
                {qcms.map((qcm) => (
                  <li key={qcm.id}>
                    <QcmRow qcm={qcm} onDelete={() => setDeleting(qcm)} />
                  </li>
                ))}
              </ul>
              <LoadMore query={query} />
            </>
          )
        }}
      </Loaded>
      <DeleteQcm qcm={deleting} onClose={() => setDeleting(null)} />
    </>
  )
}

function DeleteQcm({ qcm, onClose }: { qcm: QcmSummary | null; onClose: () => void }) {
  const { t } = useTexts()
  const toast = useToast()
  const queryClient = useQueryClient()
  const name = useKept(qcm)?.title ?? ''
  const remove = useMutation({
    mutationFn: (id: string) => deleteQcm(api, id),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['qcms', 'list'] })
      toast({ text: t('qcms.remove.done', { name }) })
    },
    onError: (error) => toast({ text: errorSentence(error, t), tone: 'bad' }),
    onSettled: onClose,
  })
  return (
    <ConfirmDialog
      open={qcm !== null}
      onOpenChange={(open) => !open && onClose()}
      title={t('qcms.remove.title', { name })}
      confirm={t('common.actions.delete')}
      danger
      pending={remove.isPending}
      onConfirm={() => qcm && remove.mutate(qcm.id)}
    >
      <p>{t('qcms.remove.body')}</p>
    </ConfirmDialog>
  )
}
