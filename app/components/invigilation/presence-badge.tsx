import {
  AlarmClock,
  CircleCheck,
  CircleDashed,
  CircleStop,
  Hourglass,
  type LucideIcon,
  PencilLine,
  WifiOff,
} from 'lucide-react'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Badge, type Tone } from '../ui/badge.tsx'
import { type Presence, presenceOf, type SeenRow } from './presence.ts'

const LOOKS: Record<Presence, { tone: Tone; icon: LucideIcon }> = {
  absent: { tone: 'neutral', icon: CircleDashed },
  waiting: { tone: 'accent', icon: Hourglass },
  writing: { tone: 'accent', icon: PencilLine },
  offline: { tone: 'bad', icon: WifiOff },
  handed_in: { tone: 'good', icon: CircleCheck },
  time_over: { tone: 'neutral', icon: AlarmClock },
  closed: { tone: 'warn', icon: CircleStop },
}

/** Where a student is, and since when where that matters. */
export function PresenceBadge({ row }: { row: SeenRow }) {
  const { t } = useTexts()
  const format = useFormat()
  const presence = presenceOf(row)
  const since = presence === 'offline' ? row.offline_since : row.submitted_at
  return (
    <>
      <Badge {...LOOKS[presence]}>{t(`invigilation.presence.${presence}`)}</Badge>{' '}
      {since && (
        <time dateTime={since} className="text-sm whitespace-nowrap text-ink-soft tabular-nums">
          {presence === 'offline'
            ? t('invigilation.since', { when: format.time(since) })
            : t('invigilation.at', { when: format.time(since) })}
        </time>
      )}
    </>
  )
}
