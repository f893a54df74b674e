import { DurableObject } from 'cloudflare:workers'

export class NotificationRoom extends DurableObject<Env> {}
