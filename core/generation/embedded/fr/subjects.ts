import type { Name, NameIndex } from '../names/names.ts'
import { nameSpans } from '../names/spans.ts'
import type { Analysis, Sentence } from '../text/analysis.ts'
import type { Subject } from '../text/clause.ts'
import { render, type Token } from '../text/tokens.ts'
import { antecedent, continues, openingName, protagonist } from './antecedents.ts'
import { FRENCH_CUES } from './cues.ts'
import { genderBefore, gendersIn } from './genders.ts'
import { articledName, nounPhrase, titledName, withoutApposition } from './noun-phrases.ts'
import { finiteForm } from './verbs.ts'

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
