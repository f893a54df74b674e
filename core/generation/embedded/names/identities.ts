import { fold } from '../../pipeline/words.ts'
import type { Mention, Name, NameKind } from './names.ts'

/** "Eric Erikson" beside "Erik Erikson": one slip of the pen, one person. */
export function variantOf(form: string, names: readonly Name[]): Name | undefined {
  const [first = '', ...rest] = form.split(' ')
  return names.find((name) => {
    const [otherFirst = '', ...otherRest] = name.text.split(' ')
    if (name.kind !== 'person' || rest.length === 0 || rest.join(' ') !== otherRest.join(' ') || first === otherFirst)
      return false
    return (
      first.length === otherFirst.length &&
      [...first].filter((letter, index) => letter !== otherFirst[index]).length === 1
    )
  })
}

/** Of "Tazio Giorgio Nuvolari" and "Tazio Nuvolari", the one that the document uses most; never the bare surname. */
export function usualForm(name: Name, mentions: ReadonlyMap<string, Mention>): string {
  const full = [...name.forms].filter((form) => form.includes(' '))
  return (
    full.sort(
      (one, two) => (mentions.get(two)?.sentences.length ?? 0) - (mentions.get(one)?.sentences.length ?? 0),
    )[0] ?? name.text
  )
}

export function classOf(form: string, before: readonly string[]): string | null {
  const words = form.split(' ')
  const counts = new Map<string, number>()
  for (const noun of before) counts.set(noun, (counts.get(noun) ?? 0) + 1)
  const [best] = [...counts].sort((one, two) => two[1] - one[1])
  if (best) return best[0]
  if (words.length < 2) return null
  return fold(
    /^(?:Grand|Grands|Saint|Sainte|New|Mont|Le|La|Les)$/.test(words[0] ?? '')
      ? words.slice(0, 2).join(' ')
      : (words[0] ?? ''),
  )
}

/** The person whom a shorter form means: the only one, or the one named far more often than the others of that name. */
export function ownerOf(form: string, firstAt: number, names: readonly Name[]): Name | undefined {
  const words = form.split(' ')
  const fuller = names
    .filter(
      (name) =>
        name.kind === 'person' && name.text !== form && words.every((word) => name.text.split(' ').includes(word)),
    )
    .filter((name) => words.length === 1 || name.text.split(' ').at(-1) === words.at(-1))
    .sort((one, two) => two.sentences.length - one.sentences.length)
  const [first, second] = fuller
  // A person is introduced by the full name: a surname used before it means somebody else ("Freud" before "Anna Freud").
  if (first && words.length === 1 && Math.min(...first.sentences) > firstAt) return undefined
  return first && (second === undefined || first.sentences.length >= 3 * second.sentences.length) ? first : undefined
}

export function decide(scores: Map<NameKind, number>): NameKind {
  let best: NameKind = 'name'
  let most = 1.4
  for (const [kind, score] of scores) {
    if (score > most) {
      best = kind
      most = score
    }
  }
  return best
}
