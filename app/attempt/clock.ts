/** Two clocks of one device, in milliseconds: `wall` can be set by hand or by NTP, `steady` may stand still in sleep. */
export interface DeviceClocks {
  wall(): number
  steady(): number
}

/** Clocks of one device that differ by more than this since the last word of the server: one of them was changed. */
const DOUBT_MS = 2_000

interface Reading {
  server: number
  wall: number
  steady: number
}

/**
 * The server's time as this device can tell it. What the device's own clock says does not matter: only how much time
 * went by since the server last spoke. Should the device's two clocks disagree on that, the longer time counts, so that
 * a countdown never shows more than there is, and `doubtful` says that the server is to be asked again.
 */
export class ServerClock {
  #last: Reading | null = null
  readonly #device: DeviceClocks

  constructor(device: DeviceClocks) {
    this.#device = device
  }

  /** Milliseconds since the epoch, by the server; the device's own clock until the server has spoken. */
  now(): number {
    if (!this.#last) return this.#device.wall()
    const { wall, steady } = this.#elapsed(this.#last)
    return this.#last.server + Math.max(wall, steady)
  }

  doubtful(): boolean {
    if (!this.#last) return true
    const { wall, steady } = this.#elapsed(this.#last)
    return Math.abs(wall - steady) > DOUBT_MS
  }

  /** What a page says that was made some moments ago: right enough until the server is asked. */
  guess(time: string): void {
    this.#last ??= { server: Date.parse(time), wall: this.#device.wall(), steady: this.#device.steady() }
  }

  /**
   * Asks the server something and learns the time from the answer: half of the round trip is taken to lie before the
   * moment that the server wrote down (Cristian 1989, Distributed Computing 3).
   */
  async timed<Answer>(ask: () => Promise<Answer>, timeOf: (answer: Answer) => string | undefined): Promise<Answer> {
    const sent = this.#device.steady()
    const answer = await ask()
    const received = this.#device.steady()
    const time = Date.parse(timeOf(answer) ?? '')
    if (!Number.isNaN(time)) {
      this.#last = { server: time + (received - sent) / 2, wall: this.#device.wall(), steady: received }
    }
    return answer
  }

  #elapsed(last: Reading) {
    return { wall: this.#device.wall() - last.wall, steady: this.#device.steady() - last.steady }
  }
}

/** This page's. */
export const serverClock = new ServerClock({ wall: () => Date.now(), steady: () => performance.now() })
