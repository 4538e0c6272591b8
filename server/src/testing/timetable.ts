// Rooms and lectures for tests.
import { randomUUID } from 'node:crypto'
import type { Database, Tx } from '../platform/database.ts'

/** Adds a room with a name of its own; returns its id. */
export async function addTestRoom(
  db: Database | Tx,
  name = `Room ${randomUUID().slice(0, 8)}`,
): Promise<string> {
  const { id } = await db.insertInto('rooms').values({ name }).returning('id').executeTakeFirstOrThrow()
  return id
}

export interface TestLecture {
  batchId: string
  subjectId: string
  teacherId: string
  roomId?: string | null
  startsAt: Date | string
  /** 60 by default. */
  minutes?: number
}

/** Writes an extra lecture as it stands in the timetable, past all rules but the database's own; returns its id. */
export async function makeLecture(db: Database | Tx, lecture: TestLecture): Promise<string> {
  const { startsAt, minutes = 60, ...row } = lecture
  const start = new Date(startsAt)
  const { id } = await db
    .insertInto('lectures')
    .values({
      ...row,
      kind: 'extra',
      plannedTeacherId: row.teacherId,
      startsAt: start,
      endsAt: new Date(start.getTime() + minutes * 60_000),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
