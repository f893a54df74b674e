import type { ReadDocument } from '../../documents/types.ts'
import { type Random, seededRandom } from '../../random/seeded.ts'
import type { QuestionDifficulty } from '../../wire/questions.ts'
import { checkQuestion, hasBlockingFlaw } from '../flaws/check-question.ts'
import { givesAway } from '../flaws/check-set.ts'
import type { GeneratedQuestion, GenerationOutcome, GenerationRequest } from '../types.ts'
import type { Draft } from './draft.ts'
import { eligibleDrafts } from './eligible.ts'
import { leftOf, misses } from './mix.ts'
import { type ChosenOptions, isLongest, OPTION_COUNT, optionSets } from './options.ts'
import { planFocus, planSections } from './plan.ts'
import { trueFalseDrafts, trueFalseOptions } from './true-false.ts'
import { containsPhrase, contentWords, overlap, wordsOf } from './words.ts'

/** Below this many characters a shortfall is the document's length, not its lack of facts. */
const SHORT_DOCUMENT = 2500
/** Of the questions kept, at most this share may have the key longest (a human's share is 22 %). */
const LONGEST_SHARE = 0.2

/**
 * Keeps the best questions of many drafts: each is given options and checked, those with a blocking flaw are dropped, and
 * the rest are taken best first, spread over the document's sections, none asking or giving away what another asks. With a
 * mix, those that it has a place for come first, then those that miss it least.
 */
export function selectQuestions(drafts: readonly Draft[], request: GenerationRequest): GenerationOutcome {
  const { document, language, num_questions, difficulty, focus, seed, mix = {}, strict } = request
  const random = seededRandom(seed)
  const plan = focus ? planFocus(document.passages, focus, num_questions) : planSections(document, num_questions)
  const sections = plan.map((section) => ({ ...section, taken: 0 }))
  const candidates = mix.type?.true_false ? [...drafts, ...trueFalseDrafts(drafts, language)] : drafts
  const ranked = eligibleDrafts(candidates, request)
    .map((draft) => ({ draft, score: draft.score * suitability(draft.difficulty, difficulty) + random() * 0.02 }))
    .sort((one, two) => two.score - one.score)
    .map(({ draft }) => draft)

  const kept: { draft: Draft; question: GeneratedQuestion }[] = []
  let left = mix
  const used = new Map<string, number>()
  const positions = Array.from({ length: OPTION_COUNT }, () => 0)
  /** True ones and false ones kept, which stay even. */
  const truths = [0, 0]
  const budget = { longest: Math.floor(num_questions * LONGEST_SHARE), flawed: Math.floor(num_questions * 0.1) }

  // First within each section's quota and without any warning; then what the quota left out; then with one warning.
  const rounds = ['quota', 'anywhere', 'repeated', 'warned'] as const
  const allowedMisses = strict ? [0] : [0, ...Object.keys(mix).map((_, index) => index + 1)]
  for (const [allowed, round] of allowedMisses.flatMap((many) => rounds.map((name) => [many, name] as const))) {
    for (const draft of ranked) {
      if (kept.length >= num_questions) break
      if (misses(left, mixed(draft)) > allowed) continue
      const section = sections.find(({ start, end }) => draft.source.start >= start && draft.source.start < end)
      if (round === 'quota' && section && section.taken >= section.quota) continue
      if (
        kept.some((other) => collides(draft, other.draft)) ||
        worn(draft, kept, num_questions, round === 'repeated' || round === 'warned')
      )
        continue
      const question = write(draft, {
        document,
        language,
        positions,
        truths,
        random,
        used,
        budget,
        lenient: round === 'repeated' || round === 'warned',
        warned: round === 'warned',
      })
      if (
        question === null ||
        kept.some((other) => givesAway(question, other.question) || givesAway(other.question, question))
      )
        continue
      const position = question.correct[0] ?? 0
      if (question.type === 'true_false') truths[position] = (truths[position] ?? 0) + 1
      else {
        positions[position] = (positions[position] ?? 0) + 1
        if (isLongest({ options: question.options, correct: position })) budget.longest--
        for (const option of question.options) used.set(option, (used.get(option) ?? 0) + 1)
      }
      if (question.flaws.length > 0) budget.flawed--
      if (section) section.taken++
      kept.push({ draft, question })
      left = leftOf(left, [question])
    }
  }
  const questions = kept.map(({ question }) => question).sort((one, two) => one.source.start - two.source.start)
  const shortfall =
    questions.length >= num_questions
      ? null
      : focus
        ? 'focus_too_narrow'
        : document.text.length < SHORT_DOCUMENT
          ? 'document_too_short'
          : 'too_few_facts'
  return { questions, shortfall }
}

function mixed({ type, difficulty, bloom }: Draft): Pick<GeneratedQuestion, 'type' | 'difficulty' | 'bloom'> {
  return { type: type ?? 'single_choice', difficulty, bloom }
}

function suitability(estimated: QuestionDifficulty, wanted: QuestionDifficulty | undefined): number {
  if (wanted === undefined || wanted === estimated) return 1
  return wanted === 'medium' || estimated === 'medium' ? 0.7 : 0.45
}

