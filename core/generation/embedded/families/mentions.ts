import { fold, roughStem } from '../../pipeline/words.ts'
import type { Sentence } from '../text/analysis.ts'
import type { Token } from '../text/tokens.ts'
import type { Reading } from './family.ts'
import { UNIQUE } from './plain-subject.ts'

const DEFINITE = /^(?:the|le|la|l'|les|du|au|aux)$/
/** What brings a thing in: "un ballon", "two dates"; and what points at it once it is there: "ce ballon". */
const BRINGS_IN = /^(?:an?|un|une|des|this|these|ce|cet|cette|ces|another|two|three|deux|trois|chaque|each|every)$/
/** Of these a text has said before which is meant, and "the third function" is one of several. */
const POINTING =
  /^(?:problem|process|result|situation|case|difference|change|question|issue|idea|approach|method|sum|event|decision|plan|practice|group|meeting|trial|map|constellation|study|book|poem|picture|image|photograph|project|laboratory|condition|misunderstanding|editor|speaker|author|article|report|delay|former|latter|problème|processus|situation|idée|méthode|démarche|décision|réunion|procès|auteur|article|rapport|projet|groupe)s?$/
const ORDINAL =
  /^(?:first|second|third|fourth|fifth|last|next|première?|deuxième|troisième|quatrième|cinquième|dernière?)$/

/** So many sentences back a thing may have been brought in. */
const REACH = 5

/**
 * Whether words speak of a thing that the sentences before have brought in: "the balloon" after "imagine a balloon", "the
 * two dates". What a document speaks of throughout, and what it never brought in ("the moon"), is known without them.
 */
export function mentionsEarlier(tokens: readonly Token[], sentence: Sentence, { analysis }: Reading): boolean {
  const { sentences, frequency, language } = analysis
  const often = Math.max(6, sentences.length * 0.06)
  return tokens.some((token, at) => {
    if (token.tag !== 'det' || !DEFINITE.test(token.low)) return false
    const counted = tokens[at + 1]?.tag === 'num'
    const ranked = ORDINAL.test(tokens[at + 1]?.low ?? '')
    const noun = at + (counted || ranked ? 2 : 1)
    const head = tokens[noun]
    const after = tokens[noun + 1]
    if (head?.tag !== 'x' || (after && /^(?:x|adj|part|name|prep|rel|ger|num|sub)$/.test(after.tag))) return false
    // "Du corps", "des étoiles": an article with its preposition is a complement all the same.
    if (after && /^(?:du|des|au|aux)$/.test(after.low)) return false
    if (counted || (ranked && language === 'en')) return true
    if (POINTING.test(head.low)) return true
    const stem = roughStem(fold(head.low))
    if ((frequency.get(stem) ?? 0) >= often) return false
    for (let back = 0; back <= REACH; back++) {
      const earlier = sentences[sentence.index - back]
      if (!earlier || earlier.section !== sentence.section) return false
      // An English article points back to any mention; a French one stands before what is known to all as well.
      const before = back === 0 ? token.start : Number.POSITIVE_INFINITY
      if (bringsIn(earlier.tokens, stem, before)) return back > 0
      if (language === 'en' && back > 0 && !UNIQUE.test(head.low) && names(earlier.tokens, stem)) return true
    }
    return false
  })
}

const names = (tokens: readonly Token[], stem: string) =>
  tokens.some(({ tag, low }) => tag === 'x' && roughStem(fold(low)) === stem)

function bringsIn(tokens: readonly Token[], stem: string, before: number): boolean {
  return tokens.some(
    (token, at) =>
      token.start < before &&
      BRINGS_IN.test(token.low) &&
      tokens.slice(at + 1, at + 4).some(({ low, tag }) => tag === 'x' && roughStem(fold(low)) === stem),
  )
}
