// The SQL of the question bank.

import { type Expression, type SqlBool, sql, type Updateable } from 'kysely'
import type { Db, Tx } from '../../platform/database.ts'
import type { Locale } from '../../platform/languages.ts'
import { literally } from '../../platform/literally.ts'
import { notFound } from '../../platform/problems.ts'
import type { Viewer } from '../../platform/rules.ts'
import type { QuestionKind, QuestionReview, Questions } from '../../platform/schema.ts'
import type { BankQuestion, Difficulty, PassageTexts, QuestionKey } from './question.ts'
import { questionsVisibleTo } from './questions.access.ts'

export interface QuestionFilter {
  search?: string | undefined
  subjectId?: string | undefined
  topicId?: string | undefined
  difficulty?: number | undefined
  kind?: QuestionKind | undefined
  locale?: Locale | undefined
  tag?: string | undefined
  review?: QuestionReview | undefined
  archived: boolean
}

/** Questions with the version that new exams take. */
const bank = (db: Db) =>
  db
    .selectFrom('questions as q')
    .innerJoin('questionVersions as v', (join) =>
      join.onRef('v.questionId', '=', 'q.id').onRef('v.version', '=', 'q.latestVersion'),
    )

const matching = (db: Db, viewer: Viewer, filter: QuestionFilter) =>
  bank(db)
    .where(questionsVisibleTo(viewer))
    .where('q.archivedAt', filter.archived ? 'is not' : 'is', null)
    .$if(filter.difficulty !== undefined, (q) => q.where('q.difficulty', '=', filter.difficulty ?? 0))
    .$if(filter.kind !== undefined, (q) => q.where('q.kind', '=', filter.kind ?? 'single'))
    .$if(filter.review !== undefined, (q) => q.where('q.review', '=', filter.review ?? 'waiting'))
    .$if(filter.tag !== undefined, (q) => q.where(hasTag(filter.tag ?? '')))
    .$if(filter.locale !== undefined, (q) => q.where(sql<boolean>`jsonb_exists(v.body, ${filter.locale})`))
    .where((e) => e.and(wordsOf(filter.search).map(holdsWord)))

const hasTag = (tag: string): Expression<SqlBool> =>
  sql<SqlBool>`q.id in (select question_id from question_tags where tag = ${tag})`

const wordsOf = (search = '') => search.split(/\s+/).filter((word) => word !== '')

/**
 * The word stands somewhere in the question, or begins the author's own name for it. Two lists, so each has its index:
 * that of the words is over their Latin letters, which find too much where Devanagari is searched for.
 */
function holdsWord(word: string): Expression<SqlBool> {
  const pattern = literally(word)
  return sql<SqlBool>`(v.question_id, v.version) in (
    select question_id, version from question_versions
    where letters like '%' || latin_letters(${pattern}::text) || '%' and words ilike ${`%${pattern}%`}
    union all select id, latest_version from questions where reference ilike ${`${pattern}%`})`
}

const withinTopic = (topicId: string): Expression<SqlBool> => sql<SqlBool>`q.topic_id in (
  with recursive branch as (
    select id from topics where id = ${topicId}
    union all select t.id from topics t join branch on t.parent_id = branch.id
  ) select id from branch)`

const tags = sql<string[]>`array(select tag from question_tags t where t.question_id = q.id order by tag)`

/** The passage of the version, with the questions that stand under it today, in their order. */
const passage = sql<{ id: string; texts: PassageTexts; questionIds: string[] } | null>`(
  select jsonb_build_object('id', p.id, 'texts', p.body, 'questionIds', array(
    select s.id from questions s join question_versions w on w.question_id = s.id and w.version = s.latest_version
    where w.passage_id = p.id and s.archived_at is null order by s.passage_place, s.id))
  from passages p where p.id = v.passage_id)`

const examCount = sql<number>`(select count(*) from exam_questions x where x.question_id = q.id)`

/** The subject and topic that a filter asks for. */
function isChosen({ subjectId, topicId }: QuestionFilter): Expression<SqlBool> {
  const subject = subjectId ? sql<SqlBool>`q.subject_id = ${subjectId}` : sql<SqlBool>`true`
  const topic = topicId ? withinTopic(topicId) : sql<SqlBool>`true`
  return sql<SqlBool>`(${subject} and ${topic})`
}

