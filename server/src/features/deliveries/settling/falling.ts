// Falling back: what has failed by one way, or took too long, looks for the next one of its reader's choice.
import type { Database } from '../../../platform/database.ts'
import { isKind } from '../../messages/kinds.ts'
import { deliveriesOf } from '../../messages/messages.ts'
import { addDeliveries, houseOf, reachesOf } from '../../messages/outgoing.ts'
import { route } from '../../messages/routing.ts'
import { endFalling, skipWhereOff, takeFalling } from '../sending/claiming.queries.ts'
import { markLost } from './settling.queries.ts'

/** Nobody waits longer than this for a provider's answer. */
const LOST_MS = 120_000

/** Finds the next way for what needs one; returns how many were looked at. */
export async function fallBack(db: Database, now: Date): Promise<number> {
  await markLost(db, new Date(now.getTime() - LOST_MS))
  await skipWhereOff(db, now)
  return db.transaction().execute(async (tx) => {
    const falling = await takeFalling(tx, now)
    if (falling.length === 0) return 0
    const house = await houseOf(tx)
    const reaches = await reachesOf(tx, falling, now)
    const tooLong: string[] = []
    const found = falling.flatMap((row, i) => {
      const reach = reaches[i]
      if (!reach || row.stopped || !isKind(row.kind)) return []
      const next = route(row.kind, reach, house, row.tried)
      if (next.next) tooLong.push(row.id)
      const message = {
        id: row.messageId,
        kind: row.kind,
        personId: row.personId,
        campaignId: row.campaignId,
      }
      return deliveriesOf(message, next, { reach, house, at: now, from: now })
    })
    await endFalling(
      tx,
      falling.map(({ id }) => id),
      tooLong,
    )
    await addDeliveries(tx, found)
    return falling.length
  })
}
