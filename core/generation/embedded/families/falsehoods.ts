import { fold } from '../../pipeline/words.ts'
import type { Token } from '../text/tokens.ts'
import { applied, type Slot, saidElsewhere, type WordIndex } from './alterations.ts'
import type { StatementSource } from './statement-sources.ts'

/** A true statement made wrong. */
export interface Falsehood {
  text: string
  /** How: "not" put in or taken out, or one place altered. */
  way: 'denied' | 'affirmed' | Slot['kind']
}

/** How a language denies a sentence and takes a denial back; null where that cannot be done safely. */
export interface DenialVoice {
  denied(tokens: readonly Token[]): Token[] | null
  affirmed(tokens: readonly Token[]): Token[] | null
}

/** Every safe way to make a statement wrong, the least noticeable first; none that another sentence nearly says. */
export function falsehoodsOf(
  source: StatementSource,
  slots: readonly Slot[],
  said: WordIndex,
  voice: DenialVoice,
): Falsehood[] {
  const { tokens } = source
  const own = source.write(tokens)
  const made: Falsehood[] = []
  const add = (way: Falsehood['way'], altered: readonly Token[]) => {
    const text = source.write(altered)
    if (text === null || own === null || fold(text) === fold(own)) return
    if (saidElsewhere(text, source.sentence, said) || made.some((other) => other.text === text)) return
    made.push({ text, way })
  }
  const affirmed = voice.affirmed(tokens)
  if (affirmed) add('affirmed', affirmed)
  for (const slot of slots.filter((one) => !echoed(one, slots, tokens)))
    for (const text of slot.texts.slice(0, 2)) add(slot.kind, applied(tokens, [{ ...slot, text }]))
  const denied = voice.denied(tokens)
  if (denied) add('denied', denied)
  return made
}

/** "Very small, typically smaller than one arcsecond": altered in one of two places, the words contradict each other. */
function echoed(slot: Slot, slots: readonly Slot[], tokens: readonly Token[]): boolean {
  if (slot.kind !== 'opposite') return false
  return slots.some((other) => {
    if (other === slot || other.kind !== 'opposite') return false
    const between = tokens.slice(Math.min(slot.to, other.to), Math.max(slot.from, other.from))
    return between.some(({ text, low }) => text === ',' || /^(?:and|et|but|mais|or|ou)$/.test(low))
  })
}
