import { useLocation } from '@remix-run/react'
import { useEffect, useRef } from 'react'

/** A new page begins at its heading: the focus goes there, so that keyboard and screen reader start where the eye does. */
export function useFocusAfterNavigation() {
  const { pathname } = useLocation()
  const previous = useRef(pathname)
  useEffect(() => {
    if (previous.current === pathname) return
    previous.current = pathname
    const target = document.querySelector<HTMLElement>('h1') ?? document.querySelector<HTMLElement>('main')
    if (!target) return
    target.tabIndex = -1
    target.focus({ preventScroll: true })
  }, [pathname])
}
