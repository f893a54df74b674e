import type { Word } from './words.ts'

/** How surely two words mean the same, 0 to 1. */
export function wordSimilarity(a: Word, b: Word, synonyms?: ReadonlyMap<string, ReadonlySet<string>>): number {
  if (a.plain === b.plain) return 1
  for (const stem of a.stems) if (b.stems.includes(stem)) return 1
  if (synonyms) for (const stem of a.stems) for (const other of b.stems) if (synonyms.get(stem)?.has(other)) return 0.9
  if (comparative(a.plain, b.plain) || comparative(b.plain, a.plain)) return 0.9
  if (/^\d/.test(a.plain) || /^\d/.test(b.plain)) return 0
  const shorter = Math.min(a.plain.length, b.plain.length)
  const longer = Math.max(a.plain.length, b.plain.length)
  if (shorter >= 4 && longer - shorter <= 2) {
    const d = editDistance(a.plain, b.plain)
    if (d === 1 && shorter >= 4) return 0.85
    if (d === 2 && shorter >= 7) return 0.8
  }
  const prefix = commonPrefix(a.plain, b.plain)
  if (prefix >= 5 && prefix / shorter >= 0.75) return 0.7
  return 0
}

/** "high" and "higher", "big" and "biggest", "heavy" and "heavier". */
function comparative(base: string, form: string): boolean {
  if (base.length < 3 || form.length <= base.length) return false
  const root = /(er|est)$/.test(form) ? form.replace(/(er|est)$/, '') : ''
  return root !== '' && (root === base || `${root}e` === base || root === base + base.at(-1) || (root.endsWith('i') && `${root.slice(0, -1)}y` === base))
}

function commonPrefix(a: string, b: string): number {
  let n = 0
  while (n < a.length && n < b.length && a[n] === b[n]) n++
  return n
}

/** Damerau–Levenshtein (optimal string alignment), stopped early above 2. */
export function editDistance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3
  let before: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    let best = i
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      let value = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + cost)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) value = Math.min(value, (before[j - 2] ?? 0) + 1)
      row.push(value)
      best = Math.min(best, value)
    }
    if (best > 2) return 3
    before = previous
    previous = row
  }
  return previous[b.length] ?? 3
}
