import { type Failure, fail } from '../problems/codes.ts'
import { SealedContent, type SealedFile } from '../wire/attempts.ts'
import { seal, unseal } from './aes-gcm.ts'

/**
 * Answers that could not be sent, as a file that their student may carry by hand: who carries it neither reads nor
 * changes it, and it opens as the attempt that it was sealed for and as no other. Runs in the browser.
 * @param key the attempt's `seal_key`
 */
export async function sealAnswers(
  key: string,
  attemptId: string,
  examTitle: string,
  content: SealedContent,
  now: Date,
): Promise<SealedFile> {
  return {
    kind: 'smartexam.sealed-answers',
    version: 1,
    attempt_id: attemptId,
    exam_title: examTitle,
    sealed_at: now.toISOString(),
    ...(await seal(key, JSON.stringify(content), attemptId)),
  }
}

/** What is in the file. Where the key is right and the content is none of ours, it was not our page that sealed it. */
export async function openSealedAnswers(
  key: string,
  file: Pick<SealedFile, 'attempt_id' | 'iv' | 'sealed'>,
): Promise<{ ok: true; content: SealedContent } | Failure<'sealed_file_invalid'>> {
  const text = await unseal(key, file, file.attempt_id)
  const content = SealedContent.safeParse(text === null ? null : parsedJson(text))
  return content.success ? { ok: true, content: content.data } : fail('sealed_file_invalid')
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
