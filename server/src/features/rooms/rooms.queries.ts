// The SQL of rooms.
import { type Insertable, sql, type Updateable } from 'kysely'
import type { Db, Tx } from '../../platform/database.ts'
import { notFound } from '../../platform/problems.ts'
import type { Rooms } from '../../platform/schema.ts'

const roomRows = (db: Db, today: string) =>
  db
    .selectFrom('rooms')
    .select(['id', 'name', 'seats', 'archivedAt'])
    .select([
      sql<string[]>`array(select b.name from batches b
        where b.room_id = rooms.id and b.archived_at is null order by b.name)`.as('batches'),
      sql<number>`(select count(*) from lectures l where l.room_id = rooms.id and l.state = 'planned'
        and tstzrange(l.starts_at, l.ends_at) && tstzrange(
          ${today}::date::timestamp at time zone 'Asia/Kolkata',
          (${today}::date + 7)::timestamp at time zone 'Asia/Kolkata'))`.as('lecturesAhead'),
    ])

const byName = new Intl.Collator('en', { numeric: true })

/** The rooms by name, numbers within names by their value: Room 2 before Room 10. */
export async function listRooms(db: Db, archived: boolean, today: string) {
  const rows = await roomRows(db, today)
    .where('archivedAt', archived ? 'is not' : 'is', null)
    .execute()
  return rows.sort((a, b) => byName.compare(a.name, b.name))
}

export const findRoom = (db: Db, roomId: string, today: string) =>
  roomRows(db, today).where('id', '=', roomId).executeTakeFirst()

export async function insertRoom(tx: Tx, row: Insertable<Rooms>): Promise<string> {
  const { id } = await tx.insertInto('rooms').values(row).returning('id').executeTakeFirstOrThrow()
  return id
}

export async function updateRoom(tx: Tx, roomId: string, change: Updateable<Rooms>): Promise<void> {
  if (Object.keys(change).length === 0) return
  await tx.updateTable('rooms').set(change).where('id', '=', roomId).execute()
}

/** Holds the room's row. Throws 404. */
export async function lockRoom(tx: Tx, roomId: string): Promise<void> {
  const row = await tx
    .selectFrom('rooms')
    .select('id')
    .where('id', '=', roomId)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw notFound()
}

/** The lectures that are still to be given in the room. */
export async function countLecturesAhead(db: Db, roomId: string, now: Date): Promise<number> {
  const row = await db
    .selectFrom('lectures')
    .where('roomId', '=', roomId)
    .where('state', '=', 'planned')
    .where(sql<boolean>`tstzrange(starts_at, ends_at) && tstzrange(${now}::timestamptz, null)`)
    .select((e) => e.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return row.count
}
