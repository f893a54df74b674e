import type { Answer, SavedAnswers, SealedFile } from '../../core/wire/attempts.ts'
import type { AttemptNews, Beat, ExamMessage } from '../../core/wire/invigilation.ts'
import type { Batch, UnsentAnswer } from './outbox.ts'
import type { Place } from './place.ts'
import type { SendOutcome } from './sender.ts'

/** How the page reaches the server. None of these throws: what cannot be known is said so. */
export interface AttemptPort {
  save(batch: Batch): Promise<{ outcome: SendOutcome; saved?: SavedAnswers }>
  /** null where the line failed. */
  submit(): Promise<{ submitted_at: string } | null>
  /** Says how far the student is and asks what is new; null where the line failed. */
  beat(beat: Beat): Promise<AttemptNews | null>
  /** A file of answers that nobody reads or changes on its way; null before the start is answered. */
  seal(unsent: readonly UnsentAnswer[]): Promise<SealedFile | null>
  /** Which opening of the attempt this page is. */
  pen(): number
  /** That opening's token; undefined until the start is answered. */
  token(): string | undefined
}

export interface GivenAnswer {
  option_ids: readonly string[]
  text: string
}

export interface AttemptView {
  phase: 'running' | 'time_over' | 'handing_in' | 'ended'
  /** Why it ended; `elsewhere` is another tab or device. */
  ended_by: 'student' | 'time' | 'elsewhere' | 'teacher' | null
  submitted_at: string | null
  answers: ReadonlyMap<string, GivenAnswer>
  /** Answers that the server has not acked. */
  pending: number
  /** Whether the last request came through. */
  reached: boolean
  /** Answers that the server refused for good. */
  refused: number
  /** Answers that came after the end, by what became of them. */
  late: { held: number; accepted: number; rejected: number }
  /** False once the attempt was opened elsewhere: this page only reads. */
  holds_pen: boolean
  /** Milliseconds by which the deadline was moved since it was last looked at. */
  moved: number
  /** The clock had ended it, and the teacher has given time since: it is to be opened again. */
  reopened: boolean
  messages: readonly ExamMessage[]
  last_saved_at: string | null
  place: Place
  /** Milliseconds since the epoch, the server's. */
  deadline: number
}

/** Stored answers, and over them what this device has given since. */
export function laidOver(stored: readonly Answer[], unsent: readonly UnsentAnswer[]): ReadonlyMap<string, GivenAnswer> {
  const answers = new Map<string, GivenAnswer>(
    stored.map(({ question_id, option_ids, text }) => [question_id, { option_ids, text: text ?? '' }]),
  )
  for (const { op } of unsent) answers.set(op.question_id, { option_ids: op.option_ids ?? [], text: op.text ?? '' })
  return answers
}

/** Whether there is something to grade. */
export function isAnswered(answer: GivenAnswer | undefined): boolean {
  return answer !== undefined && (answer.option_ids.length > 0 || answer.text.trim() !== '')
}
