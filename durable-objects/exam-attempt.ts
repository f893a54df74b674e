import { DurableObject } from 'cloudflare:workers'

export class ExamAttempt extends DurableObject<Env> {}
