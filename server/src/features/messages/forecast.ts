// How a message would go out, before anybody is told: by the same rules as when they are.
import type { Db } from '../../platform/database.ts'
import type { Channel, MessageKind } from './kinds.ts'
import { listReaches, readHouse } from './reach.queries.ts'
import { route } from './routing.ts'

/** How many people would be told by each channel first, and how many would find it in the app alone. */
export type Forecast = Record<Channel | 'app', number>

/** As many people as one statement takes. */
const AT_ONCE = 1000

/** Counts the first way that a message of the kind would take to each of the people, told at that moment about nobody. */
export async function forecast(db: Db, kind: MessageKind, people: string[], at: Date): Promise<Forecast> {
  const counts: Forecast = { whatsapp: 0, push: 0, mail: 0, app: 0 }
  const house = await readHouse(db)
  if (house.on.size === 0) return { ...counts, app: people.length }
  for (let i = 0; i < people.length; i += AT_ONCE) {
    const told = people.slice(i, i + AT_ONCE).map((personId) => ({ personId, aboutId: null }))
    for (const reach of await listReaches(db, told, at)) counts[route(kind, reach, house).next ?? 'app']++
  }
  return counts
}
