declare namespace Cloudflare {
  /** Given to the tests alone, by vitest.config.ts. */
  interface Env {
    TEST_MIGRATIONS: import('cloudflare:test').D1Migration[]
  }
}
