import { fold } from '../../pipeline/words.ts'
import { nearbyDates } from '../distractors/dates.ts'
import { otherNames } from '../distractors/names.ts'
import { nearbyNumbers } from '../distractors/numbers.ts'
import type { Family, Found } from '../families/family.ts'
import { COUNTRIES } from '../names/places.data.ts'
import { nameSpans } from '../names/spans.ts'
import { type DateSpan, datesIn } from '../text/dates.ts'
import { render, type Token } from '../text/tokens.ts'
import { ENGLISH_CUES } from './cues.ts'
import { frontedOf, meansAnother, standsAlone, wordy } from './standing.ts'
import { ask, askSubject } from './stems.ts'

/** "In what year did …?" */
const when: Family = (reading) =>
  reading.clauses.flatMap((clause): Found[] => {
    if (meansAnother(clause)) return []
    const whole = datesIn(clause.sentence.tokens, 'en')
    if (whole.length !== 1) return []
    for (const place of ['fronted', 'rest'] as const) {
      const tokens = clause[place]
      const [span] = datesIn(tokens, 'en')
      if (!span || span.range) continue
      const others = [...tokens.slice(0, span.from), ...tokens.slice(span.to)]
      if (place === 'fronted' && others.length > 0) return []
      if (tokens.slice(Math.max(0, span.from - 8), span.from).some(({ low }) => BOUNDS.test(low))) return []
      const rest = place === 'rest' ? others : clause.rest
      const fronted = place === 'fronted' ? [] : frontedOf(clause)
      if (fronted === null || !standsAlone(rest) || /^(?:prep|det|conj)$/.test(rest.at(-1)?.tag ?? '')) return []
      const stem = ask(WHEN[span.precision], clause, rest, fronted)
      if (stem === null || !wordy(stem, 3)) return []
      const { distractors, values } = nearbyDates(
        span,
        reading.dates.map((date) => date.span),
        whole,
        'en',
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

/** Before these a date is that of something else, or a limit: "until the canal opened in 1869". */
const BOUNDS = /^(?:until|since|before|after|by|from|dated|published|signed|that|which|who|where|when)$/

const WHEN: Record<DateSpan['precision'], string> = {
  year: 'In what year',
  period: 'When',
  month: 'When',
  day: 'On what date',
  century: 'In which century',
  decade: 'In which decade',
}

/** "Who proposed …?" */
const who: Family = (reading) =>
  reading.clauses.flatMap((clause): Found[] => {
    if (meansAnother(clause)) return []
    const { subject, rest } = clause
    if (subject.kind !== 'name') return []
    const { name } = subject
    const fronted = frontedOf(clause)
    if (name?.kind !== 'person' || fronted === null || !standsAlone(rest)) return []
    if (rest.slice(0, 2).some(({ low }) => /^(?:its|their)$/.test(low))) return []
    const stem = askSubject('Who', clause, rest, fronted)
    if (
      !wordy(stem, clause.cut === 'conjunction' ? 4 : 3) ||
      [...name.forms].some((form) => fold(stem).includes(fold(form)))
    )
      return []
    return [
      {
        sentence: clause.sentence,
        family: 'person',
        stem,
        key: name.text,
        kind: 'person',
        aliases: [...name.forms],
        distractors: otherNames(name, clause.sentence, reading.names, reading.analysis.sentences),
        bloom: 'remember',
        difficulty: 'easy',
        confidence: subject.resolved ? 0.75 : 0.85,
      },
    ]
  })

/** "Where …?", "By whom …?": the name that ends the clause is asked for. */
const complement: Family = (reading) =>
  reading.clauses.flatMap((clause): Found[] => {
    if (meansAnother(clause)) return []
    const { rest } = clause
    const [from, to] = nameSpans(rest, ENGLISH_CUES).at(-1) ?? [0, 0]
    if (to !== rest.length || from === 0) return []
    const name = reading.names.of(render(rest.slice(from, to)))
    const before = rest[from - 1] as Token
    if (!name) return []
    const word =
      name.kind === 'place' && /^(?:in|at)$/.test(before.low)
        ? COUNTRIES.has(name.text)
          ? 'In which country'
          : 'Where'
        : name.kind === 'person' && before.low === 'by'
          ? 'By whom'
          : name.kind === 'person' && before.low === 'with'
            ? 'With whom'
            : null
    if (!word) return []
    const left = rest.slice(0, from - 1)
    const fronted = frontedOf(clause)
    if (
      fronted === null ||
      !standsAlone(left) ||
      /^(?:prep|det|conj)$/.test(left.at(-1)?.tag ?? '') ||
      left.some((token) => /^(?:rel|ger|inf)$/.test(token.tag))
    )
      return []
    const stem = ask(word, clause, left, fronted)
    if (stem === null || !wordy(stem, 3) || fold(stem).includes(fold(name.text))) return []
    return [
      {
        sentence: clause.sentence,
        family: name.kind === 'place' ? 'place' : 'name',
        stem,
        key: name.text,
        kind: name.kind,
        aliases: [...name.forms],
        distractors: otherNames(name, clause.sentence, reading.names, reading.analysis.sentences),
        bloom: 'remember',
        difficulty: 'medium',
        confidence: 0.75,
      },
    ]
  })

/** "How many stages does … describe?" */
const howMany: Family = (reading) =>
  reading.clauses.flatMap((clause): Found[] => {
    if (meansAnother(clause)) return []
    const { rest } = clause
    const [number, noun, after] = rest
    if (
      number?.tag !== 'num' ||
      !noun ||
      (noun.tag !== 'x' && noun.tag !== 'adj') ||
      /^(?:1\d{3}|20\d{2})$/.test(number.low)
    )
      return []
    const two = noun.tag === 'adj' && after?.tag === 'x'
    if (noun.tag === 'adj' && !two) return []
    const counted = two ? [noun, after as Token] : [noun]
    if (!/s$|people|children/.test(counted.at(-1)?.low ?? '') || /^(?:hundred|thousand|million|billion)/.test(noun.low))
      return []
    // "three styles of coping": what is counted is counted whole.
    while (/^of$/.test(rest[1 + counted.length]?.low ?? '') && rest[2 + counted.length])
      counted.push(rest[1 + counted.length] as Token, rest[2 + counted.length] as Token)
    const left = rest.slice(1 + counted.length)
    if (left.some((token) => token.tag === 'num' || token.tag === 'conj' || token.tag === 'rel')) return []
    const fronted = frontedOf(clause)
    if (fronted === null || !standsAlone(left)) return []
    const stem = ask(`How many ${render(counted)}`, clause, left, fronted)
    if (stem === null || !wordy(stem, 3)) return []
    const near = nearbyNumbers(
      number.text,
      clause.sentence.tokens.filter((token) => token.tag === 'num').map((token) => token.text),
      'en',
    )
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

export const ENGLISH_EVENTS: Family[] = [when, who, complement, howMany]
