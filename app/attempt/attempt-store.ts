import type { AnswerOp, AttemptWithPaper, SavedAnswers, SealedFile } from '../../core/wire/attempts.ts'
import type { AttemptNews, Beat } from '../../core/wire/invigilation.ts'
import { AttemptEnd } from './attempt-end.ts'
import { type AttemptPort, type AttemptView, isAnswered, laidOver } from './attempt-view.ts'
import type { ServerClock } from './clock.ts'
import type { Outbox, UnsentAnswer } from './outbox.ts'
import type { Place, PlaceKeeper } from './place.ts'
import { Sender } from './sender.ts'

interface AttemptOptions {
  started: AttemptWithPaper
  outbox: Outbox
  port: AttemptPort
  clock: ServerClock
  places: PlaceKeeper
  newId: () => string
  random: () => number
}

/** A click is sent at once but for its neighbours; typing is not sent letter by letter. */
const CHOICE_DELAY_MS = 200
const TEXT_DELAY_MS = 900

/**
 * One attempt as this page knows it: answers that the server has, with those on their way laid over them. For React,
 * `subscribe` and `view` are what `useSyncExternalStore` takes.
 */
export class AttemptStore {
  readonly #options: AttemptOptions
  readonly #sender: Sender
  readonly #ending: AttemptEnd
  readonly #listeners = new Set<() => void>()
  #view: AttemptView
  #adding = 0
  #stopped = false