/** The answer has been asked for twice, or its pattern makes two questions in five: a test that can be guessed, or bores. */
function worn(draft: Draft, kept: readonly { draft: Draft }[], wanted: number, lenient: boolean): boolean {
  const key = wordsOf(draft.key).join(' ')
  const answered =
    draft.type === 'true_false' ? 0 : kept.filter((other) => wordsOf(other.draft.key).join(' ') === key).length
  const alike = kept.filter((other) => other.draft.family === draft.family).length
  const topic = kept.filter(
    ({ draft: other }) => other.stem === draft.stem || overlap(other.stem, draft.stem) >= 0.9,
  ).length
  return (
    topic >= (contentWords(draft.stem).length === 0 ? Math.ceil(wanted * (lenient ? 0.4 : 0.1)) : lenient ? 3 : 2) ||
    answered >= Math.max(1, Math.floor(wanted / (lenient ? 5 : 10))) ||
    alike >= Math.max(3, Math.ceil(wanted * (lenient ? 0.9 : 0.4)))
  )
}

/** Two drafts on one fact: the same answer, nearly the same stem, or the same passage asked from two sides. */
function collides(one: Draft, two: Draft): boolean {
  if (one.source.start < two.source.end && two.source.start < one.source.end) {
    const length = Math.min(one.source.end - one.source.start, two.source.end - two.source.start)
    if (length < 160 || one.family === two.family || overlap(`${one.stem} ${one.key}`, `${two.stem} ${two.key}`) > 0.35)
      return true
  }
  if (one.type === 'true_false' || two.type === 'true_false') return overlap(told(one), told(two)) > 0.35
  const sameKey =
    wordsOf(one.key).join(' ') === wordsOf(two.key).join(' ') ||
    one.aliases.includes(two.key) ||
    two.aliases.includes(one.key)
  if (sameKey && one.kind !== 'person' && one.kind !== 'date' && one.kind !== 'number') return true
  if (sameKey && overlap(one.stem, two.stem) > 0.3) return true
  if (one.kind === 'term' && two.kind === 'definition' && containsPhrase(two.stem, one.key)) return true
  if (two.kind === 'term' && one.kind === 'definition' && containsPhrase(one.stem, two.key)) return true
  if (openStem(one) && openStem(two)) return overlap(one.key, two.key) >= 0.35
  return overlap(one.stem, two.stem) >= 0.6
}

/** What a question says: a statement to be judged, or a stem with its answer. */
function told({ type, stem, key }: Draft): string {
  return type === 'true_false' ? stem : `${stem} ${key}`
}

/** "Which statement is true of concepts?": the stem names a topic, and the options say what is asked. */
function openStem({ stem, kind }: Draft): boolean {
  return kind === 'statement' && contentWords(stem).length <= 3
}

interface Writing {
  document: ReadDocument
  language: GenerationRequest['language']
  positions: number[]
  truths: number[]
  random: Random
  /** How often a statement has served as a distractor. */
  used: Map<string, number>
  budget: { longest: number; flawed: number }
  lenient: boolean
  warned: boolean
}

/** The draft with the best options that hold, its key where the fewest keys are; null when none hold. */
function write(
  draft: Draft,
  { document, language, positions, truths, random, used, budget, lenient, warned }: Writing,
): GeneratedQuestion | null {
  if (draft.type === 'true_false') return judgement(draft, { document, language, truths })
  for (const set of optionSets(draft, random).sort((a, b) =>
    draft.values ? use(a, positions) - use(b, positions) : 0,
  )) {
    const { options, correct } = draft.values ? set : moved(set, positions, random)
    if (isLongest({ options, correct }) && budget.longest <= 0) continue
    const checked = {
      type: 'single_choice' as const,
      stem: draft.stem,
      options,
      correct: [correct],
      language,
      quote: draft.source.quote,
    }
    if (
      draft.kind === 'statement' &&
      options.some((option, index) => index !== correct && (used.get(option) ?? 0) >= (warned ? 4 : lenient ? 3 : 2))
    )
      continue
    const flaws = checkQuestion(checked, { document: document.text, option_count: OPTION_COUNT })
    if (hasBlockingFlaw(flaws) || flaws.length > (warned && budget.flawed > 0 ? 1 : 0)) continue
    const { start, end, page, quote } = draft.source
    return {
      type: 'single_choice',
      stem: draft.stem,
      options,
      correct: [correct],
      explanation: draft.explanation,
      difficulty: draft.difficulty,
      bloom: draft.bloom,
      source: { start, end, page, quote },
      flaws,
    }
  }
  return null
}

/** A statement to be judged; null while there are more of its kind, true or false, than of the other. */
function judgement(
  draft: Draft,
  { document, language, truths }: Pick<Writing, 'document' | 'language' | 'truths'>,
): GeneratedQuestion | null {
  const { options, correct } = trueFalseOptions(draft, language)
  if ((truths[correct] ?? 0) > (truths[1 - correct] ?? 0)) return null
  const { stem, explanation, difficulty, bloom, source } = draft
  const question = { type: 'true_false' as const, stem, options, correct: [correct] }
  const flaws = checkQuestion({ ...question, language, quote: source.quote }, { document: document.text })
  if (flaws.length > 0) return null
  const { start, end, page, quote } = source
  return { ...question, explanation, difficulty, bloom, source: { start, end, page, quote }, flaws }
}

const use = (set: ChosenOptions, positions: number[]) => positions[set.correct] ?? 0

/** Puts the key on the least used position, ties by chance, and leaves the others in their shuffled order. */
function moved({ options, correct }: ChosenOptions, positions: number[], random: Random): ChosenOptions {
  const least = Math.min(...positions)
  const free = positions.flatMap((count, index) => (count === least ? [index] : []))
  const target = free[Math.floor(random() * free.length)] ?? correct
  const others = options.filter((_, index) => index !== correct)
  return { options: [...others.slice(0, target), options[correct] ?? '', ...others.slice(target)], correct: target }
}
