import { base64url } from 'jose'

/** A text under AES-256-GCM (NIST SP 800-38D), everything in base64url. */
export interface Sealed {
  iv: string
  sealed: string
}

const IV_BYTES = 12

/** @param context is not hidden but bound: the text opens only where the same context is given (additional data). */
export async function seal(key: string, text: string, context: string): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES))
  const sealed = await crypto.subtle.encrypt(parameters(iv, context), await keyOf(key, 'encrypt'), encode(text))
  return { iv: base64url.encode(iv), sealed: base64url.encode(new Uint8Array(sealed)) }
}

/** null for what was changed on its way, was sealed with another key or for another context, or is none of ours. */
export async function unseal(key: string, { iv, sealed }: Sealed, context: string): Promise<string | null> {
  try {
    const opened = await crypto.subtle.decrypt(
      parameters(bytes(iv), context),
      await keyOf(key, 'decrypt'),
      bytes(sealed),
    )
    return new TextDecoder().decode(opened)
  } catch {
    return null
  }
}

function keyOf(key: string, use: 'encrypt' | 'decrypt'): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', bytes(key), 'AES-GCM', false, [use])
}

function parameters(iv: Uint8Array<ArrayBuffer>, context: string): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: encode(context) }
}

const encode = (text: string) => new TextEncoder().encode(text)
const bytes = (text: string) => new Uint8Array(base64url.decode(text))
