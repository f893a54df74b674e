import type { AiUsage } from '../ai/port.ts'
import { addUsage } from '../ai/usage.ts'
import type { ReadDocument } from '../documents/types.ts'
import type { Language } from '../wire/common.ts'
import { largestRemainder } from './pipeline/largest-remainder.ts'
import { countsOf, leftOf, type Mix, shortOf } from './pipeline/mix.ts'
import type {
  AskedQuestion,
  GeneratedQuestion,
  GenerationNote,
  GenerationOutcome,
  GenerationProgress,
  GenerationRequest,
  Generator,
  Shortfall,
} from './types.ts'

/** One of the documents that questions are made from. */
export interface SourceDocument {
  id: string
  document: ReadDocument
  /** Ordinals of the passages to ask about; all of them when absent. */
  focus?: readonly number[] | undefined
}

/** What is wanted of all documents together. */
export interface SharedRequest extends Pick<GenerationRequest, 'num_questions' | 'difficulty' | 'exclude' | 'seed'> {
  /** `auto`: each document is asked about in its own language. */
  language: Language | 'auto'
  /** Shares of types, difficulties and Bloom levels. */
  mix?: Mix | undefined
  /** Questions that there are already; the source counts for the document that it cites. */
  asked?: readonly (AskedQuestion & { document_id: string | null })[] | undefined
  /** When all has to be done, on the clock `now` (ms). */
  deadline: number
}

export type SharedQuestion = GeneratedQuestion & { document_id: string }

export interface SharedOutcome extends Omit<GenerationOutcome, 'questions'> {
  questions: SharedQuestion[]
}

/**
 * Shares the questions out over the documents in proportion to the text that may be asked about (largest remainder), then
 * fills from any of them what one could not give. A mix holds for all documents together: what would miss it is taken only
 * when no document has better.
 */
export async function generateFromDocuments(
  generator: Generator,
  sources: readonly SourceDocument[],
  request: SharedRequest,
  progress: GenerationProgress,
  now: () => number,
): Promise<SharedOutcome> {
  const run = new SharedRun(generator, sources, request, progress)
  const shares = largestRemainder(weightsOf(sources), request.num_questions)
  for (const [index, source] of sources.entries()) {
    // A model that is slow with the first document leaves time for the last.
    const time = Math.max(0, request.deadline - now()) / (sources.length - index)
    const strict = sources.length > 1 && request.mix !== undefined
    await run.ask(source, shares[index] ?? 0, { strict, deadline: now() + time })
  }
  const fills = request.mix ? [true, false] : [false]
  for (const strict of sources.length > 1 ? fills : []) {
    for (const source of sources) await run.ask(source, run.lacking(), { strict, deadline: request.deadline })
  }
  return run.outcome()
}

class SharedRun {
  readonly #questions: SharedQuestion[] = []
  readonly #notes = new Set<GenerationNote>()
  /** Documents that gave all they have: without a mix, asking again gives nothing. */
  readonly #exhausted = new Set<SourceDocument>()
  #usage: AiUsage | undefined
  #shortfall: Shortfall | null = null
  readonly #counts: Mix | undefined
  readonly #generator: Generator
  readonly #sources: readonly SourceDocument[]
  readonly #request: SharedRequest
  readonly #progress: GenerationProgress

  constructor(
    generator: Generator,
    sources: readonly SourceDocument[],
    request: SharedRequest,
    progress: GenerationProgress,
  ) {
    this.#generator = generator
    this.#sources = sources
    this.#request = request
    this.#progress = progress
    this.#counts = request.mix && countsOf(request.mix, request.num_questions)
  }

  lacking(): number {
    return this.#request.num_questions - this.#questions.length
  }

  async ask(source: SourceDocument, count: number, how: { strict: boolean; deadline: number }): Promise<void> {
    if (count <= 0 || this.#exhausted.has(source)) return
    const { num_questions, difficulty, exclude, language, seed } = this.#request
    const before = this.#questions.length
    // Of what the mix still lacks, this document's part.
    const mix = this.#counts && countsOf(leftOf(this.#counts, this.#questions), count)
    const { questions, shortfall, notes, usage } = await this.#generator.generate(
      {
        document: source.document,
        language: language === 'auto' ? source.document.language : language,
        num_questions: count,
        difficulty,
        mix,
        strict: how.strict || undefined,
        exclude,
        focus: source.focus,
        asked: this.#askedOf(source.id),
        seed,
        deadline: how.deadline,
      },
      (written) => this.#progress(Math.min(num_questions, before + written), num_questions),
    )
    this.#questions.push(...questions.map((question) => ({ ...question, document_id: source.id })))
    for (const note of notes ?? []) this.#notes.add(note)
    if (usage) this.#usage = this.#usage ? addUsage(this.#usage, usage) : usage
    this.#shortfall = shortfall ?? this.#shortfall
    if (questions.length < count && !how.strict) this.#exhausted.add(source)
  }

  #askedOf(documentId: string): AskedQuestion[] {
    const made = this.#questions.map(({ stem, options, correct, source, document_id }) => ({
      stem,
      options,
      correct,
      source,
      document_id,
    }))
    return [...(this.#request.asked ?? []), ...made].map(({ document_id, ...question }) =>
      document_id === documentId ? question : { ...question, source: null },
    )
  }

  /** In the order of the documents, and of each document's text. */
  outcome(): SharedOutcome {
    const order = new Map(this.#sources.map(({ id }, index) => [id, index]))
    const place = ({ document_id }: SharedQuestion) => order.get(document_id) ?? 0
    const questions = this.#questions.toSorted(
      (one, two) => place(one) - place(two) || one.source.start - two.source.start,
    )
    const notes = [...this.#notes, ...(this.#counts ? shortOf(this.#counts, questions) : [])]
    return {
      questions,
      shortfall: this.lacking() > 0 ? (this.#shortfall ?? 'too_few_facts') : null,
      ...(notes.length > 0 ? { notes } : {}),
      ...(this.#usage ? { usage: this.#usage } : {}),
    }
  }
}

function weightsOf(sources: readonly SourceDocument[]): number[] {
  const lengths = sources.map(({ document, focus }) => {
    if (!focus) return document.text.length
    const passages = document.passages.filter(({ ordinal }) => focus.includes(ordinal))
    return passages.reduce((sum, { start, end }) => sum + end - start, 0)
  })
  return lengths.some((length) => length > 0) ? lengths : lengths.map(() => 1)
}
