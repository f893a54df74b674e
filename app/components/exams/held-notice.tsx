import { Hourglass } from 'lucide-react'
import { useTexts } from '../../i18n/use-texts.ts'
import { Button } from '../ui/button.tsx'

/** That somebody's late answers wait for the teacher. */
export function HeldNotice(props: { count: number; only: boolean; onOnly: (only: boolean) => void }) {
  const { t } = useTexts()
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-xl bg-warn-soft px-4 py-3">
      <p className="flex min-w-0 grow basis-64 items-center gap-3 text-warn">
        <Hourglass aria-hidden className="size-5 shrink-0" />
        {t('exams.results.held_rows', { count: props.count })}
      </p>
      <Button size="sm" onClick={() => props.onOnly(!props.only)}>
        {t(props.only ? 'exams.results.held_all' : 'exams.results.held_only')}
      </Button>
    </div>
  )
}
