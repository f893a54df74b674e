import { createContext, useContext } from 'react'

export const NonceContext = createContext<string | undefined>(undefined)

/** Of the Content-Security-Policy of this answer; browsers hide it from scripts, so it is known on the server alone. */
export function useNonce(): string | undefined {
  return useContext(NonceContext)
}
