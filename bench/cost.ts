import { join } from 'node:path'
import type { Miniflare } from 'miniflare'
import type { AttemptResult, AttemptWithPaper, SealedPaper } from '../core/wire/attempts.ts'
import type { ExamSocketInput } from '../core/wire/invigilation.ts'
import { SocketMessage } from '../core/wire/notifications.ts'
import { rounded } from './figures.ts'
import type { Person } from './people.ts'
import { OBJECT_GB, PRICES } from './prices.ts'
import { type Runtime, startRuntime } from './runtime.ts'
import { inScratchFolder } from './scratch.ts'
import { ask, NUM_QUESTIONS, stageExam } from './stage.ts'
import type { Counts } from './workers/counts.ts'

const MOST_USD = 0.0005

/** What one attempt of 40 questions uses, from the waiting room to the result that is looked at, and what that costs. */
export function benchCost() {
  return inScratchFolder(async (folder) => {
    const runtime = await startRuntime({
      config: 'wrangler.toml',
      entry: 'bench/workers/counted.ts',
      state: join(folder, 'state'),
      onLog: (line) => {
        if (line['log.level'] === 'error') console.error(line)
      },
    })
    try {
      const { origin } = runtime
      const { students, exam_id } = await stageExam(runtime, 1)
      const [student] = students
      if (!student) throw new Error('there is no student')
      const counts = async () => (await (await fetch(`${origin}/bench/counts`, { method: 'POST' })).json()) as Counts
      await counts()

      const key = await waitForTheHour(origin, student, exam_id, counts)
      const processor = runtime.processorMs()
      await sit(runtime, student, exam_id)
      const used = sum(key.before, key.itself, await counts())
      const processorMs = runtime.processorMs() - processor
      const usd = priced(used, processorMs)
      const total = Object.values(usd).reduce((sum, part) => sum + part, 0)
      return {
        questions: NUM_QUESTIONS,
        used: { ...used, worker_processor_ms: processorMs },
        objects_asked_by_a_paper_key: key.itself.object_requests,
        micro_usd: Object.fromEntries(Object.entries(usd).map(([what, part]) => [what, rounded(part * 1e6)])),
        prices_read_on: PRICES.read_on,
        usd: rounded(total),
        targets: { usd: `< ${MOST_USD}`, objects_asked_by_a_paper_key: 0 },
        met: total < MOST_USD && key.itself.object_requests === 0,
      }
    } finally {
      await runtime.stop()
    }
  })
}

/** The waiting room, and at the hour the key of the paper that was sent ahead. */
async function waitForTheHour(origin: string, student: Person, examId: string, counts: () => Promise<Counts>) {
  await ask(origin, student, 'GET', `/api/v1/my/exams/${examId}`)
  const { ticket } = await ask<SealedPaper>(origin, student, 'GET', `/api/v1/my/exams/${examId}/sealed-paper`)
  const before = await counts()
  await ask(origin, student, 'POST', `/api/v1/exams/${examId}/paper-key`, { ticket })
  return { before, itself: await counts() }
}

/** Starts, answers question after question with a beat for each, hands in, and looks at the result when told of it. */
async function sit({ miniflare, origin }: Runtime, student: Person, examId: string): Promise<void> {
  const { attempt_id, attempt_token, paper } = await ask<AttemptWithPaper>(
    origin,
    student,
    'POST',
    `/api/v1/exams/${examId}/attempts`,
    {},
  )
  const invigilation = await openSocket(miniflare, origin, student, `/api/v1/exams/${examId}/socket`)
  const notifications = await openSocket(miniflare, origin, student, '/api/v1/notifications/socket')
  const graded = new Promise<void>((resolve) =>
    notifications.addEventListener('message', ({ data }) => {
      const message = SocketMessage.parse(JSON.parse(String(data)))
      if (message.kind === 'notification' && message.notification.type === 'result_ready') resolve()
    }),
  )
  const post = async (what: 'answers' | 'submit', body?: unknown) => {
    const response = await fetch(`${origin}/api/v1/attempts/${attempt_id}/${what}`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { Authorization: `Bearer ${attempt_token}`, ...(body ? { 'Content-Type': 'application/json' } : {}) },
    })
    if (!response.ok) throw new Error(`${what}: ${response.status} ${await response.text()}`)
  }
  for (const [at, { id }] of paper.questions.entries()) {
    const time = new Date().toISOString()
    await post('answers', {
      ops: [{ op_id: crypto.randomUUID(), question_id: id, option_ids: ['a'], client_time: time }],
    })
    const beat = { answered: at + 1, unsent: 0, last_saved_at: time, focus_lost: 0 }
    invigilation.send(JSON.stringify({ kind: 'beat', beat } satisfies ExamSocketInput))
  }
  await post('submit')
  await graded
  await ask<AttemptResult>(origin, student, 'GET', `/api/v1/attempts/${attempt_id}/result`)
}

async function openSocket(miniflare: Miniflare, origin: string, { cookie }: Person, path: string) {
  const { status, webSocket } = await miniflare.dispatchFetch(origin + path, {
    headers: { Upgrade: 'websocket', Cookie: cookie },
  })
  if (!webSocket) throw new Error(`${path}: ${status}`)
  webSocket.accept()
  return webSocket
}

function sum(...all: Counts[]): Counts {
  const whole = { ...all[0] } as Counts
  for (const one of all.slice(1)) {
    for (const what of Object.keys(one) as (keyof Counts)[]) whole[what] += one[what]
  }
  return whole
}

/** USD, part by part. */
function priced(used: Counts, processorMs: number) {
  return {
    worker_requests: used.worker_requests * PRICES.worker_request,
    worker_processor: processorMs * PRICES.worker_processor_ms,
    object_requests: used.object_requests * PRICES.object_request,
    socket_messages: used.socket_messages * PRICES.socket_message,
    object_duration: (used.object_ms / 1000) * OBJECT_GB * PRICES.object_gb_second,
    object_rows_read: used.object_rows_read * PRICES.object_row_read,
    object_rows_written: used.object_rows_written * PRICES.object_row_written,
    d1_rows_read: used.d1_rows_read * PRICES.d1_row_read,
    d1_rows_written: used.d1_rows_written * PRICES.d1_row_written,
    queue_operations: used.queue_operations * PRICES.queue_operation,
  }
}
