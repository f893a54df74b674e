import { count } from './counts.ts'

/** A D1 database whose rows are counted, as D1 itself counts them. */
export function countDatabase(database: D1Database): D1Database {
  const inner = new WeakMap<object, D1PreparedStatement>()

  function countStatement(statement: D1PreparedStatement): D1PreparedStatement {
    const counting = {
      bind: (...values: unknown[]) => countStatement(statement.bind(...values)),
      all: async () => counted(await statement.all()),
      run: async () => counted(await statement.run()),
      // Rows without names come without counts: we ask by name, and put the names away. drizzle names no two alike
      // where it writes; where it reads, the same is read once more for its answer.
      raw: async () => {
        const { results, meta } = counted(await statement.all<Record<string, unknown>>())
        return meta.rows_written > 0 || meta.changed_db ? results.map((row) => Object.values(row)) : statement.raw()
      },
    } as unknown as D1PreparedStatement
    inner.set(counting, statement)
    return counting
  }

  return {
    prepare: (sql: string) => countStatement(database.prepare(sql)),
    batch: async (statements: D1PreparedStatement[]) => {
      const results = await database.batch(statements.map((statement) => inner.get(statement) ?? statement))
      return results.map(counted)
    },
  } as D1Database
}

function counted<Row>(result: D1Result<Row>): D1Result<Row> {
  count('d1_rows_read', result.meta.rows_read)
  count('d1_rows_written', result.meta.rows_written)
  return result
}
