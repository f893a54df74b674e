import type { Ai, AiUsage, Completion } from '../../ai/port.ts'
import { addUsage, estimateTokens, NO_USAGE } from '../../ai/usage.ts'
import type { Draft } from '../pipeline/draft.ts'
import { withoutTopics } from '../pipeline/left-out.ts'
import { leftOf } from '../pipeline/mix.ts'
import { selectQuestions } from '../pipeline/select.ts'
import type { GenerationNote, GenerationOutcome, GenerationProgress, GenerationRequest, Generator } from '../types.ts'
import { ModelAnswer, type ModelQuestion } from './answer.ts'
import { type Chunk, chunksOf, drawFence, type Fence, fenced } from './fence.ts'
import { fill } from './fill.ts'
import { isOrder } from './orders.ts'
import { type PlannedCall, planCalls } from './plan-calls.ts'
import { PROMPTS, type Wanted } from './prompts/prompt.ts'
import type { ModelGenerationSettings } from './settings.ts'
import { type Verdict, verify } from './verify.ts'

export interface ModelGeneratorParts {
  ai: Ai
  settings: ModelGenerationSettings
  /** Writes what the model does not: the embedded generator. */
  fallback: Generator
  /** Asked before each call whether so many more tokens may be spent, and told after it what was. */
  budget?: { allow(tokens: number): Promise<boolean>; spend(usage: AiUsage): Promise<void> }
  /** Milliseconds, on the clock of `ai`. */
  now(): number
}

/**
 * Questions by a model: planned over the document, over-generated a few a call, verified one by one, the best kept by the
 * same selection as everybody's. Whatever the model does there is an outcome: what it lacks, the fallback writes.
 */
export function modelGenerator(parts: ModelGeneratorParts): Generator {
  return {
    label: parts.ai.label,
    async generate(request, progress) {
      const run = new Run(parts, request, progress)
      await progress(0, request.num_questions)
      for (let round = 0; round < parts.settings.rounds && run.lacking() > 0 && !run.stopped; round++)
        await run.write(round)
      const outcome = await run.finish()
      await progress(outcome.questions.length, request.num_questions)
      return outcome
    },
  }
}

/** The work on one request. */
class Run {
  /** No call is begun any more; the note says why. */
  stopped = false
  #drafts: Draft[] = []
  #notes = new Set<GenerationNote>()
  #usage: AiUsage = NO_USAGE
  #failures = 0
  #calls = 0
  readonly #deadline: number
  readonly #fence: Fence
  readonly #parts: ModelGeneratorParts
  readonly #request: GenerationRequest
  readonly #progress: GenerationProgress

  constructor(parts: ModelGeneratorParts, request: GenerationRequest, progress: GenerationProgress) {
    this.#parts = parts
    this.#request = request
    this.#progress = progress
    this.#deadline = Math.min(parts.now() + parts.settings.time_limit_ms, request.deadline ?? Number.POSITIVE_INFINITY)
    this.#fence = drawFence(request.seed)
  }

  /** Of what was asked for, in the mix that was wished for. */
  lacking(): number {
    return this.#request.num_questions - this.#selected({ strict: true }).questions.length
  }

