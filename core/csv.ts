type Field = string | number | null

/** RFC 4180, with the byte order mark that spreadsheet programs need to read accents. */
export function csvOf(header: readonly string[], rows: readonly (readonly Field[])[]): string {
  const lines = [header, ...rows].map((row) => row.map(csvField).join(','))
  return `\uFEFF${lines.join('\r\n')}\r\n`
}

/** A leading =, +, - or @ would be run as a formula by a spreadsheet (OWASP, CSV injection). */
function csvField(value: Field): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
