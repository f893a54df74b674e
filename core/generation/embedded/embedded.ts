import type { Draft } from '../pipeline/draft.ts'
import { selectQuestions } from '../pipeline/select.ts'
import { contentWords } from '../pipeline/words.ts'
import type { GenerationRequest, Generator } from '../types.ts'
import { english } from './en/english.ts'
import type { Found, Reading } from './families/family.ts'
import { french } from './fr/french.ts'
import type { LanguageKit } from './language-kit.ts'
import { capitalisedWithin, indexNames } from './names/names.ts'
import { importance, keyTerms } from './terms.ts'
import { type Analysis, analyse } from './text/analysis.ts'
import { datesIn } from './text/dates.ts'

const KITS: Record<GenerationRequest['language'], LanguageKit> = { fr: french, en: english }

/**
 * The generator that needs no model: it reads a document's sentences, and asks only what a pattern is sure of. Everything
 * in a question is the document's own words but the interrogative. It asks in the document's language, whatever is wanted:
 * it cannot translate.
 */
export const embeddedGenerator: Generator = {
  label: 'embedded',
  async generate(request, progress) {
    const { document, num_questions } = request
    const drafts = writeDrafts(request)
    await progress(0, num_questions)
    const outcome = selectQuestions(drafts, { ...request, language: document.language })
    await progress(outcome.questions.length, num_questions)
    return outcome
  },
}

/** Every draft that some pattern makes of the document: many more than are wanted. */
export function writeDrafts({ document }: Pick<GenerationRequest, 'document'>): Draft[] {
  const kit = KITS[document.language]
  const reading = read(kit, analyse(document, document.language))
  return kit.families
    .flatMap((family) => family(reading))
    .flatMap((found) => draftOf(found, reading.analysis, kit) ?? [])
}

function read(kit: LanguageKit, analysis: Analysis): Reading {
  const { sentences, language } = analysis
  const known = capitalisedWithin(sentences)
  for (const sentence of sentences) kit.tag(sentence.tokens, known)
  const names = indexNames(sentences, kit.cues)
  return {
    analysis,
    names,
    clauses: kit.clauses(analysis, names),
    dates: sentences.flatMap((sentence) => datesIn(sentence.tokens, language).map((span) => ({ sentence, span }))),
    definitions: kit.definitions(analysis),
    terms: keyTerms(analysis, 60),
  }
}

function draftOf(found: Found, analysis: Analysis, kit: LanguageKit): Draft | null {
  const { sentence, confidence, ...draft } = found
  if (draft.distractors.length < 3 || draft.stem.length > 260) return null
  const quote = sentence.text
  const weight = importance(contentWords(`${draft.stem} ${draft.key}`), analysis)
  return {
    ...draft,
    aliases: draft.aliases ?? [],
    source: { start: sentence.start, end: sentence.end, page: sentence.page, quote },
    explanation: kit.explanation(draft, quote, sentence.page),
    score: confidence * (0.6 + 0.4 * weight),
  }
}
