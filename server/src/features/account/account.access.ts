// Whose session it is: nobody but the person sees a device of theirs.
import type { Db } from '../../platform/database.ts'
import type { Viewer } from '../../platform/rules.ts'
import type { Resolver } from '../../platform/serve.ts'

async function isOwnSession(db: Db, { personId }: Viewer, id: string): Promise<boolean> {
  const row = await db
    .selectFrom('sessions')
    .select('id')
    .where('id', '=', id)
    .where('personId', '=', personId)
    .executeTakeFirst()
  return row !== undefined
}

export const sessionVisible: Resolver = isOwnSession
export const sessionRelations = { ownSession: isOwnSession } satisfies Record<string, Resolver>
