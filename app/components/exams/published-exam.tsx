import { Link, useNavigate } from '@remix-run/react'
import { ChartColumn, Ellipsis, FileUp, Radio, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { ExamDetail } from '../../../core/wire/exams.ts'
import { useNow } from '../../hooks/use-now.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { SealedFilesDialog } from '../sealed-files/sealed-files-dialog.tsx'
import { BackLink } from '../shell/back-link.tsx'
import { PageHeader } from '../shell/page-header.tsx'
import { useWindowTitle } from '../shell/page-title.tsx'
import { Button } from '../ui/button.tsx'
import { Menu, MenuItem } from '../ui/menu.tsx'
import { DeleteExam } from './delete-exam.tsx'
import { ExamProgress } from './exam-progress.tsx'
import { examState } from './exam-state.ts'
import { ExamSummary } from './exam-summary.tsx'
import { ReleaseResults } from './release-results.tsx'
import { StateBadge } from './state-badge.tsx'

const A_MINUTE_MS = 60_000

export function PublishedExam({ exam }: { exam: ExamDetail }) {
  const { t } = useTexts()
  const navigate = useNavigate()
  const state = examState(exam, useNow(A_MINUTE_MS))
  const [giving, setGiving] = useState(false)
  const [deleting, setDeleting] = useState(false)
  useWindowTitle(exam.title)
  return (
    <>
      <PageHeader
        above={<BackLink to="/exams">{t('exams.back')}</BackLink>}
        title={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            {exam.title} <StateBadge state={state} />
          </span>
        }
        actions={
          <>
            <Button asChild variant={state === 'open' ? 'primary' : 'secondary'}>
              <Link to={`/exams/${exam.id}/live`}>
                <Radio aria-hidden className="size-4" />
                {t('exams.summary.watch')}
              </Link>
            </Button>
            <Button asChild variant={state === 'closed' ? 'primary' : 'secondary'}>
              <Link to={`/exams/${exam.id}/results`}>
                <ChartColumn aria-hidden className="size-4" />
                {t('exams.summary.see_results')}
              </Link>
            </Button>
            <ReleaseResults exam={exam} />
            <Menu
              trigger={
                <Button variant="quiet" size="icon" aria-label={t('common.actions.more', { name: exam.title })}>
                  <Ellipsis aria-hidden className="size-5" />
                </Button>
              }
            >
              <MenuItem onSelect={() => setGiving(true)}>
                <FileUp aria-hidden className="size-4" />
                {t('sealed_files.open')}
              </MenuItem>
              <MenuItem danger onSelect={() => setDeleting(true)}>
                <Trash2 aria-hidden className="size-4" />
                {t('exams.list.delete')}
              </MenuItem>
            </Menu>
          </>
        }
      />
      <ExamProgress exam={exam} state={state} />
      <ExamSummary exam={exam} />
      <SealedFilesDialog examId={exam.id} open={giving} onOpenChange={setGiving} />
      <DeleteExam
        exam={deleting ? exam : null}
        onClose={() => setDeleting(false)}
        onDeleted={() => navigate('/exams')}
      />
    </>
  )
}
