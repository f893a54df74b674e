import { z } from 'zod'
import { RecordedAct } from '../core/wire/acts.ts'
import { AttemptId } from '../core/wire/attempts.ts'
import { Id } from '../core/wire/common.ts'
import { ExportId } from '../platform/backups/manifest.ts'

/** All that may lie in the queue. Ids and numbers only: a message holds 128 KB at most, and texts have a place of their own. */
export const JobMessage = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('read_document'), document_id: Id }),
  z.strictObject({ kind: z.literal('index_document'), document_id: Id }),
  z.strictObject({ kind: z.literal('delete_vectors'), document_id: Id, count: z.number().int().min(1) }),
  z.strictObject({ kind: z.literal('generate_qcm'), task_id: Id }),
  z.strictObject({ kind: z.literal('announce_exam'), exam_id: Id, after: z.string().max(64) }),
  z.strictObject({ kind: z.literal('announce_results'), exam_id: Id, after: z.string().max(200) }),
  z.strictObject({ kind: z.literal('grade_attempt'), attempt_id: AttemptId }),
  z.strictObject({ kind: z.literal('record_acts'), acts: z.array(RecordedAct).min(1).max(100) }),
  z.strictObject({
    kind: z.literal('export_database'),
    export_id: ExportId,
    table: z.string().max(64),
    after: z.number().int().min(0),
    part: z.number().int().min(0),
  }),
  z.strictObject({ kind: z.literal('delete_orphaned_files'), after: z.string().max(64) }),
])
export type JobMessage = z.infer<typeof JobMessage>
