// What this device keeps of an attempt, in IndexedDB: the paper, its pictures, and every choice until it is settled.
import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { Language } from '../../../words/language.ts'
import type { KeptAway } from './keptAway.ts'
import { type Entry, isNewer } from './ledger.ts'
import type { Sheet } from './sheet.ts'

type Kept = Entry & { attemptId: string; settled: boolean }

/** A sealed paper as it was fetched before the start. */
export interface KeptPaper {
  examId: string
  language: Language
  /** SHA-256 of the bytes, base64url. */
  digest: string
  bytes: ArrayBuffer
  /** When it came, by this device's clock. */
  at: number
}

interface Schema extends DBSchema {
  sheets: { key: string; value: Sheet }
  entries: { key: [string, number, string]; value: Kept; indexes: { attempt: string } }
  pictures: {
    key: [string, string]
    value: { attemptId: string; written: string; bytes: Blob }
    indexes: { attempt: string }
  }
  away: {
    key: [string, number, number]
    value: { attemptId: string; epoch: number; number: number; kept: KeptAway }
    indexes: { attempt: string }
  }
  papers: { key: [string, Language]; value: KeptPaper; indexes: { exam: string } }
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
    const db = await openDB<Schema>(DATABASE, 2, {
      upgrade(db, from) {
        if (from < 1) addFirstStores(db)
        if (from < 2) addAwayAndPapers(db)
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
    const tx = this.#db.transaction(['sheets', 'entries', 'pictures', 'away'], 'readwrite')
    await tx.objectStore('sheets').delete(attemptId)
    for (const store of ['entries', 'pictures', 'away'] as const) {
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
    for (const { examId, language, at } of await this.#db.getAll('papers')) {
      if (at + 2 * DAY_MS < Date.now()) await this.#db.delete('papers', [examId, language])
    }
  }

  async writeAway(attemptId: string, kept: KeptAway): Promise<void> {
    await this.#db.put('away', { attemptId, epoch: kept.epoch, number: kept.row.number, kept })
  }

  async dropAway(attemptId: string, epoch: number, number: number): Promise<void> {
    await this.#db.delete('away', [attemptId, epoch, number])
  }

  async readAway(attemptId: string): Promise<KeptAway[]> {
    const rows = await this.#db.getAllFromIndex('away', 'attempt', attemptId)
    return rows.map(({ kept }) => kept)
  }

  async writePaper(paper: KeptPaper): Promise<void> {
    await this.#db.put('papers', paper)
  }

  async readPapers(examId: string): Promise<KeptPaper[]> {
    return this.#db.getAllFromIndex('papers', 'exam', examId)
  }

  /** The exam is opened: its sealed files have done their work. */
  async dropPapers(examId: string): Promise<void> {
    for (const key of await this.#db.getAllKeysFromIndex('papers', 'exam', examId))
      await this.#db.delete('papers', key)
  }

  close(): void {
    this.#db.close()
  }
}

function addFirstStores(db: IDBPDatabase<Schema>): void {
  db.createObjectStore('sheets', { keyPath: 'id' })
  const entries = db.createObjectStore('entries', { keyPath: ['attemptId', 'position', 'kind'] })
  entries.createIndex('attempt', 'attemptId')
  const pictures = db.createObjectStore('pictures', { keyPath: ['attemptId', 'written'] })
  pictures.createIndex('attempt', 'attemptId')
}

function addAwayAndPapers(db: IDBPDatabase<Schema>): void {
  const away = db.createObjectStore('away', { keyPath: ['attemptId', 'epoch', 'number'] })
  away.createIndex('attempt', 'attemptId')
  const papers = db.createObjectStore('papers', { keyPath: ['examId', 'language'] })
  papers.createIndex('exam', 'examId')
}

/** Without what only the journal or the server adds. */
function plain({ position, kind, epoch, sequence, response, marked }: Entry): Entry {
  return { position, kind, epoch, sequence, response, marked }
}
