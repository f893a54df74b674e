import { Paper, type SealedPaper } from '../wire/attempts.ts'
import { type Sealed, seal, unseal } from './aes-gcm.ts'

type Which = Pick<SealedPaper, 'exam_id' | 'paper_hash'>

/** The paper for those who wait: readable only with the key that is given out when the exam opens. */
export function sealPaper(key: string, which: Which, paper: Paper): Promise<Sealed> {
  return seal(key, JSON.stringify(paper), contextOf(which))
}

/** null where the key is not this paper's. Runs in the browser. */
export async function openSealedPaper(key: string, sealed: Which & Sealed): Promise<Paper | null> {
  const text = await unseal(key, sealed, contextOf(sealed))
  return text === null ? null : Paper.parse(JSON.parse(text))
}

const contextOf = ({ exam_id, paper_hash }: Which) => `${exam_id}.${paper_hash}`
