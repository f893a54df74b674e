import { fold } from '../../pipeline/words.ts'
import { otherNames } from '../distractors/names.ts'
import type { Family, Found, Reading } from '../families/family.ts'
import type { Name } from '../names/names.ts'
import { COUNTRIES } from '../names/places.data.ts'
import { nameSpans } from '../names/spans.ts'
import type { Clause } from '../text/clause.ts'
import { render, type Token } from '../text/tokens.ts'
import { FRENCH_CUES } from './cues.ts'
import { frontedOf, standsAlone, wordy } from './standing.ts'
import { ask } from './stems.ts'

/** "Par qui …", "Où …", "Quelle écurie …": a name that ends the clause, or is its object, is asked for. */
export const frenchComplement: Family = (reading) =>
  reading.clauses.flatMap((clause): Found[] => {
    const spans = nameSpans(clause.rest, FRENCH_CUES)
    const last = spans.at(-1)
    const first = spans[0]
    const places: [number, number][] = []
    if (last && last[1] === clause.rest.length) places.push(last)
    if (first && first !== places[0] && first[0] <= 3) places.push(first)
    return places.flatMap((span) => askComplement(clause, span, reading) ?? [])
  })

function askComplement(clause: Clause, [from, to]: [number, number], reading: Reading): Found | null {
  const { rest } = clause
  const name = reading.names.of(render(rest.slice(from, to)))
  const asked = name && complementWord(name, rest, from, clause)
  if (!name || !asked) return null
  const left = [...rest.slice(0, asked.at), ...rest.slice(to)]
  const fronted = frontedOf(clause)
  // What follows an object must go with the verb, not with the name ("Ford qui …", "Ford et …").
  if (to < rest.length && !/^(?:prep|adv)$/.test(rest[to]?.tag ?? '')) return null
  if (to < rest.length && /^(?:de|d'|du|des)$/.test(rest[to]?.low ?? '')) return null
  if (fronted === null || !standsAlone(left) || /^(?:prep|det|conj)$/.test(left.at(-1)?.tag ?? '')) return null
  if (rest.slice(0, asked.at).some((token) => /^(?:rel|ger|inf|conj)$/.test(token.tag))) return null
  const stem = ask(asked.word, clause, left, fronted)
  if (!wordy(stem, 3) || fold(stem).includes(fold(name.text))) return null
  const distractors = otherNames(
    name,
    clause.sentence,
    reading.names,
    reading.analysis.sentences,
    /^(?:\p{L}+ )?quel/iu.test(asked.word) && asked.word !== 'Dans quel pays',
  )
  return {
    sentence: clause.sentence,
    family: name.kind === 'place' ? 'place' : 'complement',
    stem,
    key: name.text,
    kind: name.kind,
    aliases: [...name.forms],
    distractors,
    bloom: 'remember',
    difficulty: 'medium',
    confidence: 0.8,
  }
}

/** "En Belgique, Alfa Corse associe …": where? */
export const frenchWhere: Family = (reading) =>
  reading.clauses.flatMap((clause): Found[] => {
    const { fronted } = clause
    const name = /^(?:à|en|au|aux)$/.test(fronted[0]?.low ?? '')
      ? reading.names.of(render(fronted.slice(1)))
      : undefined
    if (name?.kind !== 'place' || !standsAlone(clause.rest)) return []
    const stem = ask(COUNTRIES.has(name.text) ? 'Dans quel pays' : 'Où', clause, clause.rest)
    if (!wordy(stem, 3) || fold(stem).includes(fold(name.text))) return []
    return [
      {
        sentence: clause.sentence,
        family: 'place',
        stem,
        key: name.text,
        kind: 'place',
        distractors: otherNames(name, clause.sentence, reading.names, reading.analysis.sentences),
        bloom: 'remember',
        difficulty: 'medium',
        confidence: 0.75,
      },
    ]
  })

/** The interrogative that the name answers, and where in the complements it begins. */
function complementWord(
  name: Name,
  rest: readonly Token[],
  from: number,
  clause: Clause,
): { word: string; at: number } | null {
  const before = rest[from - 1]
  const low = before?.low ?? ''
  const preposition = rest[from - 3]
  // "avec l'écurie Maserati": the class noun is asked for by name.
  if (before && FRENCH_CUES.classNouns.has(low) && rest[from - 2]?.tag === 'det' && name.class === low) {
    const article = rest[from - 2]?.low ?? ''
    const feminine = article === 'la' || article === 'une' || FEMININE_CLASSES.has(low)
    const word = `${feminine ? 'quelle' : 'quel'} ${low}`
    if (article === 'au') return { word: `À ${word}`, at: from - 2 }
    if (article === 'du') return null
    if (preposition?.tag === 'prep' && /^(?:avec|dans|pour|chez|par|sur|à|sous|contre)$/.test(preposition.low))
      return { word: `${capital(preposition.low)} ${word}`, at: from - 3 }
    return from === 2 && !/^(?:deux|plusieurs)$/.test(article) ? { word: capital(word), at: 0 } : null
  }
  if (name.kind === 'place' && /^(?:à|en|au|aux)$/.test(low))
    return { word: COUNTRIES.has(name.text) ? 'Dans quel pays' : 'Où', at: from - 1 }
  if (name.kind !== 'person') return null
  if (/^(?:par|avec|chez|contre|pour|à)$/.test(low)) return { word: `${capital(low)} qui`, at: from - 1 }
  const transitive =
    clause.verb.some((token) => token.tag === 'verb') &&
    !clause.verb.some(
      (token) => /^s[e']$/.test(token.low) || /^(?:devient|reste|semble|paraît|demeure|devint|resta)$/.test(token.low),
    )
  return from === 0 && transitive ? { word: 'Qui', at: 0 } : null
}

const FEMININE_CLASSES = new Set(
  'équipe écurie société entreprise compagnie firme association université école académie région ville île rue avenue place gare station église abbaye revue série pièce œuvre course coupe guerre bataille marque galerie'.split(
    ' ',
  ),
)

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
