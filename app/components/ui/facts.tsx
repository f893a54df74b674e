import type { ReactNode } from 'react'
import { classes } from './classes.ts'

export interface Fact {
  name: string
  /** A fact without a value is left out. */
  value: ReactNode
  wide?: boolean
}

/** Names and values, in columns where there is room. */
export function Facts({ facts }: { facts: Fact[] }) {
  return (
    <dl className="grid grid-cols-1 gap-x-8 gap-y-4 sm:grid-cols-2 lg:grid-cols-3">
      {facts
        .filter(({ value }) => value)
        .map(({ name, value, wide }) => (
          <div key={name} className={classes(wide && 'sm:col-span-2 lg:col-span-3')}>
            <dt className="text-sm text-ink-soft">{name}</dt>
            <dd className={classes('text-pretty', wide && 'max-w-3xl')}>{value}</dd>
          </div>
        ))}
    </dl>
  )
}
