import { useCallback, useEffect, useState } from 'react'
import type { PaperQuestion } from '../../../core/wire/attempts.ts'
import type { AttemptStore } from '../../attempt/attempt-store.ts'
import type { GivenAnswer } from '../../attempt/attempt-view.ts'
import { shortcutOf } from './shortcut.ts'
import { toggled } from './toggled.ts'

const KEPT_AS = 'attempt-shortcuts'

interface ShortcutOptions {
  active: boolean
  question: PaperQuestion | undefined
  answer: GivenAnswer | undefined
  store: AttemptStore
  position: number
  onHelp: () => void
}

export interface Shortcuts {
  on: boolean
  set: (on: boolean) => void
}

/** An exam by single keys; they can be turned off (WCAG 2.2, 2.1.4). */
export function useShortcuts({ active, question, answer, store, position, onHelp }: ShortcutOptions): Shortcuts {
  const [on, setOn] = useState(readKept)
  useEffect(() => {
    if (!active || !on || !question) return
    function onKeyDown(event: KeyboardEvent) {
      if (!question) return
      const target = event.target instanceof Element ? event.target : null
      const shortcut = shortcutOf(event, target?.tagName ?? '', question.options.length)
      if (!shortcut) return
      event.preventDefault()
      switch (shortcut.kind) {
        case 'choose': {
          const option = question.options[shortcut.option]
          if (!option) return
          const chosen = answer?.option_ids ?? []
          return store.answer(question.id, { option_ids: toggled(question, chosen, option.id) })
        }
        case 'clear':
          return store.answer(question.id, question.type === 'short_answer' ? { text: '' } : { option_ids: [] })
        case 'next':
          return store.goTo(position + 1)
        case 'previous':
          return store.goTo(position - 1)
        case 'mark':
          return store.toggleMark(question.id)
        case 'help':
          return onHelp()
      }
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [active, on, question, answer, store, position, onHelp])

  const set = useCallback((next: boolean) => {
    setOn(next)
    try {
      localStorage.setItem(KEPT_AS, next ? 'on' : 'off')
    } catch {
      // It holds for this page.
    }
  }, [])
  return { on, set }
}

function readKept(): boolean {
  try {
    return localStorage.getItem(KEPT_AS) !== 'off'
  } catch {
    return true
  }
}
