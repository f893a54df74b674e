import type { Document } from '../../../core/wire/documents.ts'
import { useKept } from '../../hooks/use-kept.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Dialog } from '../ui/dialog.tsx'
import { GenerateForm } from './generate-form.tsx'

export function GenerateDialog({ document, onClose }: { document: Document | null; onClose: () => void }) {
  const { t } = useTexts()
  const shown = useKept(document)
  return (
    <Dialog
      open={document !== null}
      onOpenChange={(open) => !open && onClose()}
      title={t('documents.generate.title')}
      description={t('documents.generate.from', { name: shown?.filename ?? '' })}
    >
      {shown && (
        <GenerateForm
          source={{ document_id: shown.id }}
          suggestedTitle={shown.filename.replace(/\.[^.]+$/, '')}
          onDone={onClose}
        />
      )}
    </Dialog>
  )
}

export function PasteDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTexts()
  return (
    <Dialog open={open} onOpenChange={(next) => !next && onClose()} title={t('documents.paste.title')} wide>
      <GenerateForm source="text" suggestedTitle="" onDone={onClose} />
    </Dialog>
  )
}
