import { count, countLater } from './counts.ts'

/** Every call of an object's method is one request. */
export function countNamespace<Namespace extends { getByName(name: string): object }>(namespace: Namespace): Namespace {
  return new Proxy(namespace, {
    get(target, name) {
      if (name === 'getByName') return (object: string) => countStub(target.getByName(object))
      const value = Reflect.get(target, name)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}

function countStub(stub: object): object {
  return new Proxy(stub, {
    get(target, name) {
      const member = Reflect.get(target, name)
      if (typeof member !== 'function') return member
      return async (...given: unknown[]) => {
        count('object_requests')
        const startedAt = Date.now()
        try {
          return await Reflect.apply(member, target, given)
        } finally {
          count('object_ms', Date.now() - startedAt)
        }
      }
    },
  })
}

/**
 * Rows as the runtime counts them; a key, or an alarm that is set, is a row as well. Objects take no proxy for their
 * state, so the methods of this one state are replaced.
 */
export function countState({ storage }: DurableObjectState): void {
  const { sql, kv } = storage
  replace(
    sql,
    'exec',
    (exec) =>
      <Row extends Record<string, SqlStorageValue>>(query: string, ...bindings: unknown[]) => {
        const cursor = exec.call(sql, query, ...bindings) as SqlStorageCursor<Row>
        countLater(cursor)
        return cursor
      },
  )
  replace(kv, 'get', (get) => <Value>(key: string) => {
    count('object_rows_read')
    return get.call(kv, key) as Value | undefined
  })
  replace(kv, 'put', (put) => (key, value) => {
    count('object_rows_written')
    put.call(kv, key, value)
  })
  replace(storage, 'setAlarm', (setAlarm) => (at) => {
    count('object_rows_written')
    return setAlarm.call(storage, at)
  })
}

function replace<Target extends object, Name extends keyof Target>(
  target: Target,
  name: Name,
  make: (method: Target[Name]) => Target[Name],
): void {
  Object.defineProperty(target, name, { value: make(target[name]) })
}
