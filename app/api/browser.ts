import { apiClient } from './client.ts'

/** The API as the page's own visitor; the browser adds the session cookie. Never called while rendering on the server. */
export const api = apiClient(typeof location === 'undefined' ? '' : location.origin, (request) => {
  request.headers.set('Accept-Language', document.documentElement.lang)
  return fetch(request)
})
