import type { Student } from '../../../core/wire/users.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Card } from '../ui/card.tsx'
import { byName } from './by-name.ts'

export function MemberList({ students }: { students: Student[] }) {
  const { t, language } = useTexts()
  return (
    <Card className="p-4 sm:p-6">
      <h2 className="mb-3 text-lg font-semibold">
        {t('groups.members.title')} <span className="font-normal text-ink-soft tabular-nums">{students.length}</span>
      </h2>
      {students.length === 0 ? (
        <p className="text-ink-soft">{t('groups.members.none')}</p>
      ) : (
        <ul className="grid max-h-[28rem] grid-cols-1 gap-2 overflow-y-auto">
          {byName(students, language).map(({ id, name, email }) => (
            <li key={id} className="min-w-0">
              <span className="block truncate">{name}</span>
              <span className="block truncate text-sm text-ink-soft">{email}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
