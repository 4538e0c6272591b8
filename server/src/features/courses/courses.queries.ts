// The SQL of courses, subjects and topics.
import { type Insertable, sql, type Updateable } from 'kysely'
import type { Db, Tx } from '../../platform/database.ts'
import type { Courses, Locale, Subjects, TargetExam } from '../../platform/schema.ts'

export const findSubjectIds = (db: Db) => db.selectFrom('subjects').select(['id', 'code']).execute()

export function listSubjects(db: Db) {
  return db.selectFrom('subjects').selectAll().orderBy('position').execute()
}

export function listTopicRows(db: Db) {
  return (
    db
      .selectFrom('topics')
      .select(['id', 'subjectId', 'parentId', 'code', 'nameEn', 'nameMr', 'nameHi', 'classLevel'])
      // pg knows no array of our own type.
      .select(sql<TargetExam[]>`targets::text[]`.as('targets'))
      .orderBy('subjectId')
      .orderBy('position')
      .execute()
  )
}

const courseRows = (db: Db) =>
  db
    .selectFrom('courses')
    .select(['id', 'name', 'target', 'classLevel', 'description', 'archivedAt'])
    .select([
      sql<string[]>`array(select s.id from course_subjects cs join subjects s on s.id = cs.subject_id
        where cs.course_id = courses.id order by s.position)`.as('subjectIds'),
      sql<number>`(select count(*) from batches b where b.course_id = courses.id and b.archived_at is null)`.as(
        'batchCount',
      ),
    ])

export const listCourses = (db: Db) =>
  courseRows(db).orderBy(sql`archived_at is not null`).orderBy('name').execute()

export interface OpenCourse {
  name: string
  target: TargetExam
  classLevel: number
  description: string
  /** Names of the subjects in the three languages, in the order of a paper. */
  subjects: { en: string; mr: string; hi: string }[]
  /** The seats of its largest batch to come; null where no batch is planned. */
  mostInBatch: number | null
  media: Locale[]
}

/** The courses that are offered, with what their batches have on or after that day. */
export async function findOpenCourses(db: Db, today: string): Promise<OpenCourse[]> {
  const { rows } = await sql<OpenCourse>`
    select c.name, c.target, c.class_level, c.description,
      (select coalesce(jsonb_agg(jsonb_build_object('en', s.name_en, 'mr', s.name_mr, 'hi', s.name_hi)
          order by s.position), '[]')
        from course_subjects cs join subjects s on s.id = cs.subject_id where cs.course_id = c.id) as subjects,
      b.most_in_batch, coalesce(b.media, '{}') as media
    from courses c left join lateral (
      select max(capacity) as most_in_batch, array_agg(distinct medium::text) as media
      from batches where course_id = c.id and archived_at is null and ends_on >= ${today}::date) b on true
    where c.archived_at is null order by c.name`.execute(db)
  return rows
}

export const findCourseRow = (db: Db, courseId: string) =>
  courseRows(db).where('id', '=', courseId).executeTakeFirst()

export async function countOpenBatches(db: Db, courseId: string): Promise<number> {
  const row = await db
    .selectFrom('batches')
    .where('courseId', '=', courseId)
    .where('archivedAt', 'is', null)
    .select((e) => e.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return row.count
}

export async function insertCourse(tx: Tx, row: Insertable<Courses>): Promise<string> {
  const { id } = await tx.insertInto('courses').values(row).returning('id').executeTakeFirstOrThrow()
  return id
}

export async function updateCourse(tx: Tx, courseId: string, change: Updateable<Courses>): Promise<void> {
  if (Object.keys(change).length === 0) return
  await tx.updateTable('courses').set(change).where('id', '=', courseId).execute()
}

export async function replaceCourseSubjects(tx: Tx, courseId: string, subjectIds: string[]): Promise<void> {
  await tx.deleteFrom('courseSubjects').where('courseId', '=', courseId).execute()
  const rows = [...new Set(subjectIds)].map((subjectId) => ({ courseId, subjectId }))
  if (rows.length) await tx.insertInto('courseSubjects').values(rows).execute()
}

const SYLLABUS_LOCK = 72_419_010

/** One process at a time brings the syllabus in. */
export async function holdSyllabus(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${SYLLABUS_LOCK}::bigint)`.execute(tx)
}

export async function upsertSubjects(tx: Tx, rows: Insertable<Subjects>[]): Promise<void> {
  await tx
    .insertInto('subjects')
    .values(rows)
    .onConflict((c) =>
      c.column('code').doUpdateSet((e) => ({
        nameEn: e.ref('excluded.nameEn'),
        nameMr: e.ref('excluded.nameMr'),
        nameHi: e.ref('excluded.nameHi'),
      })),
    )
    .execute()
}

export interface TopicRow {
  subjectId: string
  code: string
  parent: string | null
  nameEn: string
  nameMr: string
  nameHi: string
  classLevel: number | null
  targets: TargetExam[]
  position: number
}

export async function upsertTopics(tx: Tx, rows: TopicRow[]): Promise<void> {
  await sql`
    insert into topics (subject_id, parent_id, code, name_en, name_mr, name_hi, class_level, targets, position)
    select r."subjectId", (select id from topics where code = r.parent), r.code, r."nameEn", r."nameMr", r."nameHi",
      r."classLevel", r.targets, r.position
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r ("subjectId" uuid, parent text, code text,
      "nameEn" text, "nameMr" text, "nameHi" text, "classLevel" smallint, targets target_exam[], position int)
    on conflict (code) do update set
      parent_id = excluded.parent_id, name_en = excluded.name_en, name_mr = excluded.name_mr,
      name_hi = excluded.name_hi, class_level = excluded.class_level, targets = excluded.targets,
      position = excluded.position`.execute(tx)
}
