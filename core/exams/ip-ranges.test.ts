import { expect, it } from 'vitest'
import { ipAllowed, parseIpRange } from './ip-ranges.ts'

it.each(['192.0.2.7', '192.0.2.0/24', '0.0.0.0/0', '2001:db8::/32', '::1'])('takes %s', (text) => {
  expect(parseIpRange(text)).not.toBeNull()
})

it.each(['', '192.0.2', '1', '192.0.2.0/33', '192.0.2.256', 'school.example', '2001:db8::/129', '192.0.2.1-9'])(
  'refuses “%s”',
  (text) => {
    expect(parseIpRange(text)).toBeNull()
  },
)

it('lets everybody in where nothing is said, and nobody without an address where something is', () => {
  expect(ipAllowed([], null)).toBe(true)
  expect(ipAllowed(['0.0.0.0/0'], null)).toBe(false)
  expect(ipAllowed(['0.0.0.0/0'], 'unknown')).toBe(false)
})

it('compares addresses with ranges of their own kind, IPv4 within IPv6 included', () => {
  const ranges = ['192.0.2.0/25', '2001:db8:1::/48']
  expect(ipAllowed(ranges, '192.0.2.127')).toBe(true)
  expect(ipAllowed(ranges, '192.0.2.128')).toBe(false)
  expect(ipAllowed(ranges, '::ffff:192.0.2.1')).toBe(true)
  expect(ipAllowed(ranges, '2001:db8:1:ffff::9')).toBe(true)
  expect(ipAllowed(ranges, '2001:db8:2::9')).toBe(false)
})
