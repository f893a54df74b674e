import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { InvigilationRow } from '../../core/wire/invigilation.ts'
import { api } from '../api/browser.ts'
import { invigilationQuery } from '../api/invigilation.ts'
import { parseExamRows } from './exam-rows.ts'
import { openLiveSocket } from './live-socket.ts'
import { withRows } from './with-rows.ts'

/** However many monitors an exam has, the page is drawn once in this time. */
const DRAW_EVERY_MS = 1_000

/**
 * Keeps the rows of an exam up to date over one socket a monitor. False while one of them is down: what it would have
 * said must be asked for then. A socket that opens brings all the rows of its monitor.
 */
export function useExamRows(examId: string, numMonitors: number): boolean {
  const queryClient = useQueryClient()
  // The first moments of a page are no outage.
  const [live, setLive] = useState(true)

  useEffect(() => {
    const { queryKey } = invigilationQuery(api, examId)
    const down = new Set<number>()
    const moved = new Map<string, InvigilationRow>()
    let timer: ReturnType<typeof setTimeout> | undefined

    function draw() {
      timer = undefined
      queryClient.setQueryData(queryKey, (seen) => seen && withRows(seen, moved))
      moved.clear()
    }

    const sockets = Array.from({ length: numMonitors }, (_, shard) =>
      openLiveSocket(`/api/v1/exams/${examId}/socket?shard=${shard}`, {
        parse: parseExamRows,
        onConnected(connected) {
          if (connected) down.delete(shard)
          else down.add(shard)
          setLive(down.size === 0)
        },
        onMessage({ rows }) {
          for (const row of rows) moved.set(row.student_id, row)
          timer ??= setTimeout(draw, DRAW_EVERY_MS)
        },
      }),
    )
    return () => {
      clearTimeout(timer)
      for (const socket of sockets) socket.stop()
    }
  }, [examId, numMonitors, queryClient])

  return live
}
