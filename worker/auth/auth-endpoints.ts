/**
 * What is reachable of better-auth, which brings twice as many: sign-in through other sites, changes of address, linked
 * accounts, tokens of other services, pages of its own. None of them is used, so none is there.
 */
export const AUTH_ENDPOINTS: Record<string, 'GET' | 'POST'> = {
  '/sign-up/email': 'POST',
  '/sign-in/email': 'POST',
  '/sign-out': 'POST',
  '/request-password-reset': 'POST',
  '/reset-password': 'POST',
  '/change-password': 'POST',
  '/update-user': 'POST',
  '/list-sessions': 'GET',
  '/revoke-session': 'POST',
  '/revoke-sessions': 'POST',
  '/revoke-other-sessions': 'POST',
}

export const AUTH_PATHS = Object.keys(AUTH_ENDPOINTS).map((path) => `/api/auth${path}`)
