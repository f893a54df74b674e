/** Where a student is in an attempt, on this device: nothing of it counts for the score, so the server need not know. */
export interface Place {
  /** Of the question that is shown, 0 for the first. */
  position: number
  /** Questions to come back to. */
  marked: readonly string[]
  /** Handing in was confirmed, and the server has not said yes so far. */
  handing_in: boolean
  /** The newest message of the teacher that was put away. */
  message_read: number
  /** How often the page lost the focus so far. */
  focus_lost: number
}

const NOWHERE: Place = { position: 0, marked: [], handing_in: false, message_read: 0, focus_lost: 0 }

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** What a browser remembers of one attempt. One that refuses storage (private windows) remembers nothing. */
export class PlaceKeeper {
  readonly #key: string
  readonly #store: () => Store

  constructor(attemptId: string, store: () => Store) {
    this.#key = `attempt:${attemptId}`
    this.#store = store
  }

  read(): Place {
    try {
      const place = JSON.parse(this.#store().getItem(this.#key) ?? '') as Partial<Place> | null
      return {
        position: Number.isInteger(place?.position) ? Number(place?.position) : 0,
        marked: Array.isArray(place?.marked) ? place.marked.filter((id) => typeof id === 'string') : [],
        handing_in: place?.handing_in === true,
        message_read: Number(place?.message_read) || 0,
        focus_lost: Number(place?.focus_lost) || 0,
      }
    } catch {
      return NOWHERE
    }
  }

  write(place: Place): void {
    try {
      this.#store().setItem(this.#key, JSON.stringify(place))
    } catch {
      // Nothing is lost but the place.
    }
  }

  forget(): void {
    try {
      this.#store().removeItem(this.#key)
    } catch {
      // It was never kept.
    }
  }
}
