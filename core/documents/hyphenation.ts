import { SOFT_HYPHEN } from './characters.ts'

/**
 * Joins the words that a line end has cut in two. "Informa-" + "tion" loses its hyphen, "porte-" + "monnaie" may not:
 * what the document itself writes elsewhere decides, then the rules below, then what line ends of the same document
 * mostly turned out to be.
 */
export class LineEndHyphens {
  private readonly seen: Map<string, number>
  private readonly keepsByDefault: boolean

  /** `lines` are the document's lines in order, after `cleanLine`. */
  constructor(lines: readonly string[]) {
    this.seen = countWords(lines, wantedWords(lines))
    let kept = 0
    let dropped = 0
    let cuts = 0
    eachCut(lines, (head, tail) => {
      cuts++
      const verdict = this.evidence(head, tail)
      if (verdict === 'keep') kept++
      if (verdict === 'drop') dropped++
    })
    this.keepsByDefault = kept > 2 * dropped || cuts < RAREST_CUTS * lines.length
  }

  /** `before` without its hyphen where that was the line end's, ready to have `after` put behind it. */
  join(before: string, after: string): string {
    if (before.endsWith(SOFT_HYPHEN)) return before.slice(0, -1)
    const cut = cutWord(before, after)
    if (!cut) return /\p{L}-$/u.test(before.slice(-3)) && !/^(?:et|ou|and|or)\b/u.test(after) ? before : `${before} `
    const verdict = this.evidence(cut.head, cut.tail) ?? rule(cut.head, cut.tail)
    const keep = verdict === undefined ? this.keepsByDefault : verdict === 'keep'
    return keep ? before : before.slice(0, -1)
  }

  private evidence(head: string, tail: string): Verdict | undefined {
    const joined = this.seen.get((head + tail).toLowerCase()) ?? 0
    const hyphenated = this.seen.get(`${head}-${tail}`.toLowerCase()) ?? 0
    if (joined === hyphenated) return undefined
    return joined > hyphenated ? 'drop' : 'keep'
  }
}

/** A typesetter that cuts words does so at every twentieth line end or oftener; where it is rarer, compounds are met. */
const RAREST_CUTS = 0.015

type Verdict = 'keep' | 'drop'

/** True where the line end has cut a word, or leaves a hyphen that the next word is glued to. */
export function endsInHyphen(line: string): boolean {
  return line.endsWith(SOFT_HYPHEN) || /[\p{L}\p{N}]-$/u.test(line.slice(-3))
}

/** First parts of compounds; none is also how a typesetter would cut a longer word ("mi-" would be: "mi-nistre"). */
const PREFIXES = new Set(
  `après arrière avant celle celles celui ceux demi grand grande grands non nord peut quasi quelques saint sainte sud
  vice cross half self well`.split(/\s+/u),
)
const SUFFIXES =
  /^(?:je|tu|il|elle|on|nous|vous|ils|elles|ce|ci|là|t|même|mêmes|moi|toi|lui|leur|le|la|les|y|en|uns|unes)$/u

function rule(head: string, tail: string): Verdict | undefined {
  const lower = head.toLowerCase()
  if (/\p{N}$/u.test(head) || /^\p{N}/u.test(tail) || PREFIXES.has(lower)) return 'keep'
  const isCapitals = /^\p{Lu}{2,}$/u
  if (isCapitals.test(head)) return isCapitals.test(tail) ? undefined : 'keep'
  if (/^\p{Lu}/u.test(tail)) return 'keep'
  // "c'est-à-" + "dire": a compound is cut at one of its own hyphens.
  if (/-\p{L}{1,2}$/u.test(head)) return 'keep'
  // "dit-" + "il" is an inversion; typesetters leave no ending this short after a cut.
  if (SUFFIXES.test(tail) && head.length > 2) return 'keep'
  return undefined
}

const HEAD = /[\p{L}\p{N}][\p{L}\p{N}'’-]{0,40}-$/u
const TAIL = /^[\p{L}\p{N}]{1,40}(?:-[\p{L}\p{N}]+)*/u

function cutWord(before: string, after: string): { head: string; tail: string } | null {
  const end = HEAD.exec(before.slice(-44))
  const tail = TAIL.exec(after.slice(0, 80))?.[0]
  if (!end || !tail || /^(?:et|ou|and|or|to|à)$/u.test(tail)) return null
  // "l'ar-" cuts "ar", not "l'ar"; the article is not part of the word that is looked for elsewhere.
  const head = (end[0].slice(0, -1).split(/['’]/u).at(-1) ?? '').trim()
  return head === '' ? null : { head, tail }
}

function eachCut(lines: readonly string[], visit: (head: string, tail: string) => void): void {
  for (let index = 0; index + 1 < lines.length; index++) {
    const before = lines[index] ?? ''
    if (!before.endsWith('-')) continue
    const cut = cutWord(before, lines[index + 1] ?? '')
    if (cut) visit(cut.head, cut.tail)
  }
}

function wantedWords(lines: readonly string[]): Set<string> {
  const wanted = new Set<string>()
  eachCut(lines, (head, tail) => {
    wanted.add((head + tail).toLowerCase())
    wanted.add(`${head}-${tail}`.toLowerCase())
  })
  return wanted
}

/** Counts only the words that a line end puts in question, so that memory does not grow with the vocabulary. */
function countWords(lines: readonly string[], wanted: ReadonlySet<string>): Map<string, number> {
  const seen = new Map<string, number>()
  if (wanted.size === 0) return seen
  for (const line of lines) {
    for (const [word] of line.matchAll(/[\p{L}\p{N}]{1,80}(?:-[\p{L}\p{N}]{1,80}){0,8}/gu)) {
      const lower = word.toLowerCase()
      if (wanted.has(lower)) seen.set(lower, (seen.get(lower) ?? 0) + 1)
    }
  }
  return seen
}
