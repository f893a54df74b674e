/** Where a student is in an attempt, on this device: nothing of it counts for the score, so the server need not know. */
export interface Place {
  /** Of the question that is shown, 0 for the first. */
  position: number
  /** Questions to come back to. */
  marked: readonly string[]
  /** Handing in was confirmed, and the server has not said yes so far. */
  handing_in: boolean
}

const NOWHERE: Place = { position: 0, marked: [], handing_in: false }

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
