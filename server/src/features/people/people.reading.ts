// The SQL that reads people: lists and one person's page.

import { type Expression, type SqlBool, sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import { latinDigits } from '../../platform/digits.ts'
import { literally } from '../../platform/literally.ts'
import type { Viewer } from '../../platform/rules.ts'
import type { AdminPower, GuardianRelation, PersonRole, PersonStatus } from '../../platform/schema.ts'
import { examsVisibleTo } from '../exams/exams.access.ts'
import { peopleVisibleTo } from './people.access.ts'

export interface PeopleFilter {
  search?: string | undefined
  role?: PersonRole | undefined
  status?: PersonStatus | undefined
  batchId?: string | undefined
  courseId?: string | undefined
  withoutConsent: boolean
  sort: 'name' | '-name' | 'roll' | '-roll' | 'newest'
  page: number
  pageSize: number
}

interface Named {
  id: string
  name: string
}

export interface PersonListRow extends Named {
  role: PersonRole
  status: PersonStatus
  photoFileId: string | null
  rollNumber: string | null
  phone: string | null
  email: string | null
  guardianName: string | null
  guardianPhone: string | null
  batches: Named[]
  children: Named[]
  powers: AdminPower[]
  consentMissing: boolean
  lastResult: { attemptId: string; title: string; score: string; maxScore: string } | null
}

/** Whose contacts the viewer may know, beside their own: a teacher nobody's. */
export const seesContacts = (viewer: Viewer): boolean => viewer.role === 'admin'

/** One page of the people whom the viewer sees, how many there are, and how many without the filters but the role. */
export async function listPeople(db: Db, viewer: Viewer, filter: PeopleFilter, today: string) {
  const scope = and([
    peopleVisibleTo(viewer, today),
    ...(filter.role ? [sql`people.role = ${filter.role}`] : []),
  ])
  const found = and([scope, ...conditions(viewer, filter, today)])
  const { rows } = await sql<PersonListRow>`
    with page as (
      select people.id, row_number() over (order by ${orders[filter.sort]}, people.id) as place
      from people left join students on students.person_id = people.id
      where ${found}
      order by place limit ${filter.pageSize} offset ${(filter.page - 1) * filter.pageSize})
    select ${rowColumns(viewer, today)}
    from page join people on people.id = page.id left join students on students.person_id = people.id
      left join lateral ${firstGuardian} guardian on true
    order by page.place`.execute(db)
  const counts = await sql<{ total: number; ofAll: number }>`
    select count(*) filter (where ${found}) as total, count(*) as of_all
    from people left join students on students.person_id = people.id where ${scope}`.execute(db)
  return { rows, total: counts.rows[0]?.total ?? 0, ofAll: counts.rows[0]?.ofAll ?? 0 }
}

const orders = {
  name: sql`people.name`,
  '-name': sql`people.name desc`,
  roll: sql`students.roll_number nulls last`,
  '-roll': sql`students.roll_number desc nulls last`,
  newest: sql`people.created_at desc`,
}

const and = (parts: Expression<unknown>[]) => sql<SqlBool>`(${sql.join(parts, sql` and `)})`

function conditions(viewer: Viewer, filter: PeopleFilter, today: string): Expression<unknown>[] {
  const parts: Expression<unknown>[] = []
  if (filter.search) parts.push(...searched(filter.search, seesContacts(viewer)))
  if (filter.status) parts.push(sql`people.status = ${filter.status}`)
  if (filter.batchId) parts.push(isEnrolled(today, sql`e.batch_id = ${filter.batchId}`))
  if (filter.courseId)
    parts.push(
      isEnrolled(today, sql`e.batch_id in (select id from batches where course_id = ${filter.courseId})`),
    )
  if (filter.withoutConsent)
    parts.push(sql`people.role = 'student' and consent_missing(people.id, ${today}::date)`)
  return parts
}

const isEnrolled = (today: string, where: Expression<unknown>) => sql`exists (
  select from enrolments e where e.student_id = people.id
    and daterange(e.from_on, e.to_on) && daterange(${today}::date, null) and ${where})`

/** Every word begins some word of the name or stands in the roll number; three digits or more may end a phone. */
function searched(search: string, byPhone: boolean): Expression<unknown>[] {
  const typed = latinDigits(search)
  const digits = typed.replace(/[\s+()-]/g, '')
  if (byPhone && /^\d{3,}$/.test(digits)) return [sql`(${endsPhone(digits)} or ${standsInRoll(typed)})`]
  return search
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => {
      const like = literally(word)
      return sql`(people.name ilike ${`${like}%`} or people.name ilike ${`% ${like}%`} or ${standsInRoll(word)})`
    })
}

const standsInRoll = (word: string) => sql`students.roll_number ilike ${`%${literally(word)}%`}`
const endsPhone = (
  digits: string,
) => sql`(people.phone like ${`%${digits}`} or students.parent_phone like ${`%${digits}`}
  or exists (select from guardianships g join people gp on gp.id = g.guardian_id
    where g.student_id = people.id and gp.phone like ${`%${digits}`}))`

const firstGuardian = sql`(select gp.name, gp.phone from guardianships g join people gp on gp.id = g.guardian_id
  where g.student_id = people.id order by g.created_at, g.guardian_id limit 1)`

