import { index, layout, type RouteConfig, route } from '@remix-run/route-config'

/** Every page of SmartExam. The layouts say who may see what lies in them. */
export default [
  index('routes/landing.tsx'),
  route('sign-in', 'routes/sign-in.tsx'),
  route('sign-up', 'routes/sign-up.tsx'),
  route('forgot-password', 'routes/forgot-password.tsx'),
  route('reset-password', 'routes/reset-password.tsx'),
  route('sign-out', 'routes/sign-out.ts'),
  route('preferences', 'routes/preferences.ts'),

  layout('routes/signed-in.tsx', [
    layout('routes/student/layout.tsx', [
      route('my/exams', 'routes/student/my-exams.tsx'),
      route('exam/:id', 'routes/student/exam.tsx'),
    ]),
    route('result/:attemptId', 'routes/student/result.tsx'),
    route('account', 'routes/account.tsx'),
    layout('routes/admin/layout.tsx', [
      route('admin', 'routes/admin/index.ts'),
      route('admin/users', 'routes/admin/users.tsx'),
      route('admin/audit', 'routes/admin/audit.tsx'),
      route('admin/limits', 'routes/admin/limits.tsx'),
    ]),
    layout('routes/teacher/layout.tsx', [
      route('documents', 'routes/teacher/documents.tsx'),
      route('documents/:documentId', 'routes/teacher/document.tsx'),
      route('qcm', 'routes/teacher/qcms.tsx'),
      route('qcm/:qcmId', 'routes/teacher/review.tsx'),
      route('exams', 'routes/teacher/exams.tsx'),
      route('exams/new', 'routes/teacher/new-exam.tsx'),
      route('exams/:examId', 'routes/teacher/exam.tsx'),
      route('exams/:examId/live', 'routes/teacher/exam-live.tsx'),
      route('exams/:examId/attempts/:attemptId/log', 'routes/teacher/attempt-log.tsx'),
      route('exams/:examId/results', 'routes/teacher/exam-results.tsx'),
      route('groups', 'routes/teacher/groups.tsx'),
      route('groups/new', 'routes/teacher/new-group.tsx'),
      route('groups/:groupId', 'routes/teacher/group.tsx'),
    ]),
  ]),

  route('exam/:id/attempt', 'routes/student/attempt.tsx'),

  route('*', 'routes/not-found.tsx'),
] satisfies RouteConfig
