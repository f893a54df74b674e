import { createWorker } from '../worker/worker.ts'

export { ExamAttempt } from '../durable-objects/exam-attempt.ts'
export { ExamMonitor } from '../durable-objects/exam-monitor.ts'
export { NotificationRoom } from '../durable-objects/notification-room.ts'

/** The Worker without its pages: those need a build, and are tried in a real browser. */
export default createWorker(async () => new Response(null, { status: 404 }))
