import { describe, expect, it } from 'vitest'
import { decodeText } from './decode-text.ts'
import { normalise } from './normalise.ts'
import { readText } from './read-text.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

/** UTF-16 code units in the given order of bytes. */
function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(2 * text.length)
  const view = new DataView(bytes.buffer)
  for (let index = 0; index < text.length; index++) view.setUint16(2 * index, text.charCodeAt(index), littleEndian)
  return bytes
}

const windows1252 = (text: string) =>
  Uint8Array.from(text, (character) => ({ '’': 0x92, œ: 0x9c, '€': 0x80 })[character] ?? character.charCodeAt(0))

const SENTENCE = 'L’élève a reçu 5 € ; sa sœur étudie à l’école.'

/** What a teacher's text file becomes. */
function textOf(content: string): string {
  const read = readText(utf8(content))
  if (!read.ok) throw new Error(read.code)
  return normalise(read.pages).text
}

describe('a text file', () => {
  it.each([
    ['UTF-8', utf8(SENTENCE)],
    ['UTF-8 with a byte order mark', utf8(`\uFEFF${SENTENCE}`)],
    ['UTF-16 little-endian with a mark', utf16(`\uFEFF${SENTENCE}`, true)],
    ['UTF-16 big-endian with a mark', utf16(`\uFEFF${SENTENCE}`, false)],
    ['UTF-16 little-endian without a mark', utf16(SENTENCE, true)],
    ['UTF-16 big-endian without a mark', utf16(SENTENCE, false)],
    ['Windows-1252', windows1252(SENTENCE)],
  ])('is read in %s', (_, bytes) => {
    expect(decodeText(bytes)).toBe(SENTENCE)
  })

  it('that holds a program is no text', () => {
    const program = Uint8Array.from({ length: 4000 }, (_, index) => (index * 37) % 256)
    expect(decodeText(program)).toBeNull()
    expect(decodeText(program.filter((byte) => byte !== 0))).toBeNull()
    expect(readText(program)).toEqual({ ok: false, code: 'document_corrupt' })
  })

  it('with any line ends gives the same text', () => {
    const lines = ['Un titre', '', 'Une phrase assez longue pour compter.', 'Une autre phrase.']
    const [unix, windows, mac] = ['\n', '\r\n', '\r'].map((end) => textOf(lines.join(end)))
    expect(windows).toBe(unix)
    expect(mac).toBe(unix)
    expect(unix).toBe('Un titre\n\nUne phrase assez longue pour compter.\n\nUne autre phrase.')
  })

  it('keeps a paragraph a line where lines are not broken by width', () => {
    const paragraphs = [
      'La mer monte. '.repeat(20).trim(),
      'Le vent tombe. '.repeat(3).trim(),
      'Il pleut. '.repeat(40).trim(),
    ]
    expect(textOf(paragraphs.join('\n'))).toBe(paragraphs.join('\n\n'))
  })
})

describe('markup in a text file', () => {
  it('becomes headings, items, rows and prose; code, comments and addresses go', () => {
    const read = readText(
      utf8(`---
title: "Le climat"
author: X
---

# Le climat {#sec-climat}

Le **climat** est la *moyenne* du [temps](https://exemple.fr/a_(b)) qu'il fait **sur une *longue* période**[^1].
Il se mesure avec \`mesure_climat()\` <b>chaque</b> jour.

\`\`\`{r, eval=FALSE}
x <- 1 # pas un titre
\`\`\`

::: {.callout-note}
## À retenir

* la pluie, 3 * 4 = 12 ;
* le vent (snake_case_name).
:::

| Mois | Pluie |
|------|------:|
| mai  | 12 mm |

Sous-titre souligné
-------------------

<!-- une note
pour moi -->Fin du texte, avec un lien ![image](a.png) et un \\* échappé.

[^1]: Au moins trente ans.
`),
    )
    if (!read.ok) throw new Error(read.code)
    const { text, headings } = normalise(read.pages)
    expect(text).toBe(
      `Le climat

Le climat

Le climat est la moyenne du temps qu'il fait sur une longue période[1].

Il se mesure avec mesure_climat() chaque jour.

À retenir

- la pluie, 3 * 4 = 12 ;
- le vent (snake_case_name).

Mois | Pluie
mai | 12 mm

Sous-titre souligné

Fin du texte, avec un lien et un * échappé.

[1] Au moins trente ans.`,
    )
    expect(headings.map(({ level, text }) => [level, text])).toEqual([
      [1, 'Le climat'],
      [1, 'Le climat'],
      [2, 'À retenir'],
      [2, 'Sous-titre souligné'],
    ])
  })

  it('keeps what is indented under an item with it, and a line over a rule a paragraph', () => {
    const text = '# T\n\n- un\n  Deux\n  Trois\n- quatre\n\nUne première phrase\nsuivie d’une autre.\n---\nLa fin.'
    expect(textOf(text)).toBe('T\n\n- un Deux Trois\n- quatre\n\nUne première phrase\n\nsuivie d’une autre.\n\nLa fin.')
  })

  it('of a wiki is read too', () => {
    expect(
      textOf(
        "== Histoire ==\n\nLa '''ville''' de [[Ulm (Allemagne)|Ulm]] est ''belle''{{refnec}}<ref name=a>Guide</ref>. Elle attire.",
      ),
    ).toBe('Histoire\n\nLa ville de Ulm est belle. Elle attire.')
  })

  it('is not seen where there is none', () => {
    const text = 'Le prix est de 5 * 3 = 15. La note [2] (voir figure 3) reste, et a_b_c aussi ; x < b and y > c.'
    expect(textOf(text)).toBe(text)
  })

  it('of a fence that nobody closes does not swallow the rest', () => {
    expect(textOf('# Titre\n\n```\n\nLe texte continue.')).toBe('Titre\n\nLe texte continue.')
  })
})
