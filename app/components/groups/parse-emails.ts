/**
 * The e-mail addresses in a pasted text, each once, in lower case: one a line, separated by anything, or as mail
 * programs write them (`Ada Lovelace <ada@example.org>`).
 */
export function parseEmails(text: string): string[] {
  const found = text.match(/[^\s,;:<>()[\]"'|]+@[^\s,;:<>()[\]"'|@]+/g) ?? []
  return [...new Set(found.map((address) => address.replace(/\.+$/, '').toLowerCase()))]
}
