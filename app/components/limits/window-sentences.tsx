import type { Window } from '../../../core/limits/policies.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { inUnit } from './window-unit.ts'

/** "100 in 1 minute", a line for each window. */
export function WindowSentences({ windows }: { windows: readonly Window[] }) {
  const { t } = useTexts()
  const format = useFormat()
  return (
    <ul className="text-sm tabular-nums">
      {windows.map(({ limit, seconds }) => {
        const { count, unit } = inUnit(seconds)
        return (
          <li key={seconds}>
            {t('limits.window', { limit: format.number(limit), stretch: t(`limits.units.${unit}`, { count }) })}
          </li>
        )
      })}
    </ul>
  )
}
