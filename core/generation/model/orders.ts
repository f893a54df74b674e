import { sentencesOf } from '../../documents/sentences.ts'
import type { Language } from '../../wire/common.ts'

/** What a text is shown with where a sentence was taken out. */
export const REMOVED = '[…]'

/**
 * The text without the sentences that speak to a model instead of a reader. A list of patterns is no proof: it takes the
 * common orders away before a model can obey them. What gets through is still data between fences, and what a model
 * makes of it is still verified.
 */
export function withoutOrders(text: string, language: Language): string {
  const orders = sentencesOf(text, language).filter((sentence) => isOrder(text.slice(sentence.start, sentence.end)))
  return orders.reduceRight((rest, { start, end }) => rest.slice(0, start) + REMOVED + rest.slice(end), text)
}

/** Whether a text gives a model orders, in French or English, whatever language surrounds it. */
export function isOrder(text: string): boolean {
  const flat = text.replace(/\s+/gu, ' ').replace(/[’ʼ]/gu, "'")
  return ORDERS.some((pattern) => pattern.test(flat))
}

const ORDERS = [
  // "Ignore all previous instructions": the rules are to be forgotten.
  /\b(?:ignor(?:e|ez|er|ing)|disregard|forget|overrid(?:e|ing)|bypass)\b.{0,60}\b(?:instructions?|prompts?|guidelines|rules above|previous (?:rules|text)|directives?|consignes?)\b/iu,
  /(?:\boublie[zr]?\b|\bne (?:tiens|tenez|tenir) (?:plus |pas |aucun )*compte\b|\bfais(?:ons)? abstraction\b|\bfaites abstraction\b|\bn'ob[ée]i[st]?(?:sez)?\b).{0,60}(?:\binstructions?\b|\bconsignes?\b|\bdirectives?\b|\bprompts?\b)/iu,
  // "You are now an assistant who …": a new part is given.
  /\byou are (?:now |no longer )?(?:an? |the )?(?:ai\b|ai |large language model|language model|chatbot|assistant\b)/iu,
  /\b(?:tu es|vous êtes) (?:maintenant |désormais |à présent )?(?:une? |l')?(?:ia\b|intelligence artificielle|modèle de langage|chatbot|assistant\b)/iu,
  /\bas an? (?:ai|large language model|language model)\b/iu,
  /\b(?:system|developer|hidden) (?:prompt|message|instructions?)\b/iu,
  /\b(?:prompt|invite|instructions?) (?:du )?système\b/iu,
  // "Mark A as correct": the key is dictated by its letter or place.
  /\b(?:mark|choose|select|make|set|label|tick)\b.{0,40}\b(?:as|to be) (?:the )?(?:correct|right|key|true)\b/iu,
  /\b(?:coche[zr]?|marque[zr]?|désigne[zr]?|choisi(?:s|ssez)|mets|mettez|indique[zr]?)\b.{0,50}\bcomme (?:étant )?(?:la |une )?(?:bonne|juste|correcte?|vraie?|exacte?)\b/iu,
  /\b(?:correct|right) (?:answer|option|choice)s? (?:is|are|must be|should be|shall be) (?:always )?(?:["'«“]\s?)?(?:the first\b|option [a-e]\b|answer [a-e]\b|[a-e](?:["'»”.,;!]|$))/iu,
  /\b(?:bonnes?|justes?) réponses? (?:est|sont|doit être|doivent être|sera) (?:toujours )?(?:["'«“]\s?)?(?:la première\b|l'option [a-e]\b|la réponse [a-e]\b|[a-e](?:["'»”.,;!]|$))/iu,
  // "Answer only with …", "write no question": the task is changed.
  /\b(?:respond|reply|answer|output) (?:only|exclusively|exactly) (?:with|in|as)\b/iu,
  /\b(?:réponds|répondez) (?:uniquement|seulement|exclusivement) (?:par|avec|en)\b/iu,
  // Marks of chat formats and of our own fences.
  /<\|?\/?(?:system|assistant|user|im_start|im_end|passages?|instructions?|s)\b[^>]{0,80}>|\[\/?INST\]|<<\/?SYS>>/iu,
  /^\W*(?:system|assistant|user|système|utilisateur)\s*:/iu,
] as const
