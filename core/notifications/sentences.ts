import type { ProblemCode } from '../problems/codes.ts'
import { PROBLEM_STATUS } from '../problems/codes.ts'
import { problemSentence } from '../problems/sentences.ts'
import type { Language } from '../wire/common.ts'
import type { NotificationEvent } from '../wire/notifications.ts'

/** What happened, said to whom it concerns. Made when read, so that a change of language changes old ones too. */
export function notificationSentence(event: NotificationEvent, language: Language): string {
  return SENTENCES[language](event)
}

const SENTENCES: Record<Language, (event: NotificationEvent) => string> = {
  en: (event) => {
    switch (event.type) {
      case 'qcm_generated': {
        const { title, num_questions: count } = event.data
        return `“${title}” is ready: ${count} ${plural('en', count, 'question', 'questions')} to review.`
      }
      case 'questions_added': {
        const { title, num_questions: count } = event.data
        return `${count} ${plural('en', count, 'question was', 'questions were')} added to “${title}” for you to review.`
      }
      case 'qcm_failed':
        return `No questions could be made for “${event.data.title}”. ${reason(event.data.code, 'en')}`
      case 'document_failed':
        return `“${event.data.filename}” could not be read. ${reason(event.data.code, 'en')}`
      case 'new_exam':
        return `You have a new exam: “${event.data.title}”.`
      case 'result_ready':
        return `Your result for “${event.data.title}” is ready.`
    }
  },
  fr: (event) => {
    switch (event.type) {
      case 'qcm_generated': {
        const { title, num_questions: count } = event.data
        return `${quoted(title)} est prêt\u00a0: ${count} ${plural('fr', count, 'question', 'questions')} à relire.`
      }
      case 'questions_added': {
        const { title, num_questions: count } = event.data
        return `${count} ${plural('fr', count, 'question ajoutée', 'questions ajoutées')} à ${quoted(title)}, à relire.`
      }
      case 'qcm_failed':
        return `Aucune question n’a pu être créée pour ${quoted(event.data.title)}. ${reason(event.data.code, 'fr')}`
      case 'document_failed':
        return `${quoted(event.data.filename)} n’a pas pu être lu. ${reason(event.data.code, 'fr')}`
      case 'new_exam':
        return `Vous avez un nouvel examen\u00a0: ${quoted(event.data.title)}.`
      case 'result_ready':
        return `Votre résultat à ${quoted(event.data.title)} est disponible.`
    }
  },
}

/** French sets its quotation marks off with spaces at which no line breaks. */
function quoted(text: string): string {
  return `«\u00a0${text}\u00a0»`
}

const RULES: Record<Language, Intl.PluralRules> = { en: new Intl.PluralRules('en'), fr: new Intl.PluralRules('fr') }

function plural(language: Language, count: number, one: string, other: string): string {
  return RULES[language].select(count) === 'one' ? one : other
}

/** Why, and what to do. A code that is no longer known is a fault of ours. */
function reason(code: string, language: Language): string {
  return problemSentence(isProblemCode(code) ? code : 'internal', language)
}

function isProblemCode(code: string): code is ProblemCode {
  return Object.hasOwn(PROBLEM_STATUS, code)
}
