import { useQuery } from '@tanstack/react-query'
import { Users } from 'lucide-react'
import { useState } from 'react'
import type { ExamDetail, ExamResults } from '../../../core/wire/exams.ts'
import { api } from '../../api/browser.ts'
import { examResultsQuery } from '../../api/exams.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Loaded } from '../shell/loaded.tsx'
import { SortSelect } from '../sorting/sort-select.tsx'
import type { Sorting } from '../sorting/sorting.ts'
import { Button } from '../ui/button.tsx'
import { Input } from '../ui/input.tsx'
import type { ExamState } from './exam-state.ts'
import { HeldNotice } from './held-notice.tsx'
import { ResultCards } from './result-cards.tsx'
import { orderedRows, RESULT_KEYS, type ResultKey, type ResultOrder } from './result-order.ts'
import { ResultTable } from './result-table.tsx'
import { refreshEvery } from './results-refresh.ts'
import { Stat } from './stat.tsx'

export function Results({ exam, state }: { exam: ExamDetail; state: ExamState }) {
  const query = useQuery({ ...examResultsQuery(api, exam.id), ...refreshEvery(state) })
  return <Loaded query={query}>{(results) => <ResultsView exam={exam} state={state} results={results} />}</Loaded>
}

interface ResultsViewProps {
  exam: ExamDetail
  state: ExamState
  results: ExamResults
}

/** More rows than a page should hold are shown on demand. */
const SHOWN_AT_FIRST = 100

function ResultsView({ exam, state, results }: ResultsViewProps) {
  const { t, language } = useTexts()
  const format = useFormat()
  const [search, setSearch] = useState('')
  const [order, setOrder] = useState<ResultOrder>({ key: 'name', descending: false })
  const sorting: Sorting<ResultKey> = {
    order,
    onOrder: setOrder,
    keys: RESULT_KEYS,
    labelOf: (key) => t(`exams.results.keys.${key}`),
    greatestFirst: ['score'],
  }
  const [all, setAll] = useState(false)
  const held = results.rows.filter(({ held_answers }) => held_answers > 0)
  const [onlyHeld, setOnlyHeld] = useState(false)
  const rows = orderedRows(onlyHeld && held.length > 0 ? held : results.rows, search, order, language)
  const shown = all ? rows : rows.slice(0, SHOWN_AT_FIRST)
  const notice =
    state === 'upcoming'
      ? t('exams.results.upcoming', { when: format.longDateTime(exam.opens_at) })
      : results.num_started === 0
        ? t(state === 'closed' ? 'exams.results.nobody_closed' : 'exams.results.nobody_open')
        : null
  return (
    <div className="grid grid-cols-1 gap-5">
      <dl className="grid grid-cols-2 gap-2 sm:gap-4 md:grid-cols-4">
        <Stat label={t('exams.results.students')} value={format.number(results.rows.length)} />
        <Stat label={t('exams.results.started')} value={format.number(results.num_started)} />
        <Stat label={t('exams.results.graded')} value={format.number(results.num_graded)} />
        <Stat
          label={t('exams.results.mean')}
          value={results.mean_percent === null ? '–' : format.percent(results.mean_percent)}
        />
      </dl>
      {notice && (
        <p className="flex items-center gap-3 rounded-xl border border-dashed border-line-strong/50 px-4 py-4 text-ink-soft">
          <Users aria-hidden className="size-5 shrink-0" />
          {notice}
        </p>
      )}
      {held.length > 0 && <HeldNotice count={held.length} only={onlyHeld} onOnly={setOnlyHeld} />}
      <section aria-labelledby="results-by-student" className="grid grid-cols-1 gap-3">
        <h2 id="results-by-student" className="sr-only">
          {t('exams.results.label')}
        </h2>
        <div className="flex flex-wrap items-center gap-2">
          <Input
            type="search"
            aria-label={t('exams.results.search')}
            placeholder={t('exams.results.search')}
            className="grow basis-56 sm:max-w-80"
            value={search}
            onChange={(event) => setSearch(event.target.value)}
          />
          <div className="flex grow items-center gap-2 md:hidden">
            <SortSelect {...sorting} />
          </div>
          <p role="status" className="text-sm text-ink-soft sm:ml-auto">
            {search.trim() !== '' && t('exams.results.shown', { count: rows.length })}
          </p>
        </div>
        {rows.length === 0 ? (
          <p className="py-8 text-center text-ink-soft">{t('exams.results.no_match')}</p>
        ) : (
          <>
            <ResultTable examId={exam.id} rows={shown} sorting={sorting} severalAttempts={exam.max_attempts > 1} />
            <ResultCards examId={exam.id} rows={shown} severalAttempts={exam.max_attempts > 1} />
          </>
        )}
        {shown.length < rows.length && (
          <Button className="justify-self-center" onClick={() => setAll(true)}>
            {t('exams.results.show_all', { count: rows.length })}
          </Button>
        )}
        {state === 'open' && <p className="text-sm text-ink-soft">{t('exams.results.live')}</p>}
      </section>
    </div>
  )
}
