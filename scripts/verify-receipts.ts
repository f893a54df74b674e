/**
 * Whether the log of an attempt still holds all that its student has receipts for:
 *
 *     npm run verify:receipts -- RECEIPTS.json LOG.json
 *
 * RECEIPTS.json is the file that the student downloaded, LOG.json the answer of `GET /api/v1/attempts/{id}/log` to the
 * teacher. With ATTEMPT_SECRET in the environment the chain is recomputed here; without, the server's word is repeated.
 * Ends with 0 when everything holds, 1 when something does not, 2 when a file cannot be read.
 */
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { verifyChain } from '../core/exams/receipt.ts'
import { checkReceipts, type ReceiptFault } from '../core/exams/receipt-check.ts'
import { AttemptStart } from '../core/exams/types.ts'
import { AttemptLogView, ReceiptFile } from '../core/wire/attempts.ts'
import { receiptSigner } from '../durable-objects/receipt-signer.ts'

const [receiptsPath, logPath] = process.argv.slice(2)
if (!receiptsPath || !logPath) giveUp('Which files? npm run verify:receipts -- RECEIPTS.json LOG.json')

const held = read(receiptsPath, ReceiptFile, 'a file of receipts')
const log = read(logPath, AttemptLogView, 'the log of an attempt')
let holds = true

if (held.attempt_id !== log.attempt_id) {
  broken(`The receipts are of the attempt ${held.attempt_id}, the log is of ${log.attempt_id}.`)
} else {
  for (const fault of checkReceipts(held.receipts, log.ops)) broken(sentence(fault))
  checkChain()
}
if (holds) {
  console.log(
    `All ${held.receipts.length} receipts are in the log of ${log.attempt_id}, which has ${log.ops.length} answers.`,
  )
}
process.exit(holds ? 0 : 1)

function checkChain(): void {
  const secret = process.env.ATTEMPT_SECRET
  if (secret) recompute(secret)
  else if (log.chain.holds)
    console.log('The server says that the chain holds. Set ATTEMPT_SECRET to recompute it here.')
  else broken(`The server says that the chain breaks at number ${log.chain.seq}.`)
}

function recompute(secret: string): void {
  const start = AttemptStart.safeParse(log.start)
  if (!start.success || start.data.attempt_id !== log.attempt_id) {
    broken('The log begins with no start of this attempt.')
    return
  }
  const verdict = verifyChain(receiptSigner(secret), start.data, log.ops)
  if (verdict.ok) console.log(`Recomputed with ATTEMPT_SECRET, the chain of ${verdict.length} receipts holds.`)
  else if (verdict.reason === 'gap') broken(`Recomputed, the chain breaks: there is no number ${verdict.seq}.`)
  else broken(`Recomputed, the chain breaks at number ${verdict.seq}: it was changed, or ATTEMPT_SECRET is another.`)
}

function sentence({ op_id, seq, fault }: ReceiptFault): string {
  switch (fault) {
    case 'missing':
      return `Number ${seq} (${op_id}) is not in the log.`
    case 'place':
      return `Number ${seq} (${op_id}) is in the log under another number.`
    case 'answer':
      return `Number ${seq} (${op_id}) is in the log with another answer.`
    case 'receipt':
      return `Number ${seq} (${op_id}) is in the log with another receipt.`
  }
}

function broken(what: string): void {
  holds = false
  console.error(what)
}

function read<Schema extends z.ZodType>(path: string, schema: Schema, what: string): z.infer<Schema> {
  try {
    return schema.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error) : (error as Error).message
    giveUp(`${path} is not ${what}: ${reason}`)
  }
}

function giveUp(why: string): never {
  console.error(why)
  process.exit(2)
}
