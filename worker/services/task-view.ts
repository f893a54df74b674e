import { PDF_PAGE_LIMIT } from '../../core/documents/limits.ts'
import { problemSentence } from '../../core/problems/sentences.ts'
import { phaseSentence } from '../../core/tasks/sentences.ts'
import type { Language } from '../../core/wire/common.ts'
import type { TaskV2 } from '../../core/wire/v2/tasks.ts'
import { documentIdsOf, type TaskRow } from '../../platform/storage/tasks.ts'
import { problemType } from '../problem.ts'
import { toGenerationReport } from './generation-report.ts'

/** @param origin where people reach the site */
export function toTaskV2(row: TaskRow, language: Language, origin: string): TaskV2 {
  const qcm_id = row.qcm_id ?? row.request.qcm_id ?? null
  const self = `/api/v2/tasks/${row.id}`
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    progress: row.progress,
    message: phaseSentence(row.phase, language),
    title: row.request.title,
    document_ids: documentIdsOf(row),
    result: row.qcm_id ? resultOf(row, row.qcm_id, language) : null,
    problem: row.error_code
      ? {
          type: problemType(row.error_code, origin),
          code: row.error_code,
          detail: problemSentence(row.error_code, language, { limit: PDF_PAGE_LIMIT }),
        }
      : null,
    links: { self, events: `${self}/events`, qcm: qcm_id && `/api/v1/qcm/${qcm_id}` },
    created_at: row.created_at,
    updated_at: row.updated_at,
  }
}

function resultOf(row: TaskRow, qcm_id: string, language: Language): NonNullable<TaskV2['result']> {
  const { focus: _, ...report } = toGenerationReport(row, language)
  return { qcm_id, ...report }
}
