import { Link } from '@remix-run/react'
import { CircleAlert, CircleCheck, LoaderCircle } from 'lucide-react'
import type { HandedIn, Standing } from '../../../core/wire/attempts.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { StandingBadge } from '../attempt-log/standing-badge.tsx'
import type { GivenFile as Given } from './use-sealed-files.ts'

/** What became of one file. */
export function GivenFile({ file, examId }: { file: Given; examId: string }) {
  const { t } = useTexts()
  const { name, handedIn, error } = file
  const Icon = error ? CircleAlert : handedIn ? CircleCheck : LoaderCircle
  const look = error ? 'text-bad' : handedIn ? 'text-good' : 'animate-spin text-ink-soft'
  return (
    <div className="flex gap-3 rounded-lg bg-sunken px-3 py-3">
      <Icon aria-hidden className={`mt-0.5 size-5 shrink-0 ${look}`} />
      <div className="grid min-w-0 gap-1.5">
        <p className="text-sm break-all text-ink-soft">{name}</p>
        {error && <p className="text-bad">{error}</p>}
        {handedIn && <Found handedIn={handedIn} examId={examId} />}
        {!error && !handedIn && <p>{t('sealed_files.opening')}</p>}
      </div>
    </div>
  )
}

function Found({ handedIn, examId }: { handedIn: HandedIn; examId: string }) {
  const { t } = useTexts()
  const { attempt_id, student, num_ops, num_new, standings } = handedIn
  const counts = (Object.entries(standings) as [Standing, number][]).filter(([, count]) => count > 0)
  return (
    <>
      <p>
        <span className="font-medium">{student.name}</span> · {t('sealed_files.found', { count: num_ops })}{' '}
        {num_new > 0 ? t('sealed_files.new', { count: num_new }) : t('sealed_files.nothing_new')}
      </p>
      <ul className="flex flex-wrap gap-x-3 gap-y-1">
        {counts.map(([standing, count]) => (
          <li key={standing} className="flex items-center gap-1.5 text-sm tabular-nums">
            {count} <StandingBadge standing={standing} />
          </li>
        ))}
      </ul>
      <Link to={`/exams/${examId}/attempts/${attempt_id}/log`} className="text-accent underline underline-offset-4">
        {t(standings.late_held ? 'sealed_files.decide' : 'sealed_files.see_log')}
      </Link>
    </>
  )
}
