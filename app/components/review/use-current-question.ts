import { useLocation } from '@remix-run/react'
import { useEffect, useState } from 'react'
import type { Question } from '../../../core/wire/questions.ts'

/** The question that keys act on: the one with the focus. */
export function useCurrentQuestion(shown: readonly Question[]) {
  const [currentId, setCurrent] = useState<string | null>(null)
  const current = shown.find(({ id }) => id === currentId) ?? null

  function go(by: 1 | -1) {
    const index = current ? shown.indexOf(current) + by : 0
    jump(shown[Math.min(Math.max(index, 0), shown.length - 1)]?.id)
  }

  /** The next key may come before the focus has moved: it acts on this question all the same. */
  function jump(id: string | undefined) {
    if (id !== undefined) setCurrent(id)
    focusQuestion(id)
  }

  return { current, setCurrent, go, jump }
}

/** A link may lead to one question: the page goes there once it is shown. */
export function useQuestionInAddress() {
  const { hash, key } = useLocation()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same question may be linked to again
  useEffect(() => {
    const id = /^#question-(\w+)$/.exec(hash)?.[1]
    focusQuestion(id)
  }, [hash, key])
}

/** Moves focus and view to a question, once what changed is on the page. */
export function focusQuestion(id: string | undefined) {
  if (id === undefined) return
  requestAnimationFrame(() => {
    const card = document.getElementById(questionElementId(id))
    card?.focus({ preventScroll: true })
    card?.scrollIntoView({ block: 'nearest', behavior: 'smooth' })
  })
}

export function questionElementId(id: string): string {
  return `question-${id}`
}
