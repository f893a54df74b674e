import { describe, expect, it } from 'vitest'
import type { ReadDocument } from '../../documents/types.ts'
import type { Language } from '../../wire/common.ts'
import type { Draft } from '../pipeline/draft.ts'
import { writeDrafts } from './embedded.ts'

/** Each text is one small document; a draft needs three distractors, so the texts name enough of each kind. */
function drafts(text: string, language: Language): Draft[] {
  const document: ReadDocument = { text, pages: [], headings: [], language, passages: [], page_count: null }
  return writeDrafts({ document })
}

const stems = (text: string, language: Language) => drafts(text, language).map(({ stem }) => stem)
const keyOf = (stem: string, found: Draft[]) => found.find((draft) => draft.stem === stem)?.key

const PEOPLE = `Paul Girard dirige l’hôpital de Lyon. Henri Vasseur quitte la ville de Grenoble. Louis Morel fonde la revue à Nantes.
Jean Delmas construit le phare de Brest. Marie Tissot découvre une comète à Toulouse.`

describe('French patterns', () => {
  it('asks for the year with an inversion that agrees with its subject', () => {
    const found = drafts(
      `${PEOPLE}\nClaire Morand publie son traité de chimie en 1921. Les ouvriers construisent le pont de Lormont en 1934.`,
      'fr',
    )
    expect(keyOf('En quelle année Claire Morand publie-t-elle son traité de chimie ?', found)).toBe('1921')
    expect(keyOf('En quelle année les ouvriers construisent-ils le pont de Lormont ?', found)).toBe('1934')
  })

  it('inverts the auxiliary of a compound tense, and puts no -t- after t or d', () => {
    const found = stems(
      `${PEOPLE}\nLe pont de Lormont a été inauguré en 1934. La tour de Brest est détruite en 1944. Le canal de Nantes rejoint la mer en 1902.`,
      'fr',
    )
    expect(found).toContain('En quelle année le pont de Lormont a-t-il été inauguré ?')
    expect(found).toContain('En quelle année la tour de Brest est-elle détruite ?')
    expect(found).toContain('En quelle année le canal de Nantes rejoint-il la mer ?')
  })

  it('elides "est-ce que" where the gender of the subject is unknown', () => {
    expect(stems(`${PEOPLE}\nAlstom livre les rames à la ville de Brest en 2005.`, 'fr')).toContain(
      'En quelle année est-ce qu’Alstom livre les rames à la ville de Brest ?'.replace('’', "'"),
    )
  })

  it('asks who did it, and offers other people', () => {
    const found = drafts(`${PEOPLE}\nClaire Morand fonde le laboratoire de la Croix-Rousse.`, 'fr')
    const asked = found.find(({ stem }) => stem === 'Qui fonde le laboratoire de la Croix-Rousse ?')
    expect(asked?.key).toBe('Claire Morand')
    expect(asked?.distractors).toEqual(expect.arrayContaining(['Marie Tissot', 'Paul Girard']))
    expect(asked?.distractors).not.toContain('Lyon')
  })

  it('understands a pronoun after its name, and quotes the sentence that names it', () => {
    const text = `${PEOPLE}\nClaire Morand étudie la chimie à Lyon. Elle publie le traité des sels en 1921.`
    const asked = drafts(text, 'fr').find(
      ({ stem }) => stem === 'En quelle année Claire Morand publie-t-elle le traité des sels ?',
    )
    expect(asked?.source.quote).toBe('Claire Morand étudie la chimie à Lyon. Elle publie le traité des sels en 1921.')
  })

  it('leaves a pronoun alone that could mean two people', () => {
    const text = `${PEOPLE}\nClaire Morand rencontre Anne Favre à Lyon. Elle publie le traité des sels en 1921.`
    expect(stems(text, 'fr').filter((stem) => /traité des sels/.test(stem))).toEqual([])
  })

  it('asks nothing of impersonal, negative or pointing sentences', () => {
    const text = `${PEOPLE}\nIl semble que la tour de Brest date de 1344. Henri Vasseur ne publie pas son traité en 1921. Cette ville accueille le congrès en 1950.`
    expect(stems(text, 'fr').filter((stem) => /1344|1921|congrès|traité/.test(stem))).toEqual([])
  })

  it('asks for a term from its definition, among other terms of the document', () => {
    const text = `La mitose est une division qui donne deux noyaux identiques. La méiose est une division qui donne quatre noyaux différents.
La vacuole est une poche qui contient des réserves. On appelle organite un compartiment spécialisé de la matière vivante. Une mutation désigne une modification de la séquence des bases.`
    const found = drafts(text, 'fr')
    expect(keyOf('Quel terme désigne une division qui donne deux noyaux identiques ?', found)).toBe('mitose')
    expect(keyOf('Quel terme désigne un compartiment spécialisé de la matière vivante ?', found)).toBe('organite')
    expect(keyOf('Quel terme désigne une modification de la séquence des bases ?', found)).toBe('mutation')
    expect(found.find(({ key }) => key === 'mitose')?.distractors).toEqual(
      expect.arrayContaining(['méiose', 'vacuole']),
    )
  })

  it('reads a list of terms and meanings, and writes common words small', () => {
    const text =
      '- Noyau : compartiment qui contient l’information génétique.\n- Ribosome : particule qui assemble les acides aminés.\n- Vacuole : réservoir qui stocke l’eau de la plante.\n- ADN : molécule qui porte les caractères héréditaires.'
    const keys = drafts(text, 'fr')
      .filter(({ family }) => family === 'term_from_definition')
      .map(({ key }) => key)
    expect(keys).toEqual(expect.arrayContaining(['noyau', 'ribosome', 'ADN']))
  })

  it('asks how many, with the right elision, and keeps to the form of the number', () => {
    const found = drafts(`${PEOPLE}\nLe luth de Brest possède onze cordes. Le canal de Nantes compte 26 écluses.`, 'fr')
    const strings = found.find(({ stem }) => stem === 'Combien de cordes le luth de Brest possède-t-il ?')
    expect(strings?.distractors).toEqual(expect.arrayContaining(['dix', 'douze']))
    expect(keyOf("Combien d'écluses le canal de Nantes compte-t-il ?", found)).toBe('26')
  })

  it('asks what somebody did, among what the same one did at other times', () => {
    const text = `Claire Morand quitte la ville de Lyon en 1920. Claire Morand publie le traité des sels en 1924. Claire Morand dirige l’école de chimie en 1931. Claire Morand reçoit la médaille de Brest en 1938.`
    const asked = drafts(text, 'fr').find(({ stem }) => stem === 'En 1924, que fait Claire Morand ?')
    expect(asked?.key).toBe('Elle publie le traité des sels.')
    expect(asked?.distractors).toContain('Elle quitte la ville de Lyon.')
  })
})

