import { isFound, matchWords, quantitiesWithout, type ReadText } from './comparison.ts'
import { type ReadAnswer, readAnswer } from './features.ts'
import { type Findings, feedbackOn } from './feedback.ts'
import { judgeKeyPoints, type KeyPoint, pointsOf } from './key-points.ts'
import { type Probabilities, probabilities } from './model.ts'
import { isUnit, type Quantity } from './quantities.ts'
import type { ShortAnswer, ShortAnswerGrade, ShortAnswerGrader, ShortAnswerVerdict } from './types.ts'
import { isNumber, wordsOf } from './words.ts'

/**
 * Grades by comparing words, without any model of language: no network, a millisecond, and the same answer always gets
 * the same grade. `docs/evaluation/short-answers.md` says how often it agrees with teachers.
 */
export function gradeShortAnswer(given: ShortAnswer): ShortAnswerGrade {
  const item = withReferences(given)
  const assessment = assess(item)
  const { read, points } = assessment
  const verdict = verdictOf(assessment)
  const made = points.filter((point) => point.made)
  const missing = points.filter(
    (point) => !point.made && (verdict !== 'correct' || (made.length > 0 && point.covered < HARDLY)),
  )
  const unmade = points.filter((point) => !point.made)
  const findings: Findings = {
    kind: assessment.certain ?? verdict,
    made: made.map((point) => point.text),
    missing: missing.map((point) => point.text),
    found_words: made.length > 0 ? [] : points.flatMap((point) => point.found),
    missing_words: unmade.flatMap((point) => point.missing),
    opposed: unmade.find((point) => point.opposed)?.opposed ?? null,
    number: numberOf(read, item),
  }
  return {
    score: scoreOf(verdict, assessment),
    verdict,
    feedback: feedbackOn(findings, item.language),
    points_corrects: findings.made,
    points_manquants: findings.missing,
    confidence: confidenceOf(assessment),
    method: METHOD,
  }
}

export const embeddedShortAnswerGrader: ShortAnswerGrader = { method: 'embedded', grade: gradeShortAnswer }
const METHOD = embeddedShortAnswerGrader.method

/** At and above the upper one the answer counts as right, below the lower one as not right; between them a teacher decides. */
export const THRESHOLDS = { lower: 0.49, upper: 0.51 } as const

/** A point of a right answer with less of it than this is worth telling. */
const HARDLY = 0.25

/**
 * How sure one can be at most that an answer is right, however alike the words, when it seems to say the opposite. The
 * weights know little of it, because children's science answers hardly ever do: of the answers that they would pass,
 * about half are right where an antonym stands for a missing word, or where a denial was added or dropped. Those go to
 * a teacher. Where half of what both say is turned round, the answer does not pass.
 */
function ceilingOf({ features, swapped, answer, reference }: ReadAnswer): number {
  if (features.opposed >= 0.5) return 0.4
  const plain = answer.words.length <= reference.words.length + A_FEW_WORDS
  if (isWordList(answer)) return 0.5
  const denial = features.denial_missing > 0 || (features.denial_added > 0 && plain)
  return swapped || denial ? 0.5 : 1
}

/** Words strung together without grammar find their way into any reference: a teacher looks at them. */
function isWordList({ words }: ReadText): boolean {
  return words.length >= 12 && words.filter((word) => !word.content).length < 0.15 * words.length
}

/** A longer answer explains itself, and denies other things on the way. */
const A_FEW_WORDS = 4

interface Assessment extends Probabilities {
  read: ReadAnswer
  points: KeyPoint[]
  /** What needs no model to be known. */
  certain: 'unanswered' | 'question_repeated' | 'correct' | 'incorrect' | null
}

/** Before thresholds: what evaluation measures, and what the verdict is made from. */
export function assess(given: ShortAnswer): Assessment {
  const item = withReferences(given)
  const read = readAnswer(item)
  const reference = item.reference_answers[read.closest] ?? ''
  const listed = (item.key_points ?? []).filter((point) => point.trim())
  const points = judgeKeyPoints(listed.length > 0 ? listed : pointsOf(reference, item.language), read, item.language)
  const certain = certaintyOf(item, read)
  const model = probabilities(read.features, read.several)
  if (certain) return { read, points, certain, correct: Number(certain === 'correct'), contradictory: 0 }
  // A teacher's own list of points is half of the judgement; there is no data to weigh it better.
  const share = points.filter((point) => point.made).length / points.length
  const likely = listed.length > 0 ? (model.correct + share) / 2 : model.correct
  const correct = Math.min(likely, ceilingOf(read))
  return { read, points, certain, correct, contradictory: model.contradictory }
}