const rowColumns = (viewer: Viewer, today: string) => sql`
  people.id, people.role, people.status, people.name, people.photo_file_id, students.roll_number,
  case when ${seesContacts(viewer)}::boolean then people.phone end as phone,
  case when ${seesContacts(viewer)}::boolean then people.email end as email,
  case when ${seesContacts(viewer)}::boolean then guardian.name end as guardian_name,
  case when ${seesContacts(viewer)}::boolean then coalesce(guardian.phone, students.parent_phone) end as guardian_phone,
  coalesce((select jsonb_agg(jsonb_build_object('id', b.id, 'name', b.name) order by b.name)
    from enrolments e join batches b on b.id = e.batch_id
    where e.student_id = people.id and daterange(e.from_on, e.to_on) && daterange(${today}::date, null)), '[]')
    as batches,
  coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'name', c.name) order by c.name)
    from guardianships g join people c on c.id = g.student_id where g.guardian_id = people.id), '[]') as children,
  array(select power::text from admin_powers where person_id = people.id order by power) as powers,
  people.role = 'student' and consent_missing(people.id, ${today}::date) as consent_missing,
  (select jsonb_build_object('attemptId', r.attempt_id, 'title', exams.title, 'score', r.score::text,
      'maxScore', r.max_score::text)
    from counted_results r join exams on exams.id = r.exam_id
    where r.student_id = people.id and exams.published_at is not null and ${examsVisibleTo(viewer)}
    order by exams.closes_at desc, r.attempt_id limit 1) as last_result`

export interface PersonRecord extends Named {
  role: PersonRole
  status: PersonStatus
  locale: 'en' | 'mr' | 'hi'
  photoFileId: string | null
  createdAt: Date
  email: string | null
  phone: string | null
  address: string
  phoneVerifiedAt: Date | null
  phoneVerifiedHow: 'office' | 'invitation' | null
  signInKinds: ('email' | 'phone')[]
  powers: AdminPower[]
  rollNumber: string | null
  admittedOn: string
  adultOn: string | null
  parentPhone: string | null
  minor: boolean
  consentMissing: boolean
  hasPassword: boolean
  secondStep: boolean
  openSessions: number
  lastSeenAt: Date | null
  invitedUntil: Date | null
}

/** Everything about one person but who they are tied to; undefined where there is no such person. */
export async function findPersonRecord(db: Db, personId: string, now: Date, today: string) {
  const { rows } = await sql<PersonRecord>`
    select people.id, people.role, people.status, people.name, people.locale, people.photo_file_id,
      people.created_at, people.email, people.phone, people.address, people.phone_verified_at,
      people.phone_verified_how, people.password_hash is not null as has_password,
      array(select kind::text from sign_in_names where person_id = people.id) as sign_in_kinds,
      array(select power::text from admin_powers where person_id = people.id order by power) as powers,
      students.roll_number, students.admitted_on, students.adult_on, students.parent_phone,
      students.adult_on is null or students.adult_on > ${today}::date as minor,
      people.role = 'student' and consent_missing(people.id, ${today}::date) as consent_missing,
      exists (select from totp_secrets where person_id = people.id and confirmed_at is not null) as second_step,
      (select count(*) from sessions where person_id = people.id and ended_at is null) as open_sessions,
      (select max(last_seen_at) from sessions where person_id = people.id) as last_seen_at,
      (select max(expires_at) from one_time_links where person_id = people.id and purpose = 'invitation'
        and used_at is null and expires_at > ${now}) as invited_until
    from people left join students on students.person_id = people.id
    where people.id = ${personId}`.execute(db)
  return rows[0]
}

export const listGuardians = (db: Db, studentId: string) =>
  db
    .selectFrom('guardianships')
    .innerJoin('people', 'people.id', 'guardianships.guardianId')
    .select(['people.id', 'people.name', 'people.phone', 'people.status', 'guardianships.relation'])
    .where('guardianships.studentId', '=', studentId)
    .orderBy('guardianships.createdAt')
    .orderBy('people.id')
    .execute()

export const listChildren = (
  db: Db,
  guardianId: string,
): Promise<(Named & { rollNumber: string; relation: GuardianRelation })[]> =>
  db
    .selectFrom('guardianships')
    .innerJoin('people', 'people.id', 'guardianships.studentId')
    .innerJoin('students', 'students.personId', 'guardianships.studentId')
    .select(['people.id', 'people.name', 'students.rollNumber', 'guardianships.relation'])
    .where('guardianships.guardianId', '=', guardianId)
    .orderBy('people.name')
    .execute()

/** What a teacher teaches now: each batch with the codes of the subjects; none for a class teacher only. */
export async function listTaught(db: Db, teacherId: string) {
  const { rows } = await sql<{ batchId: string; batchName: string; subjects: string[] }>`
    select b.id as batch_id, b.name as batch_name,
      array(select s.code from batch_teachers bt join subjects s on s.id = bt.subject_id
        where bt.batch_id = b.id and bt.teacher_id = ${teacherId} order by s.position) as subjects
    from batches b
    where b.archived_at is null and (b.class_teacher_id = ${teacherId}
      or exists (select from batch_teachers bt where bt.batch_id = b.id and bt.teacher_id = ${teacherId}))
    order by b.name`.execute(db)
  return rows
}
