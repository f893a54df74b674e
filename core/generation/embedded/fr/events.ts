import { contentWords, fold, overlap } from '../../pipeline/words.ts'
import { nearbyDates } from '../distractors/dates.ts'
import { otherNames } from '../distractors/names.ts'
import { nearbyNumbers } from '../distractors/numbers.ts'
import type { Family, Found, Reading } from '../families/family.ts'
import { type Name, nameSpans } from '../names/names.ts'
import { COUNTRIES } from '../names/places.data.ts'
import type { Sentence } from '../text/analysis.ts'
import { type Clause, endsWell } from '../text/clause.ts'
import { type DateSpan, datesIn } from '../text/dates.ts'
import { render, type Token } from '../text/tokens.ts'
import { FRENCH_CUES } from './cues.ts'
import { ask, askSubject } from './stems.ts'

/** Words that point outside the stem. */
const OUTSIDE = /^(?:pron|dem|clitic)$/

export function standsAlone(tokens: readonly Token[]): boolean {
  if (tokens.some((token) => /^(?:suivent|suit|suivit|précède|précèdent|av)$/.test(token.low))) return false
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

const WHEN: Record<DateSpan['precision'], string> = {
  year: 'En quelle année',
  period: 'Quand',
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
    const { name } = subject
    const fronted = frontedOf(clause)
    if (name?.kind !== 'person' || fronted === null || !standsAlone(rest)) return []
    const stem = askSubject('Qui', clause, rest, fronted)
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
        confidence: subject.resolved ? 0.7 : 0.85,
      },
    ]
  })

/** "Par qui …", "Où …", "Quelle écurie …": a name that ends the clause, or is its object, is asked for. */
export const frenchComplement: Family = (reading) =>
  reading.clauses.flatMap((clause): Found[] => {
    const spans = nameSpans(clause.rest, FRENCH_CUES)
    const last = spans.at(-1)
    const first = spans[0]
    const places: [number, number][] = []
    if (last && last[1] === clause.rest.length) places.push(last)
    if (first && first !== places[0] && first[0] <= 3) places.push(first)
    return places.flatMap((span) => askComplement(clause, span, reading) ?? [])
  })

function askComplement(clause: Clause, [from, to]: [number, number], reading: Reading): Found | null {
  const { rest } = clause
  const name = reading.names.of(render(rest.slice(from, to)))
  const asked = name && complementWord(name, rest, from, clause)
  if (!name || !asked) return null
  const left = [...rest.slice(0, asked.at), ...rest.slice(to)]
  const fronted = frontedOf(clause)
  // What follows an object must go with the verb, not with the name ("Ford qui …", "Ford et …").
  if (to < rest.length && !/^(?:prep|adv)$/.test(rest[to]?.tag ?? '')) return null
  if (to < rest.length && /^(?:de|d'|du|des)$/.test(rest[to]?.low ?? '')) return null
  if (fronted === null || !standsAlone(left) || /^(?:prep|det|conj)$/.test(left.at(-1)?.tag ?? '')) return null
  if (rest.slice(0, asked.at).some((token) => /^(?:rel|ger|inf|conj)$/.test(token.tag))) return null
  const stem = ask(asked.word, clause, left, fronted)
  if (!wordy(stem, 3) || fold(stem).includes(fold(name.text))) return null
  const distractors = otherNames(
    name,
    clause.sentence,
    reading.names,
    reading.analysis.sentences,
    /^(?:\p{L}+ )?quel/iu.test(asked.word) && asked.word !== 'Dans quel pays',
  )
  return {
    sentence: clause.sentence,
    family: name.kind === 'place' ? 'place' : 'complement',
    stem,
    key: name.text,
    kind: name.kind,
    aliases: [...name.forms],
    distractors,
    bloom: 'remember',
    difficulty: 'medium',
    confidence: 0.8,
  }
}

/** "En Belgique, Alfa Corse associe …": where? */
export const frenchWhere: Family = (reading) =>
  reading.clauses.flatMap((clause): Found[] => {
    const { fronted } = clause
    const name = /^(?:à|en|au|aux)$/.test(fronted[0]?.low ?? '')
      ? reading.names.of(render(fronted.slice(1)))
      : undefined
    if (name?.kind !== 'place' || !standsAlone(clause.rest)) return []
    const stem = ask(COUNTRIES.has(name.text) ? 'Dans quel pays' : 'Où', clause, clause.rest)
    if (!wordy(stem, 3) || fold(stem).includes(fold(name.text))) return []
    return [
      {
        sentence: clause.sentence,
        family: 'place',
        stem,
        key: name.text,
        kind: 'place',
        distractors: otherNames(name, clause.sentence, reading.names, reading.analysis.sentences),
        bloom: 'remember',
        difficulty: 'medium',
        confidence: 0.75,
      },
    ]
  })

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

/** The interrogative that the name answers, and where in the complements it begins. */
function complementWord(
  name: Name,
  rest: readonly Token[],
  from: number,
  clause: Clause,
): { word: string; at: number } | null {
  const before = rest[from - 1]
  const low = before?.low ?? ''
  const preposition = rest[from - 3]
  // "avec l'écurie Maserati": the class noun is asked for by name.
  if (before && FRENCH_CUES.classNouns.has(low) && rest[from - 2]?.tag === 'det' && name.class === low) {
    const article = rest[from - 2]?.low ?? ''
    const feminine = article === 'la' || article === 'une' || FEMININE_CLASSES.has(low)
    const word = `${feminine ? 'quelle' : 'quel'} ${low}`
    if (article === 'au') return { word: `À ${word}`, at: from - 2 }
    if (article === 'du') return null
    if (preposition?.tag === 'prep' && /^(?:avec|dans|pour|chez|par|sur|à|sous|contre)$/.test(preposition.low))
      return { word: `${capital(preposition.low)} ${word}`, at: from - 3 }
    return from === 2 && !/^(?:deux|plusieurs)$/.test(article) ? { word: capital(word), at: 0 } : null
  }
  if (name.kind === 'place' && /^(?:à|en|au|aux)$/.test(low))
    return { word: COUNTRIES.has(name.text) ? 'Dans quel pays' : 'Où', at: from - 1 }
  if (name.kind !== 'person') return null
  if (/^(?:par|avec|chez|contre|pour|à)$/.test(low)) return { word: `${capital(low)} qui`, at: from - 1 }
  const transitive =
    clause.verb.some((token) => token.tag === 'verb') &&
    !clause.verb.some(
      (token) => /^s[e']$/.test(token.low) || /^(?:devient|reste|semble|paraît|demeure|devint|resta)$/.test(token.low),
    )
  return from === 0 && transitive ? { word: 'Qui', at: 0 } : null
}

const FEMININE_CLASSES = new Set(
  'équipe écurie société entreprise compagnie firme association université école académie région ville île rue avenue place gare station église abbaye revue série pièce œuvre course coupe guerre bataille marque galerie'.split(
    ' ',
  ),
)
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

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

export function frenchFamilies(): Family[] {
  return [frenchWhen, frenchWho, frenchComplement, frenchWhere, frenchPurpose, frenchHowMany]
}
