import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { LimitOverride, Limits } from '../../../core/wire/limits.ts'
import { api } from '../../api/browser.ts'
import { limitsQuery, resetLimit } from '../../api/limits.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Loaded } from '../shell/loaded.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { errorSentence } from '../ui/error-state.tsx'
import { useToast } from '../ui/toast.tsx'
import { LimitForm } from './limit-form.tsx'
import { WindowSentences } from './window-sentences.tsx'

/** What holds for everybody, a card each, and under it for whom something else does. */
export function LimitList() {
  const query = useQuery(limitsQuery(api))
  return <Loaded query={query}>{(limits) => <Policies limits={limits} />}</Loaded>
}

function Policies({ limits: { policies, overrides } }: { limits: Limits }) {
  const { t } = useTexts()
  const [editing, setEditing] = useState<string | null>(null)
  return (
    <ul className="grid grid-cols-1 gap-3">
      {policies.map(({ policy, windows }) => (
        <li key={policy}>
          <Card className="grid gap-3 px-4 py-4 sm:px-5">
            <div className="flex flex-wrap items-start justify-between gap-3">
              <div className="min-w-0">
                <h2 className="font-medium">{t(`limits.policies.${policy}.name`)}</h2>
                <p className="text-sm text-ink-soft">{t(`limits.policies.${policy}.what`)}</p>
              </div>
              <WindowSentences windows={windows} />
            </div>
            {overrides
              .filter((override) => override.policy === policy)
              .map((override) => (
                <Override key={`${override.scope} ${override.subject}`} override={override} />
              ))}
            {editing === policy ? (
              <LimitForm policy={policy} windows={windows} onClose={() => setEditing(null)} />
            ) : (
              <Button
                className="justify-self-start"
                aria-label={t('limits.set_of', { policy: t(`limits.policies.${policy}.name`) })}
                onClick={() => setEditing(policy)}
              >
                {t('limits.set')}
              </Button>
            )}
          </Card>
        </li>
      ))}
    </ul>
  )
}

function Override({ override }: { override: LimitOverride }) {
  const { t } = useTexts()
  const toast = useToast()
  const queryClient = useQueryClient()
  const { scope, subject, name, windows } = override
  const whom = scope === 'role' ? t(`limits.role.${subject as 'student'}`) : (name ?? subject)
  const reset = useMutation({
    mutationFn: () => resetLimit(api, override),
    onSuccess: (limits) => {
      queryClient.setQueryData(limitsQuery(api).queryKey, limits)
      toast({ text: t('limits.reset_done', { whom }) })
    },
    onError: (error) => toast({ text: errorSentence(error, t), tone: 'bad' }),
  })
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 border-t border-line pt-3">
      <p className="font-medium">{whom}</p>
      <div className="flex flex-wrap items-center gap-4">
        <WindowSentences windows={windows} />
        <Button
          pending={reset.isPending}
          aria-label={t('limits.reset_of', { whom, policy: t(`limits.policies.${override.policy}.name`) })}
          onClick={() => reset.mutate()}
        >
          {t('limits.reset')}
        </Button>
      </div>
    </div>
  )
}