/** A page of the bank, the newest first. */
export function listQuestionRows(
  db: Db,
  viewer: Viewer,
  filter: QuestionFilter & { page: number; pageSize: number },
) {
  return matching(db, viewer, filter)
    .where(isChosen(filter))
    .select(['q.id', 'q.subjectId', 'q.topicId', 'q.kind', 'q.difficulty', 'q.reference'])
    .select(['q.latestVersion as version', 'q.archivedAt', 'q.createdAt', 'v.body as texts'])
    .select(['q.review', 'v.passageId', tags.as('tags'), examCount.as('examCount')])
    .$narrowType<{ texts: BankQuestion['texts']; difficulty: Difficulty }>()
    .orderBy('q.createdAt', 'desc')
    .orderBy('q.id', 'desc')
    .limit(filter.pageSize)
    .offset((filter.page - 1) * filter.pageSize)
    .execute()
}

/** So many questions whole, the newest first. */
export function listWholeRows(db: Db, viewer: Viewer, filter: QuestionFilter, limit: number) {
  return matching(db, viewer, filter)
    .where(isChosen(filter))
    .select(['q.id', 'q.subjectId', 'q.topicId', 'q.kind', 'q.difficulty', 'q.reference'])
    .select(['v.body as texts', 'v.key', 'v.passageId', tags.as('tags')])
    .select(sql<PassageTexts | null>`(select body from passages p where p.id = v.passage_id)`.as('passage'))
    .$narrowType<{ texts: BankQuestion['texts']; key: QuestionKey; difficulty: Difficulty }>()
    .orderBy('q.createdAt', 'desc')
    .orderBy('q.id', 'desc')
    .limit(limit)
    .execute()
}

/**
 * How many questions each topic holds, whichever subject and topic are chosen, and whether it is chosen: one pass gives
 * the tree its figures and the list its total.
 */
export function countByTopic(db: Db, viewer: Viewer, filter: QuestionFilter) {
  return matching(db, viewer, filter)
    .select((e) => ['q.subjectId', 'q.topicId', e.fn.countAll<number>().as('count')])
    .select(sql<boolean>`coalesce(${isChosen(filter)}, false)`.as('chosen'))
    .groupBy(['q.subjectId', 'q.topicId'])
    .execute()
}

/** A question with one of its versions, the latest by default. Throws 404 where there is none. */
export function getQuestionRow(db: Db, questionId: string, version?: number) {
  return db
    .selectFrom('questions as q')
    .innerJoin('questionVersions as v', 'v.questionId', 'q.id')
    .leftJoin('people', 'people.id', 'q.createdBy')
    .leftJoin('people as reviewer', 'reviewer.id', 'q.reviewedBy')
    .where('q.id', '=', questionId)
    .where('v.version', '=', (e) => (version ? e.val(version) : e.ref('q.latestVersion')))
    .select(['q.id', 'q.subjectId', 'q.topicId', 'q.kind', 'q.difficulty', 'q.reference'])
    .select(['v.version', 'q.latestVersion', 'q.archivedAt', 'q.createdAt', 'v.body as texts', 'v.key'])
    .select(['people.name as createdByName', examCount.as('examCount'), tags.as('tags')])
    .select(['q.review', 'q.reviewedAt', 'q.reviewNote', 'reviewer.name as reviewedByName'])
    .select(passage.as('passage'))
    .select(
      sql<number>`(select count(*) from exam_questions x join exams on exams.id = x.exam_id
        where x.question_id = q.id and exams.scheduled_at is not null)`.as('scheduledCount'),
    )
    .$narrowType<{ texts: BankQuestion['texts']; key: QuestionKey; difficulty: Difficulty }>()
    .executeTakeFirstOrThrow(notFound)
}

/** The question, held until the transaction ends, so that of two changes at once the second sees the first. */
export function getQuestionForChange(tx: Tx, questionId: string) {
  return tx
    .selectFrom('questions')
    .selectAll()
    .where('id', '=', questionId)
    .forUpdate()
    .executeTakeFirstOrThrow(notFound)
}

export function listVersions(db: Db, questionId: string) {
  return db
    .selectFrom('questionVersions as v')
    .leftJoin('people', 'people.id', 'v.createdBy')
    .select(['v.version', 'v.createdAt', 'people.name as createdByName'])
    .where('v.questionId', '=', questionId)
    .orderBy('v.version', 'desc')
    .execute()
}

/** The digest (hex) of each of these files. */
export async function mapDigests(db: Db, fileIds: string[]): Promise<Map<string, string>> {
  if (fileIds.length === 0) return new Map()
  const rows = await db.selectFrom('files').select(['id', 'sha256']).where('id', 'in', fileIds).execute()
  return new Map(rows.map(({ id, sha256 }) => [id, sha256.toString('hex')]))
}

/** The questions in use that have one of these fingerprints (hex) → their ids. */
export async function findByFingerprints(db: Db, fingerprints: string[]): Promise<Map<string, string>> {
  if (fingerprints.length === 0) return new Map()
  const rows = await db
    .selectFrom('questions')
    .select(['id', 'fingerprint'])
    .where('archivedAt', 'is', null)
    .where(sql<boolean>`fingerprint = any (${fingerprints.map((one) => Buffer.from(one, 'hex'))}::bytea[])`)
    .execute()
  return new Map(rows.map((row) => [row.fingerprint.toString('hex'), row.id]))
}

