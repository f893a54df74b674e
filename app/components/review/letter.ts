/** A for the first option. */
export function letterOf(index: number): string {
  return String.fromCharCode(65 + index)
}
