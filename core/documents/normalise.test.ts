import { describe, expect, it } from 'vitest'
import { normalise } from './normalise.ts'
import { readText } from './read-text.ts'
import type { RawLine, RawPage } from './types.ts'

/** Lines as a layout of `width` characters gives them; an empty line leaves a gap. */
function page(number: number | null, text: string, width = 40): RawPage {
  const lines: RawLine[] = []
  let gap = false
  for (const line of text.split('\n')) {
    if (line !== '')
      lines.push({ text: line, kind: 'text', room: Math.max(0, width - line.length), ...(gap && { starts: 'gap' }) })
    gap = line === ''
  }
  return { page: number, lines }
}

const textOf = (text: string, width?: number) => normalise([page(null, text, width)]).text

function headingsOf(text: string): [number, string][] {
  const read = readText(new TextEncoder().encode(text))
  if (!read.ok) throw new Error(read.code)
  return normalise(read.pages).headings.map((heading) => [heading.level, heading.text])
}

const PROSE = 'Le climat d’une région change lentement, et personne ne le voit changer.'

describe('characters', () => {
  it.each([
    ['ligatures', 'dé\uFB01nition e\uFB03cace', 'définition efficace'],
    ['decomposed accents', 'e\u0301le\u0300ve', 'élève'],
    ['full-width letters', 'ＱＣＭ', 'QCM'],
    ['soft hyphens and zero-width spaces', 'in\u00ADfor\u200Bma\uFEFFtion', 'information'],
    ['all kinds of space', 'un\u00A0mot\u202F;\u2003fin\t!', 'un mot ; fin !'],
    ['non-breaking hyphens', 'peut\u2011être', 'peut-être'],
    ['bullets of symbol fonts', 'a \uF0B7 b', 'a • b'],
    ['control characters', 'a\u0007b', 'a b'],
    ['lone surrogates', 'a\uD800b', 'a\uFFFDb'],
  ])('are unified: %s', (_, raw, expected) => {
    expect(textOf(raw)).toBe(expected)
  })

  it.each([
    '12 m²',
    'XIXᵉ siècle',
    'H₂O',
    '1½ litre',
    'x³ − 1',
    '㎡',
    '① Premier',
    '…',
    '´',
    "l’été, l'été",
    '« a »',
    '№ 5 → No 5'.slice(-4),
  ])('keep their meaning: %s', (raw) => {
    expect(textOf(raw)).toBe(raw)
  })
})

describe('hard-wrapped lines', () => {
  it('become paragraphs; headings, lists and rows are not glued to them', () => {
    const text = textOf(
      [
        '2.1 Les causes de la crise',
        'La crise de 1929 commence à la Bourse de',
        'New York par une baisse des cours que',
        'personne n’attendait.',
        'Elle gagne ensuite le monde entier, et',
        'dure dix ans :',
        '- les banques ferment, faute de clients',
        '  qui y croient ;',
        '- les usines aussi.',
        '1. Premier point',
        '2. Second point',
      ].join('\n'),
    )
    expect(text).toBe(
      [
        '2.1 Les causes de la crise',
        'La crise de 1929 commence à la Bourse de New York par une baisse des cours que personne n’attendait.',
        'Elle gagne ensuite le monde entier, et dure dix ans :',
        '- les banques ferment, faute de clients qui y croient ;\n- les usines aussi.',
        '1. Premier point\n2. Second point',
      ].join('\n\n'),
    )
  })

  it('that begin with a number or a dash by chance go on with their sentence', () => {
    expect(
      textOf('Il est né dans la ville de Lyon en mai\n12. Puis il partit vers le sud – sans rien\n– pour toujours.'),
    ).toBe('Il est né dans la ville de Lyon en mai 12. Puis il partit vers le sud – sans rien – pour toujours.')
  })
})

describe('words cut at a line end', () => {
  it.each([
    ['a cut word', 'Cette infor-\nmation est utile.', 'Cette information est utile.'],
    ['a soft hyphen', 'Cette infor\u00AD\nmation est utile.', 'Cette information est utile.'],
    ['English', 'The organi-\nzation of cells.', 'The organization of cells.'],
    ['an inversion', 'Que dit-\nil ?', 'Que dit-il ?'],
    ['a proper name', 'Avec Jean-\nPierre.', 'Avec Jean-Pierre.'],
    ['a range', 'En 1914-\n1918.', 'En 1914-1918.'],
    ['an acronym', 'Le virus du COVID-\n19 et le SARS-\nlike.', 'Le virus du COVID-19 et le SARS-like.'],
    ['a compound of three', 'Une arme, c’est-à-\ndire un outil.', 'Une arme, c’est-à-dire un outil.'],
    ['peut-être', 'Il viendra peut-\nêtre.', 'Il viendra peut-être.'],
    [
      'what the document writes with a hyphen',
      'Le porte-monnaie. Un porte-\nmonnaie.',
      'Le porte-monnaie. Un porte-monnaie.',
    ],
    ['what the document writes without', 'Le portemanteau. Un porte-\nmanteau.', 'Le portemanteau. Un portemanteau.'],
    ['half a compound', 'La pré- et post-\nproduction.', 'La pré- et postproduction.'],
    ['a hyphen before "et"', 'Les phases pré-\net post-natales.', 'Les phases pré- et post-natales.'],
    ['an elided article', 'On voit l’infor-\nmation.', 'On voit l’information.'],
  ])('are joined: %s', (_, raw, expected) => {
    expect(textOf(raw)).toBe(expected)
  })
})

