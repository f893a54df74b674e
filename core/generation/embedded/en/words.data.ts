/** The closed classes of English, and the nouns whose class matters to a question. */

const list = (text: string) => text.trim().split(/\s+/)
const set = (text: string) => new Set(list(text))

export const DETERMINERS = set(
  'the a an each every some any no all both either neither another several many few most more much such other',
)
export const POSSESSIVES = set('my your his her its our their whose')
export const DEMONSTRATIVES = set('this that these those')
export const PREPOSITIONS = set(
  'of in on at to for with by from as into onto over under between among through during before after since until against about around across along behind beyond beneath beside besides within without toward towards upon via per despite except like unlike near off out up down throughout amid amidst regarding concerning including versus than',
)
export const PRONOUNS = set(
  'i you he she it we they me him us them himself herself itself themselves ourselves yourself one ones someone anyone everyone nobody something anything everything nothing others there here mine yours theirs',
)
export const RELATIVES = set('who whom which that whose where')
export const SUBORDINATORS = set('because although though if when while whereas unless whether since once so')
export const CONJUNCTIONS = set('and or but nor yet')
export const NEGATIONS = set("not n't never cannot")
export const AUXILIARIES = set(
  "is are was were be been being am has have had having do does did can could may might must shall should will would can't",
)
export const ADVERBS = set(
  'also then thus therefore however moreover furthermore often always never usually sometimes generally typically very quite rather too just only even still already again soon later now today ever almost nearly perhaps maybe well first finally indeed instead together away back forth once twice hence meanwhile nevertheless nonetheless otherwise likewise similarly especially particularly approximately',
)
export const NUMBERS = set(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion',
)

export const ENGLISH_ROLES = set(`
actor actress artist painter sculptor architect musician composer singer pianist dancer director producer screenwriter filmmaker playwright writer author novelist poet philosopher historian mathematician physicist chemist biologist physician doctor surgeon scientist researcher engineer inventor professor theologian psychologist psychoanalyst psychiatrist sociologist economist lawyer linguist anthropologist archaeologist geographer naturalist astronomer botanist journalist critic editor photographer pilot driver player coach athlete champion king queen emperor empress prince princess duke count lord knight general admiral colonel captain soldier officer president minister mayor senator governor ambassador lawyer judge pope bishop priest monk saint prophet god goddess hero founder creator owner entrepreneur industrialist banker merchant brother sister father mother son daughter husband wife theorist neo-freudian behaviorist educator nurse activist statesman politician
`)

export const ENGLISH_CLASS_NOUNS = new Map<string, 'place' | 'organisation' | 'work' | 'name'>([
  ...list(
    'city town village capital region province country kingdom island port river lake mountain valley forest desert sea ocean street avenue bridge station castle palace church cathedral abbey temple museum theater theatre stadium airport state county',
  ).map((word) => [word, 'place'] as const),
  ...list(
    'company firm corporation association foundation university school institute academy ministry party union bank studio team club agency organization army department bureau',
  ).map((word) => [word, 'organisation'] as const),
  ...list(
    'film movie novel book poem painting fresco sculpture opera symphony song album series play magazine newspaper journal treatise essay',
  ).map((word) => [word, 'work'] as const),
  ...list('act law theorem war battle method theory software model task test scale').map(
    (word) => [word, 'name'] as const,
  ),
])
