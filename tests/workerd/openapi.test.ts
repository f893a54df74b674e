import { expect, it } from 'vitest'
import { call } from './people.ts'

interface OpenApi {
  openapi: string
  paths: Record<string, Record<string, { 'x-access'?: string; summary?: string }>>
}

it('describes every operation, and who may call it, in OpenAPI 3.1', async () => {
  const response = await call('/api/v1/openapi.json')
  expect(response.status).toBe(200)
  const document = await response.json<OpenApi>()
  expect(document.openapi).toBe('3.1.0')
  const operations = Object.values(document.paths).flatMap((path) => Object.values(path))
  expect(operations.length).toBeGreaterThan(35)
  for (const operation of operations) {
    expect(operation['x-access']).toMatch(/^(public|user|account|student|teacher|admin|attempt|ticket)$/)
    expect(operation.summary).toBeTruthy()
  }
})
