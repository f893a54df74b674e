import { expect, test } from 'vitest'
import { safeRedirect } from './redirect-to.ts'

test('signing in leads back to the page that asked for it', () => {
  expect(safeRedirect('/qcm/abc?filter=draft#q2')).toBe('/qcm/abc?filter=draft#q2')
})

test.each([null, '', 'documents', 'https://evil.example/', '//evil.example', '/\\evil.example', '/\t/evil.example'])(
  'signing in never leads to another site (%j)',
  (target) => {
    expect(safeRedirect(target)).toBe('/')
  },
)
