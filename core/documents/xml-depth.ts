/** Word nests a table in a table in a table; this is far beyond what anybody writes. */
const DEEPEST = 500

/**
 * Whether elements lie in each other more deeply than any writer's do. The parser behind mammoth takes a stack frame and
 * some kilobytes for each level: four kilobytes of a ZIP full of `<w:p>` are then more than a Worker's memory.
 */
export function isTooDeep(xml: string): boolean {
  let depth = 0
  for (let open = xml.indexOf('<'); open !== -1; open = xml.indexOf('<', open + 1)) {
    const kind = xml[open + 1]
    if (kind === '?' || kind === '!') continue
    if (kind === '/') {
      depth--
      continue
    }
    const close = xml.indexOf('>', open)
    if (close === -1) return false
    if (xml[close - 1] !== '/' && ++depth > DEEPEST) return true
  }
  return false
}
