import { overlap } from '../../pipeline/words.ts'
import type { Family, Found } from '../families/family.ts'
import type { Sentence } from '../text/analysis.ts'
import { endsWell } from '../text/clause.ts'
import { render, type Token } from '../text/tokens.ts'
import { frontedOf, standsAlone, wordy } from './standing.ts'
import { ask } from './stems.ts'

/** "Pour remplacer …": the purpose is asked for; other purposes of the document are wrong. */
export const frenchPurpose: Family = (reading) => {
  const purposes = reading.analysis.sentences.flatMap((sentence) => (sentence.usable ? purposesIn(sentence) : []))
  return reading.clauses.flatMap((clause): Found[] => {
    const at = clause.rest.findIndex((token, index) => purposeStarts(clause.rest, index) && token.low !== '')
    if (
      at < 0 ||
      clause.rest
        .slice(0, at)
        .some((token) => token.tag === 'rel' || token.tag === 'adj' || /^(?:assez|trop|suffisamment)$/.test(token.low))
    )
      return []
    const phrase = clause.rest.slice(at)
    const fronted = frontedOf(clause)
    const left = clause.rest.slice(0, at)
    if (
      fronted === null ||
      left.length === 0 ||
      !standsAlone(left) ||
      !standsAlone(phrase) ||
      phrase.length < 4 ||
      phrase.length > 16
    )
      return []
    const key = purposeText(phrase)
    const stem = ask('Dans quel but', clause, left, fronted)
    if (!wordy(stem, 3)) return []
    const distractors = purposes
      .filter((other) => other.sentence !== clause.sentence && overlap(other.text, `${key} ${stem}`) < 0.2)
      .sort(
        (one, two) =>
          Math.abs(one.text.length - key.length) +
          Math.abs(one.sentence.index - clause.sentence.index) -
          Math.abs(two.text.length - key.length) -
          Math.abs(two.sentence.index - clause.sentence.index),
      )
      .map(({ text }) => text)
    return [
      {
        sentence: clause.sentence,
        family: 'purpose',
        stem,
        key,
        kind: 'statement',
        distractors: [...new Set(distractors)].slice(0, 8),
        bloom: 'understand',
        difficulty: 'medium',
        confidence: 0.76,
      },
    ]
  })
}

function purposeStarts(tokens: readonly Token[], at: number): boolean {
  const first = tokens[at]
  if (first?.low !== 'pour' && !(first?.low === 'afin' && /^d[e']$/.test(tokens[at + 1]?.low ?? ''))) return false
  const verb = at + (first.low === 'afin' ? 2 : 1)
  return tokens[verb]?.tag === 'inf' || (/^s[e']$/.test(tokens[verb]?.low ?? '') && tokens[verb + 1]?.tag === 'inf')
}

/** "afin de" is told as "pour", so that all options begin alike. */
function purposeText(phrase: readonly Token[]): string {
  return `Pour ${render(phrase.slice(phrase[0]?.low === 'afin' ? 2 : 1))}`
}

function purposesIn(sentence: Sentence): { sentence: Sentence; text: string }[] {
  const { tokens } = sentence
  return tokens.flatMap((_, at) => {
    if (!purposeStarts(tokens, at)) return []
    let end = at + 3
    while (
      end < tokens.length &&
      tokens[end]?.tag !== 'punct' &&
      !/^(?:rel|sub|conj|verb|aux)$/.test(tokens[end]?.tag ?? '')
    )
      end++
    const phrase = tokens.slice(at, end)
    return phrase.length >= 4 && phrase.length <= 16 && standsAlone(phrase) && endsWell(phrase)
      ? [{ sentence, text: purposeText(phrase) }]
      : []
  })
}
