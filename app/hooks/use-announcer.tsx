import { type ReactNode, useCallback, useState } from 'react'

/** A polite voice for screen readers: put `region` into the page and call `announce` with a sentence. */
export function useAnnouncer(): { announce: (sentence: string) => void; region: ReactNode } {
  const [sentence, setSentence] = useState('')
  const announce = useCallback((next: string) => {
    // The same sentence twice is two events: a no-break space makes it another text.
    setSentence((previous) => (previous === next ? `${next}\u00a0` : next))
  }, [])
  return {
    announce,
    region: (
      <div aria-live="polite" className="sr-only">
        {sentence}
      </div>
    ),
  }
}
