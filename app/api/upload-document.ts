import type { Document } from '../../core/wire/documents.ts'
import { problemFrom } from './problem.ts'

/** Uploads one file. `fetch` tells nothing of how much has been sent, so this is the older way. */
export function uploadDocument(file: File, onProgress: (sent: number) => void): Promise<Document> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', '/api/v1/documents')
    request.setRequestHeader('Accept-Language', document.documentElement.lang)
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
    request.onerror = () => reject(new TypeError('network'))
    request.onload = () => {
      const { status, responseText } = request
      if (status === 200 || status === 201) resolve(JSON.parse(responseText) as Document)
      else problemFrom(new Response(responseText, { status: status || 500 })).then(reject)
    }
    const form = new FormData()
    form.set('file', file)
    request.send(form)
  })
}
