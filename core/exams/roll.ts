/** How many students one ExamMonitor keeps: about what a single object can start within a second. */
export const STUDENTS_PER_MONITOR = 500

/** Fixed when the exam is published, and kept with it: who enrols later must not move those who are there. */
export function numShards(numStudents: number): number {
  return Math.max(1, Math.ceil(numStudents / STUDENTS_PER_MONITOR))
}

/** Which of the exam's monitors keeps a student's attempts: FNV-1a (32 bit) of the id, the same everywhere and always. */
export function monitorShardOf(studentId: string, numShards: number): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < studentId.length; at++) hash = Math.imul(hash ^ studentId.charCodeAt(at), 0x01000193)
  return (hash >>> 0) % numShards
}

/** The name of an ExamMonitor object; no id holds a colon. */
export function monitorName(examId: string, shard: number): string {
  return `${examId}:${shard}`
}

/** The shard that a monitor's name says. */
export function shardOf(name: string): number {
  return Number(name.slice(name.lastIndexOf(':') + 1))
}
