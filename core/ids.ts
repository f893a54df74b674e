import { customAlphabet } from 'nanoid'

/** Letters and digits only: an id stands in URLs, in file names and, between dots, in the id of an attempt. */
const random = customAlphabet('0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ', 16)

/** 16 characters of 62: about 95 random bits. The prefix says in a log what kind of thing it is. */
export function newId(prefix: 'doc' | 'task' | 'qcm' | 'q' | 'exam' | 'grp' | 'ntf' | 'act'): string {
  return `${prefix}_${random()}`
}

/** For options, which only have to differ from their few neighbours. */
export const newOptionId = customAlphabet('abcdefghijkmnpqrstuvwxyz23456789', 6)
