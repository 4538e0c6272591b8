// Who sees a course: everybody who is signed in, because courses are what the institute offers.
import type { Resolver } from '../../platform/serve.ts'

export const courseVisible: Resolver = async (db, _viewer, id) => {
  const row = await db.selectFrom('courses').select('id').where('id', '=', id).executeTakeFirst()
  return row !== undefined
}
