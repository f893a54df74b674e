import { useQuery } from '@tanstack/react-query'
import { FileCheck } from 'lucide-react'
import { withArchive } from '../../attempt/attempt-archive.ts'
import { receiptFile } from '../../attempt/receipt-file.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Button } from '../ui/button.tsx'
import { saveFile } from './save-file.ts'

/** The server's signed word for each answer, as far as this device has heard it. */
export function ReceiptsButton({ attemptId, examTitle }: { attemptId: string; examTitle: string }) {
  const { t } = useTexts()
  const { data: acked = [] } = useQuery({
    queryKey: ['receipts', attemptId],
    queryFn: async () => (await withArchive((archive) => archive.receipts(attemptId))) ?? [],
    networkMode: 'always',
    staleTime: 0,
  })
  if (acked.length === 0) return null
  return (
    <Button
      variant="quiet"
      size="sm"
      onClick={() =>
        saveFile(`${examTitle} – ${t('attempt.receipts.name')}.json`, receiptFile(attemptId, examTitle, acked))
      }
    >
      <FileCheck aria-hidden className="size-4" />
      {t('attempt.receipts.download', { count: acked.length })}
    </Button>
  )
}
