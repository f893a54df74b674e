import type { Language } from '../../../wire/common.ts'
import { contentWords, fold, overlap } from '../../pipeline/words.ts'
import { nearbyDates } from '../distractors/dates.ts'
import { isExample, otherNames } from '../distractors/names.ts'
import type { NameCues } from '../names/names.ts'
import { nameSpans } from '../names/spans.ts'
import type { Sentence } from '../text/analysis.ts'
import { datesIn } from '../text/dates.ts'
import { render, type Token } from '../text/tokens.ts'
import type { Family, Found, Reading } from './family.ts'

/**
 * The last resort: a sentence cut after a name or a year that ends it, to be completed. The stem is the document's own
 * sentence, so it is well-formed; it asks for recall only, and ranks below every real question.
 */
export function gapFamily(language: Language, cues: NameCues, outside: RegExp): Family {
  return (reading) =>
    reading.analysis.sentences
      .filter((sentence) => sentence.usable && !pointsOutside(sentence, outside))
      .flatMap((sentence) => gapIn(sentence, reading, language, cues))
}

const ASK: Record<Language, (text: string) => string> = {
  fr: (text) => `Complétez d’après le document : « ${text} ____ »`,
  en: (text) => `Complete according to the document: “${text} ____”`,
}

function gapIn(sentence: Sentence, reading: Reading, language: Language, cues: NameCues): Found[] {
  const { tokens } = sentence
  const end = tokens.length - (tokens.at(-1)?.tag === 'punct' ? 1 : 0)
  const found =
    nameAtEnd(sentence, tokens, end, reading, cues) ??
    yearAtEnd(tokens, end, reading, language) ??
    termAtEnd(tokens, end, reading)
  if (!found || namesExample(tokens, reading)) return []
  const before = render(tokens.slice(0, found.from))
  if (contentWords(before).length < 4 || fold(before).includes(fold(found.key)) || before.length > 200) return []
  const { from: _from, ...rest } = found
  return [{ ...rest, sentence, stem: ASK[language](before), bloom: 'remember', difficulty: 'easy', confidence: 0.35 }]
}

type Gap = Pick<Found, 'family' | 'key' | 'kind' | 'distractors' | 'values' | 'aliases'> & { from: number }

function nameAtEnd(
  sentence: Sentence,
  tokens: readonly Token[],
  end: number,
  reading: Reading,
  cues: NameCues,
): Gap | null {
  const [from, to] = nameSpans(tokens, cues).at(-1) ?? [0, 0]
  const name = to === end && from > 3 ? reading.names.of(render(tokens.slice(from, to))) : undefined
  const before = tokens[from - 1]
  if (!name || name.kind === 'name' || before?.tag === 'det' || before?.tag === 'conj' || before?.tag === 'punct')
    return null
  return {
    from,
    family: 'gap',
    key: name.text,
    kind: name.kind,
    aliases: [...name.forms],
    distractors: otherNames(name, sentence, reading.names, reading.analysis.sentences),
  }
}

function yearAtEnd(tokens: readonly Token[], end: number, reading: Reading, language: Language): Gap | null {
  const dates = datesIn(tokens, language)
  const [date] = dates
  if (!date || dates.length > 1 || date.to !== end || date.precision !== 'year') return null
  const near = nearbyDates(
    date,
    reading.dates.map((one) => one.span),
    dates,
    language,
  )
  return {
    from: date.from + 1,
    family: 'gap',
    key: date.text,
    kind: 'date',
    distractors: near.distractors,
    values: near.values,
  }
}

/** A key term of the document after a preposition, a verb or "the", other key terms of its number and length for it. */
function termAtEnd(tokens: readonly Token[], end: number, { definitions }: Reading): Gap | null {
  let from = end
  while (from > 0 && /^(?:x|adj)$/.test(tokens[from - 1]?.tag ?? '') && end - from < 3) from--
  const before = tokens[from - 1]
  const key = render(tokens.slice(from, end))
  const known = definitions.map((definition) => definition.term)
  if (
    from === end ||
    !before ||
    !(/^(?:prep|verb|aux|part|inf)$/.test(before.tag) || before.low === 'the') ||
    !known.some((term) => fold(term) === fold(key))
  )
    return null
  const said = fold(render(tokens))
  const plural = /s$/.test(key)
  const distractors = [...new Set(known)]
    .filter(
      (term) =>
        !said.includes(fold(term)) && /s$/.test(term) === plural && /^\p{Ll}/u.test(term) && overlap(term, key) === 0,
    )
    .sort((one, two) => Math.abs(one.length - key.length) - Math.abs(two.length - key.length))
  return { from, family: 'gap', key, kind: 'term', distractors: distractors.slice(0, 8) }
}

function namesExample(tokens: readonly Token[], { names, analysis }: Reading): boolean {
  return tokens.some((token) => {
    const name = token.tag === 'name' ? names.of(token.text) : undefined
    return name !== undefined && isExample(name, analysis.sentences)
  })
}

/** A pronoun or demonstrative anywhere: what it means is in another sentence. */
function pointsOutside({ tokens }: Sentence, outside: RegExp): boolean {
  return (
    tokens.some(
      (token) =>
        token.tag === 'dem' ||
        token.tag === 'neg' ||
        (token.tag === 'pron' && outside.test(token.low)) ||
        (token.tag === 'clitic' && outside.test(token.low)),
    ) ||
    /^(?:and|but|et|mais|or|car)$/.test(tokens[0]?.low ?? '') ||
    tokens[0]?.tag === 'poss'
  )
}