  /** One round of calls, a few at a time. Drafts come in the order of the plan, whichever call ends first. */
  async write(round: number): Promise<void> {
    const { settings } = this.#parts
    const { focus, exclude, asked = [] } = this.#request
    const document = withoutTopics(this.#request.document, exclude)
    const count = Math.ceil(this.lacking() * settings.over_generation)
    const calls = planCalls(document, count, settings.questions_per_call, round, focus)
    const written = [...asked, ...this.#drafts].map(({ stem }) => stem)
    const mix = this.#request.mix && leftOf(this.#request.mix, this.#selected({ strict: true }).questions)
    const made: Draft[][] = calls.map(() => [])
    const waiting = calls.entries()
    const worker = async () => {
      for (const [index, call] of waiting) {
        if (this.stopped) return
        made[index] = await this.#call(call, { written, mix })
        const sound = this.#drafts.length + made.flat().length
        await this.#progress(Math.min(sound, this.#request.num_questions), this.#request.num_questions)
      }
    }
    await Promise.all(Array.from({ length: settings.concurrent_calls }, worker))
    this.#drafts.push(...made.flat())
  }

  /** The drafts of one call that hold; what does not is shown to the model once more, then dropped. */
  async #call({ passages, count }: PlannedCall, { written, mix }: Pick<Wanted, 'written' | 'mix'>): Promise<Draft[]> {
    const { document, language, difficulty, exclude: avoid = [] } = this.#request
    const kit = PROMPTS[language]
    const chunks = chunksOf(passages)
    const text = fenced(chunks, this.#fence, document.language)
    const first = await this.#ask(kit.write(text, { count, difficulty, mix, avoid, written: written.slice(-20) }))
    // A model that writes a hundred questions instead of four is not read to the end.
    const questions = first.slice(0, count + 2)
    const verdicts = await this.#judge(questions, chunks)
    const refused = verdicts.flatMap(({ reasons }, index) => {
      const question = questions[index]
      return reasons.length > 0 && question ? [{ question: JSON.stringify(question).slice(0, 1500), reasons }] : []
    })
    const drafts = verdicts.flatMap(({ draft }) => draft ?? [])
    if (refused.length === 0 || this.stopped) return drafts
    const mended = await this.#ask(kit.repair(text, refused))
    const again = await this.#judge(mended.slice(0, refused.length), chunks)
    return [...again.flatMap(({ draft }) => draft ?? []), ...drafts]
  }

  #judge(questions: readonly ModelQuestion[], chunks: readonly Chunk[]): Promise<Verdict[]> {
    const { document, language } = this.#request
    return Promise.all(questions.map((question) => verify(question, chunks, document, language)))
  }

  async #ask(user: string): Promise<ModelQuestion[]> {
    const { ai, budget, now } = this.#parts
    const system = PROMPTS[this.#request.language].system(this.#fence)
    if (now() >= this.#deadline) return this.#stop('time_exhausted')
    if (budget && !(await budget.allow(estimateTokens(system + user) + EXPECTED_OUTPUT_TOKENS)))
      return this.#stop('budget_exhausted')
    const seed = (this.#request.seed + this.#calls++) % 2 ** 31
    const completion = await ai.completeJson(ModelAnswer, { system, user }, { seed, deadline: this.#deadline })
    this.#usage = addUsage(this.#usage, completion.usage)
    await budget?.spend(completion.usage)
    if (completion.ok) {
      this.#failures = 0
      return completion.value.questions
    }
    return this.#failed(completion)
  }

  /** A refusal is final, and a model that has failed twice running, each time after all attempts, is left alone. */
  #failed({ reason }: Exclude<Completion<never>, { ok: true }>): [] {
    this.#failures++
    this.#notes.add('model_failed')
    if (reason === 'refused' || this.#failures >= 2) this.stopped = true
    return []
  }

  #stop(note: GenerationNote): [] {
    this.stopped = true
    this.#notes.add(note)
    return []
  }

  #selected(how: Pick<GenerationRequest, 'strict'> = {}): GenerationOutcome {
    return selectQuestions(this.#drafts, { ...this.#request, ...how })
  }

  async finish(): Promise<GenerationOutcome> {
    const { num_questions } = this.#request
    const own = this.#selected()
    const outcome = own.questions.length >= num_questions ? own : await this.#filled(own)
    const shortfall = outcome.questions.length >= num_questions ? null : (outcome.shortfall ?? 'too_few_facts')
    if (outcome.questions.length > own.questions.length) this.#notes.add('fell_back')
    const result: GenerationOutcome = { questions: outcome.questions, shortfall, usage: this.#usage }
    return this.#notes.size === 0 ? result : { ...result, notes: [...this.#notes] }
  }

  /** The fallback asks in the document's language: beside questions in another, its own would be out of place. */
  async #filled(own: GenerationOutcome): Promise<GenerationOutcome> {
    const { document, language, num_questions, mix } = this.#request
    if (own.questions.length > 0 && language !== document.language) return own
    const rest = mix ? { ...this.#request, mix: leftOf(mix, own.questions) } : this.#request
    const others = await this.#parts.fallback.generate(rest, () => {})
    const sound = others.questions.filter(({ source }) => !isOrder(source.quote))
    return { questions: fill(own.questions, sound, num_questions), shortfall: others.shortfall ?? own.shortfall }
  }
}

/** Four questions with quotes, distractors and explanations. */
const EXPECTED_OUTPUT_TOKENS = 1500
