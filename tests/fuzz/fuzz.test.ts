import { expect, it } from 'vitest'
import { corpus } from './corpus.ts'
import { fuzzUploads, fuzzWorker } from './fuzz.ts'

/** A share of what `npm run test:fuzz` does, the same each time. */
const SEED = 1
const COUNT = 300

it('reads or refuses three hundred mutated uploads with a Worker’s memory', async ({ task }) => {
  const { broken, ...figures } = await fuzzUploads(await corpus(), COUNT, SEED)
  task.meta.figures = `uploads, seed ${SEED}: ${JSON.stringify(figures)}`
  expect(broken).toEqual([])
})

it('answers three hundred malformed requests with what is wrong about them, and good ones afterwards', async ({
  task,
}) => {
  const counts = { requests: COUNT, uploads: 10 }
  const { broken, ...figures } = await fuzzWorker(await corpus(), counts, SEED)
  task.meta.figures = `requests, seed ${SEED}: ${JSON.stringify(figures)}`
  expect(broken).toEqual([])
})
