import type { Language } from '../../wire/common.ts'
import { isFound, type Match, matchWords, quantitiesWithout, weightedCoverage } from './comparison.ts'
import type { ReadAnswer } from './features.ts'
import { type Word, wordsOf } from './words.ts'

/** One thing that a full answer says, and what the answer has of it. */
export interface KeyPoint {
  /** In the words of the question's author. */
  text: string
  /** 0–1: share of its words that the answer has, long words counting more. */
  covered: number
  made: boolean
  /** The answer seems to say the opposite: the point's word and the answer's. */
  opposed: { expected: Word; given: Word } | null
  /** Words of it that the answer has, and has not. */
  found: Word[]
  missing: Word[]
}

/** A point is made when most of it is there and nothing of it is turned round. */
const MADE = 0.6

/**
 * @param points what the teacher listed, or the reference answer cut by `pointsOf`
 * @param read how a text is read, with the names that the document gives to things
 * @param told words that the question gives away; a point is judged by what is left
 */
export function judgeKeyPoints(
  points: readonly string[],
  { answer, read, told }: Pick<ReadAnswer, 'answer' | 'read' | 'told'>,
  language: Language,
): KeyPoint[] {
  return points.map((text) => {
    const point = read(text)
    const all = matchWords(point.content, answer, language)
    const untold = all.filter((match) => !told(match.word))
    const matches = untold.length > 0 ? untold : all
    const covered = weightedCoverage(matches)
    const turned = all.find((match) => match.opposed && match.other)
    const quantities = quantitiesWithout(point, answer)
    return {
      text,
      covered,
      made: covered >= MADE && !turned && quantities.length === 0,
      opposed: turned?.other ? { expected: turned.word, given: turned.other } : null,
      found: wordsWhere(matches, isFound),
      missing: wordsWhere(matches, (match) => !isFound(match)),
    }
  })
}

function wordsWhere(matches: readonly Match[], test: (match: Match) => boolean): Word[] {
  return matches.filter(test).map((match) => match.word)
}

/** A reference answer cut where its author ends a statement: at full stops, semicolons, line ends and list marks. */
export function pointsOf(reference: string, language: Language): string[] {
  const pieces = reference
    .split(/(?<=[.;!?])\s+|\n+/u)
    .map((piece) => piece.replace(/^[\s•\-–*]+|[\s.;]+$/gu, ''))
    .filter((piece) => wordsOf(piece, language).some((word) => word.content))
  return pieces.length > 0 ? pieces : [reference.trim()]
}
