import type { Passage } from '../../documents/types.ts'
import { type Random, seededRandom } from '../../random/seeded.ts'
import type { Language } from '../../wire/common.ts'
import { withoutOrders } from './orders.ts'

/**
 * Marks that part data from instructions ("delimiting" in Hines et al. 2024, "Defending against indirect prompt injection
 * attacks with spotlighting"). The word in them is drawn for each task: who wrote the document cannot have written the
 * mark that closes it.
 */
export interface Fence {
  open(id: string): string
  close: string
}

export function drawFence(seed: number): Fence {
  const word = drawWord(seededRandom(seed))
  return { open: (id) => `<passage-${word} id="${id}">`, close: `</passage-${word}>` }
}

function drawWord(random: Random): string {
  return Array.from({ length: 10 }, () => 'bcdfghjklmnpqrstvwxz'[Math.floor(random() * 20)]).join('')
}

/** A passage as one call names it. */
export interface Chunk {
  id: string
  passage: Passage
}

/** Short ids, counted anew in each call: a model copies "p2" without a mistake. */
export function chunksOf(passages: readonly Passage[]): Chunk[] {
  return passages.map((passage, index) => ({ id: `p${index + 1}`, passage }))
}

export function fenced(chunks: readonly Chunk[], fence: Fence, language: Language): string {
  return chunks
    .map(({ id, passage }) => {
      const heading = passage.heading === null ? '' : `# ${withoutOrders(passage.heading, language)}\n`
      return `${fence.open(id)}\n${heading}${withoutOrders(passage.text, language)}\n${fence.close}`
    })
    .join('\n\n')
}
