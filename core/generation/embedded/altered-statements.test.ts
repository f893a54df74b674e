import { describe, expect, it } from 'vitest'
import type { ReadDocument } from '../../documents/types.ts'
import type { Language } from '../../wire/common.ts'
import type { Draft } from '../pipeline/draft.ts'
import { nearbyNumbers } from './distractors/numbers.ts'
import { writeDrafts } from './embedded.ts'
import { english } from './en/english.ts'
import { mendEnglish } from './en/opposites.ts'
import { affirmedEnglish, deniedEnglish, wholeSentence as wholeEnglish } from './en/whole.ts'
import { french } from './fr/french.ts'
import { adjectiveForms, frenchOpposite, mendFrench } from './fr/opposites.ts'
import { affirmedFrench, deniedFrench, wholeSentence as wholeFrench } from './fr/whole.ts'
import { analyse } from './text/analysis.ts'
import { render } from './text/tokens.ts'

function documentOf(text: string, language: Language): ReadDocument {
  return { text, pages: [], headings: [], language, passages: [], page_count: null }
}

function drafts(text: string, language: Language, family: string): Draft[] {
  return writeDrafts({ document: documentOf(text, language) }).filter((draft) => draft.family === family)
}

function sentence(text: string, language: Language) {
  const kit = language === 'fr' ? french : english
  const [first] = analyse(documentOf(text, language), language).sentences
  if (!first) throw new Error('no sentence')
  kit.tag(first.tokens, new Set())
  return first
}

const opposite = (text: string, word: string) => {
  const { tokens } = sentence(text, 'fr')
  const at = tokens.findIndex((token) => token.low === word)
  return frenchOpposite(tokens, at, () => 'f')?.texts[0] ?? null
}

const ECONOMY = `L'ouverture du canal réduit la durée du voyage entre les deux ports de la région. Les produits agricoles arrivent en grande quantité sur les marchés de la région.
La baisse du prix des céréales ruine de nombreux paysans de la région. Les paysans de la région quittent alors les villages pour la ville.`

describe('a statement in four forms', () => {
  it('crosses two opposites, so that each right word stands in two options', () => {
    const asked = drafts(ECONOMY, 'fr', 'variant').find(({ key }) => /canal/.test(key))
    const options = [asked?.key ?? '', ...(asked?.distractors ?? [])]
    expect(options.filter((text) => /ouverture/.test(text))).toHaveLength(2)
    expect(options.filter((text) => /réduit/.test(text))).toHaveLength(2)
    expect(new Set(options).size).toBe(4)
  })

  it('does not cross what would say the same again: "falls when it rises"', () => {
    const text =
      'The demand for bread rises quickly in the city when the price of bread falls in the shops of the city.'
    for (const { distractors } of drafts(text, 'en', 'variant'))
      expect(distractors.join(' ')).not.toMatch(/falls .* when .* rises/)
  })

  it('alters no title', () => {
    const { tokens } = sentence('Le public admire le film Jeux de guerre dans toutes les salles de la ville.', 'fr')
    expect(render(tokens)).toContain('guerre')
    expect(
      drafts('Le public admire Jeux de guerre dans les grandes salles de la ville de Lyon.', 'fr', 'variant').flatMap(
        ({ distractors }) => distractors.filter((text) => /paix/.test(text)),
      ),
    ).toEqual([])
  })
})

describe('claims', () => {
  const LAW = `Le contrat de travail suppose le consentement des parties et un contenu licite. Le contrat de travail est conclu pour une durée longue dans la plupart des cas.
Le contrat de travail interdit la concurrence pendant toute sa durée. La rupture du contrat de travail intervient après un délai de deux mois. Une clause du contrat de travail limite la mobilité à un public restreint de salariés.`

  it('set one sentence beside altered ones on the same topic, and name the topic', () => {
    const asked = drafts(LAW, 'fr', 'claim')
    expect(asked.length).toBeGreaterThan(0)
    for (const { key, distractors, stem } of asked) {
      expect(LAW).toContain(key.slice(0, -1))
      expect(stem).toMatch(/^Selon le document, laquelle de ces affirmations/)
      for (const text of distractors) expect(LAW).not.toContain(text)
    }
  })

  it('are made of nothing that leans on another sentence', () => {
    for (const text of [
      'Six mois plus tard, le même avocat fait condamner le recueil de poèmes.',
      'Elle bénéficie dans la région de conditions très favorables au commerce.',
      'Cette hypothèse conduit les chercheurs à repousser la date de la création.',
      'Des ailes légères et brillantes se déploient lentement dans leur dos.',
    ])
      expect(wholeFrench(sentence(text, 'fr')), text).toBeNull()
    for (const text of [
      'Three years later the company sold the whole factory to a rival.',
      'During most of that time neither army won a decisive battle.',
      'This approach describes the skills that workers need for the job.',
      'They stood in tight lines and fired at the enemy for hours.',
    ])
      expect(wholeEnglish(sentence(text, 'en')), text).toBeNull()
  })

  it('stop before what is only added', () => {
    const words = wholeEnglish(sentence('Many institutions keep old rules, which makes life hard for newcomers.', 'en'))
    expect(words && render(words)).toBe('Many institutions keep old rules')
  })
})

