import { useRef } from 'react'

/** The last thing that was there: what a dialog still shows while it closes. */
export function useKept<Value>(value: Value | null): Value | null {
  const kept = useRef(value)
  if (value !== null) kept.current = value
  return kept.current
}
