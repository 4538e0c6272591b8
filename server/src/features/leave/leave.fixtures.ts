// What the tests of leave need beside the small institute: lectures, and who was told.
import type { Database } from '../../platform/database.ts'
import type { Side, World } from '../../testing/world.ts'

/** A moment in India, such as 2026-12-01T09:00. */
export const at = (text: string) => new Date(`${text}:00+05:30`)

/** A lecture of an hour of the side's batch by its teacher. */
export async function addLecture(
  db: Database,
  { physicsId }: World,
  side: Side,
  starts: string,
): Promise<string> {
  const startsAt = at(starts)
  const lecture = await db
    .insertInto('lectures')
    .values({
      kind: 'extra',
      batchId: side.batchId,
      subjectId: physicsId,
      teacherId: side.teacherId,
      plannedTeacherId: side.teacherId,
      startsAt,
      endsAt: new Date(startsAt.getTime() + 3_600_000),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return lecture.id
}

/** Who was told something of that kind. */
export async function wordsOf(db: Database, kind: string): Promise<string[]> {
  const rows = await db.selectFrom('messages').select('personId').where('kind', '=', kind).execute()
  return rows.map((row) => row.personId)
}
