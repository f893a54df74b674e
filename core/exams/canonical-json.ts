/**
 * JSON with the members of every object in the order of their names (UTF-16 code units) and no white space: RFC 8785 for
 * what we hash and sign, which is strings, finite numbers, booleans, null, arrays, and objects whose names are words.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_name, inner: unknown) =>
    isObject(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner,
  )
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
