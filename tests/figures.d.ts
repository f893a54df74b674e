import 'vitest'

declare module 'vitest' {
  interface TaskMeta {
    /** What a test has measured or counted: `npm test` prints it. */
    figures?: string
  }
}
