import { useEffect, useRef, useSyncExternalStore } from 'react'

/** Single-key shortcuts can be turned off (WCAG 2.2, 2.1.4): speech input would fire them. */
const STORED = 'single-keys'
const CHANGED = 'single-keys-changed'

/**
 * Calls `onKey` for keys that are pressed while nobody types and no window is open over the page, unless the person has
 * turned such shortcuts off. What `onKey` gives back is done instead of what the browser would do.
 */
export function useSingleKeys(onKey: (event: KeyboardEvent) => (() => void) | null) {
  const enabled = useSyncExternalStore(
    subscribe,
    () => localStorage.getItem(STORED) !== 'off',
    () => true,
  )
  const latest = useRef(onKey)
  useEffect(() => {
    latest.current = onKey
  })

  useEffect(() => {
    if (!enabled) return
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || isTyping(event.target)) return
      if (document.querySelector('[role=dialog], [role=alertdialog], [role=menu]')) return
      const action = latest.current(event)
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
