import { type Name, type NameIndex, nameSpans } from '../names/names.ts'
import type { Analysis, Sentence } from '../text/analysis.ts'
import type { Subject } from '../text/clause.ts'
import { render, type Token } from '../text/tokens.ts'
import { FRENCH_CUES } from './cues.ts'
import { finiteForm } from './verbs.ts'
import {
  DETERMINERS,
  FEMININE_ENDINGS,
  FEMININE_EXCEPTIONS,
  MASCULINE_ENDINGS,
  MASCULINE_EXCEPTIONS,
} from './words.data.ts'

export type SubjectReader = (tokens: Token[], sentence: Sentence, verb: Token) => Subject | null

/** Reads what stands before a verb, and says it so that it can be understood without the sentences before. */
export function subjectReader({ sentences }: Analysis, names: NameIndex): SubjectReader {
  const genders = gendersIn(sentences)
  const subjects = new Map<number, Name>()
  for (const sentence of sentences) {
    const opening = openingName(sentence, names)
    if (opening) subjects.set(sentence.index, opening)
  }
  const commons = new Map<number, Subject>()
  const hero = protagonist(subjects)

  return (tokens, sentence, verb) => {
    const plural =
      /(?:ent|ont)$/.test(verb.low) &&
      (finiteForm(verb.low)?.plural ?? /^(?:sont|ont|étaient|avaient|furent|seront|auront|eurent)$/.test(verb.low))
    const [first] = tokens
    if (!first) return null
    if (tokens.length === 1 && first.tag === 'pron') {
      const common = commons.get(sentence.index - 1)
      const goesOn =
        common &&
        sentences[sentence.index - 1]?.paragraph === sentence.paragraph &&
        continues(first.low, common, sentences[sentence.index - 1] as Sentence)
      if (goesOn) {
        commons.set(sentence.index, common)
        return { ...common, resolved: true }
      }
      const meant = plural ? undefined : antecedent(first.low, sentence, sentences, subjects, names, hero)
      if (!meant) return null
      subjects.set(sentence.index, meant)
      return {
        tokens,
        kind: 'name',
        name: meant,
        human: meant.kind === 'person',
        gender: first.low === 'elle' ? 'f' : 'm',
        plural: false,
        text: meant.text,
        resolved: true,
      }
    }
    const bare = withoutApposition(tokens)
    if (!bare) return null
    const [span, ...others] = nameSpans(bare, FRENCH_CUES)
    if (span && others.length === 0 && span[0] === 0 && span[1] === bare.length) {
      const form = render(bare)
      const name = names.of(form)
      if (!name || plural) return null
      subjects.set(sentence.index, name)
      const gender = name.gender ?? (name.kind === 'person' ? genderBefore(name, sentences) : null)
      return {
        tokens: bare,
        kind: 'name',
        name,
        human: name.kind === 'person',
        gender,
        plural: false,
        text: name.kind === 'person' ? name.text : form,
        resolved: name.text !== form,
      }
    }
    const titled = others.length === 0 && span && span[1] === bare.length ? titledName(bare, span[0], names) : null
    if (titled && !plural) {
      subjects.set(sentence.index, titled.name)
      return titled
    }
    if (span && others.length === 0 && span[0] === 1 && span[1] === bare.length)
      return plural ? null : articledName(bare, names)
    const phrase = nounPhrase(bare, plural, genders)
    if (phrase && /^(?:le|la|l'|les) ?/.test(phrase.text)) commons.set(sentence.index, phrase)
    return phrase
  }
}

/** "La membrane … Elle contrôle …": same gender and number, and no object of the sentence before that it could mean. */
function continues(pronoun: string, { gender, plural, human }: Subject, before: Sentence): boolean {
  const wanted = pronoun === 'il' || pronoun === 'ils' ? 'm' : pronoun === 'elle' || pronoun === 'elles' ? 'f' : null
  if (wanted === null || wanted !== gender || human || plural !== /s$/.test(pronoun)) return false
  const articles = plural ? /^(?:les|des|plusieurs)$/ : wanted === 'm' ? /^(?:le|un|l')$/ : /^(?:la|une|l')$/
  return !before.tokens.some(
    (token, index) =>
      articles.test(token.low) && /^(?:verb|aux|part|inf|conj|punct)$/.test(before.tokens[index - 1]?.tag ?? ''),
  )
}

/** "Eduardo Bianchi, propriétaire de l'écurie, …": the commas and what they hold are left out. */
function withoutApposition(tokens: Token[]): Token[] | null {
  const open = tokens.findIndex((token) => token.text === ',')
  if (open < 0) return tokens
  return tokens.at(-1)?.text === ',' && open > 0 ? tokens.slice(0, open) : null
}

/** "la RATP", "l'Italien": an organisation that has an article, or an epithet, which says nothing by itself. */
function articledName(tokens: Token[], names: NameIndex): Subject | null {
  const [article] = tokens
  const name = names.of(render(tokens.slice(1)))
  if (!name || article?.tag !== 'det' || name.kind === 'person') return null
  if (FRENCH_CUES.demonyms.test(tokens[1]?.low ?? '') || (name.kind === 'name' && name.sentences.length < 3))
    return null
  const shown = DETERMINERS.get(article.low)
  if (shown !== 'ms' && shown !== 'fs' && shown !== '?s') return null
  const gender = shown === 'ms' ? 'm' : shown === 'fs' ? 'f' : null
  return {
    tokens,
    kind: 'name',
    name,
    human: false,
    gender,
    plural: false,
    text: decapitalised(render(tokens), article),
    resolved: false,
  }
}

/** "le pianiste Sam", "l'écurie Maserati": a role or a class and its name. */
function titledName(tokens: Token[], nameAt: number, names: NameIndex): (Subject & { name: Name }) | null {
  const [first] = tokens
  const name = names.of(render(tokens.slice(nameAt)))
  if (
    !name ||
    first?.tag !== 'det' ||
    nameAt < 2 ||
    nameAt > 4 ||
    !tokens.slice(1, nameAt).every((token) => /^(?:x|adj)$/.test(token.tag))
  )
    return null
  const noun = tokens[nameAt - 1]?.low ?? ''
  if (name.kind !== 'person' && !FRENCH_CUES.roles.has(noun) && !FRENCH_CUES.classNouns.has(noun)) return null
  const shown = DETERMINERS.get(first.low)
  const gender = shown === 'ms' ? 'm' : shown === 'fs' ? 'f' : name.gender
  return {
    tokens,
    kind: 'name',
    name,
    human: name.kind === 'person',
    gender,
    plural: false,
    text: decapitalised(render(tokens), first),
    resolved: false,
  }
}

/** Determiner, noun, adjectives, and complements with *de*, *à*, *en* …: nothing else is taken for a subject. */
function nounPhrase(tokens: Token[], plural: boolean, genders: Genders): Subject | null {
  const [first] = tokens
  if (!first || (first.tag !== 'det' && first.tag !== 'num') || /^(?:du|au|aux)$/.test(first.low)) return null
  if (tokens.some((token) => /^(?:pron|poss|dem|clitic|rel|sub|neg|verb|aux|inf|ger|punct)$/.test(token.tag)))
    return null
  const conjunctions = tokens.filter((token) => token.tag === 'conj')
  if (conjunctions.length > 0 && !plural) return null
  if (tokens.length > 14 || tokens.length < 2) return null
  if (adjacentNouns(tokens)) return null
  const head = tokens.slice(1).find((token) => token.tag === 'x' || token.tag === 'part' || token.tag === 'name')
  if (!head) return null
  const shown = DETERMINERS.get(first.low) ?? (first.tag === 'num' ? '?p' : '?s')
  const isPlural = shown === '?p' || conjunctions.length > 0
  if (isPlural !== plural) return null
  const gender =
    shown === 'ms' ? 'm' : shown === 'fs' ? 'f' : (genders.get(singular(head.low)) ?? genderBySuffix(head.low))
  const text = decapitalised(render(tokens), first)
  return {
    tokens,
    kind: 'common',
    name: null,
    human: FRENCH_CUES.roles.has(singular(head.low)) || HUMANS.has(singular(head.low)),
    gender: conjunctions.length > 0 ? (gender === 'f' ? null : gender) : gender,
    plural,
    text,
    resolved: false,
  }
}

/** Two content words side by side of which the second is no adjective: an unknown verb may hide there. */
function adjacentNouns(tokens: readonly Token[]): boolean {
  let run = 0
  for (const token of tokens) {
    run = token.tag === 'x' ? run + 1 : token.tag === 'adj' || token.tag === 'part' ? run : 0
    if (run > 2) return true
  }
  return false
}

export function decapitalised(text: string, first: Token): string {
  return first.tag === 'name' ? text : text.charAt(0).toLowerCase() + text.slice(1)
}

const HUMANS = new Set(
  'enfant adulte adolescent bébé personne gens individu élève étudiant étudiante enseignant enseignante salarié salariée travailleur ouvrier ouvrière paysan paysanne citoyen citoyenne habitant habitante peuple public foule équipage police armée conducteur machiniste voyageur usager spectateur lecteur patient patiente client cliente consommateur producteur employé employée employeur chômeur électeur électrice femme homme groupe couple famille critique chercheur humain'.split(
    ' ',
  ),
)

type Genders = Map<string, 'm' | 'f'>

/** What the document's own articles tell: "la ligne" makes *ligne* feminine. */
function gendersIn(sentences: readonly Sentence[]): Genders {
  const counts = new Map<string, number>()
  for (const { tokens } of sentences) {
    for (const [index, token] of tokens.entries()) {
      const next = tokens[index + 1]
      if (next?.tag !== 'x' && next?.tag !== 'part') continue
      const vote = /^(?:le|un|du|au)$/.test(token.low) ? 1 : /^(?:la|une)$/.test(token.low) ? -1 : 0
      if (vote) counts.set(singular(next.low), (counts.get(singular(next.low)) ?? 0) + vote)
    }
  }
  const genders: Genders = new Map()
  for (const [noun, count] of counts) if (count !== 0) genders.set(noun, count > 0 ? 'm' : 'f')
  return genders
}

function singular(noun: string): string {
  return noun.replace(/(?<=au|eu)x$/, '').replace(/s$/, '')
}

function genderBySuffix(noun: string): 'm' | 'f' | null {
  const base = singular(noun)
  if (FEMININE_EXCEPTIONS.has(base)) return 'f'
  if (MASCULINE_EXCEPTIONS.has(base)) return 'm'
  if (/(?:tion|sion|té|ance|ence|ure|ette|logie|graphie|trice)$/.test(base)) return 'f'
  if (/(?:ment|isme|age|eau|oir)$/.test(base)) return 'm'
  return FEMININE_ENDINGS.test(base) === MASCULINE_ENDINGS.test(base) ? null : FEMININE_ENDINGS.test(base) ? 'f' : 'm'
}

/** "Nuvolari est invité", "née": participles after the name tell its gender. */
function genderBefore(name: Name, sentences: readonly Sentence[]): 'm' | 'f' | null {
  let vote = 0
  const last = name.text.split(' ').at(-1) ?? name.text
  for (const index of name.sentences) {
    const tokens = sentences[index]?.tokens ?? []
    const at = tokens.findIndex((token) => token.text === last)
    const after = tokens.slice(at + 1, at + 5)
    const participle = after.find((token) => token.tag === 'part')
    if (after[0]?.tag === 'aux' && /^(?:est|était|fut)$/.test(after[0].low) && participle)
      vote += /ée$|ise$|ite$|te$/.test(participle.low) ? -1 : 1
  }
  const first = name.text.split(' ')[0] ?? ''
  if (vote === 0)
    return /o$/.test(first) && name.text.includes(' ') ? 'm' : /a$/.test(first) && name.text.includes(' ') ? 'f' : null
  return vote > 0 ? 'm' : 'f'
}

/** The name that opens a sentence, after its adverbial or at once. */
function openingName({ tokens }: Sentence, names: NameIndex): Name | undefined {
  for (const [from, to] of nameSpans(tokens, FRENCH_CUES)) {
    const before = tokens[from - 1]
    const next = tokens[to]
    if ((before === undefined || before.text === ',') && next && /^(?:verb|aux|clitic|neg|punct)$/.test(next.tag))
      return names.of(render(tokens.slice(from, to)))
  }
  return undefined
}

/** The person whom the document is about: half of all sentences that open with a name open with that one, and at least eight. */
function protagonist(openings: ReadonlyMap<number, Name>): Name | undefined {
  const counts = new Map<Name, number>()
  for (const name of openings.values()) counts.set(name, (counts.get(name) ?? 0) + 1)
  const [first] = [...counts].filter(([name]) => name.kind === 'person').sort((one, two) => two[1] - one[1])
  return first && first[1] >= 8 && first[1] * 2 >= openings.size ? first[0] : undefined
}

/** Whom *il* or *elle* means, if the sentence before leaves no doubt. */
function antecedent(
  pronoun: string,
  sentence: Sentence,
  sentences: readonly Sentence[],
  subjects: Map<number, Name>,
  names: NameIndex,
  hero: Name | undefined,
): Name | undefined {
  if (pronoun !== 'il' && pronoun !== 'elle') return undefined
  const wanted = pronoun === 'il' ? 'm' : 'f'
  const before = sentences[sentence.index - 1]
  if (!before || before.paragraph !== sentence.paragraph)
    return hero && genderOf(hero, sentences) === wanted ? hero : undefined
  const subject = subjects.get(before.index) ?? (hero && aloneIn(sentence, sentences, names, hero) ? hero : undefined)
  if (subject?.kind !== 'person') return undefined
  const gender = genderOf(subject, sentences)
  if (gender !== null && gender !== wanted) return undefined
  if (subject === hero) return subject
  const others = new Set(
    nameSpans(before.tokens, FRENCH_CUES).map(([from, to]) => names.of(render(before.tokens.slice(from, to)))),
  )
  const rivals = [...others].filter(
    (name) =>
      name && name !== subject && name.kind === 'person' && genderOf(name, sentences) !== (wanted === 'm' ? 'f' : 'm'),
  )
  return rivals.length === 0 ? subject : undefined
}

/** No other person has been named in the paragraph so far: it goes on about its hero. */
function aloneIn(sentence: Sentence, sentences: readonly Sentence[], names: NameIndex, hero: Name): boolean {
  for (let index = sentence.index - 1; index >= 0; index--) {
    const earlier = sentences[index]
    if (!earlier || earlier.paragraph !== sentence.paragraph) return true
    const named = nameSpans(earlier.tokens, FRENCH_CUES).map(([from, to]) =>
      names.of(render(earlier.tokens.slice(from, to))),
    )
    if (named.some((name) => name?.kind === 'person' && name !== hero)) return false
  }
  return true
}

function genderOf(name: Name, sentences: readonly Sentence[]): 'm' | 'f' | null {
  return name.gender ?? genderBefore(name, sentences)
}
