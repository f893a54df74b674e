/** What the Worker gives every loader and action. */
export interface PageContext {
  /**
   * The Worker's own `/api`, in process. `app/api/visitor.server.ts` makes the request with the visitor's cookies, language and
   * address, so that a page is validated, authorised, limited and logged like any other client.
   */
  fetchApi(request: Request): Promise<Response>
  /** Of this answer's Content-Security-Policy, where it has one. */
  nonce?: string
}

declare module '@remix-run/cloudflare' {
  interface AppLoadContext extends PageContext {}
}
