import { useTexts } from '../../i18n/use-texts.ts'
import { Dialog } from '../ui/dialog.tsx'
import { DropZone } from '../ui/drop-zone.tsx'
import { GivenFile } from './given-file.tsx'
import { useSealedFiles } from './use-sealed-files.ts'

interface SealedFilesDialogProps {
  examId: string
  open: boolean
  onOpenChange: (open: boolean) => void
}

/** Where a teacher hands in what students could not send themselves. */
export function SealedFilesDialog({ examId, open, onOpenChange }: SealedFilesDialogProps) {
  const { t } = useTexts()
  const { files, give } = useSealedFiles(examId)
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('sealed_files.title')}
      description={t('sealed_files.lead')}
      wide
    >
      <DropZone
        accept=".json"
        title={t('sealed_files.drop')}
        titleOver={t('sealed_files.drop_now')}
        hint={t('sealed_files.hint')}
        button={t('sealed_files.button')}
        onFiles={give}
      />
      <ul aria-live="polite" className="mt-4 grid gap-2">
        {files.map((file) => (
          <li key={file.id}>
            <GivenFile file={file} examId={examId} />
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
