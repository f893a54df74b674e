import { type ClaimVoice, claimsOf } from './claims.ts'
import type { Family } from './family.ts'
import { groundOf } from './statement-sources.ts'
import { type VariantVoice, variantsOf } from './variants.ts'

export type AlteredVoice = VariantVoice & ClaimVoice

/** True statements among altered ones: one statement in four forms, or four statements about one thing. */
export function alteredFamily(voice: AlteredVoice): Family {
  return (reading) => {
    const ground = groundOf(reading, voice)
    return [...variantsOf(ground, voice), ...claimsOf(ground, voice)]
  }
}
