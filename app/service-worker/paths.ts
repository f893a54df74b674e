/** Pages that open without a connection once they were seen: an attempt's and a result's, and their data for Remix. */
const KEPT = /^\/(exam\/[\w-]+\/attempt|result\/[\w.-]+?)(\.data)?$/
const RESULT = /^\/api\/v1\/attempts\/[\w.-]+\/result$/

export function keptPath({ pathname }: URL): boolean {
  return KEPT.test(pathname)
}

/** The only answer of the API that is kept. */
export function seenResult({ pathname }: URL): boolean {
  return RESULT.test(pathname)
}
