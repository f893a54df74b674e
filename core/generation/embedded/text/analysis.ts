import { sentencesOf } from '../../../documents/sentences.ts'
import type { ReadDocument } from '../../../documents/types.ts'
import type { Language } from '../../../wire/common.ts'
import { pageAt } from '../../pipeline/quote.ts'
import { contentWords, roughStem } from '../../pipeline/words.ts'
import { type Token, tokenise, withoutAsides } from './tokens.ts'

/** A sentence that may be asked about. */
export interface Sentence {
  index: number
  start: number
  end: number
  text: string
  page: number | null
  /** Which paragraph, counted over the document: names and pronouns are resolved within one. */
  paragraph: number
  /** The headed section, counted over the document. */
  section: number
  /** Words without asides in brackets; tagged by the language. */
  tokens: Token[]
  /** Complete, self-contained prose of a length that can be asked about. */
  usable: boolean
}

export interface Analysis {
  document: ReadDocument
  language: Language
  sentences: Sentence[]
  /** How often a rough stem occurs, and in how many sentences: the importance of a word. */
  frequency: Map<string, number>
}

export function analyse(document: ReadDocument, language: Language): Analysis {
  const sentences: Sentence[] = []
  const frequency = new Map<string, number>()
  const headings = document.headings.filter((heading) => heading.end > heading.start)
  let paragraph = 0
  let section = 0
  let last = 0
  let example = -1
  for (const { start, end, text } of sentencesOf(document.text, language)) {
    if (document.text.slice(last, start).includes('\n')) paragraph++
    const heading = headings.some((one) => start >= one.start && end <= one.end)
    if (heading || headings.some((one) => one.start >= last && one.start < start)) section++
    last = end
    if (heading || bibliographic(document.text, start)) continue
    for (const word of contentWords(text)) frequency.set(roughStem(word), (frequency.get(roughStem(word)) ?? 0) + 1)
    const tokens = withoutAsides(tokenise(text, start))
    // What follows an example in its paragraph is of the example as well.
    if (EXAMPLE.test(text)) example = paragraph
    sentences.push({
      index: sentences.length,
      start,
      end,
      text,
      page: pageAt(document, start),
      paragraph,
      section,
      tokens,
      usable: example !== paragraph && isProse(text, tokens) && !FOREIGN[language](tokens),
    })
  }
  return { document, language, sentences, frequency }
}

/** Whether the line that a sentence stands in is an entry of a bibliography: "Banks, S., & Dinges, D. F. (2007). …". */
function bibliographic(text: string, at: number): boolean {
  const from = text.lastIndexOf('\n', at - 1) + 1
  return ENTRY.test(text.slice(from, from + 160))
}

const ENTRY =
  /^\s*(?:[-•*] |\[?\d{1,3}[.\]] )?\p{Lu}[\p{L}’'-]+(?: [\p{L}’'-]+){0,3}(?:, | )(?:\p{Lu}\.[-, &]*)+.{0,110}\(?(?:1[5-9]|20)\d{2}|^[^.]{3,60}\. \((?:1[5-9]|20)\d{2}[^)]*\)\. /u

const count = (tokens: readonly Token[], words: RegExp) => tokens.filter(({ low }) => words.test(low)).length
const ENGLISH = /^(?:the|of|and|is|are|was|to|with|by|from|which|that|his|its)$/
const FRENCH = /^(?:le|la|l'|les|de|d'|du|des|et|est|un|une|dans|par|pour|qui|que|qu')$/

/** A sentence in the other language: a title, a quotation, a part nobody translated. */
const FOREIGN: Record<Language, (tokens: readonly Token[]) => boolean> = {
  fr: (tokens) => count(tokens, ENGLISH) >= 2 && count(tokens, ENGLISH) > count(tokens, FRENCH),
  en: (tokens) => count(tokens, FRENCH) >= 2 && count(tokens, FRENCH) > count(tokens, ENGLISH),
}

const EXAMPLE =
  /^(?:Par exemple|Prenons|À titre d['’]exemple|Exemple|For example|For instance|Example|As an example)(?=[ ,:])/

const SHORTEST = 6
const LONGEST = 80

/** Complete sentences of prose: no headings, references, code, tables, captions, questions or talk to the reader. */
function isProse(text: string, tokens: readonly Token[]): boolean {
  const words = tokens.filter((token) => token.tag !== 'punct')
  if (words.length < SHORTEST || words.length > LONGEST) return false
  if (!/^[\p{Lu}\p{N}«"“]/u.test(text) || !/[.!»”"\])]$/.test(text) || /\?/.test(text)) return false
  if (/[{}<>=\\|$#@^~]|https?:|www\.|\bdoi\b|\bISBN\b|\bet al\.|\bpp?\. ?\d|`|::/.test(text)) return false
  if (FIGURE.test(text) || TALK.test(text) || (WE.test(text) && !HELD.test(text)) || REFERENCE.test(text)) return false
  if (!balanced(text)) return false
  const letters = text.replace(/[^\p{L}]/gu, '')
  return letters.length > text.length * 0.6 && letters.replace(/\p{Lu}/gu, '').length > letters.length * 0.6
}

const FIGURE =
  /\b(?:(?:figure|fig\.|tableau|table|illustration|graphique|encadré|annexe|chapter|chapitre|appendix|section|page|partie) ?\d|(?:figure|tableau|graphique|schéma|chapter|chapitre|section|diagram) (?:ci-|suivant|précédent|above|below)|ci-dessus|ci-dessous|ci-contre|ci-après|see also|voir aussi|as shown|(?:this|next|previous|last|later|earlier) (?:section|chapter)|cette (?:section|fiche|partie)|ce chapitre)/i
const TALK =
  /\b(?:I|you|You|your|Your|let['’]s|je|Je|j['’]|J['’]|vous|Vous|votre|vos|click|Click|cliquez|watch|Watch|Imagine|Remember|Consider|Recall|Suppose|keep in mind|Keep in mind|Note that|note that|Notice)(?=[\s'’,.;]|$)/
/** "We" as the subject is the reader too, except in what somebody held: "Freud suggested that we pass through …". */
const WE = /^(?:We|Our|Nous|Notre|Nos) |, (?:we|nous) /
const HELD =
  /^(?:According to \p{Lu}[^,]*, |\p{Lu}[\p{L}.-]+(?: \p{Lu}[\p{L}.-]+)* (?:said|suggested|believed|believes|proposed|argued|thought|claimed|stated|described|affirme|pense|estime|soutient|considère|suggère) )/u
/** "Banks, S., & Dinges, D. F. (2007). Behavioral …": initials after a comma, or a volume and pages. */
const REFERENCE =
  /\p{L}+, (?:\p{Lu}\.[ ,&]*){1,4}|\(\d{4}[a-z]?\)\.|\b\d+\(\d+\), ?\d+[–-]\d+|\b(?:vol|no|éd|eds?)\. ?\d/u

function balanced(text: string): boolean {
  const found = (sign: RegExp) => text.match(sign)?.length ?? 0
  return (
    found(/«/g) === found(/»/g) && found(/“/g) === found(/”/g) && found(/"/g) % 2 === 0 && found(/\(/g) === found(/\)/g)
  )
}
