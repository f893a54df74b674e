import { Check, CircleSlash, Hourglass, type LucideIcon, Replace } from 'lucide-react'
import type { Standing } from '../../../core/wire/attempts.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Badge, type Tone } from '../ui/badge.tsx'

const LOOKS: Record<Standing, { tone: Tone; icon: LucideIcon }> = {
  counts: { tone: 'neutral', icon: Check },
  late_held: { tone: 'warn', icon: Hourglass },
  late_accepted: { tone: 'good', icon: Check },
  late_rejected: { tone: 'bad', icon: CircleSlash },
  superseded: { tone: 'neutral', icon: Replace },
}

/** Whether a stored answer counts, and why not. */
export function StandingBadge({ standing }: { standing: Standing }) {
  const { t } = useTexts()
  return <Badge {...LOOKS[standing]}>{t(`attempt_log.standing.${standing}`)}</Badge>
}
