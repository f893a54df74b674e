import { type ReactNode, useCallback, useState } from 'react'

/** What stays in the region, so that sentences in quick succession are all read. */
const KEPT = 6

/** A polite voice for screen readers: put `region` into the page and call `announce` with a sentence. */
export function useAnnouncer(): { announce: (sentence: string) => void; region: ReactNode } {
  const [said, setSaid] = useState<{ id: number; sentence: string }[]>([])
  const announce = useCallback((sentence: string) => {
    setSaid((before) => [...before, { id: (before.at(-1)?.id ?? 0) + 1, sentence }].slice(-KEPT))
  }, [])
  return {
    announce,
    region: (
      <div role="log" aria-live="polite" className="sr-only">
        {said.map(({ id, sentence }) => (
          <p key={id}>{sentence}</p>
        ))}
      </div>
    ),
  }
}
