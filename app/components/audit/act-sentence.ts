import type { AuditEntry } from '../../../core/wire/audit.ts'
import { Role } from '../../../core/wire/users.ts'
import type { useTexts } from '../../i18n/use-texts.ts'

type Translate = ReturnType<typeof useTexts>['t']

/** What was done, as people say it. */
export function actSentence({ act, subject, detail }: AuditEntry, t: Translate): string {
  const name = subject.name ?? subject.id
  const exam = String(detail.exam_title ?? detail.exam_id ?? '')
  const role = (value: unknown) => {
    const known = Role.safeParse(value)
    return known.success ? t(`common.account.roles.${known.data}`) : String(value)
  }
  switch (act) {
    case 'role_changed':
      return t('audit.sentences.role_changed', { subject: name, from: role(detail.from), to: role(detail.to) })
    case 'sign_in_locked': {
      const by = t(`audit.reached.${detail.by === 'known_device' ? 'known_device' : 'unknown_devices'}`)
      return t('audit.sentences.sign_in_locked', { subject: name, by })
    }
    case 'extra_time_given': {
      const minutes = String(detail.minutes)
      return detail.num_students === null
        ? t('audit.sentences.extra_time_all', { subject: name, minutes })
        : t('audit.sentences.extra_time_some', { subject: name, minutes, count: Number(detail.num_students) })
    }
    case 'late_answers_ruled': {
      const ruling = detail.ruling === 'accept' ? 'accept' : 'reject'
      return t(`audit.sentences.late_${ruling}`, { subject: name, exam, count: Number(detail.num_answers) })
    }
    case 'attempt_closed':
    case 'sealed_file_handed_in':
      return t(`audit.sentences.${act}`, { subject: name, exam })
    case 'limit_set':
      return t('audit.sentences.limit_set', { subject: name, windows: String(detail.windows) })
    case 'password_changed':
    case 'password_reset':
      return t(`audit.sentences.${act}`)
    default:
      return t(`audit.sentences.${act}`, { subject: name })
  }
}
