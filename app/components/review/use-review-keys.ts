import { useEffect, useRef, useSyncExternalStore } from 'react'

export interface ReviewActions {
  next: () => void
  previous: () => void
  accept: () => void
  reject: () => void
  edit: () => void
  move: (by: -1 | 1) => void
  undo: () => void
  help: () => void
}

/** Single-key shortcuts can be turned off (WCAG 2.2, 2.1.4): speech input would fire them. */
const STORED = 'review-keys'
const CHANGED = 'review-keys-changed'

export function useReviewKeys(actions: ReviewActions) {
  const enabled = useSyncExternalStore(
    subscribe,
    () => localStorage.getItem(STORED) !== 'off',
    () => true,
  )
  const latest = useRef(actions)
  useEffect(() => {
    latest.current = actions
  })

  useEffect(() => {
    if (!enabled) return
    function onKeyDown(event: KeyboardEvent) {
      if (
        event.defaultPrevented ||
        isTyping(event.target) ||
        document.querySelector('[role=dialog], [role=alertdialog], [role=menu]')
      )
        return
      const action = actionOf(event, latest.current)
      if (!action) return
      event.preventDefault()
      action()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [enabled])

  function setEnabled(on: boolean) {
    localStorage.setItem(STORED, on ? 'on' : 'off')
    window.dispatchEvent(new Event(CHANGED))
  }
  return { enabled, setEnabled }
}

function actionOf({ key, altKey, ctrlKey, metaKey }: KeyboardEvent, actions: ReviewActions): (() => void) | null {
  if (ctrlKey || metaKey) return null
  if (altKey) {
    if (key === 'ArrowUp') return () => actions.move(-1)
    return key === 'ArrowDown' ? () => actions.move(1) : null
  }
  switch (key) {
    case 'j':
      return actions.next
    case 'k':
      return actions.previous
    case 'a':
      return actions.accept
    case 'r':
      return actions.reject
    case 'e':
      return actions.edit
    case 'u':
      return actions.undo
    case '?':
      return actions.help
    default:
      return null
  }
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
}

function subscribe(listener: () => void) {
  window.addEventListener(CHANGED, listener)
  window.addEventListener('storage', listener)
  return () => {
    window.removeEventListener(CHANGED, listener)
    window.removeEventListener('storage', listener)
  }
}
