import { contentWords, fold, overlap, roughStem, wordsOf } from '../../pipeline/words.ts'
import type { Clause } from '../text/clause.ts'
import { render } from '../text/tokens.ts'
import type { Family, Found } from './family.ts'

/** How a language asks what something is. */
export interface IdentityVoice {
  /** Forms of *be* between a thing and what it is. */
  copulas: ReadonlySet<string>
  /** Articles of what is one of a kind. */
  definite: RegExp
  /** "What is Piaget's second stage?"; null when the subject does not stand alone. */
  ask(clause: Clause): string | null
  headOf(phrase: string): string
}

/** "Piaget's second stage is the preoperational stage": other things of the same head are wrong ("sensorimotor stage"). */
export function identityFamily(voice: IdentityVoice): Family {
  return ({ clauses, siblings, analysis }) => {
    const identities = clauses.flatMap((clause) => {
      const [verb, ...more] = clause.verb
      if (!verb || more.length > 0 || !voice.copulas.has(verb.low) || clause.cut === 'conjunction') return []
      const text = render(clause.rest)
      return wordsOf(text).length > 7 || /^(?:an?|une?|des|not|pas|plus|so|very|très|too|like|that|to|de) /.test(text)
        ? []
        : [{ clause, text }]
    })
    return identities.flatMap((key): Found[] => {
      const definite = voice.definite.exec(key.text)?.[0] ?? ''
      const versus = / (?:versus|vs) /.test(key.text)
      if (definite === '' && !versus) return []
      const stem = voice.ask(key.clause)
      if (stem === null) return []
      const bare = key.text.slice(definite.length)
      const head = voice.headOf(bare)
      const pool = versus
        ? analysis.sentences.flatMap(({ tokens }) => versusPairs(render(tokens)))
        : [...(siblings.get(head) ?? [])]
            .sort(
              (one, two) => Math.abs(one.at - key.clause.sentence.index) - Math.abs(two.at - key.clause.sentence.index),
            )
            .map(({ text }) => `${definite}${text}`)
      const seen = new Set([fold(key.text)])
      const asked = new Set(contentWords(stem).map(roughStem))
      const distractors = pool.filter((text) => {
        const id = fold(text)
        if (
          seen.has(id) ||
          overlap(text, key.text) > 0.67 ||
          contentWords(text).every((word) => asked.has(roughStem(word)))
        )
          return false
        seen.add(id)
        return true
      })
      return [
        {
          sentence: key.clause.sentence,
          family: 'identity',
          stem,
          key: key.text,
          kind: 'term',
          distractors: distractors.slice(0, 8),
          bloom: 'remember',
          difficulty: 'medium',
          confidence: 0.84,
        },
      ]
    })
  }
}

function versusPairs(text: string): string[] {
  return text.match(/[\p{L}-]+ versus (?:[\p{L}-]+ and )?(?:role )?[\p{L}-]+/gu) ?? []
}
