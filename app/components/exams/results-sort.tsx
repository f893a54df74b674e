import { ArrowDownWideNarrow, ArrowUpNarrowWide } from 'lucide-react'
import { useTexts } from '../../i18n/use-texts.ts'
import { Button } from '../ui/button.tsx'
import { Select } from '../ui/input.tsx'
import { RESULT_KEYS, type ResultKey, type ResultOrder } from './result-order.ts'

/** On a phone, where the rows are cards and there is no heading to press. */
export function ResultsSort({ order, onChange }: { order: ResultOrder; onChange: (order: ResultOrder) => void }) {
  const { t } = useTexts()
  const Icon = order.descending ? ArrowDownWideNarrow : ArrowUpNarrowWide
  return (
    <div className="flex grow items-center gap-2 md:hidden">
      <Select
        aria-label={t('exams.results.sort')}
        value={order.key}
        onChange={(event) => onChange({ ...order, key: event.target.value as ResultKey })}
      >
        {RESULT_KEYS.map((key) => (
          <option key={key} value={key}>
            {t(`exams.results.keys.${key}`)}
          </option>
        ))}
      </Select>
      <Button
        size="icon"
        aria-label={t(order.descending ? 'exams.results.descending' : 'exams.results.ascending')}
        onClick={() => onChange({ ...order, descending: !order.descending })}
      >
        <Icon aria-hidden className="size-5" />
      </Button>
    </div>
  )
}
