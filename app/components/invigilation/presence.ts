import type { Invigilation } from '../../../core/wire/invigilation.ts'

export type SeenRow = Invigilation['rows'][number]

/** Where a student is, as an invigilator thinks of it; in the order in which one goes through it. */
export const PRESENCES = ['absent', 'waiting', 'offline', 'writing', 'handed_in', 'time_over', 'closed'] as const
export type Presence = (typeof PRESENCES)[number]

export function presenceOf({ status, connected, closed_by }: SeenRow): Presence {
  switch (status) {
    case 'absent':
    case 'waiting':
      return status
    case 'in_progress':
      return connected ? 'writing' : 'offline'
    case 'submitted':
      if (closed_by === 'teacher') return 'closed'
      return closed_by === 'deadline' ? 'time_over' : 'handed_in'
  }
}

export const GROUPS = ['all', 'writing', 'offline', 'ended', 'waiting', 'absent'] as const
export type Group = (typeof GROUPS)[number]

const GROUP_OF: Record<Presence, Exclude<Group, 'all'>> = {
  absent: 'absent',
  waiting: 'waiting',
  offline: 'offline',
  writing: 'writing',
  handed_in: 'ended',
  time_over: 'ended',
  closed: 'ended',
}

export const groupOf = (row: SeenRow) => GROUP_OF[presenceOf(row)]

export function countGroups(rows: readonly SeenRow[]): Record<Group, number> {
  const counts = { all: rows.length, writing: 0, offline: 0, ended: 0, waiting: 0, absent: 0 }
  for (const row of rows) counts[groupOf(row)] += 1
  return counts
}
