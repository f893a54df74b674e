import { Link } from '@remix-run/react'
import { Ellipsis, Trash2 } from 'lucide-react'
import type { Exam } from '../../../core/wire/exams.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Menu, MenuItem } from '../ui/menu.tsx'
import { examState } from './exam-state.ts'
import { StateBadge } from './state-badge.tsx'

export function ExamRow({ exam, now, onDelete }: { exam: Exam; now: number; onDelete: () => void }) {
  const { t } = useTexts()
  const format = useFormat()
  const state = examState(exam, now)
  const facts = [
    t('exams.list.window', { from: format.dateTime(exam.opens_at), to: format.dateTime(exam.closes_at) }),
    t('common.units.questions', { count: exam.num_questions }),
    t('common.units.students', { count: exam.num_students }),
    exam.status === 'published' && t('exams.list.results', { count: exam.num_results }),
  ].filter(Boolean)
  return (
    <Card className="flex flex-wrap items-center gap-x-4 gap-y-3 px-4 py-3.5 sm:px-5">
      <div className="min-w-0 grow basis-72">
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <h2 className="min-w-0 font-medium">
            <Link to={`/exams/${exam.id}`} className="hover:underline">
              {exam.title}
            </Link>
          </h2>
          <StateBadge state={state} />
        </div>
        <p className="text-sm text-ink-soft">{facts.join(' · ')}</p>
      </div>
      <div className="ml-auto flex items-center justify-end gap-1 max-sm:w-full">
        {state === 'open' || state === 'closed' ? (
          <Button asChild className="max-sm:grow">
            <Link to={`/exams/${exam.id}/results`}>{t('exams.list.see_results')}</Link>
          </Button>
        ) : (
          <Button asChild className="max-sm:grow">
            <Link to={`/exams/${exam.id}`}>{t('exams.list.open')}</Link>
          </Button>
        )}
        <Menu
          trigger={
            <Button variant="quiet" size="icon" aria-label={t('common.actions.more', { name: exam.title })}>
              <Ellipsis aria-hidden className="size-5" />
            </Button>
          }
        >
          <MenuItem danger onSelect={onDelete}>
            <Trash2 aria-hidden className="size-4" />
            {t('exams.list.delete')}
          </MenuItem>
        </Menu>
      </div>
    </Card>
  )
}
