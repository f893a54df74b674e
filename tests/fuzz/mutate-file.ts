import { zipSync } from 'fflate'
import type { DocumentFormat } from '../../core/documents/types.ts'
import { unpack, zipEntries } from '../../core/documents/zip.ts'
import type { Random } from '../../core/random/seeded.ts'
import { BOMBS } from './bombs.ts'
import type { SeedFile } from './corpus.ts'
import { below, pick, spread } from './pick.ts'

export interface MutatedUpload {
  /** What was done, to find the cause of what it does. */
  how: string
  filename: string
  format: DocumentFormat
  bytes: Uint8Array
}

const FORMATS: DocumentFormat[] = ['pdf', 'docx', 'txt']
const MOST_MUTATIONS = 8
const BOMB_SHARE = 0.02
const MOST_PARTS = 100
const LONGEST_PART = 10_000_000

/** An upload of the stream that `random` is: the same seed gives the same files. */
export function mutatedUpload(corpus: readonly SeedFile[], random: Random): MutatedUpload {
  if (random() < BOMB_SHARE) return bomb(random)
  const seed = pick(random, corpus)
  const steps: string[] = []
  let bytes = seed.bytes
  for (let left = spread(random, MOST_MUTATIONS); left > 0; left--) {
    const [name, mutate] = pick(random, MUTATIONS)
    steps.push(name)
    bytes = mutate(bytes, random, corpus)
  }
  const format = random() < 0.1 ? pick(random, FORMATS) : seed.format
  return { how: `${seed.name}: ${steps.join(', ')}`, filename: `fuzz.${format}`, format, bytes: plain(bytes) }
}

function bomb(random: Random): MutatedUpload {
  const format = pick(random, FORMATS)
  const [name, make] = pick(random, Object.entries(BOMBS[format]))
  return { how: `bomb: ${name}`, filename: `bomb.${format}`, format, bytes: plain(make(random)) }
}

/** pdf.js takes no `Buffer`, and a Worker has none. */
const plain = (bytes: Uint8Array) => new Uint8Array(bytes)

type Mutation = (bytes: Uint8Array, random: Random, corpus: readonly SeedFile[]) => Uint8Array

const MUTATIONS: [string, Mutation][] = [
  ['bits flipped', flipBits],
  ['bits flipped', flipBits],
  ['bytes overwritten', overwrite],
  ['cut off', (bytes, random) => bytes.slice(0, below(random, bytes.length + 1))],
  ['beginning lost', (bytes, random) => bytes.slice(spread(random, bytes.length + 1))],
  ['a piece removed', (bytes, random) => spliced(bytes, random, () => new Uint8Array())],
  ['a piece twice', (bytes, random) => spliced(bytes, random, (piece) => Buffer.concat([piece, piece]))],
  ['noise inserted', (bytes, random) => spliced(bytes, random, (piece) => Buffer.concat([piece, noise(random)]))],
  ['another file behind', (bytes, random, corpus) => Buffer.concat([bytes, pick(random, corpus).bytes])],
  [
    'a piece of another file',
    (bytes, random, corpus) => spliced(bytes, random, () => pieceOf(pick(random, corpus).bytes, random)),
  ],
  ['numbers changed', replaceNumbers],
  ['numbers changed', replaceNumbers],
  ['words swapped', swapWords],
  ['parts changed', changeParts],
  ['parts changed', changeParts],
]

function flipBits(bytes: Uint8Array, random: Random): Uint8Array {
  const flipped = new Uint8Array(bytes)
  for (let left = spread(random, 200); left > 0; left--) {
    const at = below(random, flipped.length)
    flipped[at] = (flipped[at] ?? 0) ^ (1 << below(random, 8))
  }
  return flipped
}

function overwrite(bytes: Uint8Array, random: Random): Uint8Array {
  const written = new Uint8Array(bytes)
  const at = below(random, written.length + 1)
  written.fill(pick(random, [0, 0x20, 0x3c, 0x80, 0xff]), at, at + spread(random, 100))
  return written
}

function spliced(bytes: Uint8Array, random: Random, replace: (piece: Uint8Array) => Uint8Array): Uint8Array {
  const from = below(random, bytes.length + 1)
  const to = Math.min(bytes.length, from + spread(random, 4000))
  return Buffer.concat([bytes.slice(0, from), replace(bytes.slice(from, to)), bytes.slice(to)])
}

function pieceOf(bytes: Uint8Array, random: Random): Uint8Array {
  const from = below(random, bytes.length + 1)
  return bytes.slice(from, from + spread(random, 4000))
}

const noise = (random: Random) => Uint8Array.from({ length: spread(random, 1000) }, () => below(random, 256))

const NUMBERS = [
  '0',
  '1',
  '-1',
  '65535',
  '65536',
  '2147483647',
  '4294967296',
  '99999999999999999999',
  '0.0000001',
  'NaN',
  '-0',
]

/** What a file says of its own sizes, places and references, said otherwise. */
function replaceNumbers(bytes: Uint8Array, random: Random): Uint8Array {
  const share = 1 / spread(random, 100)
  return replaced(bytes, /\d+/g, (number) =>
    random() > share ? number : random() < 0.5 ? pick(random, NUMBERS) : String(below(random, 50)),
  )
}

/** Two words of the file change places, wherever they stand. */
function swapWords(bytes: Uint8Array, random: Random): Uint8Array {
  const words = [...new Set<string>(latin1(bytes.subarray(0, 100_000)).match(/[A-Za-z:]{2,20}/g) ?? ['a'])]
  const [one, two] = [pick(random, words), pick(random, words)]
  return replaced(bytes, new RegExp(`\\b(?:${one}|${two})\\b`, 'g'), (word) => (word === one ? two : one))
}

/** Of a ZIP, what lies in it: a change of the packed bytes is only ever a wrong checksum. */
function changeParts(bytes: Uint8Array, random: Random): Uint8Array {
  const parts = unzipped(bytes)
  const names = Object.keys(parts)
  if (names.length === 0) return replaceNumbers(bytes, random)
  const name = pick(random, names)
  const mutate = pick(random, [flipBits, overwrite, replaceNumbers, swapWords, moveTags])
  const part = mutate(parts[name] ?? new Uint8Array(), random)
  return zipSync({ ...parts, [random() < 0.05 ? pick(random, names) : name]: part })
}

/** Elements change places, so that nothing stands where it may. */
function moveTags(bytes: Uint8Array, random: Random): Uint8Array {
  const tags = latin1(bytes.subarray(0, 200_000)).match(/<[^>]*>/g) ?? ['<a>']
  const share = 1 / spread(random, 100)
  return replaced(bytes, /<[^>]*>/g, (tag) => (random() > share ? tag : pick(random, tags)))
}

/** By the product's own reader: a library's goes on for ever over a directory that says it has four billion entries. */
function unzipped(bytes: Uint8Array): Record<string, Uint8Array> {
  const entries = [...(zipEntries(bytes)?.values() ?? [])].slice(0, MOST_PARTS)
  return Object.fromEntries(
    entries.map((entry) => [entry.name, unpack(bytes, entry, LONGEST_PART) ?? new Uint8Array()]),
  )
}

function replaced(bytes: Uint8Array, pattern: RegExp, replace: (match: string) => string): Uint8Array {
  return Buffer.from(latin1(bytes).replace(pattern, replace), 'latin1')
}

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')
