import type { Mail } from '../../core/mail.ts'

/** Cloudflare Email Service. @param from an address of a domain that was set up for it (`wrangler email sending enable`) */
export function cloudflareMail(binding: SendEmail, from: string): Mail {
  return {
    async send({ to, subject, text }) {
      await binding.send({ from: { email: from, name: 'SmartExam' }, to, subject, text })
    },
  }
}
