declare namespace Cloudflare {
  /** Given to the tests alone, by vitest.config.ts. */
  interface Env {
    RESTORED_DB: D1Database
    TEST_MIGRATIONS: import('cloudflare:test').D1Migration[]
  }
}
