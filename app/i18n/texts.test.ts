import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { en } from './en/index.ts'
import { fr } from './fr/index.ts'

const english = flat(en)
const french = flat(fr)

test('every text exists in both languages', () => {
  expect([...french.keys()]).toEqual([...english.keys()])
  for (const [key, text] of [...english, ...french]) expect(text.trim(), key).not.toBe('')
})

test('a text names the same values in both languages', () => {
  for (const [key, text] of english) expect(valuesIn(french.get(key) ?? ''), key).toEqual(valuesIn(text))
})

test('what is counted has a singular and a plural', () => {
  for (const [key, text] of english) {
    // `all_on_one` counts nothing.
    if (!text.includes('{{count}}')) continue
    if (key.endsWith('_one')) expect(english.has(key.replace(/_one$/, '_other')), key).toBe(true)
    if (key.endsWith('_other')) expect(english.has(key.replace(/_other$/, '_one')), key).toBe(true)
  }
})

test('French is set as French: narrow no-break spaces, guillemets, apostrophes', () => {
  for (const [key, text] of french) {
    expect(text, key).not.toMatch(/[ \u00a0][;:?!%»]/)
    // A sign that needs a space has one; `{{…}}` may end or begin with what brings its own.
    expect(text, key).not.toMatch(/[^\u202f\s}][;?!»](?=\s|$)/)
    expect(text, key).not.toMatch(/«(?!\u202f)/)
    expect(text, key).not.toMatch(/['"“”]/)
  }
})

test('English is set as English: curly quotes and apostrophes, no guillemets', () => {
  for (const [key, text] of english) expect(text, key).not.toMatch(/['"«»]|\.\.\.| [;:?!]/)
})

test('every text is shown somewhere', () => {
  const sources = globSync('app/**/*.{ts,tsx}')
    .filter((file) => !/i18n\/(en|fr)\/|\.test\.ts/.test(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')
  const prefixes = [...sources.matchAll(/`([a-z_]+(?:\.[a-z_]+)*\.?)\$\{/g)].map(([, prefix]) => prefix ?? '')
  const unused = [...english.keys()]
    .map((key) => key.replace(/_(one|other)$/, ''))
    .filter((key) => !sources.includes(`'${key}'`) && !prefixes.some((prefix) => prefix && key.startsWith(prefix)))
  expect(unused).toEqual([])
})

type Tree = { readonly [key: string]: string | Tree }

function flat(tree: Tree, path = ''): Map<string, string> {
  return new Map(
    Object.entries(tree)
      .sort(([a], [b]) => a.localeCompare(b))
      .flatMap(([key, value]) =>
        typeof value === 'string' ? [[path + key, value] as const] : [...flat(value, `${path}${key}.`)],
      ),
  )
}

function valuesIn(text: string): string[] {
  return [...text.matchAll(/\{\{([^}]+)\}\}/g)].map(([, value]) => value ?? '').sort()
}
