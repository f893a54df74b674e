import type { RawLine } from './types.ts'

/**
 * Markdown, Quarto and wiki markup in a text file, read for what it means. It is our own reading, line by line, and not
 * a CommonMark parser: a `.txt` is rarely Markdown alone, and a parser that takes every file for it drops indented
 * paragraphs as code, and knows no front matter, `:::` or wiki headings. Every expression is bounded, so that no input
 * makes it slow.
 */
export function withoutMarkup(lines: readonly string[]): RawLine[] {
  let text = lines.join('\n').replace(/<ref\s[^<>]{0,200}\/>/gu, '')
  for (const [open, close] of SPANS) text = withoutSpans(text, open, close)
  const result: RawLine[] = []
  const body = withoutFences(withoutFrontMatter(text.split('\n'), result))
  for (const line of body) {
    const underline = /^\s{0,3}(?:(=)=*|-{3,})\s*$/u.exec(line)
    const last = result.at(-1)
    if (underline && last && isUnderlinable(last, result.at(-2))) {
      result[result.length - 1] = { ...last, kind: 'heading', level: underline[1] ? 1 : 2, starts: 'mark' }
      result.push(BLANK)
      continue
    }
    const next = lineOf(line)
    // What is indented under an item goes on with it, however short the line before is.
    if (last && isContinued(last) && next.kind === 'text' && /^\s{2,}\S/u.test(next.text)) {
      result[result.length - 1] = { ...last, room: 0 }
      next.room = 0
    }
    result.push(next)
  }
  return result
}

/** A title is a line of its own that ends like none; `---` under a paragraph's last line parts it from the next. */
const isUnderlinable = ({ kind, text }: RawLine, before: RawLine | undefined): boolean =>
  kind === 'text' &&
  /[^.,;:\s]$/u.test(text.slice(-2)) &&
  text.length <= LONGEST_TITLE &&
  (!before || before.text === '')

/** An item, or a line that went on with one. */
const isContinued = ({ kind, room, text }: RawLine): boolean => kind === 'item' || (room === 0 && text !== '')