  private constructor(options: AttemptOptions, unsent: readonly UnsentAnswer[]) {
    this.#options = options
    const { started, outbox, port, places } = options
    this.#view = {
      phase: 'running',
      ended_by: null,
      submitted_at: null,
      answers: laidOver(started.answers, unsent),
      pending: unsent.length,
      reached: true,
      refused: 0,
      late: { held: 0, accepted: 0, rejected: 0 },
      holds_pen: true,
      moved: 0,
      reopened: false,
      messages: [],
      last_saved_at: null,
      place: places.read(),
      deadline: Date.parse(started.deadline),
    }
    this.#sender = new Sender({
      attemptId: started.attempt_id,
      outbox,
      random: options.random,
      send: async (batch) => {
        const { outcome, saved } = await port.save(batch)
        if (saved) this.#saved(saved, batch.ops)
        return outcome
      },
      onProgress: ({ pending, reached }) => this.#show({ pending: pending + this.#adding, reached }),
      onRefused: () => this.#show({ refused: this.#view.refused + 1 }),
    })
    this.#ending = new AttemptEnd({
      clock: options.clock,
      random: options.random,
      view: this.view,
      show: (change) => this.#show(change),
      flush: () => this.#sender.flush(),
      sendAll: () => this.#sendAll(),
      ask: () => this.#ask(),
      submit: () => port.submit(),
      ended: (by) => this.#end(by),
    })
  }

  static async open(options: AttemptOptions): Promise<AttemptStore> {
    const store = new AttemptStore(options, await options.outbox.list(options.started.attempt_id))
    if (store.#view.pending > 0) void store.#sender.flush()
    if (store.#view.place.handing_in) void store.submit()
    else store.#ending.watchTime()
    return store
  }

  /** The start is answered: until then the deadline was this page's own reckoning. */
  begin(deadline: string): void {
    this.#show({ deadline: Date.parse(deadline) })
    this.#ending.watchTime()
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  view = (): AttemptView => this.#view

  /** Nothing chosen, or an empty text, takes the answer back. */
  answer(questionId: string, change: { option_ids: string[] } | { text: string }): void {
    if (this.#view.phase !== 'running' || !this.#view.holds_pen) return
    const before = this.#view.answers
    const given = { option_ids: [], text: '', ...change }
    this.#adding += 1
    this.#show({ answers: new Map(before).set(questionId, given), pending: this.#view.pending + 1 })
    const op: AnswerOp = {
      op_id: this.#options.newId(),
      question_id: questionId,
      ...change,
      client_time: new Date().toISOString(),
    }
    void this.#keep(op, 'text' in change ? TEXT_DELAY_MS : CHOICE_DELAY_MS)
  }

  goTo(position: number): void {
    const last = this.#options.started.paper.questions.length - 1
    this.#keepPlace({ position: Math.min(Math.max(0, position), last) })
  }

  toggleMark(questionId: string): void {
    const { marked } = this.#view.place
    const others = marked.filter((id) => id !== questionId)
    this.#keepPlace({ marked: others.length < marked.length ? others : [...marked, questionId] })
  }

  /** Sends what is left, then hands in, for as long as it takes; a reload goes on with it. */
  submit(): Promise<void> {
    if (this.#view.phase === 'ended') return Promise.resolve()
    this.#show({ phase: 'handing_in' })
    this.#keepPlace({ handing_in: true })
    return this.#ending.handIn('student')
  }

  /** The page is looked at again, or the network is back. */
  async awake(): Promise<void> {
    if (this.#stopped || this.#view.phase === 'ended') return
    this.#ending.awake()
    if (this.#view.pending > 0) void this.#sender.flush()
    await this.#ask()
    this.#ending.watchTime()
  }

  /** What is not sent, for the student to carry by hand. It stays in the outbox and is sent all the same. */
  async sealUnsent(): Promise<SealedFile | null> {
    const { outbox, started, port } = this.#options
    const unsent = await outbox.list(started.attempt_id)
    return unsent.length > 0 ? port.seal(unsent) : null
  }

  /** What a page says of itself to the room. */
  beat(): Beat {
    const { answers, pending, last_saved_at, place } = this.#view
    const answered = [...answers.values()].filter(isAnswered).length
    return { answered, unsent: pending, last_saved_at, focus_lost: place.focus_lost }
  }

  async hear({ attempt_id, pen, deadline, status, closed_by, messages }: AttemptNews): Promise<void> {
    this.#show({ messages })
    if (attempt_id !== this.#options.started.attempt_id) return
    if (pen !== null && pen > this.#options.port.pen()) this.losePen()
    if (deadline) this.#moveDeadline(deadline)
    const { phase, ended_by } = this.#view
    if (status === 'submitted' && phase === 'running') await this.#endedElsewhere(closed_by === 'teacher')
    else if (status === 'in_progress' && phase === 'ended' && ended_by === 'time' && !this.#ending.isOver()) {
      this.#show({ reopened: true })
    }
  }

  /** The attempt was opened in another tab or on another device. What is unsent here is still sent. */
  losePen(): void {
    this.#show({ holds_pen: false })
  }

  loseFocus(): void {
    this.#keepPlace({ focus_lost: this.#view.place.focus_lost + 1 })
  }

  /** The student has seen that the deadline was moved. */
  noteMove(): void {
    this.#show({ moved: 0 })
  }

  putMessageAway(id: number): void {
    this.#keepPlace({ message_read: Math.max(id, this.#view.place.message_read) })
  }

  /** The page may be gone the next moment: what is waiting for its neighbours goes now. */
  asleep(): void {
    if (this.#view.pending > 0) void this.#sender.flush()
  }

  stop(): void {
    this.#stopped = true
    this.#ending.stop()
    void this.#leave()
  }

  /** What was answered in the last moment is still sent; what does not go through stays on the device. */
  async #leave(): Promise<void> {
    await this.#allAdded()
    await this.#sender.flush()
    this.#sender.stop()
    this.#options.outbox.close()
  }

  async #keep(op: AnswerOp, delay: number): Promise<void> {
    const { outbox, started, port } = this.#options
    await outbox.add(started.attempt_id, op, port.token())
    this.#adding -= 1
    this.#show({ pending: (await outbox.count(started.attempt_id)) + this.#adding })
    this.#sender.soon(delay)
  }

  #keepPlace(change: Partial<Place>): void {
    const place = { ...this.#view.place, ...change }
    this.#show({ place })
    this.#options.places.write(place)
  }

  #saved({ acks, status, holds_pen, deadline, server_time }: SavedAnswers, ops: readonly AnswerOp[]): void {
    const came = (standing: string) => acks.filter((ack) => ack.standing === standing).length
    const { held, accepted, rejected } = this.#view.late
    const late = {
      held: held + came('late_held'),
      accepted: accepted + came('late_accepted'),
      rejected: rejected + came('late_rejected'),
    }
    this.#show({ late, last_saved_at: server_time })
    for (const { op_id, standing } of acks) {
      const op = ops.find((one) => one.op_id === op_id)
      if (op && standing === 'superseded') void this.#showStored(op)
    }
    if (!holds_pen) this.losePen()
    this.#moveDeadline(deadline)
    if (status === 'submitted' && this.#view.phase === 'running')
      this.#end(this.#ending.isOver() ? 'time' : 'elsewhere')
  }

  /** The question was answered elsewhere since: what the server had at this page's opening is shown, and counts. */
  async #showStored({ op_id, question_id }: AnswerOp): Promise<void> {
    const { outbox, started } = this.#options
    const unsent = await outbox.list(started.attempt_id).catch(() => [])
    if (unsent.some(({ op }) => op.question_id === question_id && op.op_id !== op_id)) return
    const stored = laidOver(started.answers, []).get(question_id) ?? { option_ids: [], text: '' }
    this.#show({ answers: new Map(this.#view.answers).set(question_id, stored) })
  }

  #moveDeadline(to: string): void {
    const deadline = Date.parse(to)
    const by = deadline - this.#view.deadline
    if (by === 0) return
    this.#show({ deadline, moved: this.#view.moved + by })
    this.#ending.watchTime()
  }

  async #ask(): Promise<AttemptNews | null> {
    const news = await this.#options.port.beat(this.beat())
    if (news) await this.hear(news)
    return news
  }

  async #endedElsewhere(byTeacher: boolean): Promise<void> {
    await this.#sender.flush()
    const { phase, ended_by } = this.#view
    if (byTeacher && (phase === 'running' || ended_by === 'elsewhere')) this.#end('teacher')
    else if (phase === 'running') this.#end(this.#ending.isOver() ? 'time' : 'elsewhere')
  }

  async #sendAll(): Promise<number> {
    const { outbox, started } = this.#options
    await this.#allAdded()
    await this.#sender.flush()
    return outbox.count(started.attempt_id).catch(() => 1)
  }

  async #allAdded(): Promise<void> {
    while (this.#adding > 0) await new Promise((resolve) => setTimeout(resolve, 10))
  }

  #end(by: AttemptView['ended_by']): void {
    this.#ending.unwatch()
    this.#sender.stop()
    this.#options.places.forget()
    this.#show({ phase: 'ended', ended_by: by })
  }

  #show(change: Partial<AttemptView>): void {
    this.#view = { ...this.#view, ...change }
    for (const listener of this.#listeners) listener()
  }
}
