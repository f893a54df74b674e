/** The same keys as the English texts, any wording: a French file that lacks a key does not compile. */
export type Texts<English> = {
  readonly [Key in keyof English]: English[Key] extends string ? string : Texts<English[Key]>
}