/** Whether a text is marked up: by what its lines begin with, or by links and emphasis. A lone asterisk is not enough. */
export function looksLikeMarkup(text: string): boolean {
  const sample = text.slice(0, 200_000)
  return (
    /^(?:#{1,6} \S|={2,6} ?[^=\n]{1,200}={2,6} *$|:::|```|~~~)/mu.test(sample) ||
    /^(?:---\r?\n[\w-]+:)/u.test(sample) ||
    /\[[^[\]\n]{1,200}\]\((?:https?:|#|\.?\/|mailto:)/u.test(sample) ||
    /\[\[[^[\]\n]{1,200}\]\]/u.test(sample) ||
    /(?<![*\w])\*\*[^\s*][^*\n]{0,200}\*\*(?!\w)/u.test(sample)
  )
}

/** Comments, templates and shortcodes, and the notes of wiki pages. */
const SPANS = [
  ['<!--', '-->'],
  ['{{', '}}'],
  ['<ref', '</ref>'],
] as const

const BLANK: RawLine = { text: '', kind: 'text' }
const LONGEST_TITLE = 200
/** Longer lines are no headings and hold no markup worth looking for. */
const LONGEST_LINE = 100_000

function lineOf(line: string): RawLine {
  if (line.length > LONGEST_LINE) return { text: line, kind: 'text' }
  const quoted = line.replace(/^\s{0,3}(?:>\s?){1,5}/u, '')
  const content = quoted.trim()
  const compact = content.length < LONGEST_TITLE ? content.replace(/\s/gu, '') : ''
  if (/^(?::{3,}.*|[*]{3,}|-{3,}|_{3,}|\{\||\|\}|\|-.{0,200}|\|?:?-{2,}[-:|]*)$/u.test(compact)) return BLANK
  if (/^\[[^[\]]{1,100}\]:\s*(?:https?:|#|\/)\S*/u.test(content)) return BLANK

  const heading = /^(?:(#{1,6})\s+(?=\S)|(={2,6})\s*(?=[^=\s]))/u.exec(content)
  if (heading && content.length <= LONGEST_TITLE) {
    const level = (heading[1] ?? heading[2]?.slice(1) ?? '#').length
    const title = inlineText(content.slice(heading[0].length))
      .replace(/[#=]{1,6}$/u, '')
      .trim()
    return title === '' ? BLANK : { text: title, kind: 'heading', level, starts: 'mark' }
  }
  if (content.startsWith('|') && content.endsWith('|') && content.length > 2) {
    const cells = content
      .slice(1, -1)
      .split('|')
      .map((cell) => inlineText(cell).trim())
    return { text: cells.filter(Boolean).join(' | '), kind: 'row', starts: 'mark' }
  }
  const item = /^(?:[-*+]|(\d{1,3})[.)])\s+(?:\[[ xX]\]\s+)?(?=\S)/u.exec(content)
  if (item) {
    const text = inlineText(content.slice(item[0].length))
    return { text: `${item[1] ? `${item[1]}.` : '-'} ${text}`, kind: 'item', starts: 'mark' }
  }
  return { text: quoted.slice(0, quoted.length - quoted.trimStart().length) + inlineText(content), kind: 'text' }
}

/** A line's text without links' addresses, pictures, emphasis, code marks, HTML tags, attributes. */
function inlineText(line: string): string {
  if (!/[*_`[\]<>{}~\\&'^]/u.test(line)) return line
  return line
    .replace(/!\[[^[\]]{0,500}\]\([^()\s]{0,2000}(?:\s+"[^"]{0,500}")?\)(?:\{[^{}]{0,200}\})?/gu, '')
    .replace(/!?\[\[(?:[^[\]|]{0,200}\|)?([^[\]|]{0,200})\]\]/gu, '$1')
    .replace(
      /\[([^[\]]{0,500})\]\((?:<[^<>]{0,2000}>|[^()\s]{0,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,200})?)(?:\s+"[^"]{0,500}")?\)/gu,
      '$1',
    )
    .replace(/\[https?:\/\/[^\s[\]]{1,2000}\s{1,10}([^[\]]{1,500})\]/gu, '$1')
    .replace(/\[\^([\w-]{1,40})\]:?/gu, '[$1]')
    .replace(/\[([^[\]]{1,500})\]\{[^{}]{0,200}\}/gu, '$1')
    .replace(/\s?\{(?:[#.][A-Za-z][^{}]{0,200}|-)\}/gu, '')
    .replace(/<(https?:\/\/[^<>\s]{1,2000})>/gu, '$1')
    .replace(TAG, (tag) => (/^<(?:br|p|div|li|td|th|tr)\b/iu.test(tag) ? ' ' : ''))
    .replace(/(`{1,3})(?!`)([^`]{1,1000})\1(?!`)/gu, '$2')
    .replace(/'{2,5}(?=[^'])([^']{1,500}(?:'[^']{1,200}){0,5})'{2,5}/gu, '$1')
    .replace(/(?<![\p{L}\p{N}*\\])\*(?![\s*])([^*]{1,1000})(?<![\s*])\*(?![\p{L}\p{N}*])/gu, '$1')
    .replace(/\*{2,3}(?![\s*])([^*]{1,1000})(?<!\s)\*{2,3}/gu, '$1')
    .replace(
      /(?<![\p{L}\p{N}_\\])(_{1,3})(?![\s_])([^_]{1,1000}(?:_[^_\s]{1,100}){0,3})(?<!\s)\1(?![\p{L}\p{N}_])/gu,
      '$2',
    )
    .replace(/~~([^~]{1,1000})~~/gu, '$1')
    .replace(/\\([\\*_#`[\](){}~>!+.|-])/gu, '$1')
    .replace(
      /&(amp|lt|gt|quot|apos|nbsp|#39|#x27|eacute|egrave|agrave|ccedil|laquo|raquo|ndash|mdash|hellip|rsquo);/gu,
      (_, name: string) => ENTITIES[name] ?? '',
    )
}

/** A bare tag, or one whose attributes have values: "a<b and c>d" is none. */
const TAG =
  /<\/?(?:a|abbr|b|big|blockquote|br|center|cite|code|div|em|font|h[1-6]|hr|i|img|kbd|li|mark|nowiki|ol|p|pre|q|s|small|span|strong|sub|sup|table|tbody|td|th|thead|tr|u|ul)(?:\s+[\w:-]{1,40}=(?:"[^"<>]{0,500}"|'[^'<>]{0,500}'|[^\s"'<>]{1,200})){0,10}\s{0,10}\/?>/giu

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  '#39': "'",
  '#x27': "'",
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  ccedil: 'ç',
  laquo: '«',
  raquo: '»',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  rsquo: '’',
}

/** A YAML head between `---` lines; its title is the document's first heading. */
function withoutFrontMatter(lines: string[], result: RawLine[]): string[] {
  if (lines[0]?.trimEnd() !== '---') return lines
  const end = lines.slice(1, 200).findIndex((line) => /^(?:---|\.\.\.)\s*$/u.test(line))
  if (end === -1) return lines
  const head = lines.slice(1, end + 1)
  const title = head.map((line) => /^title:\s*["']?(.{1,200}?)["']?\s*$/u.exec(line)?.[1]).find(Boolean)
  if (title) result.push({ text: title, kind: 'heading', level: 1, starts: 'mark' }, BLANK)
  return lines.slice(end + 2)
}

/** Code is not prose: fenced blocks are left out. A fence that nobody closes is a stray line, not the rest of the text. */
function withoutFences(lines: readonly string[]): string[] {
  const kept: string[] = []
  let opened: { mark: string; at: number } | null = null
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? ''
    const mark = /^\s*(`{3,}|~{3,})/u.exec(line.slice(0, 80))?.[1]
    if (opened === null) {
      if (mark) opened = { mark, at: index }
      else kept.push(line)
    } else if (mark?.startsWith(opened.mark) && line.trim() === mark) {
      opened = null
      kept.push('')
    }
  }
  if (opened === null) return kept
  return [...kept, ...lines.slice(opened.at + 1).filter((line) => !/^\s*(?:`{3,}|~{3,})/u.test(line.slice(0, 80)))]
}

/** Takes out what stands between two marks, over lines, where both are there and not too far apart. */
function withoutSpans(text: string, open: string, close: string): string {
  const parts: string[] = []
  let from = 0
  let end = -1
  for (let start = text.indexOf(open); start !== -1; start = text.indexOf(open, from)) {
    if (end < start) end = text.indexOf(close, start + open.length)
    if (end === -1) break
    const isSpan = end - start <= LONGEST_SPAN
    const next = isSpan ? end + close.length : start + open.length
    parts.push(text.slice(from, isSpan ? start : next))
    from = next
  }
  parts.push(text.slice(from))
  return parts.join('')
}

const LONGEST_SPAN = 4000
