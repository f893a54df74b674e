import type { Mail } from '../../core/mail.ts'

/** On one's own machine nobody delivers mail: it is read where `npm run dev` runs. */
export const consoleMail: Mail = {
  async send({ to, subject, text }) {
    // biome-ignore lint/suspicious/noConsole: the console is the mailbox. A warning, since wrangler is told to show no less
    console.warn(`\nMail to ${to}: ${subject}\n\n${text}\n`)
  },
}
