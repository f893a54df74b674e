import { parseIpRange } from '../../../core/exams/ip-ranges.ts'

/** The ranges of a text that has one a line; empty lines are none. */
export function ipRangesOf(text: string): string[] {
  return linesOf(text).map((line) => line.text)
}

/** Lines that are neither an address nor a range, numbered from 1 as they stand in the text. */
export function wrongIpLines(text: string): { line: number; text: string }[] {
  return linesOf(text).filter((line) => parseIpRange(line.text) === null)
}

function linesOf(text: string): { line: number; text: string }[] {
  return text
    .split('\n')
    .map((line, index) => ({ line: index + 1, text: line.trim() }))
    .filter((line) => line.text !== '')
}
