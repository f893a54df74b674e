import { Link } from '@remix-run/react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { api } from '../../api/browser.ts'
import { groupsQuery } from '../../api/groups.ts'
import { useAllPages } from '../../hooks/use-all-pages.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Choice } from '../ui/choice.tsx'

interface GroupChoiceProps {
  chosen: string[]
  onChange: (ids: string[]) => void
  error: string | undefined
}

export function GroupChoice({ chosen, onChange, error }: GroupChoiceProps) {
  const { t } = useTexts()
  const query = useInfiniteQuery(groupsQuery(api))
  useAllPages(query)
  const { data } = query
  const groups = data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <fieldset className="grid">
      <legend className="mb-1 text-sm font-medium">{t('exams.form.groups')}</legend>
      {data && groups.length === 0 && (
        <p className="text-ink-soft">
          {t('exams.form.no_groups')}{' '}
          <Link to="/groups/new" className="text-accent underline underline-offset-4">
            {t('exams.form.make_group')}
          </Link>
        </p>
      )}
      {groups.map(({ id, name, num_students }) => (
        <Choice
          key={id}
          type="checkbox"
          label={
            <>
              {name} <span className="text-ink-soft">· {t('common.units.students', { count: num_students })}</span>
            </>
          }
          checked={chosen.includes(id)}
          onChange={(event) => onChange(event.target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))}
        />
      ))}
      {error && <p className="text-sm text-bad">{error}</p>}
    </fieldset>
  )
}
