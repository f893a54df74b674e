import { useQuery } from '@tanstack/react-query'
import { GraduationCap } from 'lucide-react'
import type { StudentExam } from '../../../core/wire/exams.ts'
import { api } from '../../api/browser.ts'
import { myExamsQuery } from '../../api/my-exams.ts'
import { useServerNow } from '../../hooks/use-server-now.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { useLiveInterval } from '../../live/live-provider.tsx'
import { Loaded } from '../shell/loaded.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ExamRow } from './exam-row.tsx'
import { stageOf } from './exam-stage.ts'

export function ExamList() {
  const { t } = useTexts()
  // Always asked again: what one comes back from, an attempt, has changed it.
  const query = useQuery({ ...myExamsQuery(api), refetchInterval: useLiveInterval(), refetchOnMount: 'always' })
  return (
    <Loaded query={query}>
      {({ items }) => {
        const [newest] = items
        if (newest) return <ExamSections exams={items} known={newest.server_time} />
        return (
          <EmptyState icon={GraduationCap} title={t('my_exams.empty_title')}>
            {t('my_exams.empty')}
          </EmptyState>
        )
      }}
    </Loaded>
  )
}

/** What to do comes first, and of that what closes first; of what is over, the latest. */
function ExamSections({ exams, known }: { exams: StudentExam[]; known: string }) {
  const { t } = useTexts()
  const now = useServerNow(known)
  const staged = exams.map((exam) => ({ exam, ...stageOf(exam, now) }))
  const sections = [
    {
      key: 'open',
      rows: staged
        .filter(({ stage }) => stage === 'open' || stage === 'running')
        .sort(
          (a, b) =>
            Number(b.stage === 'running') - Number(a.stage === 'running') || byTime(a.exam.closes_at, b.exam.closes_at),
        ),
    },
    {
      key: 'upcoming',
      rows: staged.filter(({ stage }) => stage === 'upcoming').sort((a, b) => byTime(a.exam.opens_at, b.exam.opens_at)),
    },
    {
      key: 'done',
      rows: staged.filter(({ stage }) => stage === 'done').sort((a, b) => byTime(b.exam.closes_at, a.exam.closes_at)),
    },
  ] as const
  return (
    <div className="grid gap-10">
      {sections.map(
        ({ key, rows }) =>
          rows.length > 0 && (
            <section key={key} aria-labelledby={`exams-${key}`} className="grid gap-3">
              <h2 id={`exams-${key}`} className="text-lg font-semibold">
                {t(`my_exams.${key}`)}
              </h2>
              <ul className="grid gap-2">
                {rows.map(({ exam, stage }) => (
                  <li key={exam.id}>
                    <ExamRow exam={exam} stage={stage} />
                  </li>
                ))}
              </ul>
            </section>
          ),
      )}
    </div>
  )
}

function byTime(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
