import { Info } from 'lucide-react'
import type { GenerationReport } from '../../../core/wire/tasks.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../i18n/use-texts.ts'

/** What a teacher should know of how questions were made; nothing when all went as asked and no model was called. */
export function GenerationNotes({ reports, label }: { reports: readonly GenerationReport[]; label?: string }) {
  const { t } = useTexts()
  const format = useFormat()
  const tokens = reports.reduce((sum, { usage }) => sum + (usage ? usage.input_tokens + usage.output_tokens : 0), 0)
  const said = reports.flatMap(({ shortfall, notes }) => [
    ...(shortfall ? [t('documents.tasks.shortfall', { reason: shortfall })] : []),
    ...notes,
  ])
  if (tokens > 0) said.push(t('documents.tasks.tokens', { count: tokens, formatted: format.number(tokens) }))
  if (said.length === 0) return null
  return (
    <div className="flex gap-2 text-sm text-ink-soft">
      <Info aria-hidden className="mt-0.5 size-4 shrink-0" />
      <ul aria-label={label} className="grid gap-0.5 text-pretty">
        {[...new Set(said)].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  )
}
