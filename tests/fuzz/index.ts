/**
 * `npm run test:fuzz -- --uploads 10000 --requests 10000 --seed 1`: mutated files through the code that reads uploads, some
 * of them through the API of the built Worker, and malformed requests, socket and queue messages. The last line is JSON.
 * FUZZ_DOCUMENTS names a folder of real documents to mutate beside those that the tests make.
 */
import { parseArgs } from 'node:util'
import { corpus } from './corpus.ts'
import { fuzzUploads, fuzzWorker } from './fuzz.ts'

const { values } = parseArgs({
  options: {
    uploads: { type: 'string', default: '10000' },
    requests: { type: 'string', default: '10000' },
    seed: { type: 'string', default: String(Date.now() % 1e6) },
  },
})
const seed = Number(values.seed)
const files = await corpus()
console.log(`seed ${seed}; corpus: ${files.map(({ name, bytes }) => `${name} (${bytes.length})`).join(', ')}`)

const uploads = await fuzzUploads(files, Number(values.uploads), seed)
console.log(JSON.stringify(uploads, null, 1))
const worker = await fuzzWorker(
  files,
  { requests: Number(values.requests), uploads: Number(values.uploads) / 10 },
  seed,
)
console.log(JSON.stringify(worker, null, 1))
const broken = uploads.broken.length + worker.broken.length
console.log(JSON.stringify({ test: 'fuzz', seed, uploads: uploads.uploads, requests: worker.requests, broken }))
process.exit(broken === 0 ? 0 : 1)
