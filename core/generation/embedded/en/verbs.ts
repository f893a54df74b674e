import { IRREGULAR_VERBS, REGULAR_VERBS } from './verbs.data.ts'

export type VerbForm = 'base' | 'third' | 'past' | 'participle' | 'ing'

interface Reading {
  lemma: string
  forms: Set<VerbForm>
}

/** What a word can be as a verb; undefined when it is none that we know. */
export function verbReading(word: string): Reading | undefined {
  return lexicon().get(word)
}

/** The form of a verb that we know ("lose", past → "lost"). */
export function inflected(lemma: string, form: VerbForm): string | undefined {
  lexicon()
  return forms.get(`${lemma} ${form}`)
}

let built: Map<string, Reading> | undefined
const forms = new Map<string, string>()

function lexicon(): Map<string, Reading> {
  built ??= build()
  return built
}

function build(): Map<string, Reading> {
  const made = new Map<string, Reading>()
  const add = (word: string, lemma: string, form: VerbForm) => {
    if (!forms.has(`${lemma} ${form}`)) forms.set(`${lemma} ${form}`, word)
    const reading = made.get(word) ?? { lemma, forms: new Set<VerbForm>() }
    if (reading.lemma === lemma) reading.forms.add(form)
    made.set(word, reading)
  }
  for (const line of IRREGULAR_VERBS.trim().split('|')) {
    const [base = '', past = '', participle = ''] = line.trim().split(' ')
    add(base, base, 'base')
    add(third(base), base, 'third')
    add(past, base, 'past')
    add(participle, base, 'participle')
    add(ing(base), base, 'ing')
  }
  for (const base of REGULAR_VERBS.trim().split(/\s+/)) {
    if (made.get(base)?.lemma === base) continue
    const past = pastOf(base)
    add(base, base, 'base')
    add(third(base), base, 'third')
    add(past, base, 'past')
    add(past, base, 'participle')
    add(ing(base), base, 'ing')
  }
  return made
}

export function third(base: string): string {
  if (/(?:s|x|z|ch|sh|o)$/.test(base)) return `${base}es`
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`
}

function pastOf(base: string): string {
  if (base.endsWith('e')) return `${base}d`
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`
  return doubles(base) ? `${base}${base.slice(-1)}ed` : `${base}ed`
}

function ing(base: string): string {
  if (/ie$/.test(base)) return `${base.slice(0, -2)}ying`
  if (/[^eoy]e$/.test(base)) return `${base.slice(0, -1)}ing`
  return doubles(base) ? `${base}${base.slice(-1)}ing` : `${base}ing`
}

/** One stressed closed syllable doubles its consonant: *stop*, *refer*, *commit*, not *visit*. */
function doubles(base: string): boolean {
  if (/^(?:[^aeiou]+|qu)[aeiou][bdgklmnprt]$/.test(base)) return true
  return (
    /(?:bid|gin|win|set|put|cut|hit|let|fer|mit|cur|pel|trol|nul|gret|bel|quip|plan|stop|swap|trap|drop|nap|step|ban|cel)$/.test(
      base,
    ) && !/(?:offer|differ|suffer|model|label|level|cancel|visit|inherit)$/.test(base)
  )
}
