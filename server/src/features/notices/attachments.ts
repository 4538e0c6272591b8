// Files of a notice: stored as they are chosen, and named once the draft is saved.
import type { Tx } from '../../platform/database.ts'
import { type FileStore, keepAttachment, type ReadAttachment } from '../../platform/files.ts'
import { Problem } from '../../platform/problems.ts'
import { countLooseAttachments, insertAttachment } from './notices.queries.ts'

/** Files of one person that belong to no notice: enough for a few tries, too few to fill the store. */
const MOST_LOOSE = 30

/** Keeps a file until a draft names it. Throws 429 `too-many-attachments`. */
export async function addAttachment(
  tx: Tx,
  store: FileStore,
  file: { read: ReadAttachment; name: string; madeBy: string; now: Date },
): Promise<string> {
  const { read, name, madeBy, now } = file
  if ((await countLooseAttachments(tx, madeBy)) >= MOST_LOOSE)
    throw new Problem(429, 'too-many-attachments', { params: { limit: MOST_LOOSE } })
  const fileId = await keepAttachment(tx, store, read, { ownerId: null, createdBy: madeBy })
  await insertAttachment(tx, { fileId, madeBy, name, createdAt: now })
  return fileId
}
