import { useSingleKeys } from '../../hooks/use-single-keys.ts'

export interface ReviewActions {
  next: () => void
  previous: () => void
  accept: () => void
  reject: () => void
  edit: () => void
  move: (by: -1 | 1) => void
  undo: () => void
  help: () => void
}

export function useReviewKeys(actions: ReviewActions) {
  return useSingleKeys((event) => actionOf(event, actions))
}

function actionOf({ key, altKey }: KeyboardEvent, actions: ReviewActions): (() => void) | null {
  if (altKey) {
    if (key === 'ArrowUp') return () => actions.move(-1)
    return key === 'ArrowDown' ? () => actions.move(1) : null
  }
  switch (key) {
    case 'j':
      return actions.next
    case 'k':
      return actions.previous
    case 'a':
      return actions.accept
    case 'r':
      return actions.reject
    case 'e':
      return actions.edit
    case 'u':
      return actions.undo
    case '?':
      return actions.help
    default:
      return null
  }
}
