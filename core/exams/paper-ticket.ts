import { errors, jwtVerify, SignJWT } from 'jose'
import { z } from 'zod'
import { type Failure, fail } from '../problems/codes.ts'
import { Id } from '../wire/common.ts'
import { signingKey } from './signing-key.ts'

/** Says that a student is on the exam's list, so that the key can be handed out at the hour without looking again. */
export const PaperTicket = z.object({ exam_id: Id, student_id: Id })
export type PaperTicket = z.infer<typeof PaperTicket>

/** Keeps a ticket from being taken for an attempt token, or the other way about (RFC 8725, 3.11). */
const TICKET_TYPE = 'paper-ticket+jwt'

/** @param closesAt when the exam closes: after that no paper is opened any more. */
export async function signPaperTicket(ticket: PaperTicket, closesAt: string, secret: string): Promise<string> {
  return new SignJWT({ ...ticket })
    .setProtectedHeader({ alg: 'HS256', typ: TICKET_TYPE })
    .setExpirationTime(Math.floor(Date.parse(closesAt) / 1000))
    .sign(await signingKey(secret))
}

export async function verifyPaperTicket(
  token: string,
  secret: string,
  now: Date,
): Promise<{ ok: true; ticket: PaperTicket } | Failure<'ticket_invalid'>> {
  try {
    const { payload } = await jwtVerify(token, await signingKey(secret), {
      algorithms: ['HS256'],
      typ: TICKET_TYPE,
      currentDate: now,
    })
    const ticket = PaperTicket.safeParse(payload)
    return ticket.success ? { ok: true, ticket: ticket.data } : fail('ticket_invalid')
  } catch (error) {
    if (error instanceof errors.JOSEError) return fail('ticket_invalid')
    throw error
  }
}
