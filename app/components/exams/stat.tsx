import { Card } from '../ui/card.tsx'

/** A figure with its name, inside a `dl`. */
export function Stat({ label, value }: { label: string; value: string }) {
  return (
    <Card className="flex flex-col-reverse justify-end gap-0.5 px-2.5 py-3 sm:px-5">
      <dt className="text-xs text-ink-soft sm:text-sm">{label}</dt>
      <dd className="text-xl font-semibold tabular-nums sm:text-2xl">{value}</dd>
    </Card>
  )
}
