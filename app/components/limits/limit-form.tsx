import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { SettablePolicy, Window } from '../../../core/limits/policies.ts'
import { Role } from '../../../core/wire/users.ts'
import { api } from '../../api/browser.ts'
import { bodyOf } from '../../api/client.ts'
import { limitsQuery, setLimit } from '../../api/limits.ts'
import { useDebounced } from '../../hooks/use-debounced.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { FormError } from '../ui/form-error.tsx'
import { Input, Select } from '../ui/input.tsx'
import { useToast } from '../ui/toast.tsx'
import { inUnit } from './window-unit.ts'

const PAUSE_MS = 250
const MOST = 1_000_000

interface LimitFormProps {
  policy: SettablePolicy
  /** Of everybody: their stretches stay, their numbers are what is set. */
  windows: readonly Window[]
  onClose: () => void
}

/** Another number for a role, or for one person, who is found by name or address. */
export function LimitForm({ policy, windows, onClose }: LimitFormProps) {
  const { t } = useTexts()
  const toast = useToast()
  const queryClient = useQueryClient()
  const [whom, setWhom] = useState<string>('teacher')
  const [search, setSearch] = useState('')
  const [limits, setLimits] = useState(windows.map(({ limit }) => String(limit)))
  const q = useDebounced(search.trim(), PAUSE_MS)
  const found = useQuery({
    queryKey: ['users', 'found', q],
    queryFn: () => bodyOf(api.users.$get({ query: { q, limit: '10' } })),
    enabled: q.length > 1,
  })
  const save = useMutation({
    mutationFn: () =>
      setLimit(
        api,
        { policy, scope: Role.safeParse(whom).success ? 'role' : 'user', subject: whom },
        { windows: windows.map(({ seconds }, at) => ({ limit: Number(limits[at]), seconds })) },
      ),
    onSuccess: (answer) => {
      queryClient.setQueryData(limitsQuery(api).queryKey, answer)
      toast({ text: t('limits.done') })
      onClose()
    },
  })
  function submit(event: FormEvent) {
    event.preventDefault()
    save.mutate()
  }
  return (
    <form onSubmit={submit} className="grid gap-4 border-t border-line pt-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t('limits.find')} hint={t('limits.find_hint')}>
          {(control) => (
            <Input
              {...control}
              type="search"
              value={search}
              maxLength={100}
              onChange={(e) => setSearch(e.target.value)}
            />
          )}
        </Field>
        <Field label={t('limits.whom')}>
          {(control) => (
            <Select {...control} value={whom} onChange={(event) => setWhom(event.target.value)}>
              {Role.options.map((role) => (
                <option key={role} value={role}>
                  {t(`limits.role.${role}`)}
                </option>
              ))}
              {found.data?.items.map((user) => (
                <option key={user.id} value={user.id}>
                  {user.name} · {user.email}
                </option>
              ))}
            </Select>
          )}
        </Field>
        {windows.map(({ seconds }, at) => {
          const { count, unit } = inUnit(seconds)
          return (
            <Field key={seconds} label={t('limits.number', { stretch: t(`limits.units.${unit}`, { count }) })}>
              {(control) => (
                <Input
                  {...control}
                  type="number"
                  required
                  min={1}
                  max={MOST}
                  value={limits[at]}
                  onChange={(event) => setLimits(limits.map((old, place) => (place === at ? event.target.value : old)))}
                />
              )}
            </Field>
          )
        })}
      </div>
      <FormError error={save.error} />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" variant="primary" pending={save.isPending}>
          {t('common.actions.save')}
        </Button>
        <Button onClick={onClose}>{t('common.actions.cancel')}</Button>
      </div>
    </form>
  )
}
