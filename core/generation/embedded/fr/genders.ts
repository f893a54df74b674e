import type { Name } from '../names/names.ts'
import type { Sentence } from '../text/analysis.ts'
import { FEMININE_ENDINGS, FEMININE_EXCEPTIONS, MASCULINE_ENDINGS, MASCULINE_EXCEPTIONS } from './words.data.ts'

export type Genders = Map<string, 'm' | 'f'>

/** What the document's own articles tell: "la ligne" makes *ligne* feminine. */
export function gendersIn(sentences: readonly Sentence[]): Genders {
  const counts = new Map<string, number>()
  for (const { tokens } of sentences) {
    for (const [index, token] of tokens.entries()) {
      const next = tokens[index + 1]
      if (next?.tag !== 'x' && next?.tag !== 'part') continue
      const vote = /^(?:le|un|du|au)$/.test(token.low) ? 1 : /^(?:la|une)$/.test(token.low) ? -1 : 0
      if (vote) counts.set(singular(next.low), (counts.get(singular(next.low)) ?? 0) + vote)
    }
  }
  const genders: Genders = new Map()
  for (const [noun, count] of counts) if (count !== 0) genders.set(noun, count > 0 ? 'm' : 'f')
  return genders
}

export function singular(noun: string): string {
  return noun.replace(/(?<=au|eu)x$/, '').replace(/s$/, '')
}

export function genderBySuffix(noun: string): 'm' | 'f' | null {
  const base = singular(noun)
  if (FEMININE_EXCEPTIONS.has(base)) return 'f'
  if (MASCULINE_EXCEPTIONS.has(base)) return 'm'
  if (/(?:tion|sion|té|ance|ence|ure|ette|logie|graphie|trice)$/.test(base)) return 'f'
  if (/(?:ment|isme|age|eau|oir)$/.test(base)) return 'm'
  return FEMININE_ENDINGS.test(base) === MASCULINE_ENDINGS.test(base) ? null : FEMININE_ENDINGS.test(base) ? 'f' : 'm'
}

/** "Nuvolari est invité", "née": participles after the name tell its gender. */
export function genderBefore(name: Name, sentences: readonly Sentence[]): 'm' | 'f' | null {
  let vote = 0
  const last = name.text.split(' ').at(-1) ?? name.text
  for (const index of name.sentences) {
    const tokens = sentences[index]?.tokens ?? []
    const at = tokens.findIndex((token) => token.text === last)
    const after = tokens.slice(at + 1, at + 5)
    const participle = after.find((token) => token.tag === 'part')
    if (after[0]?.tag === 'aux' && /^(?:est|était|fut)$/.test(after[0].low) && participle)
      vote += /ée$|ise$|ite$|te$/.test(participle.low) ? -1 : 1
  }
  const first = name.text.split(' ')[0] ?? ''
  if (vote === 0)
    return /o$/.test(first) && name.text.includes(' ') ? 'm' : /a$/.test(first) && name.text.includes(' ') ? 'f' : null
  return vote > 0 ? 'm' : 'f'
}

export function genderOf(name: Name, sentences: readonly Sentence[]): 'm' | 'f' | null {
  return name.gender ?? genderBefore(name, sentences)
}
