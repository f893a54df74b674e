import { z } from 'zod'

/** More starts than this are not tried: an answer that needs them is no JSON. */
const MOST_STARTS = 50

/**
 * Reads a model's answer with the schema that it was asked for. Prose around the JSON, code fences and a reasoning
 * preamble are let pass; JSON that was cut off is an error, because what is missing may be what matters.
 */
export function parseAnswer<Value>(
  schema: z.ZodType<Value>,
  answer: string,
): { ok: true; value: Value } | { ok: false; error: string } {
  let error: string | null = null
  for (const candidate of jsonValuesIn(withoutReasoning(answer))) {
    const parsed = schema.safeParse(candidate)
    if (parsed.success) return { ok: true, value: parsed.data }
    // The first object is the likeliest to be the answer that was meant.
    error ??= z.prettifyError(parsed.error)
  }
  return { ok: false, error: (error ?? 'There is no complete JSON value in the answer.').slice(0, 1500) }
}

/** Reasoning models put their thoughts first, which may hold drafts of the answer. */
function withoutReasoning(answer: string): string {
  const end = answer.lastIndexOf('</think>')
  return end < 0 ? answer : answer.slice(end + '</think>'.length)
}

/** Every complete object or array that stands in the text by itself, in order. */
function* jsonValuesIn(text: string): Iterable<unknown> {
  let starts = 0
  for (let at = nextBracket(text, 0); at >= 0 && starts < MOST_STARTS; starts++) {
    const end = closingBracket(text, at)
    if (end < 0) return
    const value = parseJson(text.slice(at, end + 1))
    if (value !== undefined) yield value
    at = nextBracket(text, value === undefined ? at + 1 : end + 1)
  }
}

function nextBracket(text: string, from: number): number {
  const found = text.slice(from).search(/[{[]/)
  return found < 0 ? -1 : from + found
}

/** Where the bracket at `start` is closed; -1 when it never is. Brackets within strings do not count. */
function closingBracket(text: string, start: number): number {
  let depth = 0
  let inString = false
  for (let at = start; at < text.length; at++) {
    const character = text.charAt(at)
    if (inString) {
      if (character === '\\') at++
      else if (character === '"') inString = false
    } else if (character === '"') inString = true
    else if (character === '{' || character === '[') depth++
    else if (character === '}' || character === ']') {
      depth--
      if (depth === 0) return at
    }
  }
  return -1
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
