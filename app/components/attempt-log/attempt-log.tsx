import { ListOrdered } from 'lucide-react'
import { useState } from 'react'
import type { AttemptLogView } from '../../../core/wire/attempts.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { AttemptActs } from './attempt-acts.tsx'
import { ChainState } from './chain-state.tsx'
import { HeldAnswers } from './held-answers.tsx'
import { LogFacts } from './log-facts.tsx'
import { LoggedOp } from './logged-op.tsx'
import { useRuling } from './use-ruling.tsx'

/** More ops than a page should hold are shown so many at a time. */
const SHOWN_AT_ONCE = 100

/** Everything that was stored in an attempt, in the order in which it arrived. */
export function AttemptLog({ log }: { log: AttemptLogView }) {
  const { t } = useTexts()
  const { ask, dialog } = useRuling(log)
  const [most, setMost] = useState(SHOWN_AT_ONCE)
  const questions = new Map(log.questions.map((is, at) => [is.id, { number: at + 1, is }]))
  const held = log.ops.filter(({ standing }) => standing === 'late_held').length
  return (
    <div className="grid grid-cols-1 gap-5">
      <LogFacts log={log} />
      <ChainState chain={log.chain} />
      <AttemptActs acts={log.acts} />
      <HeldAnswers count={held} onRule={(ruling) => ask({ ruling, count: held })} />
      {log.ops.length === 0 ? (
        <EmptyState icon={ListOrdered} title={t('attempt_log.empty_title')}>
          {t('attempt_log.empty')}
        </EmptyState>
      ) : (
        <section aria-labelledby="ops" className="grid grid-cols-1 gap-3">
          <h2 id="ops" className="text-lg font-semibold">
            {t('attempt_log.ops')}
          </h2>
          <Card>
            <ol className="divide-y divide-line">
              {log.ops.slice(0, most).map((op) => (
                <li key={op.op_id}>
                  <LoggedOp
                    op={op}
                    question={questions.get(op.question_id)}
                    onRule={(ruling) => ask({ ruling, op_ids: [op.op_id], count: 1 })}
                  />
                </li>
              ))}
            </ol>
          </Card>
          {log.ops.length > most && (
            <Button className="justify-self-center" onClick={() => setMost(most + SHOWN_AT_ONCE)}>
              {t('common.actions.load_more')}
            </Button>
          )}
        </section>
      )}
      {dialog}
    </div>
  )
}
