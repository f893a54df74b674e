import { expect, test } from 'vitest'
import { ipRangesOf, wrongIpLines } from './ip-lines.ts'

test('networks are typed one a line, with empty lines and spaces as they come', () => {
  expect(ipRangesOf('  192.0.2.0/24\r\n\n2001:db8::/32 \n')).toEqual(['192.0.2.0/24', '2001:db8::/32'])
  expect(ipRangesOf(' \n ')).toEqual([])
})

test('what is no network is named by the line on which it stands', () => {
  expect(wrongIpLines('192.0.2.7\n\nroom 12\n2001:db8::/32\n192.0.2.0/33')).toEqual([
    { line: 3, text: 'room 12' },
    { line: 5, text: '192.0.2.0/33' },
  ])
})
