import { FIRST_GROUP, SECOND_GROUP, THIRD_GROUP } from './verbs.data.ts'

export type Tense = 'present' | 'imperfect' | 'past' | 'future' | 'conditional'

export interface FiniteForm {
  lemma: string
  tense: Tense
  plural: boolean
}

export interface Participle {
  lemma: string
  feminine: boolean
  plural: boolean
}

/** The third persons of a form (the only ones that expository prose has), present before past ("dit", "finit"). */
export function finiteForm(word: string): FiniteForm | undefined {
  return lexicon().finite.get(word)
}

export function pastParticiple(word: string): Participle | undefined {
  return lexicon().participles.get(word)
}

export function isInfinitive(word: string): boolean {
  return lexicon().infinitives.has(word)
}

export function presentParticiple(word: string): string | undefined {
  return lexicon().presentParticiples.get(word)
}

/** "diminuer", imperfect, plural → "diminuaient". */
export function conjugated(lemma: string, { tense, plural }: Pick<FiniteForm, 'tense' | 'plural'>): string | undefined {
  return lexicon().forms.get(`${lemma} ${tense} ${plural}`)
}

/** "ouvrir", feminine, plural → "ouvertes". */
export function participleOf(
  lemma: string,
  { feminine, plural }: Pick<Participle, 'feminine' | 'plural'>,
): string | undefined {
  return lexicon().forms.get(`${lemma} participle ${feminine} ${plural}`)
}

export function presentParticipleOf(lemma: string): string | undefined {
  return lexicon().forms.get(`${lemma} ing`)
}

interface Lexicon {
  /** Inflected forms by lemma and what they are. */
  forms: Map<string, string>
  finite: Map<string, FiniteForm>
  participles: Map<string, Participle>
  presentParticiples: Map<string, string>
  infinitives: Set<string>
}

let built: Lexicon | undefined

/** Conjugated once, at the first question: about 30,000 forms in some milliseconds. */
function lexicon(): Lexicon {
  built ??= build()
  return built
}

interface Stems {
  present: [singular: string, plural: string]
  imperfect: string
  past: [singular: string, plural: string]
  future: string
  participle: string
}

function build(): Lexicon {
  const made: Lexicon = {
    forms: new Map(),
    finite: new Map(),
    participles: new Map(),
    presentParticiples: new Map(),
    infinitives: new Set(),
  }
  for (const line of THIRD_GROUP.trim().split('\n')) addThirdGroup(made, line)
  for (const infinitive of SECOND_GROUP.trim().split(/\s+/)) {
    const root = infinitive.slice(0, -1)
    if (!made.infinitives.has(infinitive)) {
      add(made, infinitive, {
        present: [`${root}t`, `${root}ssent`],
        imperfect: `${root}ss`,
        past: [`${root}t`, `${root}rent`],
        future: infinitive,
        participle: root,
      })
    }
  }
  for (const infinitive of FIRST_GROUP.trim().split(/\s+/)) {
    if (infinitive.endsWith('er') && !made.infinitives.has(infinitive))
      add(made, infinitive, firstGroupStems(infinitive))
  }
  return made
}

function addThirdGroup(made: Lexicon, line: string): void {
  const parts = line.split(' ')
  const [
    infinitive = '',
    singular = '',
    plural = '',
    imperfect = '',
    pastS = '',
    pastP = '',
    future = '',
    participle = '',
  ] = parts
  for (const prefix of ['', ...parts.slice(8).map((part) => part.slice(1))]) {
    if (made.infinitives.has(prefix + infinitive)) continue
    add(made, prefix + infinitive, {
      present: [prefix + singular, prefix + plural],
      imperfect: prefix + imperfect,
      past: [prefix + pastS, prefix + pastP],
      future: prefix + future,
      participle: prefix + participle,
    })
  }
}

/** Spelling of the first group: c/g before a and o, é/e before a silent syllable, doubled consonants, y → i. */
function firstGroupStems(infinitive: string): Stems {
  const root = infinitive.slice(0, -2)
  const soft = root.endsWith('c') ? `${root.slice(0, -1)}ç` : root.endsWith('g') ? `${root}e` : root
  let strong = root
  if (/(?:appel|jet|renouvel|rappel|rejet|projet|interpel)$/.test(root)) strong = root + root.slice(-1)
  else if (/[oua]y$/.test(root) && !/ay$/.test(root)) strong = `${root.slice(0, -1)}i`
  else if (/é[^aeiouyéè]{1,2}$/.test(root)) strong = root.replace(/é(?=[^é]*$)/, 'è')
  else if (/e[^aeiouyéèlt]$|[^l]el$|[^t]et$|ev$|en$|em$/.test(root) && !/(?:ell|ett)$/.test(root))
    strong = root.replace(/e(?=[^e]*$)/, 'è')
  const future = /é[^aeiouy]{1,2}$/.test(root) ? infinitive : `${strong}er`
  return {
    present: [`${strong}e`, `${strong}ent`],
    imperfect: soft,
    past: [`${soft}a`, `${root}èrent`],
    future: infinitive === 'envoyer' || infinitive === 'renvoyer' ? infinitive.replace('oyer', 'err') : future,
    participle: `${root}é`,
  }
}

function add(made: Lexicon, lemma: string, stems: Stems): void {
  made.infinitives.add(lemma)
  // The plural imperfect of -ger and -cer keeps the soft stem: mangeaient, plaçaient.
  const forms: [string, Tense, boolean][] = [
    [stems.present[0], 'present', false],
    [stems.present[1], 'present', true],
    [`${stems.imperfect}ait`, 'imperfect', false],
    [`${stems.imperfect}aient`, 'imperfect', true],
    [stems.past[0], 'past', false],
    [stems.past[1], 'past', true],
    [`${stems.future}a`, 'future', false],
    [`${stems.future}ont`, 'future', true],
    [`${stems.future}ait`, 'conditional', false],
    [`${stems.future}aient`, 'conditional', true],
  ]
  for (const [form, tense, plural] of forms) {
    made.forms.set(`${lemma} ${tense} ${plural}`, form)
    if (!made.finite.has(form)) made.finite.set(form, { lemma, tense, plural })
  }
  const masculinePlural = stems.participle.endsWith('s') ? stems.participle : `${stems.participle}s`
  for (const [form, feminine, plural] of [
    [stems.participle, false, false],
    [masculinePlural, false, true],
    [`${stems.participle.replace(/dissous$/, 'dissout').replace(/û$/, 'u')}e`, true, false],
    [`${stems.participle.replace(/dissous$/, 'dissout').replace(/û$/, 'u')}es`, true, true],
  ] as const) {
    made.forms.set(`${lemma} participle ${feminine} ${plural}`, form)
    if (!made.participles.has(form)) made.participles.set(form, { lemma, feminine, plural })
  }
  const present =
    lemma === 'être' ? 'étant' : lemma === 'avoir' ? 'ayant' : lemma === 'savoir' ? 'sachant' : `${stems.imperfect}ant`
  made.presentParticiples.set(present, lemma)
  made.forms.set(`${lemma} ing`, present)
}
