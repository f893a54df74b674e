import type { Clause } from '../text/clause.ts'
import { render, type Token } from '../text/tokens.ts'

/** French interrogatives from clauses: complex inversion where the subject's gender is known, *est-ce que* where it is not. */

/** Words that tie a clause to the sentence before it; a stem stands alone. */
const TIES =
  /^(?:alors|toujours|ensuite|toutefois|cependant|également|ainsi|donc|enfin|pourtant|néanmoins|aussi|finalement|désormais|puis|aussitôt|notamment|rapidement|promptement|encore|maintenant|dorénavant)$/
const TIE_PHRASES = [
  ['par', 'ailleurs'],
  ['en', 'effet'],
  ['en', 'outre'],
  ['en', 'particulier'],
  ['par', 'exemple'],
  ['dès', 'lors'],
  ['quant', 'à', 'eux'],
  ['quant', 'à', 'elles'],
  ['quant', 'à', 'lui'],
  ['quant', 'à', 'elle'],
  ['cette', 'fois'],
  ['en', 'revanche'],
  ['en', 'conséquence'],
  ['à', 'nouveau'],
  ['de', 'nouveau'],
]

/** Of these a sentence can be freed without saying more or less. */
const CONNECTORS = /^(?:toutefois|cependant|donc|pourtant|néanmoins|également)$/

/** A whole sentence without what ties it to the one before: "aussi" and "toujours" belong to what it says. */
export function withoutConnectors(tokens: readonly Token[]): Token[] {
  return withoutTies(tokens, CONNECTORS)
}

export function withoutTies(tokens: readonly Token[], ties: RegExp = TIES): Token[] {
  const kept: Token[] = []
  for (let i = 0; i < tokens.length; i++) {
    const phrase = TIE_PHRASES.find((words) => words.every((word, offset) => tokens[i + offset]?.low === word))
    if (phrase) {
      i += phrase.length - 1
      continue
    }
    const token = tokens[i] as Token
    const comparing = /^(?:que|qu'|bien|plus|peu)$/.test(tokens[i + 1]?.low ?? '')
    if (!ties.test(token.low) || token.tag === 'prep' || comparing) kept.push(token)
  }
  return kept
}

/** "En quelle année" + clause → "En quelle année Nuvolari remporte-t-il sa première course ?" */
export function ask(word: string, clause: Clause, rest: readonly Token[], fronted: readonly Token[] = []): string {
  const { subject } = clause
  const verb = withoutTies(clause.verb)
  const lead = fronted.length > 0 ? `${leading(fronted)}, ${lower(word)}` : word
  const complements = render(withoutTies(rest))
  if (subject.gender === null) return question(`${lead} ${estCeQue(subject.text)} ${render(verb)} ${complements}`)
  const at = verb.findIndex((token) => token.tag === 'verb' || token.tag === 'aux')
  const finite = verb[at]
  if (!finite) return question(`${lead} ${estCeQue(subject.text)} ${render(verb)} ${complements}`)
  const pronoun = subject.gender === 'f' ? (subject.plural ? 'elles' : 'elle') : subject.plural ? 'ils' : 'il'
  const link = !subject.plural && !/[td]$/.test(finite.low) ? '-t-' : '-'
  const before = render(verb.slice(0, at))
  const inverted = `${before}${before === '' || /'$/.test(before) ? '' : ' '}${finite.text}${link}${pronoun}`
  return question(`${lead} ${subject.text} ${inverted} ${render(verb.slice(at + 1))} ${complements}`)
}

/** The subject is asked for: "Qui remporte …?" */
export function askSubject(
  word: string,
  clause: Clause,
  rest: readonly Token[],
  fronted: readonly Token[] = [],
): string {
  const lead = fronted.length > 0 ? `${leading(fronted)}, ${lower(word)}` : word
  return question(`${lead} ${render(withoutTies(clause.verb))} ${render(withoutTies(rest))}`)
}

function estCeQue(subject: string): string {
  return /^[aeiouyhâàéèêîôûœ]/i.test(subject) ? `est-ce qu'${subject}` : `est-ce que ${subject}`
}

function leading(tokens: readonly Token[]): string {
  const text = render(withoutTies(tokens))
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function lower(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1)
}

/** Spaces, elision and the space before the question mark. */
export function question(text: string): string {
  const tidy = text
    .replace(/\s+/g, ' ')
    .replace(/ ([,.;])/g, '$1')
    .replace(/[,;:.\s]+$/, '')
    .trim()
  return `${tidy.charAt(0).toUpperCase()}${tidy.slice(1)} ?`
}
