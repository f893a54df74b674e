import { UPLOAD_LIMIT_BYTES } from '../../../core/documents/upload.ts'

export const ACCEPTED = '.pdf,.docx,.txt'

/** What can be said of a file before it is sent; the server looks at its content. */
export function refuseFile({
  name,
  size,
}: {
  name: string
  size: number
}): 'wrong_type' | 'too_large' | 'empty' | null {
  if (!/\.(pdf|docx|txt)$/i.test(name)) return 'wrong_type'
  if (size === 0) return 'empty'
  return size > UPLOAD_LIMIT_BYTES ? 'too_large' : null
}
