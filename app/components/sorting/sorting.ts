/** How rows are sorted, and how to sort them otherwise. */
export interface Sorting<Key extends string> {
  order: { key: Key; descending: boolean }
  onOrder: (order: { key: Key; descending: boolean }) => void
  keys: readonly Key[]
  labelOf: (key: Key) => string
  /** Sorted from the greatest when they are first pressed. */
  greatestFirst?: readonly Key[]
}
