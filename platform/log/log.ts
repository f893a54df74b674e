/** Field names of the Elastic Common Schema where it has one. Never answers, passwords or document text. */
export type LogFields = Record<string, string | number | boolean | null | undefined>

export interface Log {
  info(action: string, fields?: LogFields): void
  error(action: string, error: unknown, fields?: LogFields): void
}

/** One JSON line an event: Workers Logs indexes its fields. `fixed` is on each line, e.g. the request's id. */
export function jsonLog(fixed: LogFields, clock: () => Date): Log {
  const line = (level: 'info' | 'error', action: string, fields: LogFields) =>
    JSON.stringify({
      '@timestamp': clock().toISOString(),
      'log.level': level,
      'event.action': action,
      ...fixed,
      ...fields,
    })
  return {
    info(action, fields = {}) {
      // biome-ignore lint/suspicious/noConsole: the console is the transport of Workers Logs
      console.log(line('info', action, fields))
    },
    error(action, error, fields = {}) {
      const cause = error instanceof Error ? error : new Error(String(error))
      // biome-ignore lint/suspicious/noConsole: the console is the transport of Workers Logs
      console.error(
        line('error', action, {
          ...fields,
          'error.type': cause.name,
          'error.message': cause.message,
          'error.stack_trace': cause.stack,
        }),
      )
    },
  }
}
