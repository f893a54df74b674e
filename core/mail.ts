export interface Letter {
  to: string
  subject: string
  /** Plain text. */
  text: string
}

export interface Mail {
  /** Rejects when it was not taken for delivery. */
  send(letter: Letter): Promise<void>
}
