import { nearbyDates } from '../distractors/dates.ts'
import type { Family, Found } from '../families/family.ts'
import { type DateSpan, datesIn, isYear } from '../text/dates.ts'
import { frontedOf, standsAlone, wordy } from './standing.ts'
import { ask } from './stems.ts'

/** "En quelle année Nuvolari remporte-t-il …?" */
export const frenchWhen: Family = (reading) =>
  reading.clauses.flatMap((clause): Found[] => {
    const whole = datesIn(clause.sentence.tokens, 'fr')
    if (whole.length !== 1 || clause.sentence.tokens.filter(isYear).length > 1) return []
    for (const place of ['fronted', 'rest'] as const) {
      const tokens = clause[place]
      const [span] = datesIn(tokens, 'fr')
      if (!span || span.range || span.precision === 'decade') continue
      const others = [...tokens.slice(0, span.from), ...tokens.slice(span.to)]
      if (place === 'fronted' && others.length > 0) return []
      if (tokens.slice(Math.max(0, span.from - 8), span.from).some(({ low }) => BOUNDS.test(low))) return []
      const rest = place === 'rest' ? others : clause.rest
      const fronted = place === 'fronted' ? [] : frontedOf(clause)
      if (fronted === null || !standsAlone(rest) || /^(?:prep|det|conj)$/.test(rest.at(-1)?.tag ?? '')) return []
      const stem = ask(WHEN[span.precision], clause, rest, fronted)
      if (!wordy(stem, 3)) return []
      const { distractors, values } = nearbyDates(
        span,
        reading.dates.map((date) => date.span),
        whole,
        'fr',
      )
      return [
        {
          sentence: clause.sentence,
          family: 'date',
          stem,
          key: span.text,
          kind: 'date',
          distractors,
          values,
          bloom: 'remember',
          difficulty: span.precision === 'day' ? 'hard' : 'medium',
          confidence: 0.8,
        },
      ]
    }
    return []
  })

/** Before these a date is that of something else, or a limit: "jusqu'à l'ouverture du canal en 1869". */
const BOUNDS =
  /^(?:jusqu'|jusque|depuis|avant|après|dès|antérieure?s?|postérieure?s?|datée?s?|datant|parue?s?|publiée?s?|signée?s?|que|qu'|qui|où)$/

const WHEN: Record<DateSpan['precision'], string> = {
  year: 'En quelle année',
  period: 'Quand',
  month: 'Quand',
  day: 'À quelle date',
  century: 'À quel siècle',
  decade: 'Dans quelle décennie',
}
