import type { Language } from '../../core/wire/common.ts'
import { setFrenchTexts } from '../i18n/typography.ts'

interface PageTexts {
  readonly [key: string]: string
  title: string
  body: string
  retry: string
}

/** What the service worker says itself. It has no use for the texts of all pages, nor for what chooses among them. */
export const TEXTS: Record<Language, PageTexts> = {
  en: {
    title: 'No connection',
    body: 'This page needs a connection to SmartExam. An exam that you have opened on this device goes on without one: go back to its page.',
    retry: 'Try again',
  },
  fr: setFrenchTexts<PageTexts>({
    title: 'Pas de connexion',
    body: 'Cette page a besoin d’une connexion à SmartExam. Un examen que vous avez ouvert sur cet appareil continue sans connexion : revenez à sa page.',
    retry: 'Réessayer',
  }),
}
