import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ExamDetail } from '../../../core/wire/exams.ts'
import type { Invigilation as Seen } from '../../../core/wire/invigilation.ts'
import { api } from '../../api/browser.ts'
import { invigilationQuery } from '../../api/invigilation.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { useExamRows } from '../../live/use-exam-rows.ts'
import { Stat } from '../exams/stat.tsx'
import { Loaded } from '../shell/loaded.tsx'
import { CloseAttempt } from './close-attempt.tsx'
import { ExtraTimeDialog, type ExtraTimeTarget } from './extra-time-dialog.tsx'
import { InvigilationActions } from './invigilation-actions.tsx'
import { LiveState } from './live-state.tsx'
import { countGroups, type SeenRow } from './presence.ts'
import { SeenRows } from './seen-rows.tsx'

/** How often the page asks for everything while one of its sockets is down. */
const ASK_EVERY_MS = 10_000

export function Invigilation({ exam }: { exam: ExamDetail }) {
  const query = useQuery(invigilationQuery(api, exam.id))
  return <Loaded query={query}>{(seen) => <Room exam={exam} seen={seen} />}</Loaded>
}

/** Everybody in the exam, kept up to date, and what can be done for them. */
function Room({ exam, seen }: { exam: ExamDetail; seen: Seen }) {
  const { t } = useTexts()
  const format = useFormat()
  const live = useExamRows(exam.id, seen.num_monitors)
  const { isError } = useQuery({ ...invigilationQuery(api, exam.id), refetchInterval: live ? false : ASK_EVERY_MS })
  const [extraTime, setExtraTime] = useState<ExtraTimeTarget | null>(null)
  const [closing, setClosing] = useState<SeenRow | null>(null)
  const counts = countGroups(seen.rows)
  return (
    <div className="grid grid-cols-1 gap-5">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <LiveState live={live} failed={isError} />
        <InvigilationActions seen={seen} onExtraTime={() => setExtraTime('all')} />
      </div>
      <dl className="grid grid-cols-2 gap-2 sm:grid-cols-4 sm:gap-4">
        {(['writing', 'offline', 'ended', 'absent'] as const).map((group) => (
          <Stat key={group} label={t(`invigilation.groups.${group}`)} value={format.number(counts[group])} />
        ))}
      </dl>
      <SeenRows seen={seen} counts={counts} onExtraTime={setExtraTime} onClose={setClosing} />
      <ExtraTimeDialog exam={exam} seen={seen} target={extraTime} onClose={() => setExtraTime(null)} />
      <CloseAttempt examId={exam.id} row={closing} onClose={() => setClosing(null)} />
    </div>
  )
}
