import type { Mail } from '../../core/mail.ts'

/** Where no sender is set up. A letter may hold what opens an account: it must not end up in a log instead. */
export const noMail: Mail = {
  async send() {
    throw new Error('no mail can be sent: EMAIL and MAIL_FROM are not set up')
  },
}
