import type { PaperQuestion } from '../../../core/wire/attempts.ts'

/** The chosen options after a click on one of them, in the paper's order: the only one, or one more, or one less. */
export function toggled(
  question: Pick<PaperQuestion, 'type' | 'options'>,
  chosen: readonly string[],
  optionId: string,
): string[] {
  if (question.type !== 'multiple_choice') return [optionId]
  const wanted = chosen.includes(optionId) ? chosen.filter((id) => id !== optionId) : [...chosen, optionId]
  return question.options.map((option) => option.id).filter((id) => wanted.includes(id))
}
