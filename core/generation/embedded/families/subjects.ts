import { contentWords, fold, overlap, roughStem, wordsOf } from '../../pipeline/words.ts'
import { importance } from '../terms.ts'
import type { Clause } from '../text/clause.ts'
import type { Family, Found, Reading } from './family.ts'
import { mentionsEarlier } from './mentions.ts'
import { isPlain, isTold, tellsExample } from './plain-subject.ts'
import { alike, PRAISE } from './statements.ts'

/** How a language asks for a subject that is no person. */
export interface SubjectVoice {
  /** "Qu'est-ce qui permet de …?"; null when the predicate does not stand alone or says too little. */
  ask(clause: Clause): string | null
  /** The subject as an option: with its article. */
  option(clause: Clause): string | null
  /** What options must share: number, gender, article. */
  form(clause: Clause): string
}

/** Subjects further apart than this are not compared: cost stays in proportion to the document. */
const WINDOW = 80

/** The subject is asked from what is said of it; other subjects of the document are wrong. */
export function subjectFamily(voice: SubjectVoice): Family {
  return (reading) => {
    const { clauses, analysis, narrative } = reading
    const subjects = clauses.flatMap((clause) => {
      // "major Strasser": the name is what counts there.
      const named = clause.subject.tokens.at(-1)?.tag === 'name'
      const known =
        clause.subject.kind === 'common' &&
        !named &&
        isPlainTerm(clause, reading) &&
        !tellsExample(clause, reading) &&
        !isTold(clause, reading)
      const text = known ? voice.option(clause) : null
      return text === null ? [] : [{ clause, text, form: voice.form(clause), words: contentWords(text) }]
    })
    return subjects.flatMap((key, place): Found[] => {
      const stem = voice.ask(key.clause)
      const [verb, ...more] = key.clause.verb
      // "What is the third stage?" asks for an identity.
      const identifies = verb?.tag === 'aux' && more.length === 0
      if (
        stem === null ||
        identifies ||
        key.clause.verb.some(({ low }) => /^(?:only|also|just)$/.test(low)) ||
        mentionsEarlier(key.clause.rest, key.clause.sentence, reading) ||
        PRAISE.test(stem) ||
        key.clause.cut === 'conjunction' ||
        importance(key.words, analysis) < 0.4
      )
        return []
      const inStem = new Set(contentWords(stem).map(roughStem))
      if (key.words.some((word) => inStem.has(roughStem(word)))) return []
      const quoted = ` ${wordsOf(key.clause.sentence.text).join(' ')} `
      const distractors = subjects
        .slice(Math.max(0, place - WINDOW), place + WINDOW)
        .filter(
          (other) =>
            other.form === key.form && overlap(other.text, key.text) === 0 && importance(other.words, analysis) >= 0.3,
        )
        .filter(
          (other) =>
            !quoted.includes(` ${wordsOf(other.text).slice(1).join(' ')} `) &&
            !other.words.some((word) => inStem.has(roughStem(word))),
        )
        .map((other) => ({
          text: other.text,
          kin: alike(other.clause, key.clause),
          cost:
            (alike(other.clause, key.clause) ? 0 : 1.5) +
            Math.abs(other.text.length - key.text.length) / 6 +
            Math.abs(other.clause.sentence.index - key.clause.sentence.index) / 15 -
            importance(other.words, analysis) * 2,
        }))
        .sort((one, two) => one.cost - two.cost)
      const kin = distractors.filter((one) => one.kin).length
      const seen = new Set<string>()
      const unique = distractors.map(({ text }) => text).filter((text) => !seen.has(fold(text)) && seen.add(fold(text)))
      return [
        {
          sentence: key.clause.sentence,
          family: 'subject',
          stem,
          key: key.text,
          kind: 'term',
          distractors: unique.slice(0, 8),
          bloom: 'remember',
          difficulty: 'medium',
          confidence: (key.clause.cut === 'end' ? 0.68 : 0.62) * (narrative ? 0.8 : 1) * (kin >= 2 ? 1 : 0.5),
        },
      ]
    })
  }
}

/** "A role schema" is a term where "a woman" is nobody: an indefinite subject will do when the document says much of it. */
function isPlainTerm(clause: Clause, reading: Reading): boolean {
  const bare = clause.subject.text.replace(/^(?:an?|une?) /, '')
  const indefinite = bare !== clause.subject.text
  if (!indefinite) return isPlain(clause, reading)
  return !reading.narrative && importance(contentWords(bare), reading.analysis) >= 0.5
}
