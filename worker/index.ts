import { Hono } from 'hono'

export { ExamAttempt } from '../durable-objects/exam-attempt.ts'
export { ExamMonitor } from '../durable-objects/exam-monitor.ts'
export { NotificationRoom } from '../durable-objects/notification-room.ts'

const app = new Hono<{ Bindings: Env }>()
app.get('/api/health', (c) => c.json({ status: 'ok' }))

export default app satisfies ExportedHandler<Env>
