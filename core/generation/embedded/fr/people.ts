import { fold } from '../../pipeline/words.ts'
import { otherNames } from '../distractors/names.ts'
import type { Family, Found } from '../families/family.ts'
import { frontedOf, standsAlone, wordy } from './standing.ts'
import { askSubject } from './stems.ts'

/** "Qui remporte … ?" */
export const frenchWho: Family = (reading) =>
  reading.clauses.flatMap((clause): Found[] => {
    const { subject, rest } = clause
    if (subject.kind !== 'name' || subject.plural) return []
    const { name } = subject
    const fronted = frontedOf(clause)
    if (name?.kind !== 'person' || fronted === null || !standsAlone(rest)) return []
    // "Améliore son rendement": that of a thing named before, as likely as the person's own.
    if (rest.slice(0, 2).some(({ tag }) => tag === 'poss') && !subject.resolved) return []
    if ([...clause.verb, ...rest].some(({ low }) => /^(?:initialement|aussi|également|ensuite|finalement)$/.test(low)))
      return []
    const stem = askSubject('Qui', clause, rest, fronted)
    if (
      !wordy(stem, clause.cut === 'conjunction' ? 4 : 3) ||
      [...name.forms].some((form) => fold(stem).includes(fold(form)))
    )
      return []
    return [
      {
        sentence: clause.sentence,
        family: 'person',
        stem,
        key: name.text,
        kind: 'person',
        aliases: [...name.forms],
        distractors: otherNames(name, clause.sentence, reading.names, reading.analysis.sentences),
        bloom: 'remember',
        difficulty: 'easy',
        confidence: subject.resolved ? 0.7 : 0.85,
      },
    ]
  })
