// The SQL of shared answers: finding them by what somebody begins to ask, and keeping them.
import { type Insertable, type RawBuilder, sql } from 'kysely'
import type { Db, Tx } from '../../platform/database.ts'
import type { QueryTopic, SharedAnswers } from '../../platform/schema.ts'
import { type Reach, within } from './sharedAnswers.access.ts'

export interface Search {
  reach: Reach | null
  subjectId?: string | undefined
  /** The words that tell what is asked; the last may still be growing. */
  words: string[]
}

/** At least one in so many of the words has to be in a title that is offered. */
const LEAST_SHARE = 3
/** So many titles with one of the words are weighed at most: of a word that stands everywhere any will do. */
const WEIGHED = 4000
/** Of so many whose words fit best the letters are compared. */
const COMPARED = 60
/** A word that stands in more titles than this does not tell where to look. */
const COMMON = 500
/** How much of a word has to be right for it to be recognised. */
const LEAST_LIKENESS = 0.4

/**
 * The ids of shared answers whose titles say nearly the same, the nearest first. Words are compared by their beginnings
 * (`word_stems`), which an index holds; where none fits, the known words that look alike are tried: for slips.
 */
export async function findSimilar(db: Db, search: Search, limit: number): Promise<string[]> {
  const { rows } = await similarByWords(search, limit).execute(db)
  if (rows.length) return rows.map(({ id }) => id)
  const words = await listLookAlikes(db, search.words)
  if (!words.length) return []
  const second = await similarByWords({ ...search, words }, limit).execute(db)
  return second.rows.map(({ id }) => id)
}

/** For each word the beginning of a known one that looks most like it. */
async function listLookAlikes(db: Db, words: string[]): Promise<string[]> {
  const { rows } = await sql<{ stem: string }>`
    select distinct near.stem from unnest(word_stems(${words.join(' ')})) asked, lateral (
      select s.stem from shared_answer_stems s
      where s.stem % asked and similarity(s.stem, asked) >= ${LEAST_LIKENESS}
      order by similarity(s.stem, asked) desc, s.stem limit 1) near`.execute(db)
  return rows.map(({ stem }) => stem)
}

const inSubject = ({ reach, subjectId }: Search): RawBuilder<boolean> =>
  subjectId
    ? sql`${within(reach, 'w')} and (w.subject_id = ${subjectId} or w.subject_id is null)`
    : within(reach, 'w')

/**
 * Looked up are the words that stand in few titles, or of those that all stand in many the one in the fewest; all of
 * them are weighed. The last word is still being typed: its beginning is enough.
 */
function similarByWords(search: Search, limit: number): RawBuilder<{ id: string }> {
  const words = search.words.join(' ')
  return sql<{ id: string }>`
    with asked as materialized (
      select stem || case when latin_letters(${words}) like '%' || stem then ':*' else '' end as word, uses
      from unnest(word_stems(${words})) stem left join shared_answer_stems using (stem)
    ), wanted as materialized (
      select count(*) as size, array_agg(word::tsquery) as words, string_agg(word, ' | ')::tsquery as any_word,
        string_agg(word, ' | ') filter (where coalesce(uses, 0) <= ${COMMON}
          or uses = (select min(uses) from asked))::tsquery as looked_up
      from asked
    ), found as materialized (
      select w.* from wanted, (
        select w.answer_id, w.letters, w.stems from shared_answer_words w
        where w.stems @@ (select looked_up from wanted) and ${inSubject(search)} limit ${WEIGHED}
      ) w
      order by ts_rank(w.stems, wanted.any_word) desc limit ${COMPARED}
    )
    select found.answer_id as id from found, wanted,
      lateral (select count(*) as shared from unnest(wanted.words) word where found.stems @@ word) hit
    where hit.shared * ${LEAST_SHARE} >= wanted.size
    order by hit.shared desc, similarity(found.letters, latin_letters(${words})) desc, found.answer_id
    limit ${limit}`
}

/** Counts in how many titles each beginning of a word stands. */
export async function countStems(db: Db): Promise<void> {
  await sql`
    insert into shared_answer_stems (stem, uses)
    select word, ndoc from ts_stat('select stems from shared_answer_words')
    on conflict (stem) do update set uses = excluded.uses where shared_answer_stems.uses <> excluded.uses`.execute(
    db,
  )
}

export interface AnswerRow {
  id: string
  topic: QueryTopic
  subjectId: string | null
  title: string
  question: string
  answer: string
  sharedAt: Date
  helpedCount: number
  helpedMe: boolean
  pictures: { id: string; width: number; height: number }[]
}

