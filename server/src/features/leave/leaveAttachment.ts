// What is sent along with a leave: one file, replaced or taken away as long as nothing is decided.
import type { Tx } from '../../platform/database.ts'
import { keepAttachment, type ReadAttachment } from '../../platform/files.ts'
import { notFound } from '../../platform/problems.ts'
import { queueJob } from '../../platform/queue.ts'
import type { App } from '../../platform/serve.ts'
import { deleteAttachment, type Leave, OPEN, updateLeave } from './leave.queries.ts'
import { takeLeave } from './leave.ts'

/** Keeps the file with the leave, instead of an earlier one. Throws 409 `leave-moved-on` once it is decided. */
export async function attachToLeave(
  app: App,
  tx: Tx,
  leaveId: string,
  read: ReadAttachment,
  by: string,
): Promise<void> {
  const leave = await takeLeave(tx, leaveId, OPEN)
  const fileId = await keepAttachment(tx, app.files, read, { ownerId: leave.personId, createdBy: by })
  await updateLeave(tx, leaveId, { attachmentFileId: fileId })
  await forget(tx, leave)
}

/** Takes the file away. Throws 404 where there is none, 409 `leave-moved-on` once the leave is decided. */
export async function removeLeaveAttachment(tx: Tx, leaveId: string): Promise<void> {
  const leave = await takeLeave(tx, leaveId, OPEN)
  if (!leave.attachmentFileId) throw notFound()
  await updateLeave(tx, leaveId, { attachmentFileId: null })
  await forget(tx, leave)
}

/** The row goes now, the bytes once that is certain: a transaction that fails must not have lost them. */
async function forget(tx: Tx, { attachmentFileId }: Leave): Promise<void> {
  if (!attachmentFileId) return
  await deleteAttachment(tx, attachmentFileId)
  await queueJob(tx, 'forgetLeaveAttachment', { fileId: attachmentFileId })
}
