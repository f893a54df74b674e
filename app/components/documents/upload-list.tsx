import { CircleAlert, X } from 'lucide-react'
import { useTexts } from '../../i18n/use-texts.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Progress } from '../ui/progress.tsx'
import type { Upload } from './use-uploads.ts'

export function UploadList({ uploads, onDismiss }: { uploads: Upload[]; onDismiss: (id: number) => void }) {
  const { t } = useTexts()
  if (uploads.length === 0) return null
  return (
    <ul aria-label={t('documents.upload.list')} className="grid grid-cols-1 gap-2">
      {uploads.map((upload) => (
        <li key={upload.id}>
          <Card className="flex items-start gap-3 px-4 py-3">
            <div className="grid min-w-0 grow gap-1.5">
              <p className="truncate font-medium">{upload.name}</p>
              {upload.error ? (
                <p className="flex gap-2 text-sm text-bad">
                  <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
                  {upload.error}
                </p>
              ) : (
                <Progress value={upload.sent} max={1} label={t('documents.upload.progress', { name: upload.name })} />
              )}
            </div>
            {upload.error && (
              <Button
                variant="quiet"
                size="icon_sm"
                aria-label={t('common.actions.dismiss')}
                onClick={() => onDismiss(upload.id)}
              >
                <X aria-hidden className="size-4" />
              </Button>
            )}
          </Card>
        </li>
      ))}
    </ul>
  )
}
