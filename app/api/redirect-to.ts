/** Where to go after signing in: a path of this site, whatever somebody put into the link. */
export function safeRedirect(target: FormDataEntryValue | null): string {
  if (typeof target !== 'string' || !target.startsWith('/')) return '/'
  // A browser reads "//host" and "/\host" as another site, and drops tabs and newlines before it looks.
  const url = URL.canParse(target, 'https://here.invalid') ? new URL(target, 'https://here.invalid') : null
  return url?.origin === 'https://here.invalid' ? url.pathname + url.search + url.hash : '/'
}
