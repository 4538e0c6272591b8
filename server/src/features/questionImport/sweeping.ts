// Pictures of files that were never taken in: their rows and their bytes go.
import type { Database } from '../../platform/database.ts'
import type { FileStore } from '../../platform/files.ts'
import { deletePictures, listStrayPictures } from './questionImport.queries.ts'

const AT_ONCE = 200

/** Sweeps until nothing stray is left. The bytes go after their rows: a crash between leaves bytes without a name. */
export async function sweepPictures(db: Database, store: FileStore): Promise<void> {
  let ids = await listStrayPictures(db, AT_ONCE)
  while (ids.length > 0) {
    await deletePictures(db, ids)
    for (const id of ids) await store.remove(id)
    ids = await listStrayPictures(db, AT_ONCE)
  }
}
