// Who sees a room: whoever works at the institute.
import type { Resolver } from '../../platform/serve.ts'

export const roomVisible: Resolver = async (db, viewer, id) => {
  if (viewer.role !== 'admin' && viewer.role !== 'teacher') return false
  const row = await db.selectFrom('rooms').select('id').where('id', '=', id).executeTakeFirst()
  return row !== undefined
}
