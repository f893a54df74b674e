import type { Clause } from '../text/clause.ts'
import { render, type Token } from '../text/tokens.ts'
import { third, verbReading } from './verbs.ts'

/** English interrogatives from clauses: inversion of the auxiliary, *do* where there is none. */

const TIES =
  /^(?:also|always|then|thus|therefore|however|moreover|furthermore|later|instead|still|too|finally|meanwhile|nevertheless|nonetheless|otherwise|likewise|similarly|eventually|subsequently|already|now|even)$/

/** Of these a sentence can be freed without saying more or less. */
const CONNECTORS = /^(?:also|thus|therefore|however|moreover|furthermore|nevertheless|nonetheless)$/

/** A whole sentence without what ties it to the one before: "always" and "too" belong to what it says. */
export function withoutConnectors(tokens: readonly Token[]): Token[] {
  return tokens.filter((token) => !(token.tag === 'adv' && CONNECTORS.test(token.low)))
}

export function withoutTies(tokens: readonly Token[]): Token[] {
  return tokens.filter((token) => !(token.tag === 'adv' && TIES.test(token.low)))
}

/** "In what year" + clause → "In what year did Freud publish his first book?" Null when the verb is not known. */
export function ask(
  word: string,
  clause: Clause,
  rest: readonly Token[],
  fronted: readonly Token[] = [],
): string | null {
  const verb = withoutTies(clause.verb)
  const at = verb.findIndex((token) => token.tag === 'verb' || token.tag === 'aux')
  const finite = verb[at]
  if (!finite) return null
  const subject = clause.subject.text
  const adverbs = render(verb.slice(0, at))
  const complements = render(withoutTies(rest))
  if (finite.tag === 'aux' && !(/^(?:has|have|had|do|does|did)$/.test(finite.low) && verb.length === at + 1)) {
    return question(
      `${lead(word, fronted)} ${finite.low} ${subject} ${adverbs} ${render(verb.slice(at + 1))} ${complements}`,
    )
  }
  const reading =
    finite.tag === 'aux'
      ? {
          lemma: finite.low.startsWith('d') ? 'do' : 'have',
          forms: new Set([
            finite.low === 'had' || finite.low === 'did' ? 'past' : /s$/.test(finite.low) ? 'third' : 'base',
          ]),
        }
      : verbReading(finite.low)
  if (!reading) return null
  const support = reading.forms.has('past') ? 'did' : reading.forms.has('third') ? 'does' : 'do'
  return question(`${lead(word, fronted)} ${support} ${subject} ${adverbs} ${reading.lemma} ${complements}`)
}

/** The subject is asked for: "Who proposed …?", "Which stage begins …?" */
export function askSubject(
  word: string,
  clause: Clause,
  rest: readonly Token[],
  fronted: readonly Token[] = [],
): string {
  const verb = withoutTies(clause.verb).map((token) => token.text)
  return question(`${lead(word, fronted)} ${verb.join(' ')} ${render(withoutTies(rest))}`)
}

/** The verb of a plural subject as its singular interrogative needs it: "children face" → "Who faces". */
export function singularVerb(low: string): string | null {
  if (low === 'are') return 'is'
  if (low === 'were') return 'was'
  if (low === 'have') return 'has'
  const reading = verbReading(low)
  if (!reading) return /^(?:can|could|may|might|must|will|would|should)$/.test(low) ? low : null
  return reading.forms.has('past') ? low : third(reading.lemma)
}

function lead(word: string, fronted: readonly Token[]): string {
  if (fronted.length === 0) return word
  const text = render(withoutTies(fronted))
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}, ${word.charAt(0).toLowerCase()}${word.slice(1)}`
}

export function question(text: string): string {
  const tidy = text
    .replace(/\s+/g, ' ')
    .replace(/ ([,.;])/g, '$1')
    .replace(/[,;:.\s]+$/, '')
    .trim()
  return `${tidy.charAt(0).toUpperCase()}${tidy.slice(1)}?`
}
