import { Check, CheckCheck, type LucideIcon, X } from 'lucide-react'
import { useTexts } from '../../i18n/use-texts.ts'
import { classes } from '../ui/classes.ts'

type Outcome = 'right_chosen' | 'right_missed' | 'wrong_chosen'

const LOOKS: Record<Outcome, { icon: LucideIcon; row: string; text: string }> = {
  right_chosen: { icon: CheckCheck, row: 'border-good bg-good-soft', text: 'text-good' },
  right_missed: { icon: Check, row: 'border-dashed border-good', text: 'text-good' },
  wrong_chosen: { icon: X, row: 'border-bad bg-bad-soft', text: 'text-bad' },
}

/** An option with what it was and whether it was chosen. One that is neither says nothing. */
export function OptionResult({ text, chosen, right }: { text: string; chosen: boolean; right: boolean }) {
  const { t } = useTexts()
  const outcome = right ? (chosen ? 'right_chosen' : 'right_missed') : chosen ? 'wrong_chosen' : null
  const look = outcome && LOOKS[outcome]
  return (
    <li
      className={classes(
        'grid grid-cols-[1.25rem_1fr] items-start gap-x-3 gap-y-1 rounded-lg border px-3.5 py-2.5 sm:grid-cols-[1.25rem_1fr_auto]',
        look ? look.row : 'border-line',
      )}
    >
      {look ? <look.icon aria-hidden className={`mt-0.5 size-5 ${look.text}`} /> : <span />}
      <span className="min-w-0">{text}</span>
      {outcome && look && (
        <span className={`text-sm font-medium max-sm:col-start-2 sm:pt-0.5 ${look.text}`}>
          {t(`result.option.${outcome}`)}
        </span>
      )}
    </li>
  )
}
