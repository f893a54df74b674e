import type { QcmSummary } from '../../core/wire/qcms.ts'
import type { QcmSummaryRow } from '../../platform/storage/qcms.ts'

export function toQcmSummary({ owner_id: _, document_filename: __, ...row }: QcmSummaryRow): QcmSummary {
  return { ...row, status: row.num_draft === 0 && row.num_accepted > 0 ? 'ready' : 'draft' }
}
