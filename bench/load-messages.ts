/** One request, ready to be sent. */
export interface Call {
  method: 'GET' | 'POST'
  path: string
  headers?: Record<string, string>
  body?: string
}

export interface Answer {
  status: number
  body: string
  cookies: string[]
  /** From the moment that all were asked for, waiting for a free connection included. */
  ms: number
}

/** A student's attempt, as the load generator answers it. */
export interface Sitting {
  attempt_id: string
  attempt_token: string
  questions: { id: string; option_ids: string[] }[]
}

export type LoadOrder =
  /** All calls at once, over so many connections. */
  | { kind: 'burst'; origin: string; connections: number; calls: Call[] }
  /** Every student on a connection of their own, one save after the other. */
  | { kind: 'saves'; origin: string; sittings: Sitting[]; seconds: number }

export interface BurstReport {
  kind: 'burst'
  seconds: number
  answers: Answer[]
}

export interface SavesReport {
  kind: 'saves'
  seconds: number
  failed: number
  /** Milliseconds of each save that was answered with 200. */
  ms: number[]
}

export type LoadReport = BurstReport | SavesReport