const THEORISTS = `Sigmund Freud studied dreams in Vienna. Carl Jung studied symbols in Zurich. Alfred Adler worked with families in London.
Karen Horney wrote about anxiety in Berlin. Erik Erikson worked with children in Boston.`

describe('English patterns', () => {
  it('supports the past with did and the right base form', () => {
    const found = drafts(
      `${THEORISTS}\nMaria Keller wrote a famous treatise on memory in 1921. The company built the bridge of Lormont in 1934.`,
      'en',
    )
    expect(keyOf('In what year did Maria Keller write a famous treatise on memory?', found)).toBe('1921')
    expect(keyOf('In what year did the company build the bridge of Lormont?', found)).toBe('1934')
  })

  it('inverts an auxiliary instead', () => {
    expect(stems(`${THEORISTS}\nThe tower of Brest was destroyed in 1944.`, 'en')).toContain(
      'In what year was the tower of Brest destroyed?',
    )
  })

  it('asks who, and offers other people', () => {
    const asked = drafts(`${THEORISTS}\nJean Piaget proposed a theory of cognitive development.`, 'en').find(
      ({ stem }) => stem === 'Who proposed a theory of cognitive development?',
    )
    expect(asked?.key).toBe('Jean Piaget')
    expect(asked?.distractors).toEqual(expect.arrayContaining(['Carl Jung', 'Erik Erikson']))
  })

  it('asks for terms from definitions of every shape', () => {
    const text = `A prototype is the best example or representation of a concept. Latency refers to the time that a packet needs to travel.
A header is a block of control information. Each packet carries a checksum, which is a number that reveals damage. A schema, also known as a frame, is a cluster of related ideas.`
    const keys = drafts(text, 'en')
      .filter(({ family }) => family === 'term_from_definition')
      .map(({ key }) => key)
    expect(keys).toEqual(expect.arrayContaining(['prototype', 'latency', 'header', 'checksum', 'schema']))
  })

  it('takes praise, pointing and the reader’s life for no definition', () => {
    const text = `Training is an important element of success in many jobs. This is a method that nobody uses. You are the person who decides about your life.`
    expect(drafts(text, 'en').filter(({ family }) => family.includes('definition'))).toEqual([])
  })

  it('asks what is so when a condition holds', () => {
    const text = `When a schema is activated, the brain makes quick assumptions about the person. When a category is learned early, natural concepts grow through direct experience. If a script is broken, the event loses its usual order in memory. Once a prototype is stored, everyday objects find their place in categories.`
    const asked = drafts(text, 'en').find(({ family }) => family === 'consequence')
    expect(asked?.stem).toBe('According to the document, what happens when a schema is activated?')
    expect(asked?.key).toBe('The brain makes quick assumptions about the person.')
  })

  it('takes no noun for a verb: "a test designed to …", "childhood experiences shape …"', () => {
    const text = `${THEORISTS}\nThe Wonderlic is a test designed to measure ability in 1936. Childhood experiences shape the personality of adults.`
    expect(stems(text, 'en').filter((stem) => /What designed|What experiences/.test(stem))).toEqual([])
  })

  it('asks nothing about people made up for an example', () => {
    const text = `${THEORISTS}\nOne day Kenny gave a slice of pizza to Keiko in 1999. Then Kenny saw that Kenny’s pizza was cold. Kenny’s pizza was cut into five pieces.`
    expect(stems(text, 'en').filter((stem) => /pizza/.test(stem))).toEqual([])
  })

  it('names the stages of one theory as wrong answers for another stage', () => {
    const text = `${THEORISTS}\nPiaget’s first stage is the sensorimotor stage. Children reach the preoperational stage at two. They enter the concrete operational stage at seven, and the formal operational stage at eleven.`
    const asked = drafts(text, 'en').find(({ family }) => family === 'identity')
    expect(asked?.stem).toBe('What is Piaget’s first stage?')
    expect(asked?.distractors).toEqual(
      expect.arrayContaining(['the preoperational stage', 'the formal operational stage']),
    )
  })
})
