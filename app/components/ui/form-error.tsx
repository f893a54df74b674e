import { useTexts } from '../../i18n/use-texts.ts'
import { errorSentence } from './error-state.tsx'

/** Why a form was not taken, read aloud; what is wrong with single fields stands beside them. */
export function FormError({ error }: { error: unknown }) {
  const { t } = useTexts()
  if (!error) return null
  return (
    <p role="alert" className="rounded-lg bg-bad-soft px-4 py-3 text-sm text-bad">
      {errorSentence(error, t)}
    </p>
  )
}
