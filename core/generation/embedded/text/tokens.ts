/** What a word does in a sentence, as far as patterns need it. `x` is a content word whose class the lexicon does not decide. */
export type Tag =
  | 'det'
  | 'poss'
  | 'dem'
  | 'num'
  | 'prep'
  | 'pron'
  | 'clitic'
  | 'rel'
  | 'conj'
  | 'sub'
  | 'neg'
  | 'adv'
  | 'verb'
  | 'aux'
  | 'part'
  | 'inf'
  | 'ger'
  | 'name'
  | 'adj'
  | 'x'
  | 'punct'

export interface Token {
  /** As written. */
  text: string
  /** In lower case, accents kept, curly apostrophes straightened. */
  low: string
  tag: Tag
  /** Offsets into the document. */
  start: number
  end: number
  /** Whether white space stood before it. */
  spaced: boolean
}

/** In order: numbers, abbreviations and initials ("B." before a name), French elisions, words, signs. */
const TOKEN =
  /\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)*(?:er|re|e|ème|nd|nde|st|rd|th|s)?(?![\p{L}])|(?:\p{L}\.-?){2,}|av\.(?= J)|\p{Lu}\.(?= ?\p{Lu})|(?:[Aa]ujourd|[Qq]uelqu|[Pp]resqu|[Ll]orsqu|[Pp]uisqu|[Jj]usqu|[Qq]uoiqu|[Pp]rud|[Qq]u|[cdjlmnstCDJLMNST])['’](?=[\p{L}\d«"“])(?:hui\b|homm\p{L}*)?|[\p{L}\p{M}\d]+(?:[-‑_][\p{L}\p{M}\d]+)*(?:['’](?:s|t|re|ve|ll|d|m)\b)?|[.…]{3}|[^\s\p{L}\d]/gu

/** Splits a stretch of the document into words (French elisions apart: "l'" + "écurie"), numbers and signs. */
export function tokenise(text: string, offset: number): Token[] {
  const tokens: Token[] = []
  let last = 0
  for (const match of text.matchAll(TOKEN)) {
    const word = match[0]
    tokens.push({
      text: word,
      low: word.toLowerCase().replace(/’/g, "'"),
      tag: /^[\p{L}\p{N}]/u.test(word) ? 'x' : 'punct',
      start: offset + match.index,
      end: offset + match.index + word.length,
      spaced: match.index > last,
    })
    last = match.index + word.length
  }
  return tokens
}

/** Words again, with the document's own spacing; what was cut out between two tokens becomes one space. */
export function render(tokens: readonly Token[]): string {
  let text = ''
  let previous: Token | undefined
  for (const token of tokens) {
    const adjacent = previous !== undefined && !token.spaced && previous.end === token.start
    const glued = adjacent || /[(«“]$/.test(text) || /^[,.;)…”]$/.test(token.text)
    text += (text === '' || glued ? '' : ' ') + token.text
    previous = token
  }
  return text.replace(/« ?/g, '« ').replace(/ ?»/g, ' »').replace(/\s+/g, ' ').trim()
}

export function isCapitalised(token: Token): boolean {
  return /^\p{Lu}/u.test(token.text)
}

/** Takes brackets with their content, note marks and doubled commas out: they are read, never asked. */
export function withoutAsides(tokens: readonly Token[]): Token[] {
  const kept: Token[] = []
  let depth = 0
  for (const token of tokens) {
    if (token.text === '(' || token.text === '[') depth++
    else if ((token.text === ')' || token.text === ']') && depth > 0) depth--
    else if (depth === 0 && !/^[*`_]$/.test(token.text)) {
      const before = kept.at(-1)
      if (before && /^[,.;:]$/.test(before.text) && /^[,.;:]$/.test(token.text)) {
        if (token.text === '.') kept[kept.length - 1] = token
        continue
      }
      kept.push(token)
    }
  }
  return kept
}
