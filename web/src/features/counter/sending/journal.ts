// Payments that this device has taken and the server has not answered, in IndexedDB: on the disk before they are sent.
import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { FieldProblem, Problem } from '../../../api/problem.ts'
import type { NewPayment, Receipt } from '../counter.api.ts'

export type KeptPayment = {
  /** The server takes a payment once for a key, however often it comes. */
  key: string
  /** Who took it: nobody else's session sends it. */
  personId: string
  studentId: string
  /** So that the clerk knows without a network whose money it is. Gone with the payment once it is dealt with. */
  studentName: string
  paise: number
  payment: NewPayment
  /** When it was first sent, by this device's clock, ISO. */
  takenAt: string
  outcome: Outcome
}

/** The server's answer that it is not in the books. */
export type Refused = {
  kind: 'refused'
  status: number
  code: string
  params: Problem['params']
  fields: readonly FieldProblem[]
}

/** waiting: nobody knows yet · taken: the server gave it a number · refused: it is not in the books. */
export type Outcome = { kind: 'waiting' } | { kind: 'taken'; receipt: Receipt } | Refused

interface Schema extends DBSchema {
  payments: { key: string; value: KeptPayment; indexes: { byPerson: string } }
}

/** `complete` means: on the disk, not only on its way there. */
const firmly = { durability: 'strict' } as const

export class Journal {
  readonly #db: IDBPDatabase<Schema>
  private constructor(db: IDBPDatabase<Schema>) {
    this.#db = db
  }

  /** Throws where the browser keeps nothing (storage full or switched off). */
  static async open(): Promise<Journal> {
    const db = await openDB<Schema>('counter', 1, {
      upgrade: (fresh) =>
        void fresh.createObjectStore('payments', { keyPath: 'key' }).createIndex('byPerson', 'personId'),
      blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
    })
    return new Journal(db)
  }

  /** Resolves when it is on the disk. */
  async write(payment: KeptPayment): Promise<void> {
    const tx = this.#db.transaction('payments', 'readwrite', firmly)
    await tx.store.put(payment)
    await tx.done
  }

  async drop(key: string): Promise<void> {
    await this.#db.delete('payments', key)
  }

  /** Everything of one person, the oldest first. */
  async list(personId: string): Promise<KeptPayment[]> {
    const payments = await this.#db.getAllFromIndex('payments', 'byPerson', personId)
    return payments.sort((one, other) => one.takenAt.localeCompare(other.takenAt))
  }

  close(): void {
    this.#db.close()
  }
}
