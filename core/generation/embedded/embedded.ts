import type { ReadDocument } from '../../documents/types.ts'
import type { Draft } from '../pipeline/draft.ts'
import { selectQuestions } from '../pipeline/select.ts'
import { contentWords } from '../pipeline/words.ts'
import type { GenerationRequest, Generator } from '../types.ts'
import { english } from './en/english.ts'
import type { Found, Reading } from './families/family.ts'
import { mentionsEarlier } from './families/mentions.ts'
import { french } from './fr/french.ts'
import type { LanguageKit } from './language-kit.ts'
import { capitalisedWithin } from './names/capitals.ts'
import { indexNames, type Name } from './names/names.ts'
import { importance, keyTerms } from './terms.ts'
import { type Analysis, analyse, type Sentence } from './text/analysis.ts'
import { datesIn } from './text/dates.ts'
import { glossary } from './text/glossary.ts'
import { siblingTerms } from './text/siblings.ts'
import { tokenise } from './text/tokens.ts'

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
    const drafts = draftsOf(document)
    await progress(0, num_questions)
    const outcome = selectQuestions(drafts, { ...request, language: document.language })
    await progress(outcome.questions.length, num_questions)
    return outcome
  },
}

/** Several questions are asked of one document in turn; reading it is what takes time, and gives the same each time. */
const known = new WeakMap<ReadDocument, Draft[]>()

function draftsOf(document: ReadDocument): Draft[] {
  const drafts = known.get(document) ?? writeDrafts({ document })
  known.set(document, drafts)
  return drafts
}

/** Every draft that some pattern makes of the document: many more than are wanted. */
export function writeDrafts({ document }: Pick<GenerationRequest, 'document'>): Draft[] {
  const kit = KITS[document.language]
  const reading = read(kit, analyse(document, document.language))
  return kit.families.flatMap((family) => family(reading)).flatMap((found) => draftOf(found, reading, kit) ?? [])
}

function read(kit: LanguageKit, analysis: Analysis): Reading {
  const { sentences, language } = analysis
  const known = capitalisedWithin(sentences)
  for (const sentence of sentences) kit.tag(sentence.tokens, known)
  const names = indexNames(sentences, kit.cues)
  const clauses = kit.clauses(analysis, names)
  return {
    analysis,
    names,
    clauses,
    resolved: new Map(
      clauses.flatMap(({ sentence, subject }) =>
        subject.name && subject.tokens[0]?.tag === 'pron' ? [[sentence.index, subject.name]] : [],
      ),
    ),
    dates: sentences.flatMap((sentence) => datesIn(sentence.tokens, language).map((span) => ({ sentence, span }))),
    definitions: [...kit.definitions(analysis), ...glossary(analysis)],
    siblings: siblingTerms(analysis, language === 'fr'),
    narrative:
      sentences.filter(({ tokens }) => tokens.some((token) => token.tag === 'name')).length > sentences.length * 0.55,
    terms: keyTerms(analysis, 60),
  }
}

function draftOf(found: Found, reading: Reading, kit: LanguageKit): Draft | null {
  const { analysis, narrative, resolved } = reading
  const { sentence, confidence, ...rest } = found
  // Whoever the stem names is no answer.
  const named = /^(?:person|place|organisation|work|name)$/.test(rest.kind)
  const draft = named ? { ...rest, distractors: rest.distractors.filter((name) => !rest.stem.includes(name)) } : rest
  if (draft.distractors.length < 3 || draft.stem.length > 240) return null
  const start = quoteStart(sentence, analysis, resolved.get(sentence.index))
  const quote = analysis.document.text.slice(start, sentence.end)
  const weight = importance(contentWords(`${draft.stem} ${draft.key}`), analysis)
  const { loose, vague, anchors } = bearings(draft.stem, kit)
  if (/^(?:date|place|person|number|purpose|complement|gap|name)$/.test(draft.family)) {
    const stem = tokenise(draft.stem, 0)
    kit.tag(stem, new Set())
    if (mentionsEarlier(stem, sentence, reading)) return null
  }
  // "In what year did the war begin …?": which war?
  if (vague && /^(?:date|place|person|number|complement|gap)$/.test(draft.family)) return null
  if (narrative && (loose > 1 || vague || (/^(?:claim|variant)$/.test(draft.family) && bearings(draft.key, kit).vague)))
    return null
  const clear = narrative ? 1 - 0.13 * Math.min(4, loose) + 0.06 * Math.min(2, anchors) : 1
  const length = Math.max(0, draft.stem.length - 130) / 400 + Math.max(0, quote.length - 260) / 2000
  return {
    ...draft,
    aliases: draft.aliases ?? [],
    source: { start, end: sentence.end, page: sentence.page, quote },
    explanation: kit.explanation(draft, quote, sentence.page),
    score: confidence * (0.6 + 0.4 * weight) * clear * (1 - length),
  }
}

/** A quote whose subject is a pronoun begins with the sentence of the paragraph that names it, at most two before. */
function quoteStart(sentence: Sentence, { sentences }: Analysis, meant: Name | undefined): number {
  if (!meant) return sentence.start
  for (let back = 0; back <= 2; back++) {
    const earlier = sentences[sentence.index - back]
    if (!earlier || earlier.paragraph !== sentence.paragraph) break
    if ([...meant.forms].some((form) => earlier.text.includes(form))) return earlier.start
  }
  return sentence.start
}

/** Of these there are many in a story: "the film" without its title asks about nothing. */
const LOOSE = new Set(
  'film acteur actrice réalisateur réalisatrice rôle équipe pièce scénario série épisode studio course épreuve victoire match saison tableau œuvre livre roman auteur article rapport projet chantier bataille guerre roi héros journal prolongement tronçon movie actor actress director book novel author team season race article report war king study company game'.split(
    ' ',
  ),
)

/** How well a stem says what it speaks of: definite nouns that nothing specifies, against names and numbers. */
function bearings(stem: string, kit: LanguageKit): { loose: number; vague: boolean; anchors: number } {
  const tokens = tokenise(stem, 0)
  kit.tag(tokens, new Set())
  let loose = 0
  let vague = false
  let anchors = 0
  for (const [index, token] of tokens.entries()) {
    if ((token.tag === 'name' && index > 0) || /^\d{2,}/.test(token.low)) anchors++
    if (!kit.definite.has(token.low)) continue
    let end = index + 1
    while (/^(?:x|adj|part|num)$/.test(tokens[end]?.tag ?? '')) end++
    const after = tokens[end]
    if (
      end - index === 2 &&
      !(after && (after.tag === 'name' || after.tag === 'rel' || kit.complement.has(after.low)))
    ) {
      loose++
      vague ||= LOOSE.has(tokens[index + 1]?.low ?? '')
    }
  }
  return { loose, vague, anchors }
}