const answers = (viewerId: string): RawBuilder<AnswerRow> => sql`
  select s.id, s.topic, s.subject_id, s.title, s.question, s.answer, s.shared_at, s.helped_count,
    exists (select from shared_answer_helps h where h.answer_id = s.id and h.person_id = ${viewerId}) as helped_me,
    coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'width', f.width, 'height', f.height) order by x.place)
      from shared_answer_pictures x join files f on f.id = x.file_id where x.answer_id = s.id), '[]') as pictures
  from shared_answers s`

/** These answers in this order. */
export async function listByIds(db: Db, ids: string[], viewerId: string): Promise<AnswerRow[]> {
  const { rows } = await sql<AnswerRow>`
    ${answers(viewerId)} where s.id = any (${ids}::uuid[])
    order by array_position(${ids}::uuid[], s.id)`.execute(db)
  return rows
}

export interface Listing {
  reach: Reach | null
  subjectId?: string | undefined
  topic?: QueryTopic | undefined
}

const among = ({ reach, subjectId, topic }: Listing): RawBuilder<boolean> => {
  const conditions = [within(reach, 's')]
  if (subjectId) conditions.push(sql`s.subject_id = ${subjectId}`)
  if (topic) conditions.push(sql`s.topic = ${topic}`)
  return sql.join(conditions, sql` and `) as RawBuilder<boolean>
}

/** The latest first. */
export async function listLatest(
  db: Db,
  listing: Listing,
  viewerId: string,
  page: { limit: number; offset: number },
): Promise<AnswerRow[]> {
  const { rows } = await sql<AnswerRow>`
    ${answers(viewerId)} where ${among(listing)}
    order by s.shared_at desc, s.id limit ${page.limit} offset ${page.offset}`.execute(db)
  return rows
}

export async function countAnswers(db: Db, listing: Listing): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    select count(*)::int as total from shared_answers s where ${among(listing)}`.execute(db)
  return rows[0]?.total ?? 0
}

/** What of a query sharing has to know. */
export const findQueryToShare = (db: Db, queryId: string) =>
  db
    .selectFrom('queries')
    .select(['id', 'topic', 'subjectId', 'batchId', 'answeredAt'])
    .where('id', '=', queryId)
    .executeTakeFirstOrThrow()

/** Writes the shared answer of a query, or writes it anew. */
export async function upsertAnswer(tx: Tx, answer: Insertable<SharedAnswers>): Promise<string> {
  const { title, question, answer: text, batchId, topic, subjectId } = answer
  const row = await tx
    .insertInto('sharedAnswers')
    .values(answer)
    .onConflict((c) =>
      c.column('queryId').doUpdateSet({ title, question, answer: text, batchId, topic, subjectId }),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** Takes the answer's pictures away; their files are the caller's to remove. */
export async function deletePictures(tx: Tx, answerId: string): Promise<string[]> {
  const rows = await tx
    .deleteFrom('sharedAnswerPictures')
    .where('answerId', '=', answerId)
    .returning('fileId')
    .execute()
  return rows.map(({ fileId }) => fileId)
}

export const insertPictures = (tx: Tx, rows: { fileId: string; answerId: string; place: number }[]) =>
  tx.insertInto('sharedAnswerPictures').values(rows).execute()

/** Pictures that may be chosen: those of the thread that are not hidden. */
export async function listThreadPictures(db: Db, queryId: string, ids: string[]) {
  const { rows } = await sql<{ id: string; width: number; height: number }>`
    select f.id, f.width, f.height from query_posts p
    join query_pictures x on x.post_id = p.id join files f on f.id = x.file_id
    where p.query_id = ${queryId} and p.hidden_at is null and f.id = any (${ids}::uuid[])`.execute(db)
  return rows
}

export const findAnswerOfQuery = (tx: Tx, queryId: string) =>
  tx.selectFrom('sharedAnswers').select('id').where('queryId', '=', queryId).forUpdate().executeTakeFirst()

export const deleteAnswer = (tx: Tx, id: string) =>
  tx.deleteFrom('sharedAnswers').where('id', '=', id).execute()

/** Whether somebody of this reach finds the answer. */
export async function isFound(db: Db, answerId: string, reach: Reach | null): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (select from shared_answers s where s.id = ${answerId} and ${within(reach, 's')}) as found`.execute(
    db,
  )
  return rows[0]?.found ?? false
}

/** Counts a person once for an answer. */
export async function insertHelp(tx: Tx, answerId: string, personId: string, at: Date): Promise<void> {
  await sql`
    with new as (
      insert into shared_answer_helps (answer_id, person_id, at) values (${answerId}, ${personId}, ${at})
      on conflict do nothing returning answer_id)
    update shared_answers set helped_count = helped_count + 1 where id in (select answer_id from new)`.execute(
    tx,
  )
}
