import { describe, expect, it } from 'vitest'
import { type CheckedSetItem, checkSet, chiSquare, coverage } from './check-set.ts'

const ITEMS = ['Piaget', 'Freud', 'Erikson', 'Jung', 'Adler', 'Horney', 'Vygotsky', 'Kohlberg']
const TOPICS = ['stades', 'rêves', 'identité', 'archétypes', 'infériorité', 'anxiété', 'langage', 'morale']

/** Eight questions on eight people, the key at the position that `place` gives. */
function set(place: (index: number) => number): CheckedSetItem[] {
  return ITEMS.map((key, index) => {
    const others = ITEMS.filter((name) => name !== key && name.length >= key.length)
      .concat('Mélanie Klein', 'Donald Winnicott', 'Anna Freud')
      .slice(-3)
    const at = place(index)
    return {
      type: 'single_choice',
      stem: `Qui a étudié ${TOPICS[index]} chez l’enfant numéro ${index} ?`,
      options: [...others.slice(0, at), key, ...others.slice(at)],
      correct: [at],
      language: 'fr',
      start: index * 100,
    }
  })
}

const rules = (items: CheckedSetItem[], length?: number) => checkSet(items, length).map((flaw) => flaw.rule)

describe('the checks of a whole set', () => {
  it('finds nothing wrong with keys spread evenly over a document', () => {
    expect(
      rules(
        set((index) => index % 4),
        800,
      ),
    ).toEqual([])
  })

  it('sees that the key is always first', () => {
    expect(rules(set(() => 0))).toContain('key_positions')
  })

  it('sees that the key is the longest too often', () => {
    const long = set((index) => index % 4).map((item) => ({
      ...item,
      options: item.options.map((option, at) =>
        item.correct.includes(at) ? `${option}, longuement expliqué` : option,
      ),
    }))
    expect(rules(long)).toContain('key_longest_share')
  })

  it('sees two questions that ask the same, and not two that only look alike', () => {
    const [first] = set((index) => index % 4)
    if (!first) throw new Error('no question')
    expect(rules([first, { ...first }])).toContain('near_duplicate_stems')
    expect(rules([first, { ...first, stem: 'Qui a fondé la clinique de Londres ?' }])).not.toContain(
      'near_duplicate_stems',
    )
  })

  it('sees a stem that gives away another question’s key', () => {
    const flaws = checkSet([
      {
        type: 'single_choice',
        stem: 'Qui dirige l’écurie Maserati en 1933 ?',
        options: ['Ferrari', 'Jano', 'Varzi', 'Campari'],
        correct: [0],
        language: 'fr',
      },
      {
        type: 'single_choice',
        stem: 'En quelle année Ferrari dirige-t-il l’écurie Maserati ?',
        options: ['1930', '1931', '1932', '1933'],
        correct: [3],
        language: 'fr',
      },
    ])
    expect(flaws).toContainEqual({ rule: 'stem_gives_away_key', questions: [1, 0] })
  })

  it('sees that only the beginning of a document is asked about', () => {
    expect(
      rules(
        set((index) => index % 4),
        100_000,
      ),
    ).toContain('coverage')
    expect(
      coverage(
        set((index) => index % 4),
        800,
      ),
    ).toBe(1)
  })

  it('measures the distance from even with Pearson’s chi-square', () => {
    expect(chiSquare([5, 5, 5, 5])).toBe(0)
    expect(chiSquare([20, 0, 0, 0])).toBe(60)
  })
})
