import { CircleCheck, CircleDashed, CircleSlash2, CircleX, Hourglass, type LucideIcon } from 'lucide-react'
import type { ResultQuestion } from '../../../core/wire/attempts.ts'
import type { Tone } from '../ui/badge.tsx'

/** How an outcome looks: the icon and the word say it, the colour only helps. In the order in which they are counted. */
export const VERDICTS: Record<ResultQuestion['verdict'], { icon: LucideIcon; tone: Tone; text: string }> = {
  correct: { icon: CircleCheck, tone: 'good', text: 'text-good' },
  partial: { icon: CircleSlash2, tone: 'warn', text: 'text-warn' },
  incorrect: { icon: CircleX, tone: 'bad', text: 'text-bad' },
  unanswered: { icon: CircleDashed, tone: 'neutral', text: 'text-ink-soft' },
  pending: { icon: Hourglass, tone: 'accent', text: 'text-accent' },
}
