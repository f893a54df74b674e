import { contentWords, fold, overlap, roughStem, wordsOf } from '../../pipeline/words.ts'
import type { Clause, Subject } from '../text/clause.ts'
import { render, type Token } from '../text/tokens.ts'
import type { Family, Found, Reading } from './family.ts'
import { isPlain, isTold, tellsExample } from './plain-subject.ts'

/** How a language turns a clause into a statement, and asks for it. */
export interface StatementVoice {
  /** "Elle relie le pont à la porte d'Ivry.": the predicate with a pronoun; null when it does not stand alone. */
  predicate(clause: Clause): string | null
  /** The predicate of one clause said of another's subject; null when it would not agree. */
  saidOf(clause: Clause, other: Clause): string | null
  /** What the options of one question must share: person, gender and number of the pronoun. */
  agreement(clause: Clause): string | null
  /** "Selon le document, laquelle de ces affirmations est vraie à propos de la ligne ?" */
  about(clause: Clause): string
  /** "Que fait Tazio Nuvolari en 1932 ?"; null when the predicate is no action of a person. */
  doesWhen(clause: Clause, occasion: readonly Token[]): string | null
  /** The clause and the adverbial that says when it was (a date, a place, an occasion with a name of its own). */
  occasion(clause: Clause): { clause: Clause; occasion: Token[] } | null
  /** The clause without its dates. */
  undated(clause: Clause): Clause
}

/**
 * What is true of one subject, among what the document says of others: the options are true statements, each of its own
 * subject, so that only reading tells them apart.
 */
export function statementFamily(voice: StatementVoice): Family {
  return (reading) => {
    const stated = statementsOf(reading, voice)
    const byHead = countHeads(stated)
    return stated.flatMap((key, place): Found[] => {
      if (!isPlain(key.clause, reading) || identifies(key) || PRAISE.test(key.text)) return []
      // Of a subject that is spoken of everywhere, too much is true.
      if ((byHead.get(key.subject) ?? 0) > 4 || key.clause.cut === 'conjunction') return []
      const distractors = stated
        .slice(Math.max(0, place - WINDOW), place + WINDOW)
        .filter(
          (other) =>
            other.clause.subject.human === key.clause.subject.human && foreign(key, other) && !identifies(other),
        )
        .map((other) => ({
          other,
          cost:
            (alike(key.clause, other.clause) ? 0 : 4) +
            Math.abs(other.text.length - key.text.length) / 12 +
            Math.abs(other.clause.sentence.index - key.clause.sentence.index) / 12,
        }))
        .sort((one, two) => one.cost - two.cost)
      const kin = distractors.filter(({ other }) => alike(key.clause, other.clause)).length
      // Said of things of other kinds, three statements out of four are absurd.
      if (kin < 3) return []
      const texts = distractors.flatMap(({ other }) => voice.saidOf(other.clause, key.clause) ?? [])
      return [
        {
          sentence: key.clause.sentence,
          family: 'statement',
          stem: voice.about(key.clause),
          key: key.text,
          kind: 'statement',
          distractors: [...new Set(texts)].slice(0, 8),
          bloom: 'understand',
          difficulty: 'medium',
          confidence:
            (key.clause.cut === 'end' ? 0.72 : 0.66) * (reading.narrative && !key.clause.subject.name ? 0.8 : 1),
        },
      ]
    })
  }
}

/** Two people, or two things of one kind: what is said of one could be said of the other. */
export function alike({ subject: one }: Clause, { subject: two }: Clause): boolean {
  if (one.human || two.human) return one.human === two.human
  if (one.name && two.name) return one.name.kind === two.name.kind && one.name.class === two.name.class
  return headOf(one) === headOf(two)
}

const nounsOf = ({ tokens }: Subject) =>
  tokens.filter((token) => token.tag === 'x').map((token) => roughStem(fold(token.low)))
/** The first noun in French, the last before a complement in English: near enough to compare. */
const headOf = (subject: Subject) =>
  nounsOf(subject)[/^(?:the|an?) /.test(subject.text) ? nounsOf(subject).length - 1 : 0]
