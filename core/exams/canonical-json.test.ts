import { expect, it } from 'vitest'
import { canonicalJson } from './canonical-json.ts'

it('writes the same text whatever the order in which an object was built', () => {
  expect(canonicalJson({ b: 1, a: { d: [2, { f: null, e: 'é' }], c: true } })).toBe(
    '{"a":{"c":true,"d":[2,{"e":"é","f":null}]},"b":1}',
  )
  expect(canonicalJson({ a: 1, b: 2 })).toBe(canonicalJson({ b: 2, a: 1 }))
})

it('keeps the order of lists, which means something', () => {
  expect(canonicalJson([2, 1])).not.toBe(canonicalJson([1, 2]))
})

it('leaves out what is undefined', () => {
  expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}')
})
