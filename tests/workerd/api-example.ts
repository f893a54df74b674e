// #region example
import { hc } from 'hono/client'
import type { ApiV1 } from '../../worker/api/v1/index.ts'
import type { ApiV2 } from '../../worker/api/v2/index.ts'

/** Uploads files, asks for six questions, half of them easy, and prints how it goes until the QCM is there. */
export async function makeQcm(site: string, token: string, files: File[], fetcher: typeof fetch = fetch) {
  const options = { headers: { Authorization: `Bearer ${token}` }, fetch: fetcher }
  const v1 = hc<ApiV1>(`${site}/api/v1`, options)
  const v2 = hc<ApiV2>(`${site}/api/v2`, options)

  const document_ids: string[] = []
  for (const file of files) {
    const kept = await v1.documents.$post({ form: { file } })
    document_ids.push((await kept.json()).id)
  }

  const accepted = await v2.qcm.generate.$post({
    json: { document_ids, num_questions: 6, mix: { difficulty: { easy: 1, medium: 1 } } },
  })
  const { id } = await accepted.json()

  let task = null
  const seen: string[] = []
  const events = await v2.tasks[':id'].events.$get({ param: { id }, header: {} })
  for await (const { event, data } of serverSentEvents(events.body)) {
    seen.push(event)
    if (event === 'task') task = JSON.parse(data)
  }

  const qcm = await v1.qcm[':id'].$get({ param: { id: task.result.qcm_id } })
  return { seen, task, qcm: await qcm.json() }
}

/** Events as a browser's `EventSource` gives them, which can send no `Authorization` header. */
async function* serverSentEvents(body: ReadableStream<Uint8Array> | null) {
  const reader = body?.getReader()
  const decoder = new TextDecoder()
  for (let rest = ''; reader; ) {
    const { done, value } = await reader.read()
    if (done) return
    const blocks = (rest + decoder.decode(value, { stream: true })).split('\n\n')
    rest = blocks.pop() ?? ''
    for (const block of blocks) {
      const fields = new Map(block.split('\n').map((line) => line.split(/: (.*)/s, 2) as [string, string]))
      if (fields.has('data')) yield { event: fields.get('event') ?? 'message', data: fields.get('data') ?? '' }
    }
  }
}
// #endregion