/** "It is the second stage": it names one thing, and is asked for in another way. */
function identifies({ clause: { verb, rest } }: Statement): boolean {
  const [only, ...more] = verb
  return (
    only?.tag === 'aux' &&
    more.length === 0 &&
    /^(?:the|le|la|les|l'|to|un|une|that|que|qu'|de|d'|on|about)$/.test(rest[0]?.low ?? '')
  )
}

/** Statements further apart than this are not compared: cost stays in proportion to the document. */
const WINDOW = 80

/** "It is an important element of success": true of anything. */
export const PRAISE =
  /\b(?:is|are|be|est|sont) (?:an? |the |une? |des? )?(?:\p{L}+ )?(?:prominent|popular|important|essential|major|active|crucial|key|desirable|useful|common|importante?s?|essentielle?s?|majeure?s?)\b/iu

/** What somebody thinks or doubts, and what addresses the reader, is no matter for a key. */
export const OPINION =
  /\b(?:should|might|seems?|seemed|simply|really|of course|perhaps|apt to|supposed|certes|devrai(?:t|ent)|pourrai(?:t|ent)|sembl(?:e|ent|ait|aient)|sans doute|peut-être|probablement|vraiment|évidemment|bien sûr|malheureusement|unfortunately|hopefully|instructi(?:f|ve)|intéressante?s?|interesting|wonderful|beautiful)\b/iu

interface Statement {
  clause: Clause
  text: string
  agreement: string
  /** The subject folded, to tell whether two statements are of one thing. */
  subject: string
}

function statementsOf(reading: Reading, voice: StatementVoice): Statement[] {
  return reading.clauses.flatMap((clause) => {
    const text = voice.predicate(clause)
    const agreement = voice.agreement(clause)
    const words = text === null ? 0 : wordsOf(text).length
    if (
      text === null ||
      agreement === null ||
      words < 6 ||
      words > 24 ||
      contentWords(text).length < 3 ||
      / (?:as well|too|aussi|ainsi)\.$/.test(text) ||
      tellsExample(clause, reading) ||
      isTold(clause, reading)
    )
      return []
    return [{ clause, text, agreement, subject: fold(clause.subject.text) }]
  })
}

function countHeads(stated: readonly Statement[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { subject } of stated) counts.set(subject, (counts.get(subject) ?? 0) + 1)
  return counts
}

/** A statement of something else: no word of either subject in the other's statement, and no subject part of the other. */
function foreign(key: Statement, other: Statement): boolean {
  if (other.subject === key.subject || other.clause.sentence === key.clause.sentence) return false
  const own = contentWords(key.subject).map(roughStem)
  const theirs = contentWords(other.subject).map(roughStem)
  if (own.every((word) => theirs.includes(word)) || theirs.every((word) => own.includes(word))) return false
  const said = new Set(contentWords(other.clause.sentence.text).map(roughStem))
  return !own.some((word) => said.has(word) && !theirs.includes(word)) && overlap(key.text, other.text) < 0.4
}

/** What somebody did at a time or an occasion that the stem names, among what the same one did at others. */
export function eventFamily(voice: StatementVoice): Family {
  return (reading) => {
    const events = reading.clauses.flatMap((clause) => {
      const text = clause.cut === 'conjunction' ? null : voice.predicate(clause)
      const words = text === null ? 0 : wordsOf(text).length
      return text === null || words < 5 || words > 20 || contentWords(text).length < 3
        ? []
        : [{ clause, text, subject: fold(clause.subject.text) }]
    })
    return events.flatMap((key, place): Found[] => {
      const placed = voice.occasion(key.clause)
      const stem = placed && voice.doesWhen(placed.clause, placed.occasion)
      const text = placed && voice.predicate(placed.clause)
      if (!placed || !stem || !text || wordsOf(text).length < 4) return []
      const named = new Set(contentWords(render(placed.occasion)))
      const distractors = events
        .slice(Math.max(0, place - WINDOW), place + WINDOW)
        .filter((other) => other.subject === key.subject && other.clause.sentence !== key.clause.sentence)
        .filter((other) => !contentWords(other.clause.sentence.text).some((word) => named.has(word)))
        .filter(
          (other) => overlap(other.text, text) < 0.3 && voice.agreement(other.clause) === voice.agreement(key.clause),
        )
        .map((other) => voice.undated(other.clause))
        .flatMap((clause) => voice.predicate(clause) ?? [])
        .sort((one, two) => Math.abs(one.length - text.length) - Math.abs(two.length - text.length))
      const sentence = key.clause.sentence
      return [
        {
          sentence,
          family: 'event',
          stem,
          key: text,
          kind: 'statement',
          distractors: [...new Set(distractors)].slice(0, 8),
          bloom: 'remember',
          difficulty: 'medium',
          confidence: 0.8,
        },
      ]
    })
  }
}
