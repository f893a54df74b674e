/**
 * The `clientLoader` of pages that show queries: moving between pages asks no page server, the queries themselves ask
 * the API, or have their answer already. A loader runs for the first page alone.
 */
export function inCache() {
  return null
}
