/** So many permits within any stretch of so many seconds. */
export interface Window {
  limit: number
  seconds: number
}

export interface Policy {
  /** All of them hold at once. */
  windows: readonly Window[]
  /**
   * How many permits a Worker may fetch ahead, so that most calls ask no object. What it fetches counts as used, so never
   * more than the limit pass; a Worker that dies takes what it had with it. 1 where that would be too coarse.
   */
  lease: number
}

const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/**
 * How often one person (or, for who is not signed in, one address) may do what. An operator can set other numbers for a
 * role or for one person (`limit_overrides`).
 */
export const POLICIES = {
  /** A page counts as one read, however many calls it makes. */
  read: { windows: [{ limit: 100, seconds: MINUTE }], lease: 10 },
  /** Asking for questions: the dearest thing there is. */
  generate: { windows: [{ limit: 5, seconds: MINUTE }], lease: 1 },
  upload: {
    windows: [
      { limit: 10, seconds: MINUTE },
      { limit: 200, seconds: DAY },
    ],
    lease: 1,
  },
  /** A teacher who corrects questions makes a change every few seconds, for hours. */
  edit: { windows: [{ limit: 240, seconds: MINUTE }], lease: 10 },
  /**
   * Saved answers of one attempt. Its own object counts them in its log, so the path of an answer stays one call. A fast
   * student answers every two seconds.
   */
  save: { windows: [{ limit: 3_000, seconds: 10 * MINUTE }], lease: 1 },
  /** Extra time, messages, rulings: while an exam runs, nothing may stand in a teacher's way. */
  invigilate: { windows: [{ limit: 240, seconds: MINUTE }], lease: 1 },
  /** Whatever changes something and names no policy of its own. */
  other: {
    windows: [
      { limit: 50, seconds: HOUR },
      { limit: 200, seconds: DAY },
    ],
    lease: 1,
  },
  /** A school comes from one address: it signs in within minutes, and signs up within an hour. */
  sign_in: { windows: [{ limit: 600, seconds: 10 * MINUTE }], lease: 1 },
  sign_up: { windows: [{ limit: 400, seconds: HOUR }], lease: 1 },
  /** Wrong passwords for one account, from one device or from all that have never signed in to it. */
  wrong_password: { windows: [{ limit: 10, seconds: 15 * MINUTE }], lease: 1 },
  /** Mails to one address. */
  mail: { windows: [{ limit: 3, seconds: HOUR }], lease: 1 },
} as const satisfies Record<string, Policy>

export type PolicyName = keyof typeof POLICIES

/** Those of a person who is signed in: an operator may set another number. The others count addresses and attempts. */
export const SETTABLE_POLICIES = [
  'read',
  'generate',
  'upload',
  'edit',
  'invigilate',
  'other',
] as const satisfies readonly PolicyName[]
export type SettablePolicy = (typeof SETTABLE_POLICIES)[number]
