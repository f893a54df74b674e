import { contentWords, fold, roughStem } from '../../pipeline/words.ts'
import type { Sentence } from '../text/analysis.ts'
import { render, type Token } from '../text/tokens.ts'
import type { Family, Found } from './family.ts'

/** How a language introduces examples and asks for one. */
export interface ExampleVoice {
  /** Phrases that introduce a list of examples: "such as", "tels que". */
  introductions: string[][]
  conjunctions: ReadonlySet<string>
  isPlural(noun: string): boolean
  isVerb(word: string): boolean
  /** "Which of these is given as an example of geometric shapes?" */
  ask(whole: string): string
}

interface ExampleList {
  sentence: Sentence
  whole: string
  items: string[]
}

/** "Geometric shapes such as squares and triangles": one item is right; items of other lists are wrong. */
export function exampleFamily(voice: ExampleVoice): Family {
  return ({ analysis }) => {
    const lists = analysis.sentences.flatMap((sentence) => listsIn(sentence, voice))
    return lists.flatMap((list): Found[] => {
      const own = new Set([list.whole, ...list.items].flatMap((text) => contentWords(text).map(roughStem)))
      const key = [...list.items].sort((one, two) => typical(one) - typical(two))[0]
      if (key === undefined || contentWords(list.whole).some((word) => contentWords(key).includes(word))) return []
      const distractors = lists
        .filter((other) => other !== list && fold(other.whole) !== fold(list.whole))
        .flatMap((other) =>
          other.items.map((text) => ({ text, distance: Math.abs(other.sentence.index - list.sentence.index) })),
        )
        .filter(({ text }) => !contentWords(text).some((word) => own.has(roughStem(word))))
        .filter(({ text }) => voice.isPlural(lastWord(text)) === voice.isPlural(lastWord(key)))
        .sort(
          (one, two) =>
            Math.abs(one.text.length - key.length) / 4 +
            one.distance / 20 -
            Math.abs(two.text.length - key.length) / 4 -
            two.distance / 20,
        )
        .map(({ text }) => text)
      return [
        {
          sentence: list.sentence,
          family: 'example',
          stem: voice.ask(list.whole),
          key,
          kind: 'term',
          distractors: [...new Set(distractors)].slice(0, 8),
          bloom: 'remember',
          difficulty: 'easy',
          confidence: 0.45,
        },
      ]
    })
  }
}

const lastWord = (text: string) => text.toLowerCase().split(' ').at(-1) ?? text
/** Two words make the plainest option. */
const typical = (text: string) => Math.abs(text.split(' ').length - 2)

function listsIn(sentence: Sentence, voice: ExampleVoice): ExampleList[] {
  const { tokens } = sentence
  const found: ExampleList[] = []
  for (let at = 1; at < tokens.length; at++) {
    const introduction = voice.introductions.find((words) =>
      words.every((word, offset) => tokens[at + offset]?.low === word),
    )
    if (!introduction) continue
    const whole = wholeBefore(tokens, tokens[at - 1]?.text === ',' ? at - 1 : at, voice)
    const items = itemsAfter(tokens, at + introduction.length, voice)
    if (whole && items.length >= 2) found.push({ sentence, whole, items })
  }
  return found
}

/** The plural noun phrase right before, with its adjectives. */
function wholeBefore(tokens: readonly Token[], end: number, voice: ExampleVoice): string | null {
  let start = end
  while (start > 0 && /^(?:x|adj)$/.test(tokens[start - 1]?.tag ?? '') && end - start < 4) start--
  while (
    start < end &&
    /^(?:various|several|many|other|certain|different|autres?|divers|diverses|différents|différentes)$/.test(
      tokens[start]?.low ?? '',
    )
  )
    start++
  const words = tokens.slice(start, end)
  if (words.slice(0, -1).some((token) => voice.isVerb(token.low))) return null
  if (words.length < 2 || !words.some((token) => token.tag === 'x' && voice.isPlural(token.low))) return null
  return render(words)
}

/** "squares, triangles, and circles": short noun phrases up to the end of the list. */
function itemsAfter(tokens: readonly Token[], from: number, voice: ExampleVoice): string[] {
  const items: string[] = []
  let item: Token[] = []
  let last = false
  for (let i = from; i <= tokens.length; i++) {
    const token = tokens[i]
    const ends = token === undefined || token.tag === 'punct' || voice.conjunctions.has(token.low)
    if (!ends) {
      item.push(token as Token)
      continue
    }
    if (item.length > 0) {
      if (item.length > 4 || !item.every((one) => /^(?:x|adj|name|num|det|part|ger)$/.test(one.tag))) return []
      items.push(render(item[0]?.tag === 'det' ? item.slice(1) : item))
      item = []
    }
    if (last || token === undefined || (token.tag === 'punct' && token.text !== ',')) break
    if (voice.conjunctions.has(token.low)) last = true
  }
  return last ? items.filter((text) => text.length > 3) : []
}
