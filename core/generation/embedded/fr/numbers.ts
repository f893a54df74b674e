import { nearbyNumbers } from '../distractors/numbers.ts'
import type { Family, Found } from '../families/family.ts'
import { datesIn } from '../text/dates.ts'
import { render } from '../text/tokens.ts'
import { frontedOf, standsAlone, wordy } from './standing.ts'
import { ask } from './stems.ts'

/** "Combien de voyageurs la ligne transporte-t-elle …?" */
export const frenchHowMany: Family = (reading) =>
  reading.clauses.flatMap((clause): Found[] => {
    const { rest } = clause
    const [number, noun, after] = rest
    if (
      number?.tag !== 'num' ||
      !noun ||
      noun.tag !== 'x' ||
      /^\d{4}$/.test(number.low) ||
      datesIn(rest, 'fr').some((span) => span.from === 0)
    )
      return []
    const scale = /^(?:millions?|milliards?|milliers?|mille|cents?)$/.test(noun.low)
    if (scale || /^(?:janvier|fois|heures?|ans|%)$/.test(noun.low) || after?.text === '%') return []
    const fronted = frontedOf(clause)
    const whole = /^d[e']$/.test(after?.low ?? '') && rest[3]?.tag === 'x' ? 4 : 2
    const left = rest.slice(whole)
    if (fronted === null || !standsAlone(left) || left.some((token) => /^(?:num|conj|rel)$/.test(token.tag))) return []
    const article = /^[aeiouyhâàéèêîôûœ]/i.test(noun.low) ? "d'" : 'de '
    const stem = ask(`Combien ${article}${render(rest.slice(1, whole))}`, clause, left, fronted)
    if (!wordy(stem, 3)) return []
    const numbers = clause.sentence.tokens.filter((token) => token.tag === 'num').map((token) => token.text)
    const near = nearbyNumbers(number.text, numbers, 'fr')
    if (!near) return []
    return [
      {
        sentence: clause.sentence,
        family: 'number',
        stem,
        key: number.text,
        kind: 'number',
        distractors: near.distractors,
        values: near.values,
        bloom: 'remember',
        difficulty: 'medium',
        confidence: 0.75,
      },
    ]
  })
