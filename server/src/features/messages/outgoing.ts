// What deliveries need of messages: who can be reached how, by today's knowledge, and whom to alert.
import type { Db, Tx } from '../../platform/database.ts'
import { insertDeliveries, listAlerted, type NewDelivery } from './messages.queries.ts'
import { listReaches, readHouse, type Told } from './reach.queries.ts'

/** The owner and academics, who mend what is wrong with messages. */
export const alertedPeople = (db: Db): Promise<string[]> => listAlerted(db)

/** What decides how each can be told, asked anew: consents may have been withdrawn since. */
export const reachesOf = (db: Db, told: Told[], at: Date) => listReaches(db, told, at)

/** What the institute has switched on, and its templates. */
export const houseOf = (db: Db) => readHouse(db)

/** Adds ways to messages that have found others already. */
export const addDeliveries = (tx: Tx, deliveries: NewDelivery[]): Promise<void> =>
  insertDeliveries(tx, deliveries)
