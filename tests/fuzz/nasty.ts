import type { Random } from '../../core/random/seeded.ts'
import { below, pick, spread } from './pick.ts'

/** Values that programs stumble over. */
const VALUES: readonly unknown[] = [
  null,
  true,
  '',
  ' ',
  0,
  -0,
  -1,
  1.5,
  1e21,
  -1e308,
  Number.MAX_SAFE_INTEGER + 1,
  '1e999',
  'NaN',
  'null',
  'undefined',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\udfff\ud800',
  '\u202e\u2066',
  '\ufeff',
  'e\u0301'.repeat(50),
  '😀'.repeat(300),
  "' OR 1=1 --",
  '"; DROP TABLE users; --',
  '%s%n%d',
  '{{7*7}}',
  '<script>alert(1)</script>',
  '../../../etc/passwd',
  '..%2f..%2f',
  'constructor',
  '__proto__',
  'toString',
  '2030-02-30T25:61:61Z',
  '0000-00-00T00:00:00Z',
  '+275760-09-13T00:00:00.001Z',
  '9999-12-31T23:59:59.999+23:59',
  [],
  {},
  [[]],
  [null],
  { length: 1e9 },
  { toString: 1 },
]

export function nastyValue(random: Random): unknown {
  const kind = below(random, 8)
  if (kind === 0) return pick(random, ['a', '9', '\u0000', 'é', '\ud83d', '"', '\\']).repeat(spread(random, 100_000))
  if (kind === 1) return Array.from({ length: spread(random, 5_000) }, () => pick(random, VALUES))
  if (kind === 2) return Object.fromEntries(Array.from({ length: spread(random, 500) }, (_, n) => [`k${n}`, n]))
  return pick(random, VALUES)
}

export function nastyText(random: Random): string {
  const value = nastyValue(random)
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
}

/** A JSON value with one place of it replaced, taken out, put in or doubled. */
export function mutatedJson(value: unknown, random: Random): unknown {
  if (value === null || typeof value !== 'object' || random() < 0.15) return nastyValue(random)
  if (Array.isArray(value)) {
    if (value.length === 0 || random() < 0.2) return [...value, ...value, nastyValue(random)]
    const at = below(random, value.length)
    return value.map((item, index) => (index === at ? mutatedJson(item, random) : item))
  }
  const entries = Object.entries(value)
  const name = entries[below(random, entries.length)]?.[0] ?? 'a'
  const kind = random()
  if (kind < 0.1) return Object.fromEntries(entries.filter(([other]) => other !== name))
  if (kind < 0.2)
    return { ...value, [pick(random, ['__proto__', 'constructor', 'id', 'owner_id', 'role', ''])]: nastyValue(random) }
  return Object.fromEntries(
    entries.map(([other, inner]) => [other, other === name ? mutatedJson(inner, random) : inner]),
  )
}

/** Text that is nearly JSON: cut off, nested, with numbers that are none, with bytes that are no UTF-8. */
export function nearlyJson(text: string, random: Random): Buffer {
  const depth = spread(random, 200_000)
  switch (below(random, 7)) {
    case 0:
      return Buffer.from(text.slice(0, below(random, text.length + 1)))
    case 1:
      return Buffer.from('['.repeat(depth) + (random() < 0.5 ? ']'.repeat(depth) : ''))
    case 2:
      return Buffer.from('{"a":'.repeat(depth) + (random() < 0.5 ? `1${'}'.repeat(depth)}` : ''))
    case 3:
      return Buffer.from(
        text.replace(/\d+|"[^"]*"/, pick(random, ['1e99999', '-', '0x10', 'NaN', 'Infinity', '"\\u12"', '"\\ud800"'])),
      )
    case 4: {
      const bytes = Buffer.from(text)
      for (let left = spread(random, 20); left > 0; left--) bytes[below(random, bytes.length)] = below(random, 256)
      return bytes
    }
    case 5:
      return Buffer.concat([Buffer.from(pick(random, ['\ufeff', '\0', '{"a":1}'])), Buffer.from(text)])
    default:
      return Buffer.from(text.replace('{', `{${'"a":1,'.repeat(spread(random, 100_000))}`))
  }
}
