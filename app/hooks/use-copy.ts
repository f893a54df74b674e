import { useToast } from '../components/ui/toast.tsx'
import { useTexts } from '../i18n/use-texts.ts'

/** Puts a text on the clipboard and says `done`. A browser may refuse, for example without HTTPS. */
export function useCopy() {
  const { t } = useTexts()
  const toast = useToast()
  return async (text: string, done: string) => {
    try {
      await navigator.clipboard.writeText(text)
      toast({ text: done })
    } catch {
      toast({ text: t('common.errors.copy'), tone: 'bad' })
    }
  }
}
