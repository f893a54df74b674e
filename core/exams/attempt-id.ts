import { AttemptId } from '../wire/attempts.ts'

export interface AttemptName {
  exam_id: string
  student_id: string
  number: number
}

/** The name of the attempt's Durable Object too: it is derived, so two starts at once cannot make two attempts. */
export function attemptId({ exam_id, student_id, number }: AttemptName): string {
  return AttemptId.parse(`${exam_id}.${student_id}.${number}`)
}

/** null when the text is not an attempt's id. */
export function parseAttemptId(text: string): AttemptName | null {
  if (!AttemptId.safeParse(text).success) return null
  const [exam_id = '', student_id = '', number = ''] = text.split('.')
  return { exam_id, student_id, number: Number(number) }
}
