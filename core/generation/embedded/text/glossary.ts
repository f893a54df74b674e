import type { Analysis, Sentence } from './analysis.ts'
import type { Definition } from './definitions.ts'

/** "Mitose : division d'une cellule …", one a line: how handouts define. */
const ENTRY = /^(?<term>\p{L}[\p{L}\p{N}’'_.() -]{1,44}?) ?(?::|–|—| - ) ?(?<meaning>[\p{L}«“(][^:]{18,230}?)[.;]?$/u
const NO_TERM =
  /^(?:par exemple|exemple|exemples|remarque|attention|note|nb|objectif|objectifs|question|réponse|définition|rappel|conclusion|introduction|source|example|examples|warning|remark|objective|definition|answer|summary|tip|important|résumé|astuce|soit|on a|donc|il s'agit|figure|tableau|table)\b/i
/** Fewer than this are no glossary but sentences that happen to have a colon. */
const FEWEST = 3

export function glossary({ sentences }: Analysis): Definition[] {
  const entries = sentences.flatMap((sentence) => entryOf(sentence) ?? [])
  const lists: Definition[][] = []
  for (const entry of entries) {
    const list = lists.at(-1)
    const previous = list?.at(-1)
    if (list && previous && entry.sentence.index - previous.sentence.index <= 3) list.push(entry)
    else lists.push([entry])
  }
  const told = entries.map((entry) => entry.meaning.toLowerCase())
  // What is said of two terms defines neither.
  return lists
    .filter((list) => list.length >= FEWEST)
    .flat()
    .filter((entry) => told.filter((meaning) => meaning === entry.meaning.toLowerCase()).length === 1)
}

function entryOf(sentence: Sentence): Definition | null {
  const found = ENTRY.exec(sentence.text)?.groups
  if (!found) return null
  const term = (found.term ?? '').trim()
  const meaning = (found.meaning ?? '').trim().replace(/[,;.]$/, '')
  if (term.split(' ').length > 5 || NO_TERM.test(term) || /[?!]$/.test(meaning) || meaning.split(' ').length < 3)
    return null
  if (/https?:|[{}<>=]/.test(meaning)) return null
  // "Noyau" is a common word that opens a line; "ADN", "df" and "PCA()" are written as they are.
  const shown = /^\p{Lu}\p{Ll}+(?: \p{Ll}+)*$/u.test(term) ? term.charAt(0).toLowerCase() + term.slice(1) : term
  return { sentence, term: shown, meaning, plural: false, asked: shown, confidence: 0.88, entry: true }
}
