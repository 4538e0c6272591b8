// Who hears of a concession: the owners that it waits for, and whoever asked.
import type { Tx } from '../../platform/database.ts'
import { tell, withdrawWord } from '../messages/messages.ts'
import { listOwners, nameOf } from './concessions.queries.ts'

const causeOf = (id: string) => `concession-asked:${id}`
const link = '/fees/concessions'

/** Tells the owners that something waits for them. */
export async function tellAsked(
  tx: Tx,
  at: Date,
  { id, studentId, worth }: { id: string; studentId: string; worth: number },
): Promise<void> {
  await tell(tx, at, {
    ...{ kind: 'concession-asked', to: await listOwners(tx), cause: causeOf(id), link },
    params: { student: await nameOf(tx, studentId), amount: worth },
  })
}

/** Tells whoever asked how it was decided; the owners need not be told any more that it waits. */
export async function tellDecided(
  tx: Tx,
  at: Date,
  asked: {
    id: string
    studentId: string
    worth: number
    askedBy: string
    decision: 'granted' | 'refused'
    answer: string
  },
): Promise<void> {
  const { id, studentId, worth, askedBy, decision, answer } = asked
  await withdrawWord(tx, causeOf(id))
  await tell(tx, at, {
    ...{ kind: 'concession-decided', to: [askedBy], cause: `concession-decided:${id}`, link },
    params: { student: await nameOf(tx, studentId), amount: worth, decision, answer },
  })
}
