import { DurableObject } from 'cloudflare:workers'

export class ExamMonitor extends DurableObject<Env> {}
