import type { AttemptLogView } from '../../../core/wire/attempts.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Card } from '../ui/card.tsx'
import { Facts } from '../ui/facts.tsx'

/** When the attempt began and must end, and how it ended. */
export function LogFacts({ log }: { log: AttemptLogView }) {
  const { t } = useTexts()
  const format = useFormat()
  const { started_at } = log.start
  return (
    <Card className="p-4 sm:p-6">
      <Facts
        facts={[
          {
            name: t('attempt_log.started'),
            value: typeof started_at === 'string' && format.exactTime(started_at),
          },
          { name: t('attempt_log.deadline'), value: format.exactTime(log.deadline) },
          {
            name: t('attempt_log.end'),
            value: log.submitted_at
              ? t(`attempt_log.closed_by.${log.closed_by ?? 'student'}`, { when: format.exactTime(log.submitted_at) })
              : t('attempt_log.running'),
          },
        ]}
      />
    </Card>
  )
}
