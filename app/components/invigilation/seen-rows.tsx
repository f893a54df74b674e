import { useDeferredValue, useMemo, useState } from 'react'
import type { Invigilation } from '../../../core/wire/invigilation.ts'
import { useMedia } from '../../hooks/use-media.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { SortSelect } from '../sorting/sort-select.tsx'
import type { Sorting } from '../sorting/sorting.ts'
import { Button } from '../ui/button.tsx'
import { Filter } from '../ui/filter.tsx'
import { Input } from '../ui/input.tsx'
import { GROUPS, type Group, type SeenRow } from './presence.ts'
import { SeenCards } from './seen-cards.tsx'
import { nameRanks, orderedSeen, SEEN_KEYS, type SeenKey, type SeenOrder } from './seen-order.ts'
import { SeenTable } from './seen-table.tsx'
import { SelectionBar } from './selection-bar.tsx'
import { useSelection } from './use-selection.ts'

/** More rows than a page should hold are shown so many at a time. */
const SHOWN_AT_ONCE = 100

interface SeenRowsProps {
  seen: Invigilation
  counts: Record<Group, number>
  /** Both are the same functions from one render to the next. */
  onExtraTime: (rows: SeenRow[]) => void
  onClose: (row: SeenRow) => void
}

/** The rows as the invigilator wants to see them. */
export function SeenRows({ seen, counts, onExtraTime, onClose }: SeenRowsProps) {
  const { t, language } = useTexts()
  const [search, setSearch] = useState('')
  const [group, setGroup] = useState<Group>('all')
  const [order, setOrder] = useState<SeenOrder>({ key: 'name', descending: false })
  const [most, setMost] = useState(SHOWN_AT_ONCE)
  const selection = useSelection()
  const wide = useMedia('(min-width: 64rem)')
  // Ten thousand rows are put in order while the page goes on: typing and pressing come first.
  const seenRows = useDeferredValue(seen.rows)
  const who = seenRows.map(({ student_id }) => student_id).join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows change all the time, and whose they are hardly ever
  const ranks = useMemo(() => nameRanks(seenRows, language), [who, language])
  const rows = useMemo(
    () => orderedSeen(seenRows, { search, group, order }, ranks),
    [seenRows, search, group, order, ranks],
  )
  const sorting: Sorting<SeenKey> = {
    order,
    onOrder: setOrder,
    keys: SEEN_KEYS,
    labelOf: (key) => t(`invigilation.keys.${key}`),
    greatestFirst: ['answered', 'unsent', 'focus'],
  }
  const selected = selection.of(seen.rows)
  const { exam_id, server_time, num_questions } = seen
  const common = useMemo(
    () => ({
      examId: exam_id,
      serverTime: server_time,
      numQuestions: num_questions,
      onToggle: selection.toggle,
      onExtraTime: (row: SeenRow) => onExtraTime([row]),
      onClose,
    }),
    [exam_id, server_time, num_questions, selection.toggle, onExtraTime, onClose],
  )
  const shown = { rows: rows.slice(0, most), selection, common }
  return (
    <section aria-labelledby="seen-rows" className="grid grid-cols-1 gap-3">
      <h2 id="seen-rows" className="sr-only">
        {t('invigilation.label')}
      </h2>
      <div className="flex flex-wrap items-center gap-2">
        <Filter
          label={t('invigilation.filter')}
          value={group}
          onChange={setGroup}
          options={GROUPS.map((value) => ({
            value,
            label: t(`invigilation.groups.${value}`),
            count: counts[value],
          }))}
        />
        <Input
          type="search"
          aria-label={t('exams.results.search')}
          placeholder={t('exams.results.search')}
          className="grow basis-56 sm:max-w-80 lg:ml-auto"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
        <div className="flex grow items-center gap-2 lg:hidden">
          <SortSelect {...sorting} />
        </div>
      </div>
      <p role="status" className="sr-only">
        {search.trim() !== '' && t('exams.results.shown', { count: rows.length })}
      </p>
      <SelectionBar rows={rows} selected={selected} selection={selection} onExtraTime={() => onExtraTime(selected)} />
      {rows.length === 0 ? (
        <p className="py-8 text-center text-ink-soft">
          {t(search.trim() === '' ? 'invigilation.nobody' : 'exams.results.no_match')}
        </p>
      ) : wide ? (
        <SeenTable {...shown} sorting={sorting} />
      ) : (
        <SeenCards {...shown} />
      )}
      {rows.length > most && (
        <div className="grid justify-items-center gap-2">
          <p className="text-sm text-ink-soft">
            {t('invigilation.shown_of', { shown: `${most}`, total: `${rows.length}` })}
          </p>
          <Button onClick={() => setMost(most + SHOWN_AT_ONCE)}>{t('common.actions.load_more')}</Button>
        </div>
      )}
    </section>
  )
}
