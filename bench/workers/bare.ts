/**
 * What a save costs at the very least on this platform: a Worker that checks nothing hands the request's bytes to a
 * SQLite object, which stores them as they are and answers with as many bytes as the product does.
 */
import { DurableObject } from 'cloudflare:workers'

export class Bare extends DurableObject<Env> {
  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env)
    ctx.storage.sql.exec('CREATE TABLE IF NOT EXISTS saves (seq INTEGER PRIMARY KEY, body TEXT NOT NULL)')
  }

  async save(body: string): Promise<string> {
    this.ctx.storage.sql.exec('INSERT INTO saves (body) VALUES (?)', body)
    return ANSWER
  }
}

interface Env {
  BARE: DurableObjectNamespace<Bare>
}

const ANSWER = JSON.stringify({
  acks: [{ op_id: 'x'.repeat(36), seq: 100, receipt: 'x'.repeat(43), standing: 'counts' }],
  status: 'in_progress',
  holds_pen: true,
  server_time: '2026-01-01T00:00:00.000Z',
  deadline: '2026-01-01T00:00:00.000Z',
})

export default {
  async fetch(request, env) {
    const attemptId = new URL(request.url).pathname.split('/')[4] ?? ''
    const answer = await env.BARE.getByName(attemptId).save(await request.text())
    return new Response(answer, { headers: { 'Content-Type': 'application/json' } })
  },
} satisfies ExportedHandler<Env>
