// What this device keeps of the sheets, in IndexedDB: copies of those it has seen, and the marks that are under way.
import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { Marked, Step } from './marks.ts'
import type { Conflict } from './merge.ts'

/** Marks that the server does not have yet, or a sheet that is just being marked. No names: it outlives a sign-out. */
export interface KeptSheet {
  lectureId: string
  /** Whose marks they are: nobody else's session sends them. */
  personId: string
  /** The version they were made on (0: nobody had taken it), and what each student was marked then. */
  version: number
  held: [studentId: string, marked: Marked][]
  touched: [studentId: string, marked: Marked][]
  steps: Step[]
  /** When the teacher said "Done", by this device's clock, ISO; undefined while they are still marking. */
  takenAt: string | undefined
  /** One for each state that is sent: the server takes it once however often it comes. */
  key: string
  /** Said, but not with the server. */
  waiting: boolean
  conflicts: Conflict[]
  /** The code with which the server refused it for good. */
  refused: string | undefined
  changedAt: string
}

/** A reply as it was seen, to show again without a network. */
export interface Copy {
  /** `day/2026-11-24`, `sheet/<lectureId>`. */
  key: string
  personId: string
  value: unknown
  /** ISO, by this device's clock. */
  seenAt: string
}

interface WaitingSchema extends DBSchema {
  sheets: { key: [personId: string, lectureId: string]; value: KeptSheet }
}
interface CopySchema extends DBSchema {
  copies: { key: [personId: string, key: string]; value: Copy }
}

/** Two, because signing out removes the copies with their names, and nothing that a teacher has marked. */
const WAITING_DATABASE = 'attendance'
const COPIES_DATABASE = 'attendance-copies'
const KEPT_DAYS = 3
const DAY_MS = 86_400_000
/** `complete` means: on the disk, not only on its way there. */
const firmly = { durability: 'strict' } as const

export class Journal {
  readonly #waiting: IDBPDatabase<WaitingSchema>
  /** The other tabs of this device. */
  readonly #tabs = new BroadcastChannel('attendance-sheets')
  private constructor(waiting: IDBPDatabase<WaitingSchema>) {
    this.#waiting = waiting
  }

  /** Throws where the browser keeps nothing (storage full or switched off). */
  static async open(): Promise<Journal> {
    const db = await openDB<WaitingSchema>(WAITING_DATABASE, 1, {
      upgrade: (fresh) => void fresh.createObjectStore('sheets', { keyPath: ['personId', 'lectureId'] }),
      blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
    })
    return new Journal(db)
  }

  async read(personId: string, lectureId: string): Promise<KeptSheet | undefined> {
    return await this.#waiting.get('sheets', [personId, lectureId])
  }

  /** Resolves when it is on the disk. */
  async write(sheet: KeptSheet): Promise<void> {
    const tx = this.#waiting.transaction('sheets', 'readwrite', firmly)
    await tx.store.put(sheet)
    await tx.done
    this.#tabs.postMessage([sheet.personId, sheet.lectureId])
  }

  /** Calls back when another tab has written this sheet; returns the way to stop listening. */
  onOtherTab(personId: string, lectureId: string, heard: () => void): () => void {
    const listen = ({ data }: MessageEvent<[string, string]>) => {
      if (data[0] === personId && data[1] === lectureId) heard()
    }
    this.#tabs.addEventListener('message', listen)
    return () => this.#tabs.removeEventListener('message', listen)
  }

  /**
   * Puts what is left in the place of what was sent (undefined: nothing is), unless somebody has marked on: what they
   * kept meanwhile stays. In one transaction, so that nothing comes between the look and the deed.
   */
  async replace(sent: KeptSheet, rest: KeptSheet | undefined): Promise<void> {
    const key: [string, string] = [sent.personId, sent.lectureId]
    const tx = this.#waiting.transaction('sheets', 'readwrite', firmly)
    const stands = await tx.store.get(key)
    if (stands?.key === sent.key) {
      if (rest) await tx.store.put(rest)
      else await tx.store.delete(key)
    }
    await tx.done
  }

  async drop(personId: string, lectureId: string): Promise<void> {
    await this.#waiting.delete('sheets', [personId, lectureId])
  }

  /** Everything of one person, the oldest first. */
  async list(personId: string): Promise<KeptSheet[]> {
    const range = IDBKeyRange.bound([personId], [personId, []])
    const sheets = await this.#waiting.getAll('sheets', range)
    return sheets.sort((one, other) => one.changedAt.localeCompare(other.changedAt))
  }

  close(): void {
    this.#tabs.close()
    this.#waiting.close()
  }
}

async function openCopies(): Promise<IDBPDatabase<CopySchema>> {
  return await openDB<CopySchema>(COPIES_DATABASE, 1, {
    upgrade: (fresh) => void fresh.createObjectStore('copies', { keyPath: ['personId', 'key'] }),
    // Signing out removes the database: nobody may stand in its way.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  })
}

/** Keeps a reply for a time without a network. A browser that keeps nothing is no reason to fail. */
export async function keepCopy(personId: string, key: string, value: unknown): Promise<void> {
  try {
    const db = await openCopies()
    await db.put('copies', { personId, key, value, seenAt: new Date().toISOString() })
    db.close()
  } catch {
    // Without storage the screen works as long as there is a network.
  }
}

/** The reply as it was last seen by this person. */
export async function readCopy(personId: string, key: string): Promise<Copy | undefined> {
  try {
    const db = await openCopies()
    const copy = await db.get('copies', [personId, key])
    db.close()
    return copy
  } catch {
    return undefined
  }
}

/** Removes what nobody will open again, and whatever another person left on a shared phone. */
export async function tidyCopies(personId: string, now: number): Promise<void> {
  try {
    const db = await openCopies()
    for (const { personId: owner, key, seenAt } of await db.getAll('copies')) {
      const old = Date.parse(seenAt) + KEPT_DAYS * DAY_MS < now
      if (owner !== personId || old) await db.delete('copies', [owner, key])
    }
    db.close()
  } catch {
    // Nothing is kept, so nothing is to be removed.
  }
}
