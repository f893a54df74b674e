/** Until `npm run provision` has written the true one. */
export const NO_DATABASE_ID = '00000000-0000-0000-0000-000000000000'

/** wrangler.toml with the id of an environment's database; comments and order stay as they are. */
export function withDatabaseId(toml: string, environment: string, id: string): string {
  const header = `[[env.${environment}.d1_databases]]`
  const start = toml.indexOf(header)
  if (start < 0) throw new Error(`wrangler.toml has no ${header}`)
  const after = toml.indexOf('\n[', start + header.length)
  const end = after < 0 ? toml.length : after
  const section = toml.slice(start, end)
  if (!/^database_id = ".*"/m.test(section)) throw new Error(`${header} has no database_id`)
  return toml.slice(0, start) + section.replace(/^database_id = "[^"]*".*$/m, `database_id = "${id}"`) + toml.slice(end)
}