function certaintyOf(item: ShortAnswer, { answer, reference, told }: ReadAnswer): Assessment['certain'] {
  if (answer.words.length === 0) return 'unanswered'
  const plain = (text: string) =>
    wordsOf(text, item.language)
      .map((word) => word.plain)
      .join(' ')
  const said = plain(item.student_answer)
  if (item.reference_answers.some((text) => plain(text) === said)) return 'correct'
  if (said === plain(item.question)) return 'question_repeated'
  if (ASKS_FOR_A_NUMBER[item.language].test(item.question) && isTheNumber(answer, reference, told)) return 'correct'
  const nothingNew = answer.content.length > 0 && answer.content.every(told)
  const shared = matchWords(reference.content, answer, item.language).some(isFound)
  if (nothingNew && answer.content.length >= 3 && !reference.content.every(told)) return 'question_repeated'
  // Neither a word nor a name of the reference, and none that the question could lend a meaning to.
  return !shared && answer.content.length === 0 && reference.content.length > 0 && !answersByStance(reference)
    ? 'incorrect'
    : null
}

const ASKS_FOR_A_NUMBER = {
  en: /\b(?:how (?:many|much|old|long|far|high|fast)|(?:what|which|in what) (?:year|number|percentage|temperature|date))\b/iu,
  fr: /\b(?:combien|(?:quelle?s?) (?:année|annee|nombre|pourcentage|température|temperature|date|distance|vitesse|durée|duree))\b/iu,
}

/** "8" is all that "How many bits are there in a byte?" asks for, whatever else the reference answer says. */
function isTheNumber(answer: ReadText, reference: ReadText, told: ReadAnswer['told']): boolean {
  return (
    answer.quantities.length > 0 &&
    quantitiesWithout(reference, answer).length === 0 &&
    quantitiesWithout(answer, reference).length === 0 &&
    answer.content.every((word) => !word.negated && (isNumber(word.plain) || isUnit(word) || told(word)))
  )
}

/** "Yes" and "no" are function words, and full answers to some questions. */
function answersByStance(reference: ReadAnswer['reference']): boolean {
  return reference.words.slice(0, 2).some(({ plain }) => ['yes', 'no', 'oui', 'non'].includes(plain))
}

function verdictOf({ certain, correct, points, contradictory }: Assessment): ShortAnswerVerdict {
  if (certain) return certain === 'correct' ? 'correct' : 'incorrect'
  if (correct >= THRESHOLDS.upper) return 'correct'
  if (correct >= THRESHOLDS.lower) return 'abstain'
  const something = points.some((point) => point.made || point.found.length > 0)
  return something && contradictory < 0.5 && !points.some((point) => point.opposed) ? 'partial' : 'incorrect'
}

/** Expected worth, stretched so that near-certainty is all or nothing. */
function scoreOf(verdict: ShortAnswerVerdict, { correct }: Assessment): number {
  if (verdict === 'incorrect') return 0
  return Math.round(100 * Math.min(1, Math.max(0.05, (correct - 0.1) / 0.75)))
}

function confidenceOf({ certain, correct }: Assessment): number {
  return certain ? 1 : Math.round(100 * Math.max(correct, 1 - correct)) / 100
}

/** Only numbers that stand in the texts as they are named: nobody wrote the 3 of "Napoléon III". */
function numberOf({ answer, reference }: ReadAnswer, item: ShortAnswer): Findings['number'] {
  const [expected] = quantitiesWithout(reference, answer)
  const given = quantitiesWithout(answer, reference)
  const written = ({ number }: Quantity, texts: readonly string[]) => texts.some((text) => text.includes(number))
  if (!expected || !written(expected, item.reference_answers)) return null
  const [instead] = given
  return {
    expected,
    given: instead && given.length === 1 && written(instead, [item.student_answer]) ? instead : null,
  }
}

/** Key points alone are a reference too: what a full answer says is all of them. */
function withReferences(item: ShortAnswer): ShortAnswer {
  const references = item.reference_answers.filter((text) => text.trim())
  return { ...item, reference_answers: references.length > 0 ? references : [(item.key_points ?? []).join('. ')] }
}