describe('a hyphen at a line end', () => {
  it('is a compound’s own where lines are never cut within words', () => {
    const lines = Array.from({ length: 99 }, (_, index) => `La ligne ${index} de ce texte finit par un mot`)
    const text = textOf([...lines, 'et la dernière est orientée vers une micro-', 'analyse des faits.'].join('\n'), 44)
    expect(text).toContain('micro-analyse')
  })
})

describe('running heads, feet and page numbers', () => {
  const BODIES = [
    'Il neige.',
    'Le vent se lève\nun soir.',
    'La mer se retire.',
    'Un été commence\npar la pluie.',
    'Fin.',
    'Ou non.',
  ]
  const pages = BODIES.map((body, index) =>
    page(
      index + 1,
      `${index % 2 ? 'Jean Dupont' : 'Le climat'} ${index + 7}\n\n${body}\n\n© Université\n${index + 1}/6`,
    ),
  )

  it('go, and what else is on the page stays', () => {
    const { text, pages: ranges } = normalise(pages)
    expect(text).toBe(BODIES.map((body) => body.replace('\n', ' ')).join('\n\n'))
    expect(ranges).toHaveLength(6)
  })

  it('go in chapters of a page or two, once the pages agree on their numbers', () => {
    const heads = ['La mer', 'La mer', 'Le vent fort', 'Le vent fort', 'Le sol nu', 'Le sol nu']
    const { text } = normalise(BODIES.map((body, index) => page(index + 1, `${heads[index]} ${index + 7}\n\n${body}`)))
    expect(text).toBe(BODIES.map((body) => body.replace('\n', ' ')).join('\n\n'))
  })

  it('are not what slides repeat that are shown step by step', () => {
    const steps = [1, 2, 3, 4].map((step) =>
      page(step, `Le climat\n\n${['- le vent', '- la mer', '- le sol', '- l’air'].slice(0, step).join('\n')}`),
    )
    const { text } = normalise([...steps, ...BODIES.map((body, index) => page(index + 5, body))])
    for (const item of ['- le vent', '- la mer', '- le sol', '- l’air']) expect(text).toContain(item)
  })

  it('do not take numbered titles with them', () => {
    const slides = [1, 2, 3, 4].map((number) =>
      page(number, `Exercice ${number}\n\nCalculer la valeur de x${number} dans l’équation.`),
    )
    const { text } = normalise(slides)
    for (const number of [1, 2, 3, 4]) expect(text).toContain(`Exercice ${number}`)
  })
})

describe('a table of contents', () => {
  it('goes, because what it says is said again below', () => {
    const contents = [
      'Sommaire',
      'Introduction . . . . . . . . . . 1',
      '1 La mer ............ 12',
      'Annexe ……………… iv',
      PROSE,
    ]
    expect(textOf(contents.join('\n\n'), 90)).toBe(`Sommaire\n\n${PROSE}`)
  })
})

describe('pages', () => {
  it('share a paragraph that runs over their edge, around a footnote, and each offset knows its page', () => {
    const first = page(1, 'Une phrase qui commence sur la première')
    first.lines.push({ text: '1. Une note de bas de page.', kind: 'note', starts: 'gap' })
    const { text, pages } = normalise([
      first,
      page(2, ''),
      page(3, 'page et se termine sur la troisième.\n\nUne autre.'),
    ])
    expect(text).toBe(
      '1. Une note de bas de page.\n\nUne phrase qui commence sur la première page et se termine sur la troisième.\n\nUne autre.',
    )
    const at = text.indexOf('page et se')
    expect(pages).toEqual([
      { page: 1, start: 0, end: at },
      { page: 2, start: at, end: at },
      { page: 3, start: at, end: text.length },
    ])
  })
})

describe('headings', () => {
  it('are numbered titles and short lines that stand alone before prose', () => {
    expect(
      headingsOf(
        [
          'Le climat',
          PROSE,
          '1. Les causes',
          PROSE,
          '1.1 Le soleil',
          PROSE,
          'Chapitre 2 : La mer',
          PROSE,
          'Pourquoi la mer monte-t-elle ?',
          PROSE,
        ].join('\n\n'),
      ),
    ).toEqual([
      [1, 'Le climat'],
      [1, '1. Les causes'],
      [2, '1.1 Le soleil'],
      [1, 'Chapitre 2 : La mer'],
      [2, 'Pourquoi la mer monte-t-elle ?'],
    ])
  })

  it.each([
    ['a list', `${PROSE}\n\n1. Le pain\n2. Le vin\n\n${PROSE}`],
    ['a short sentence', `${PROSE}\n\nIl pleut.\n\n${PROSE}`],
    ['what leads to a list', `${PROSE}\n\nOn distingue :\n\n${PROSE}`],
    ['a caption', `${PROSE}\n\nFigure 3 – La mer en hiver\n\n${PROSE}`],
    [
      'verse',
      'Sous le pont Mirabeau coule la Seine\nEt nos amours\nFaut-il qu’il m’en souvienne\nLa joie venait toujours après la peine',
    ],
    ['the last line', `${PROSE}\n\nJean Dupont`],
    ['a number', `${PROSE}\n\n12 élèves de la classe\n\n${PROSE}`],
  ])('are not %s', (_, text) => {
    expect(headingsOf(text)).toEqual([])
  })

  it('lie where their offsets say', () => {
    const read = readText(new TextEncoder().encode(`# Un\n\n${PROSE}\n\n## Deux\n\n${PROSE}`))
    if (!read.ok) throw new Error(read.code)
    const { text, headings } = normalise(read.pages)
    expect(headings).toHaveLength(2)
    for (const heading of headings) expect(text.slice(heading.start, heading.end)).toBe(heading.text)
  })
})
