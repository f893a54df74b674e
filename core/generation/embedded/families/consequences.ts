import { contentWords, overlap, wordsOf } from '../../pipeline/words.ts'
import type { Sentence } from '../text/analysis.ts'
import { endsWell } from '../text/clause.ts'
import { render, type Token } from '../text/tokens.ts'
import type { Family, Found } from './family.ts'

/** How a language puts conditions. */
export interface ConditionVoice {
  /** Words that open a condition: when, if, once. */
  openers: ReadonlySet<string>
  standsAlone(tokens: readonly Token[]): boolean
  /** "Selon le document, que se passe-t-il lorsque …?" */
  ask(condition: string): string
}

/** "When thoughts are formed, the mind …": what follows from the condition is asked for. */
export function consequenceFamily(voice: ConditionVoice): Family {
  return ({ analysis }) => {
    const conditions = analysis.sentences
      .filter((sentence) => sentence.usable)
      .flatMap((sentence) => read(sentence, voice) ?? [])
    const others = conditions.map(({ sentence, consequence }) => ({ sentence, text: consequence }))
    return conditions.flatMap((key): Found[] => {
      const about = new Set(contentWords(key.condition))
      const distractors = others
        .filter((other) => other.sentence !== key.sentence && overlap(other.text, key.consequence) < 0.3)
        .filter((other) => contentWords(other.text).filter((word) => about.has(word)).length <= 1)
        .map((other) => ({
          text: other.text,
          cost:
            Math.abs(other.text.length - key.consequence.length) / 10 +
            Math.abs(other.sentence.index - key.sentence.index) / 10,
        }))
        .sort((one, two) => one.cost - two.cost)
        .map(({ text }) => text)
      return [
        {
          sentence: key.sentence,
          family: 'consequence',
          stem: voice.ask(key.condition),
          key: key.consequence,
          kind: 'statement',
          distractors: [...new Set(distractors)].slice(0, 8),
          bloom: 'understand',
          difficulty: 'medium',
          confidence: 0.74,
        },
      ]
    })
  }
}

function read(
  sentence: Sentence,
  voice: ConditionVoice,
): { sentence: Sentence; condition: string; consequence: string } | null {
  const { tokens } = sentence
  const [first] = tokens
  if (!first || !voice.openers.has(first.low)) return null
  const comma = tokens.findIndex((token) => token.text === ',')
  const condition = tokens.slice(0, comma)
  const main = tokens.slice(comma + 1, tokens.length - (tokens.at(-1)?.text === '.' ? 1 : 0))
  if (comma < 4 || !condition.some((token) => token.tag === 'verb' || token.tag === 'aux')) return null
  if (
    !/^(?:det|name|x|adj|num)$/.test(main[0]?.tag ?? '') ||
    !main.some((token) => token.tag === 'verb' || token.tag === 'aux')
  )
    return null
  if (
    !voice.standsAlone(condition) ||
    !voice.standsAlone(main) ||
    !endsWell(main) ||
    main.some((token) => /^[;:—–]$/.test(token.text))
  )
    return null
  const consequence = sentenceOf(render(main))
  const words = wordsOf(consequence).length
  if (words < 5 || words > 24) return null
  const text = render(condition)
  return { sentence, condition: `${text.charAt(0).toLowerCase()}${text.slice(1)}`, consequence }
}

function sentenceOf(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}
