import { z } from 'zod'
import type { Language } from '../../core/wire/common.ts'
import type { FieldError } from '../../core/wire/problem.ts'
import { Problem } from '../problem.ts'

const messages = { en: z.locales.en().localeError, fr: z.locales.fr().localeError }

/** Sentences of the rules that zod cannot know; the schema names them with `params.code`. */
const OUR_RULES: Record<string, Record<Language, string>> = {
  document_or_text: {
    en: 'Give either a document or a text, not both.',
    fr: 'Donnez soit un document, soit un texte, pas les deux.',
  },
  duplicate_option_id: {
    en: 'Two options have the same id.',
    fr: 'Deux réponses ont le même identifiant.',
  },
  closes_before_opens: {
    en: 'The closing time must be after the opening time.',
    fr: 'La fermeture doit être après l’ouverture.',
  },
  ip_range_invalid: {
    en: 'This is neither an address nor a range. Write 192.0.2.7 or 192.0.2.0/24.',
    fr: 'Ce n’est ni une adresse ni une plage. Écrivez 192.0.2.7 ou 192.0.2.0/24.',
  },
  duplicate_document: {
    en: 'The same document is named twice.',
    fr: 'Le même document est indiqué deux fois.',
  },
  no_share: {
    en: 'Give at least one share that is more than 0.',
    fr: 'Donnez au moins une part supérieure à 0.',
  },
  options_or_text: {
    en: 'Give either options or a text, not both.',
    fr: 'Donnez soit des réponses, soit un texte, pas les deux.',
  },
}

/**
 * Every field that is wrong, in the reader's language.
 * @param target the part of the request that was parsed, as Hono names it
 */
export function requestErrors(error: z.core.$ZodError, language: Language, target: string): Problem {
  const errors = error.issues.map((issue): FieldError => {
    const rule = issue.code === 'custom' ? String(issue.params?.code ?? '') : ''
    return {
      field: issue.path.map(String).join('.'),
      code: rule || issue.code,
      message: OUR_RULES[rule]?.[language] ?? sentenceOf(issue, language),
    }
  })
  const problem = new Problem('invalid_request', {}, errors)
  problem.errors_in = target === 'json' || target === 'form' ? 'body' : 'parameter'
  return problem
}

function sentenceOf(issue: z.core.$ZodIssue, language: Language): string {
  const said = messages[language](issue as z.core.$ZodRawIssue)
  return (typeof said === 'string' ? said : said?.message) ?? issue.message
}
