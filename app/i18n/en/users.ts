export const users = {
  title: 'People',
  lead: 'Everybody who has an account, and what they may do. A sign-up makes a student.',
  search: 'Find by name or e-mail address',
  shown_one: '{{count}} account shown',
  shown_other: '{{count}} accounts shown',
  no_match: 'Nobody has this name or address.',
  you: '(you)',
  since: 'since {{when}}',
  role_of: 'Role of {{name}}',
  sign_out: {
    action: 'Sign out everywhere',
    of: 'Sign {{name}} out everywhere',
    title: 'Sign {{name}} out everywhere?',
    body: 'On every device they have to sign in again. Answers of an exam that they sit are still taken.',
    confirm: 'Sign out',
    done: '{{name}} is signed out everywhere.',
  },
  change: {
    title: {
      student: 'Make {{name}} a student?',
      teacher: 'Make {{name}} a teacher?',
      admin: 'Make {{name}} an administrator?',
    },
    may: {
      student: 'A student sits the exams they are given and sees their own results, nothing else.',
      teacher:
        'A teacher uploads documents, makes questions, exams and classes, finds students by name and address, and sees the results of their own exams.',
      admin:
        'An administrator may do all that a teacher may, sees every account, and decides what each person may do, you included.',
    },
    keeps: 'Their documents, questions and exams are kept, but they can no longer open them.',
    signed_out: 'They are signed out and sign in again, with what they may do then.',
    own: 'This is your own account: you will no longer see this page.',
    confirm: 'Change the role',
    done: '{{name}} now has the role: {{role}}.',
  },
} as const
