import { fold } from '../../pipeline/words.ts'
import type { Name, NameIndex } from '../names/names.ts'
import type { Sentence } from '../text/analysis.ts'

/** Other names of the key's kind, the nearest in form and place first; none that the quoted sentence mentions. */
export function otherNames(
  key: Name,
  sentence: Sentence,
  { names }: NameIndex,
  sentences: readonly Sentence[],
): string[] {
  const text = fold(sentence.text)
  const words = (name: string) => name.split(' ').length
  const last = (name: Name) => fold(name.text.split(' ').at(-1) ?? name.text)
  return names
    .filter(
      (name) => name !== key && name.kind === key.kind && ![...name.forms].some((form) => text.includes(fold(form))),
    )
    .filter(
      (name) => last(name) !== last(key) && (key.gender === null || name.gender === null || name.gender === key.gender),
    )
    .filter((name) => !(/^[\p{Lu}\d.&-]+$/u.test(name.text) !== /^[\p{Lu}\d.&-]+$/u.test(key.text)))
    .map((name) => {
      const distance = Math.min(...name.sentences.map((index) => Math.abs(index - sentence.index)))
      const near = 1 - Math.min(1, distance / Math.max(1, sentences.length))
      const shape = words(name.text) === words(key.text) ? 1 : 0
      const length = 1 - Math.min(1, Math.abs(name.text.length - key.text.length) / 20)
      return {
        name,
        score:
          near +
          shape * 0.8 +
          length * 0.6 +
          Math.min(3, name.sentences.length) * 0.15 +
          (name.gender === key.gender ? 0.3 : 0),
      }
    })
    .sort((one, two) => two.score - one.score)
    .map(({ name }) => name.text)
}
