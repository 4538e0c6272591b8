// Lists from files: shown first, written by a job once confirmed, all or nothing, and taken back within a day.
import type { Database, Db, Tx } from '../../platform/database.ts'
import { tellPeople } from '../../platform/live.ts'
import { conflict, notFound, Problem, problemOfDatabase } from '../../platform/problems.ts'
import { queueJob } from '../../platform/queue.ts'
import type { ImportKinds, NewImport } from './imports.kinds.ts'
import {
  countChosen,
  deleteForgotten,
  findImport,
  holdWriting,
  insertImport,
  insertImportRows,
  listMadeIds,
  listRowsToWrite,
  lockImport,
  markLeftOut,
  markWritten,
  updateImport,
} from './imports.queries.ts'

const DAY = 86_400_000

/** Keeps a list that was read, to be looked at and confirmed. Nothing of it is written yet. Returns its id. */
export async function startImport(tx: Tx, given: NewImport): Promise<string> {
  const id = await insertImport(tx, {
    kind: given.kind,
    fileName: given.fileName.slice(0, 200),
    options: JSON.stringify(given.options ?? {}),
    rowCount: given.rows.length,
    problemCount: given.rows.filter((row) => row.problems.length > 0).length,
    duplicateCount: given.rows.filter((row) => row.duplicates.length > 0).length,
    createdBy: given.createdBy,
    createdAt: given.now,
  })
  await insertImportRows(tx, id, given.rows)
  return id
}

/** An import with its counts, as screens show it. Throws 404 where there is none. */
export async function getImport(db: Db, importId: string, now: Date) {
  const row = await findImport(db, importId)
  if (!row) throw notFound()
  return { ...row, undoable: row.state === 'confirmed' && row.undoUntil !== null && row.undoUntil > now }
}

/** Rows that are not to be taken in: by line, and whether all with problems are among them. */
export interface LeaveOut {
  leaveOut: number[]
  leaveOutProblems: boolean
}

/**
 * Confirms a list, without the rows to be left out, and queues its writing; `import-progress` events follow.
 * Throws 409 `import-not-waiting`, `rows-with-problems` {rows} or `nothing-to-import`.
 */
export async function confirmImport(
  tx: Tx,
  kinds: ImportKinds,
  importId: string,
  leaveOut: LeaveOut,
): Promise<void> {
  const list = await lockImport(tx, importId)
  if (list.state !== 'previewed') throw conflict('import-not-waiting')
  await markLeftOut(tx, importId, leaveOut)
  const { withProblems, withoutProblems } = await countChosen(tx, importId)
  if (withProblems > 0 && !kinds[list.kind].passesOverProblems) {
    throw conflict('rows-with-problems', { rows: withProblems })
  }
  if (withoutProblems === 0) throw conflict('nothing-to-import')
  await updateImport(tx, importId, { state: 'writing', failure: null, writtenCount: 0 })
  await queueJob(tx, 'writeImport', { importId }, { key: `import:${importId}` })
}

/**
 * Writes a confirmed list in one transaction; safe to repeat. A refusal, or a fault of ours, takes everything back
 * and puts the list into its preview again with the reason; only a database that is away is worth another try.
 */
export async function writeImport(db: Database, kinds: ImportKinds, importId: string, now: Date) {
  try {
    await db.transaction().execute((tx) => writeRows(db, tx, kinds, importId, now))
  } catch (error) {
    const problem = error instanceof Problem ? error : problemOfDatabase(error)
    if (problem?.status === 503) throw error
    await db.transaction().execute((tx) => putBack(tx, importId, problem))
    if (!problem) throw error
  }
}

async function writeRows(db: Database, tx: Tx, kinds: ImportKinds, importId: string, now: Date) {
  // An advisory lock and not the row's: the row stays free for the progress that is written beside.
  await holdWriting(tx, importId)
  const list = await findImport(tx, importId)
  if (list?.state !== 'writing') return
  const rows = await listRowsToWrite(tx, importId)
  const made = await kinds[list.kind].write(
    {
      tx,
      importId,
      options: list.options,
      createdBy: list.createdBy,
      now,
      progress: (done) => tellProgress(db, importId, list.createdBy, done),
    },
    rows,
  )
  await markWritten(tx, importId, made)
  const undoUntil = new Date(now.getTime() + DAY)
  await updateImport(tx, importId, {
    state: 'confirmed',
    confirmedAt: now,
    undoUntil,
    writtenCount: made.size,
  })
  await tellPeople(tx, [list.createdBy], { kind: 'import-progress', id: importId })
}

async function tellProgress(db: Database, importId: string, personId: string, done: number): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await updateImport(tx, importId, { writtenCount: done })
    await tellPeople(tx, [personId], { kind: 'import-progress', id: importId })
  })
}

async function putBack(tx: Tx, importId: string, problem: Problem | undefined): Promise<void> {
  const list = await lockImport(tx, importId)
  const failure = { code: problem?.code ?? 'unexpected', params: problem?.extra.params ?? {} }
  await updateImport(tx, importId, {
    state: 'previewed',
    writtenCount: 0,
    failure: JSON.stringify(failure),
  })
  await tellPeople(tx, [list.createdBy], { kind: 'import-progress', id: importId })
}

/**
 * Takes back what a list made, for a day after it was written. Throws 409 `import-not-undoable`, or what the kind
 * says where something hangs on it already.
 */
export async function undoImport(
  tx: Tx,
  kinds: ImportKinds,
  undoing: { importId: string; by: string; now: Date },
): Promise<void> {
  const { importId, by, now } = undoing
  const list = await lockImport(tx, importId)
  if (list.state !== 'confirmed' || !list.undoUntil || list.undoUntil <= now) {
    throw conflict('import-not-undoable')
  }
  const ids = await listMadeIds(tx, importId)
  await kinds[list.kind].undo(tx, { importId, ids, by, now })
  await updateImport(tx, importId, { state: 'undone', undoneAt: now })
}

/** Forgets what people's rows said: lists never confirmed after a day, the rows of written ones with their undo. */
export async function forgetOldImports(db: Db, now: Date): Promise<void> {
  await deleteForgotten(db, new Date(now.getTime() - DAY), now)
}
