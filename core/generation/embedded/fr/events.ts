import { contentWords, fold } from '../../pipeline/words.ts'
import { nearbyDates } from '../distractors/dates.ts'
import { otherNames } from '../distractors/names.ts'
import { nearbyNumbers } from '../distractors/numbers.ts'
import type { Family, Found } from '../families/family.ts'
import { nameSpans } from '../names/names.ts'
import { COUNTRIES } from '../names/places.data.ts'
import type { Clause } from '../text/clause.ts'
import { type DateSpan, datesIn } from '../text/dates.ts'
import { render, type Token } from '../text/tokens.ts'
import { FRENCH_CUES } from './cues.ts'
import { ask, askSubject } from './stems.ts'

/** Words that point outside the stem. */
const OUTSIDE = /^(?:pron|dem|clitic)$/

export function standsAlone(tokens: readonly Token[]): boolean {
  return (
    tokens.every((token) => !OUTSIDE.test(token.tag) || /^s[e']$/.test(token.low)) &&
    !tokens.some((token) =>
      /^(?:suivante?s?|précédente?s?|lendemain|tard|dernier|dernière|autres?|tel|telle|tels|telles|leurs?|ci-dessus)$/.test(
        token.low,
      ),
    )
  )
}

export function withoutSpan(tokens: readonly Token[], from: number, to: number): Token[] {
  return [...tokens.slice(0, from), ...tokens.slice(to)]
}

/** A temporal or other adverbial before the subject that can open the stem, else null when it points outside. */
export function frontedOf(clause: Clause): Token[] | null {
  if (clause.fronted.length === 0) return []
  if (clause.fronted[0]?.tag === 'part' || clause.fronted[0]?.tag === 'ger' || clause.fronted[0]?.tag === 'adv')
    return []
  return standsAlone(clause.fronted) && !clause.fronted.some((token) => token.tag === 'poss') ? clause.fronted : null
}

const wordy = (text: string, least: number) => contentWords(text).length >= least

/** "En quelle année Nuvolari remporte-t-il …?" */
export const frenchWhen: Family = (reading) =>
  reading.clauses.flatMap((clause): Found[] => {
    const whole = datesIn(clause.sentence.tokens, 'fr')
    if (whole.length !== 1) return []
    for (const place of ['fronted', 'rest'] as const) {
      const tokens = clause[place]
      const [span] = datesIn(tokens, 'fr')
      if (!span || span.range || span.precision === 'decade') continue
      const others = withoutSpan(tokens, span.from, span.to)
      if (place === 'fronted' && others.length > 0) return []
      const rest = place === 'rest' ? others : clause.rest
      const fronted = place === 'fronted' ? [] : frontedOf(clause)
      if (fronted === null || !standsAlone(rest) || /^(?:prep|det|conj)$/.test(rest.at(-1)?.tag ?? '')) return []
      const stem = ask(WHEN[span.precision], clause, rest, fronted)
      if (!wordy(render(rest), 1) || !wordy(stem, 3)) return []
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

const WHEN: Record<DateSpan['precision'], string> = {
  year: 'En quelle année',
  month: 'Quand',
  day: 'À quelle date',
  century: 'À quel siècle',
  decade: 'Dans quelle décennie',
}

/** "Qui remporte … ?" */
export const frenchWho: Family = (reading) =>
  reading.clauses.flatMap((clause): Found[] => {
    const { subject, rest } = clause
    if (subject.kind !== 'name' || subject.plural) return []
    const name = reading.names.of(subject.text)
    const fronted = frontedOf(clause)
    if (name?.kind !== 'person' || fronted === null || !standsAlone(rest)) return []
    const stem = askSubject('Qui', clause, rest, fronted)
    if (!wordy(stem, 3) || [...name.forms].some((form) => fold(stem).includes(fold(form)))) return []
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
        confidence: subject.resolved ? 0.7 : 0.85,
      },
    ]
  })

/** "Par qui …", "Où …", "Avec quelle écurie …": the name that ends the clause is asked for. */
export const frenchComplement: Family = (reading) =>
  reading.clauses.flatMap((clause): Found[] => {
    const { rest } = clause
    const spans = nameSpans(rest, FRENCH_CUES)
    const [from, to] = spans.at(-1) ?? [0, 0]
    if (to !== rest.length || from === 0) return []
    const name = reading.names.of(render(rest.slice(from, to)))
    if (!name) return []
    const before = rest[from - 1] as Token
    const word = complementWord(name.kind, name.text, before, rest[from - 2])
    if (!word) return []
    const left = rest.slice(0, from - word.taken)
    const fronted = frontedOf(clause)
    if (
      fronted === null ||
      !standsAlone(left) ||
      /^(?:prep|det|conj)$/.test(left.at(-1)?.tag ?? '') ||
      left.some((token) => token.tag === 'rel')
    )
      return []
    const stem = ask(word.ask, clause, left, fronted)
    if (!wordy(stem, 3) || fold(stem).includes(fold(name.text))) return []
    const distractors = otherNames(name, clause.sentence, reading.names, reading.analysis.sentences)
    return [
      {
        sentence: clause.sentence,
        family: name.kind === 'place' ? 'place' : 'name',
        stem,
        key: name.text,
        kind: name.kind,
        aliases: [...name.forms],
        distractors,
        bloom: 'remember',
        difficulty: 'medium',
        confidence: 0.75,
      },
    ]
  })

function complementWord(
  kind: string,
  text: string,
  before: Token,
  twoBefore: Token | undefined,
): { ask: string; taken: number } | null {
  if (kind === 'place') {
    if (!/^(?:à|en|au|aux)$/.test(before.low)) return null
    return { ask: COUNTRIES.has(text) ? 'Dans quel pays' : 'Où', taken: 1 }
  }
  if (kind === 'person') {
    if (/^(?:par|avec|chez|contre|pour)$/.test(before.low))
      return { ask: `${before.low.charAt(0).toUpperCase()}${before.low.slice(1)} qui`, taken: 1 }
    return null
  }
  void twoBefore
  return null
}

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
    const left = rest.slice(2)
    if (fronted === null || !standsAlone(left)) return []
    const article = /^[aeiouyhâàéèêîôûœ]/i.test(noun.low) ? "d'" : 'de '
    const stem = ask(`Combien ${article}${noun.text}`, clause, left, fronted)
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

export function frenchFamilies(): Family[] {
  return [frenchWhen, frenchWho, frenchComplement, frenchHowMany]
}
