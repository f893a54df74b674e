import { pages } from './pages.ts'
import { createWorker } from './worker.ts'

export { ExamAttempt } from '../durable-objects/exam-attempt.ts'
export { ExamMonitor } from '../durable-objects/exam-monitor.ts'
export { NotificationRoom } from '../durable-objects/notification-room.ts'
export { RateLimiter } from '../durable-objects/rate-limiter.ts'

export default createWorker(pages)
