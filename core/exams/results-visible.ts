import type { ResultsVisibility } from '../wire/exams.ts'

export interface VisibilityRules {
  results_visibility: ResultsVisibility
  results_released_at: string | null
  closes_at: string
  /** Extra time: somebody may still be writing until then. */
  extended_until: string | null
}

/** Whether students may see keys and scores of this exam now. Releasing by hand always wins. */
export function resultsVisible(exam: VisibilityRules, now: string): boolean {
  if (exam.results_released_at !== null) return true
  switch (exam.results_visibility) {
    case 'after_submit':
      return true
    case 'after_close':
      return now >= everybodyDone(exam)
    case 'manual':
      return false
  }
}

/** When results will be shown, where that is known beforehand. */
export function visibleFrom(exam: VisibilityRules): string | null {
  return exam.results_visibility === 'after_close' ? everybodyDone(exam) : null
}

function everybodyDone({ closes_at, extended_until }: VisibilityRules): string {
  return extended_until !== null && extended_until > closes_at ? extended_until : closes_at
}
