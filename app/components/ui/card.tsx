import type { ComponentPropsWithoutRef } from 'react'
import { classes } from './classes.ts'

export function Card({ className, ...rest }: ComponentPropsWithoutRef<'div'>) {
  return <div className={classes('rounded-xl border border-line bg-surface shadow-card', className)} {...rest} />
}
