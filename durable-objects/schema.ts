const VERSION = 'schema_version'

/** Whether `migrate` has ever run here. Asking leaves no trace, so an object that was only asked is forgotten again. */
export function isMade(storage: DurableObjectStorage): boolean {
  return storage.kv.get(VERSION) !== undefined
}

/**
 * Brings an object's tables to their newest version. `steps` grows at its end and never changes before it: the stored
 * version says how many of them this object has taken, and an object that slept through three deployments takes the
 * three it missed.
 */
export function migrate(storage: DurableObjectStorage, steps: readonly string[]): void {
  const taken = storage.kv.get<number>(VERSION) ?? 0
  if (taken >= steps.length) return
  storage.transactionSync(() => {
    for (const step of steps.slice(taken)) storage.sql.exec(step)
    storage.kv.put(VERSION, steps.length)
  })
}