describe('opposites', () => {
  it('keep tense, number and gender, and mend what is elided', () => {
    expect(opposite('La loi augmente les salaires des ouvriers.', 'augmente')).toBe('diminue')
    expect(opposite("L'augmentation des salaires profite aux ouvriers.", 'augmentation')).toBe('la diminution')
    expect(opposite('La réforme vise à améliorer la situation.', 'améliorer')).toBe('dégrader')
    expect(adjectiveForms('public')).toEqual(['public', 'publique', 'publics', 'publiques'])
    expect(mendFrench("Il part d' Allemagne et de Italie vers le nord.")).toBe(
      "Il part d'Allemagne et d'Italie vers le nord.",
    )
    expect(mendEnglish('It is a unhealthy habit and an healthy one.')).toBe(
      'It is an unhealthy habit and a healthy one.',
    )
  })

  it('leave set phrases, infinitives after "à" and comparisons with a negation alone', () => {
    expect(opposite('Le service public assure le transport des élèves.', 'public')).toBeNull()
    expect(opposite('Le delta ne compense plus les pertes de la mer.', 'plus')).toBeNull()
  })
})

describe('denials', () => {
  it('put the negation where each language has it', () => {
    const english = deniedEnglish(sentence('The method separates fragments of different sizes.', 'en').tokens)
    expect(english && render(english)).toBe('The method does not separate fragments of different sizes.')
    const french = deniedFrench(sentence('Les panneaux présentent un état moyen de conservation.', 'fr').tokens)
    expect(french && render(french)).toBe("Les panneaux ne présentent pas d'état moyen de conservation.")
  })

  it('deny no quantity and nothing that is denied already', () => {
    expect(deniedEnglish(sentence('Most workers do not read the rules of the firm.', 'en').tokens)).toBeNull()
    expect(deniedFrench(sentence('Le dépôt dépasse un milliard de tonnes de sable.', 'fr').tokens)).toBeNull()
  })
})

describe('denials taken back', () => {
  it('leave the verb as it is told', () => {
    const english = affirmedEnglish(sentence('The borrower does not receive the full amount of the loan.', 'en').tokens)
    expect(english && render(english)).toBe('The borrower receives the full amount of the loan.')
    const french = affirmedFrench(sentence('La période de repos ne dépend pas de la saison.', 'fr').tokens)
    expect(french).toBeNull()
    const other = affirmedFrench(sentence('Le refus du salarié ne constitue pas une démission.', 'fr').tokens)
    expect(other && render(other)).toBe('Le refus du salarié constitue une démission.')
  })

  it('are none where some only are denied', () => {
    expect(affirmedEnglish(sentence('Some heirs cannot be excluded from the estate.', 'en').tokens)).toBeNull()
    expect(affirmedFrench(sentence('Certains héritiers ne peuvent pas renoncer au partage.', 'fr').tokens)).toBeNull()
  })
})

describe('what leans on the sentences before', () => {
  const BALLOON = `Le gaz se répand dans un volume qui augmente avec la distance. Un ballon contient un gaz chaud et léger. La surface du ballon augmente quand la température du gaz augmente.
Le gaz chaud gonfle le ballon en quelques minutes. Le gaz froid réduit la pression dans les conduites. La pression du gaz augmente la température des conduites.`

  it('is no option: "le ballon" after "un ballon"', () => {
    const options = drafts(BALLOON, 'fr', 'claim').flatMap(({ key, distractors }) => [key, ...distractors])
    expect(options.length).toBeGreaterThan(0)
    expect(options.filter((text) => /gonfle le ballon en/.test(text))).toEqual([])
  })
})

describe('numbers', () => {
  it('are read with every digit', () => {
    const near = nearbyNumbers('2 250', [], 'fr')?.distractors.map((text) => Number(text.replace(/\s/g, '')))
    expect(near?.every((value) => value > 800 && value < 4500)).toBe(true)
  })
})
