import { expect, it } from 'vitest'
import { attemptId, parseAttemptId } from './attempt-id.ts'

it('names an attempt by exam, student and number, and reads the name back', () => {
  const name = { exam_id: 'exam_1', student_id: 'student-2', number: 3 }
  expect(attemptId(name)).toBe('exam_1.student-2.3')
  expect(parseAttemptId(attemptId(name))).toEqual(name)
})

it.each(['', 'exam.student', 'exam.student.0', 'exam.student.1.2', 'exam.stu dent.1', '.student.1', 'exam.student.01'])(
  'does not take %j for an attempt',
  (text) => {
    expect(parseAttemptId(text)).toBeNull()
  },
)

it('refuses to make a name that could be read as another', () => {
  expect(() => attemptId({ exam_id: 'exam.1', student_id: 'student', number: 1 })).toThrow()
})
