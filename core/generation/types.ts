import type { AiUsage } from '../ai/port.ts'
import type { ReadDocument } from '../documents/types.ts'
import type { Language } from '../wire/common.ts'
import type { BloomLevel, Flaw, QuestionDifficulty, QuestionType } from '../wire/questions.ts'
import type { Mix, MixShort } from './pipeline/mix.ts'

/** A question that a generator wrote: options are texts, the key is an index, the source is a stretch of the document. */
export interface GeneratedQuestion {
  type: QuestionType
  stem: string
  options: string[]
  /** Indexes into `options`. */
  correct: number[]
  explanation: string
  difficulty: QuestionDifficulty
  bloom: BloomLevel
  /** `document.text.slice(start, end) === quote`: offsets in UTF-16 code units of the normalised text. */
  source: { start: number; end: number; page: number | null; quote: string }
  flaws: Omit<Flaw, 'message'>[]
}

/** What tells whether a question was asked before; `source` is null when it cites none, or another document. */
export interface AskedQuestion extends Pick<GeneratedQuestion, 'stem' | 'options' | 'correct'> {
  source: { start: number; end: number } | null
}

export interface GenerationRequest {
  document: ReadDocument
  /** The language to ask in; the document's own when absent. */
  language: Language
  num_questions: number
  difficulty?: QuestionDifficulty | undefined
  /** So many of each type, difficulty and Bloom level at most, as far as they can be made. */
  mix?: Mix | undefined
  /** With a mix: no other question is made in place of those that are lacking. */
  strict?: boolean | undefined
  /** Topics that nothing is asked about, in the teacher's words. */
  exclude?: readonly string[] | undefined
  /** Ordinals of the passages to ask about, found by retrieval ("more questions about …"); all of them when absent. */
  focus?: readonly number[] | undefined
  /** Questions that there are already: none is asked again. */
  asked?: readonly AskedQuestion[] | undefined
  /** The same seed and document give the same questions. */
  seed: number
  /** When to have done, on the clock that the generator was made with (ms); its own time limit holds besides. */
  deadline?: number | undefined
}

/** Counts of what has been done, for a progress bar that tells the truth. */
export type GenerationProgress = (written: number, wanted: number) => void | Promise<void>

/** Why fewer questions than asked for were made; a sentence is made of it where it is shown. */
export type Shortfall = 'document_too_short' | 'too_few_facts' | 'focus_too_narrow'

export interface GenerationOutcome {
  questions: GeneratedQuestion[]
  /** null when as many were made as were asked for. */
  shortfall: Shortfall | null
  /** What a teacher should know of how the questions were made; absent when all went as asked. */
  notes?: GenerationNote[]
  /** What models have cost; absent when none was called. */
  usage?: AiUsage
}

/**
 * `fell_back`: some questions or all are the embedded generator's. The others of the model's say why it wrote no more: it
 * failed, the person's daily budget is used up, or there was no time left.
 */
export type GenerationNote = ModelNote | MixShort | TopicNote

export type ModelNote = 'fell_back' | 'model_failed' | 'budget_exhausted' | 'time_exhausted'

/** A topic that was to be asked about, of which no passage speaks. */
export interface TopicNote {
  code: 'topic_not_found'
  topic: string
}

/** What turns a document into questions. Embedded, Workers AI and OpenAI-compatible generators all have this shape. */
export interface Generator {
  readonly label: string
  generate(request: GenerationRequest, progress: GenerationProgress): Promise<GenerationOutcome>
}
