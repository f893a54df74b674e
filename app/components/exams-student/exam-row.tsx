import { Link } from '@remix-run/react'
import { ArrowRight, Clock } from 'lucide-react'
import type { StudentExam } from '../../../core/wire/exams.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Badge } from '../ui/badge.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { classes } from '../ui/classes.ts'
import { AttemptList } from './attempt-list.tsx'
import type { ExamStage } from './exam-stage.ts'

export function ExamRow({ exam, stage }: { exam: StudentExam; stage: ExamStage['stage'] }) {
  const { t } = useTexts()
  const format = useFormat()
  const actionable = stage === 'open' || stage === 'running'
  const facts = [
    t('my_exams.by', { teacher: exam.teacher_name }),
    t('common.units.questions', { count: exam.num_questions }),
    t('common.units.minutes', { count: exam.duration_minutes }),
  ]
  const when = {
    upcoming: t('my_exams.from', { when: format.longDateTime(exam.opens_at) }),
    open: t('my_exams.until', { when: format.dateTime(exam.closes_at) }),
    running: t('my_exams.until', { when: format.dateTime(exam.closes_at) }),
    done: t('my_exams.closed', { when: format.dateTime(exam.closes_at) }),
  }[stage]
  return (
    <Card className={classes('grid gap-3 px-4 py-4 sm:px-5', actionable && 'border-l-4 border-l-accent')}>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <div className="min-w-0 grow basis-60">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h3 className="font-medium">{exam.title}</h3>
            {stage === 'running' && (
              <Badge tone="accent" icon={Clock}>
                {t('my_exams.state.running')}
              </Badge>
            )}
            {stage === 'done' && exam.attempts.length === 0 && <Badge>{t('my_exams.missed')}</Badge>}
          </div>
          <p className="text-sm text-ink-soft">{facts.join(' · ')}</p>
          {(stage !== 'done' || exam.attempts.length === 0) && (
            <p className={classes('text-sm', actionable ? 'font-medium' : 'text-ink-soft')}>{when}</p>
          )}
        </div>
        {stage !== 'done' && (
          <Button
            asChild
            variant={actionable ? 'primary' : 'secondary'}
            className={classes(actionable && 'max-sm:w-full')}
          >
            <Link to={stage === 'running' ? `/exam/${exam.id}/attempt` : `/exam/${exam.id}`}>
              {t(`my_exams.${({ running: 'go_on', open: 'start', upcoming: 'details' } as const)[stage]}`)}
              <span className="sr-only">: {exam.title}</span>
              {actionable && <ArrowRight aria-hidden className="size-4" />}
            </Link>
          </Button>
        )}
      </div>
      <AttemptList exam={exam} />
    </Card>
  )
}
