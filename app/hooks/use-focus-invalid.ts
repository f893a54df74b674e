import { useEffect, useRef } from 'react'

/** A ref for a form: when it is refused, what is to be mended comes into view and is read. */
export function useFocusInvalid(error: unknown) {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (!error) return
    // After a navigation the heading takes the focus first.
    const frame = requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus())
    return () => cancelAnimationFrame(frame)
  }, [error])
  return form
}
