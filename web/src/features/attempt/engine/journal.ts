// What this device keeps of an attempt, in IndexedDB: the paper, its pictures, and every choice until it is settled.
import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { type Entry, isNewer } from './ledger.ts'
import type { Sheet } from './sheet.ts'

type Kept = Entry & { attemptId: string; settled: boolean }

interface Schema extends DBSchema {
  sheets: { key: string; value: Sheet }
  entries: { key: [string, number, string]; value: Kept; indexes: { attempt: string } }
  pictures: {
    key: [string, string]
    value: { attemptId: string; written: string; bytes: Blob }
    indexes: { attempt: string }
  }
}

export const DATABASE = 'attempts'
const DAY_MS = 86_400_000
/** `complete` means: on the disk, not only on its way there. */
const firmly = { durability: 'strict' } as const

export class Journal {
  readonly #db: IDBPDatabase<Schema>
  private constructor(db: IDBPDatabase<Schema>) {
    this.#db = db
  }

  /** Throws where the browser keeps nothing (storage full or switched off). */
  static async open(): Promise<Journal> {
    const db = await openDB<Schema>(DATABASE, 1, {
      upgrade(fresh) {
        fresh.createObjectStore('sheets', { keyPath: 'id' })
        const entries = fresh.createObjectStore('entries', { keyPath: ['attemptId', 'position', 'kind'] })
        entries.createIndex('attempt', 'attemptId')
        const pictures = fresh.createObjectStore('pictures', { keyPath: ['attemptId', 'written'] })
        pictures.createIndex('attempt', 'attemptId')
      },
      // Signing out removes the database: nobody may stand in its way.
      blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
    })
    return new Journal(db)
  }

  /** Resolves when the choice is on the disk. An older one of the same question never replaces a newer one. */
  async write(attemptId: string, entry: Entry): Promise<void> {
    const tx = this.#db.transaction('entries', 'readwrite', firmly)
    const known = await tx.store.get([attemptId, entry.position, entry.kind])
    if (!known || isNewer(entry, known)) await tx.store.put({ ...entry, attemptId, settled: false })
    await tx.done
  }

  /** Notes what the server has settled; what was chosen since stays unsettled. */
  async settle(
    attemptId: string,
    rows: Pick<Entry, 'position' | 'kind' | 'epoch' | 'sequence'>[],
  ): Promise<void> {
    const tx = this.#db.transaction('entries', 'readwrite')
    for (const row of rows) {
      const known = await tx.store.get([attemptId, row.position, row.kind])
      if (known && !isNewer(known, row)) await tx.store.put({ ...known, settled: true })
    }
    await tx.done
  }

  /** Puts what the server holds, and what is not sent yet, in the place of all that was here. */
  async replace(attemptId: string, held: Entry[], unsettled: Entry[]): Promise<void> {
    const tx = this.#db.transaction('entries', 'readwrite')
    for (const key of await tx.store.index('attempt').getAllKeys(attemptId)) await tx.store.delete(key)
    for (const entry of held) await tx.store.put({ ...plain(entry), attemptId, settled: true })
    for (const entry of unsettled) await tx.store.put({ ...entry, attemptId, settled: false })
    await tx.done
  }

  async read(attemptId: string): Promise<{ entries: Entry[]; unsettled: Entry[] }> {
    const kept = await this.#db.getAllFromIndex('entries', 'attempt', attemptId)
    return { entries: kept.map(plain), unsettled: kept.filter(({ settled }) => !settled).map(plain) }
  }

  /** The sheet of the person's attempt; another person's is not there for them. */
  async readSheet(attemptId: string, personId: string): Promise<Sheet | undefined> {
    const sheet = await this.#db.get('sheets', attemptId)
    return sheet?.personId === personId ? sheet : undefined
  }

  async writeSheet(sheet: Sheet): Promise<void> {
    await this.#db.put('sheets', sheet)
  }

  async writePicture(attemptId: string, written: string, bytes: Blob): Promise<void> {
    await this.#db.put('pictures', { attemptId, written, bytes })
  }

  async readPictures(attemptId: string): Promise<Map<string, Blob>> {
    const kept = await this.#db.getAllFromIndex('pictures', 'attempt', attemptId)
    return new Map(kept.map(({ written, bytes }) => [written, bytes]))
  }

  /** Nothing of the attempt stays on the device. */
  async forget(attemptId: string): Promise<void> {
    const tx = this.#db.transaction(['sheets', 'entries', 'pictures'], 'readwrite')
    await tx.objectStore('sheets').delete(attemptId)
    for (const store of ['entries', 'pictures'] as const) {
      const keys = await tx.objectStore(store).index('attempt').getAllKeys(attemptId)
      for (const key of keys) await tx.objectStore(store).delete(IDBKeyRange.only(key))
    }
    await tx.done
  }

  /** Nothing of anybody else stays on a shared phone, and nothing of one's own that is long over and wholly sent. */
  async tidy(personId: string, now: number): Promise<void> {
    for (const sheet of await this.#db.getAll('sheets')) {
      const over = Date.parse(sheet.endsAt) + DAY_MS < now
      const done = over && (await this.read(sheet.id)).unsettled.length === 0
      if (sheet.personId !== personId || done) await this.forget(sheet.id)
    }
  }

  close(): void {
    this.#db.close()
  }
}

/** Without what only the journal or the server adds. */
function plain({ position, kind, epoch, sequence, response, marked }: Entry): Entry {
  return { position, kind, epoch, sequence, response, marked }
}