/** Of these files, the ids of those that are pictures of questions. */
export async function findPictureIds(db: Db, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await db
    .selectFrom('files')
    .select('id')
    .where('kind', '=', 'picture')
    .where('id', 'in', ids)
    .execute()
  return new Set(rows.map((row) => row.id))
}

export interface NewQuestionRow {
  subjectId: string
  topicId: string | null
  fingerprint: string
  question: BankQuestion
  /** The passage under which it stands, and its place there. */
  passageId?: string | null
  passagePlace?: number
  /** Its place in the list it came with: the bank shows them in that order. */
  place: number
}

/**
 * Adds questions with their first version, but for those whose fingerprint is in use already. Returns what was added,
 * by fingerprint.
 */
export async function insertQuestions(
  tx: Tx,
  rows: NewQuestionRow[],
  made: { importId: string | null; by: string; at: Date },
): Promise<Map<string, string>> {
  const { rows: added } = await sql<{ id: string; fingerprint: string }>`
    with given as (
      select * from jsonb_to_recordset(${JSON.stringify(rows.map(flatten))}::jsonb) as r (
        place int, "subjectId" uuid, "topicId" uuid, fingerprint text, kind question_kind, difficulty smallint,
        reference text, body jsonb, key jsonb, tags jsonb, "passageId" uuid, "passagePlace" smallint)
    ), added as (
      insert into questions (subject_id, topic_id, kind, difficulty, reference, fingerprint, passage_place, import_id,
        created_by, created_at)
      select "subjectId", "topicId", kind, difficulty, reference, decode(fingerprint, 'hex'), coalesce("passagePlace", 1),
        ${made.importId}::uuid, ${made.by}::uuid, ${made.at}::timestamptz - place * interval '1 microsecond'
      from given
      on conflict (fingerprint) where archived_at is null do nothing
      returning id, encode(fingerprint, 'hex') as fingerprint
    ), versions as (
      insert into question_versions (question_id, version, body, key, passage_id, created_by, created_at)
      select added.id, 1, body, key, "passageId", ${made.by}::uuid, ${made.at}::timestamptz
      from added join given using (fingerprint)
    ), tagged as (
      insert into question_tags (question_id, tag)
      select distinct added.id, lower(btrim(tag))
      from added join given using (fingerprint), jsonb_array_elements_text(given.tags) tag
    )
    select id, fingerprint from added`.execute(tx)
  return new Map(added.map((row) => [row.fingerprint, row.id]))
}

const flatten = ({ question, ...row }: NewQuestionRow) => ({
  ...row,
  kind: question.kind,
  difficulty: question.difficulty,
  reference: question.reference ?? null,
  body: question.texts,
  key: question.key,
  tags: question.tags ?? [],
})

export async function insertVersion(
  tx: Tx,
  version: {
    questionId: string
    version: number
    question: BankQuestion
    passageId: string | null
    by: string
    at: Date
  },
): Promise<void> {
  await tx
    .insertInto('questionVersions')
    .values({
      questionId: version.questionId,
      version: version.version,
      body: JSON.stringify(version.question.texts),
      key: JSON.stringify(version.question.key),
      passageId: version.passageId,
      createdBy: version.by,
      createdAt: version.at,
    })
    .execute()
}

export async function updateQuestion(
  tx: Tx,
  questionId: string,
  change: Updateable<Questions>,
): Promise<void> {
  await tx.updateTable('questions').set(change).where('id', '=', questionId).execute()
}

/** Gives the question these tags, and no others. */
export async function setTags(tx: Tx, questionId: string, tags: string[]): Promise<void> {
  await tx.deleteFrom('questionTags').where('questionId', '=', questionId).execute()
  await sql`insert into question_tags (question_id, tag)
    select distinct ${questionId}::uuid, lower(btrim(tag)) from unnest(${tags}::text[]) tag`.execute(tx)
}

/** How many of these questions stand in an exam, and how many were changed since they came in. */
export async function countTouched(db: Db, ids: string[]) {
  const { rows } = await sql<{ used: number; changed: number }>`
    select count(*) filter (where exists (select from exam_questions x where x.question_id = q.id)) as used,
      count(*) filter (where latest_version > 1) as changed
    from questions q where id = any (${ids}::uuid[])`.execute(db)
  return rows[0] ?? { used: 0, changed: 0 }
}

export async function deleteQuestions(tx: Tx, ids: string[]): Promise<void> {
  await sql`delete from questions where id = any (${ids}::uuid[])`.execute(tx)
}
