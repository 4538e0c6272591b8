// The SQL of registrations on the site.

import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { Db, Tx } from '../../platform/database.ts'
import { literally } from '../../platform/literally.ts'
import type { RegistrationState, Registrations } from '../../platform/schema.ts'

export type Registration = Selectable<Registrations>

export async function insertRegistration(tx: Tx, row: Insertable<Registrations>): Promise<string> {
  const { id } = await tx.insertInto('registrations').values(row).returning('id').executeTakeFirstOrThrow()
  return id
}

export function findRegistration(db: Db, id: string) {
  return db.selectFrom('registrations').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Locked until the transaction ends: two clerks decide one after the other. */
export function lockRegistration(tx: Tx, id: string): Promise<Registration> {
  return tx.selectFrom('registrations').selectAll().where('id', '=', id).forUpdate().executeTakeFirstOrThrow()
}

export async function updateRegistration(
  tx: Tx,
  id: string,
  change: Updateable<Registrations>,
): Promise<void> {
  await tx.updateTable('registrations').set(change).where('id', '=', id).execute()
}

interface Filter {
  state?: RegistrationState | undefined
  search?: string | undefined
  page: number
  pageSize: number
}

/** A page of registrations: first what waits, the longest wait on top; then what is decided, the newest on top. */
export async function listRegistrationRows(db: Db, { state, search, page, pageSize }: Filter) {
  const filtered = db
    .selectFrom('registrations')
    .$if(state !== undefined, (q) => q.where('state', '=', state ?? 'approved'))
    .$if(Boolean(search), (q) =>
      q.where((e) =>
        e.or([
          e('name', 'ilike', `%${literally(search ?? '')}%`),
          e('phone', 'like', `%${literally(search ?? '').replace(/[\s-]/g, '')}%`),
          e('guardianPhone', 'like', `%${literally(search ?? '').replace(/[\s-]/g, '')}%`),
          e('email', 'like', `%${literally(search ?? '').toLowerCase()}%`),
        ]),
      ),
    )
  const rows = await filtered
    .selectAll()
    .select(
      sql<boolean>`exists (select from sign_in_names n
        where n.value in (registrations.phone, registrations.email)
          and n.person_id is distinct from registrations.person_id)`.as('known'),
    )
    .orderBy(sql`decided_at is not null`)
    .orderBy('decidedAt', 'desc')
    .orderBy('createdAt')
    .orderBy('id')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute()
  const { total } = await filtered
    .select((e) => e.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return { rows, total }
}

/** Deletes what has outlived its time: not confirmed in seven days, or decided a month ago. Returns how many. */
export async function deleteExpired(db: Db, now: Date): Promise<number> {
  const gone = await db.deleteFrom('registrations').where('expiresAt', '<=', now).executeTakeFirst()
  return Number(gone.numDeletedRows)
}
