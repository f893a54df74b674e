import { exports } from 'cloudflare:workers'
import { expect, it } from 'vitest'

it('tells that it is well', async () => {
  const response = await exports.default.fetch('http://smartexam.test/api/health')
  expect(await response.json()).toMatchObject({ status: 'ok' })
})
