/** The Worker without its pages, which are tried in a real browser: this one starts faster. */

export * from '../worker/index.ts'
export { default } from '../worker/index.ts'
