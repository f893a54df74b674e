import { CalendarClock, CircleDot, Lock, PencilLine } from 'lucide-react'
import { useTexts } from '../../i18n/use-texts.ts'
import { Badge } from '../ui/badge.tsx'
import type { ExamState } from './exam-state.ts'

const LOOKS = {
  draft: { tone: 'neutral', icon: PencilLine },
  upcoming: { tone: 'accent', icon: CalendarClock },
  open: { tone: 'good', icon: CircleDot },
  closed: { tone: 'neutral', icon: Lock },
} as const

export function StateBadge({ state }: { state: ExamState }) {
  const { t } = useTexts()
  return <Badge {...LOOKS[state]}>{t(`exams.states.${state}`)}</Badge>
}
