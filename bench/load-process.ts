/** The load generator, in a process of its own: what it costs must not be what it measures. Orders come from load.ts. */
import { Agent, request } from 'node:http'
import type { Answer, BurstReport, Call, LoadOrder, SavesReport, Sitting } from './load-messages.ts'

process.on('message', async (order: LoadOrder) => {
  process.send?.(order.kind === 'burst' ? await burst(order) : await saves(order))
})

/** Kept from one order to the next, as browsers keep their connections. */
const agents = new Map<string, Agent>()

function agentOf(origin: string, connections: number): Agent {
  const name = `${origin} ${connections}`
  const agent = agents.get(name) ?? new Agent({ keepAlive: true, maxSockets: connections, scheduling: 'fifo' })
  agents.set(name, agent)
  return agent
}

async function burst({ origin, connections, calls }: LoadOrder & { kind: 'burst' }): Promise<BurstReport> {
  const agent = agentOf(origin, connections)
  const startedAt = performance.now()
  const answers = await Promise.all(calls.map((call) => send(agent, origin, call)))
  return { kind: 'burst', seconds: (performance.now() - startedAt) / 1000, answers }
}

async function saves({ origin, sittings, seconds }: LoadOrder & { kind: 'saves' }): Promise<SavesReport> {
  const agent = agentOf(origin, sittings.length)
  const startedAt = performance.now()
  const until = startedAt + seconds * 1000
  const ms: number[] = []
  let failed = 0
  await Promise.all(
    sittings.map(async (sitting) => {
      for (let turn = 0; performance.now() < until; turn++) {
        const answer = await send(agent, origin, saveCall(sitting, turn))
        if (answer.status === 200) ms.push(answer.ms)
        else failed += 1
      }
    }),
  )
  return { kind: 'saves', seconds: (performance.now() - startedAt) / 1000, failed, ms }
}

function saveCall({ attempt_id, attempt_token, questions }: Sitting, turn: number): Call {
  const question = questions[turn % questions.length]
  const option = question?.option_ids[turn % question.option_ids.length]
  const op = {
    op_id: crypto.randomUUID(),
    question_id: question?.id,
    option_ids: [option],
    client_time: new Date().toISOString(),
  }
  return {
    method: 'POST',
    path: `/api/v1/attempts/${attempt_id}/answers`,
    headers: { Authorization: `Bearer ${attempt_token}` },
    body: JSON.stringify({ ops: [op] }),
  }
}

function send(agent: Agent, origin: string, { method, path, headers, body }: Call): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const startedAt = performance.now()
    const outgoing = request(
      origin + path,
      {
        method,
        agent,
        headers: {
          ...(body === undefined
            ? {}
            : { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body).toString() }),
          ...headers,
        },
      },
      (incoming) => {
        const chunks: Buffer[] = []
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
        incoming.on('error', reject)
        incoming.on('end', () =>
          resolve({
            status: incoming.statusCode ?? 0,
            body: Buffer.concat(chunks).toString(),
            cookies: incoming.headers['set-cookie'] ?? [],
            ms: performance.now() - startedAt,
          }),
        )
      },
    )
    outgoing.on('error', reject)
    outgoing.end(body)
  })
}
