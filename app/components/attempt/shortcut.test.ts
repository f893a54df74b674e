import { expect, test } from 'vitest'
import { shortcutOf } from './shortcut.ts'

const NONE = { ctrlKey: false, metaKey: false, altKey: false, isComposing: false, repeat: false }
const press = (key: string, focused = 'BODY') => shortcutOf({ ...NONE, key }, focused, 4)

test('digits and letters choose an option that is there', () => {
  expect(press('1')).toEqual({ kind: 'choose', option: 0 })
  expect(press('D')).toEqual({ kind: 'choose', option: 3 })
  expect(press('5')).toBeNull()
  expect(press('e')).toBeNull()
})

test.each(['n', 'ArrowRight'])('%s goes to the next question, from a radio button too', (key) => {
  expect(press(key, 'INPUT')).toEqual({ kind: 'next' })
})

test('up and down stay with the radio buttons', () => {
  expect(press('ArrowDown', 'INPUT')).toBeNull()
})

test('keys belong to the text while one is written', () => {
  for (const key of ['n', 'm', '1', 'ArrowLeft', 'Backspace', '?']) expect(press(key, 'TEXTAREA')).toBeNull()
})

test('the browser’s own shortcuts stay its own', () => {
  expect(shortcutOf({ ...NONE, ctrlKey: true, key: 'p' }, 'BODY', 4)).toBeNull()
  expect(shortcutOf({ ...NONE, altKey: true, key: 'ArrowLeft' }, 'BODY', 4)).toBeNull()
})

test('a key held down neither marks nor chooses twice', () => {
  expect(shortcutOf({ ...NONE, repeat: true, key: 'm' }, 'BODY', 4)).toBeNull()
  expect(shortcutOf({ ...NONE, repeat: true, key: '1' }, 'BODY', 4)).toBeNull()
})
