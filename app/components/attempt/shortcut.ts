export type Shortcut = { kind: 'choose'; option: number } | { kind: 'clear' | 'next' | 'previous' | 'mark' | 'help' }

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing' | 'repeat'>

/**
 * What a key means on a question with so many options: digits from 1 or letters from a choose, and the keys that move
 * come after the ten letters that options can have. Keys belong to the text while one is written.
 */
export function shortcutOf(pressed: Pressed, focused: string, numOptions: number): Shortcut | null {
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey || pressed.isComposing) return null
  if (focused === 'TEXTAREA' || focused === 'SELECT') return null
  const key = pressed.key.length === 1 ? pressed.key.toLowerCase() : pressed.key
  if (key === 'n' || key === 'ArrowRight') return { kind: 'next' }
  if (key === 'p' || key === 'ArrowLeft') return { kind: 'previous' }
  if (pressed.repeat) return null
  if (key === 'm') return { kind: 'mark' }
  if (key === '?') return { kind: 'help' }
  if (key === '0' || key === 'Delete' || key === 'Backspace') return { kind: 'clear' }
  const option = /^[1-9]$/.test(key) ? Number(key) - 1 : /^[a-j]$/.test(key) ? key.charCodeAt(0) - 97 : -1
  return option >= 0 && option < numOptions ? { kind: 'choose', option } : null
}
