import { customType, text } from 'drizzle-orm/sqlite-core'

/** ISO-8601 UTC with milliseconds, as on the wire: text order is time order, and nothing is converted on the way. */
export const instant = () => text()

/** JSON of a known shape. What is stored was parsed on its way in, so it is trusted on its way out. */
export function json<Value>() {
  return customType<{ data: Value; driverData: string }>({
    dataType: () => 'text',
    toDriver: (value) => JSON.stringify(value),
    fromDriver: (stored) => JSON.parse(stored) as Value,
  })()
}
