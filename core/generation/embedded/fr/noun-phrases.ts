import type { Name, NameIndex } from '../names/names.ts'
import type { Subject } from '../text/clause.ts'
import { render, type Token } from '../text/tokens.ts'
import { FRENCH_CUES } from './cues.ts'
import { type Genders, genderBySuffix, singular } from './genders.ts'
import { DETERMINERS } from './words.data.ts'

/** "Eduardo Bianchi, propriétaire de l'écurie, …": the commas and what they hold are left out. */
export function withoutApposition(tokens: Token[]): Token[] | null {
  const open = tokens.findIndex((token) => token.text === ',')
  if (open < 0) return tokens
  return tokens.at(-1)?.text === ',' && open > 0 ? tokens.slice(0, open) : null
}

/** "la RATP", "l'Italien": an organisation that has an article, or an epithet, which says nothing by itself. */
export function articledName(tokens: Token[], names: NameIndex): Subject | null {
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
export function titledName(tokens: Token[], nameAt: number, names: NameIndex): (Subject & { name: Name }) | null {
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
  // "La pension Vauquer" is no Vauquer.
  if (
    name.kind === 'person' &&
    !FRENCH_CUES.roles.has(noun) &&
    !/^(?:madame|monsieur|mademoiselle|docteur)$/.test(noun)
  )
    return null
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
export function nounPhrase(tokens: Token[], plural: boolean, genders: Genders): Subject | null {
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
  'enfant adulte adolescent bébé personne gens individu élève étudiant étudiante enseignant enseignante salarié salariée travailleur ouvrier ouvrière paysan paysanne citoyen citoyenne habitant habitante peuple public foule équipage police armée conducteur machiniste voyageur usager spectateur lecteur patient patiente client cliente consommateur producteur employé employée employeur chômeur électeur électrice femme homme groupe couple famille critique chercheur humain membre prisonnier noble bourgeois esclave immigré immigrant réfugié chauffeur apprenti mineur majeur collaborateur locataire bailleur créancier débiteur contribuable assuré parent jeune historien libéral socialiste syndicaliste révolutionnaire responsable agent technicien cadre opérateur utilisateur développeur administrateur candidat stagiaire narrateur victime témoin survivant colon indigène seigneur vassal serf gestionnaire intervenant prestataire délégué'.split(
    ' ',
  ),
)
