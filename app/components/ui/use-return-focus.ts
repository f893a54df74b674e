import { useRef } from 'react'

/**
 * Handlers for a dialog's content that give the focus back when it closes. Radix gives it to the dialog's trigger; ours
 * are opened from state and have none.
 */
export function useReturnFocus() {
  const before = useRef<HTMLElement | null>(null)
  return {
    onOpenAutoFocus() {
      before.current = opener(document.activeElement)
    },
    onCloseAutoFocus(event: Event) {
      event.preventDefault()
      // What opened it may be gone with what was deleted.
      const back = before.current?.isConnected ? before.current : document.getElementById('content')
      back?.focus()
    },
  }
}

/** An item of a menu goes with its menu: the button that opened the menu stays. */
function opener(focused: Element | null): HTMLElement | null {
  const menu = focused?.closest('[role=menu]')
  const element = menu ? document.getElementById(menu.getAttribute('aria-labelledby') ?? '') : focused
  return element instanceof HTMLElement ? element : null
}
