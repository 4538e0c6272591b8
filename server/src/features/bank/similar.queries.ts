// The SQL of likeness: which questions of a subject say nearly the same, by the three-letter pieces of their words.
import { type RawBuilder, sql } from 'kysely'
import type { Db, Tx } from '../../platform/database.ts'
import type { QuestionKind, QuestionReview } from '../../platform/schema.ts'
import type { BankQuestion, Difficulty } from '../questions/question.ts'

/** A question as a person compares it. */
export interface LikeQuestion {
  id: string
  version: number
  kind: QuestionKind
  difficulty: Difficulty
  topicId: string | null
  review: QuestionReview
  examCount: number
  texts: BankQuestion['texts']
}

const likeQuestion = (question: string, version: string) => sql`jsonb_build_object(
  'id', ${sql.ref(`${question}.id`)}, 'version', ${sql.ref(`${version}.version`)},
  'kind', ${sql.ref(`${question}.kind`)}, 'difficulty', ${sql.ref(`${question}.difficulty`)},
  'topicId', ${sql.ref(`${question}.topicId`)}, 'review', ${sql.ref(`${question}.review`)},
  'texts', ${sql.ref(`${version}.body`)},
  'examCount', (select count(*) from exam_questions x where x.question_id = ${sql.ref(`${question}.id`)}))`

/** What is compared of one language of a question. */
const lettersIn = (text: RawBuilder<unknown>) =>
  sql`latin_letters(question_words(jsonb_build_object('', ${text})))`

/**
 * Questions in use of the subject that share a language with these texts and are at least so alike in it, the most
 * alike first. The bands say where to look, before anything else does (see `likeness_bands`); likeness is the share of
 * three-letter pieces that both have.
 */
export async function findSimilar(db: Db, asked: Asked): Promise<Similar[]> {
  const { rows } = await similarQuery(asked).execute(db)
  return rows
}

interface Asked {
  subjectId: string
  texts: object
  exceptId: string | null
  likeness: number
  limit: number
}
interface Similar {
  id: string
  likeness: number
}

/** Exported so that a test can ask for its plan. */
export function similarQuery(asked: Asked): RawBuilder<Similar> {
  const texts = JSON.stringify(asked.texts)
  return sql<Similar>`
    with given as materialized (
      select locale, ${lettersIn(sql`text`)} as letters from jsonb_each(${texts}::jsonb) as t (locale, text)
    ), banded as materialized (
      select question_id, version, body from question_versions where bands && likeness_bands(${texts}::jsonb)
    ), near as materialized (
      select q.id, b.body
      from banded b
      join questions q on q.id = b.question_id and q.latest_version = b.version
      where q.subject_id = ${asked.subjectId} and q.archived_at is null
        and q.id is distinct from ${asked.exceptId}::uuid
    )
    select * from (
      select id, max(similarity(given.letters, ${lettersIn(sql`body -> locale`)})) as likeness
      from near join given on near.body ? given.locale
      group by id
    ) compared
    where likeness >= ${asked.likeness}
    order by likeness desc, id limit ${asked.limit}`
}

/** These questions as a person compares them, by id. */
export async function listLikeQuestions(db: Db, ids: string[]): Promise<Map<string, LikeQuestion>> {
  const { rows } = await sql<{ question: LikeQuestion }>`
    select ${likeQuestion('q', 'v')} as question
    from questions q join question_versions v on v.question_id = q.id and v.version = q.latest_version
    where q.id = any (${ids}::uuid[])`.execute(db)
  return new Map(rows.map(({ question }) => [question.id, question]))
}

/** Some questions whose latest version was not compared yet, held; another process takes others. */
export function holdNotCompared(tx: Tx, limit: number) {
  return tx
    .selectFrom('questions as q')
    .innerJoin('questionVersions as v', (join) =>
      join.onRef('v.questionId', '=', 'q.id').onRef('v.version', '=', 'q.latestVersion'),
    )
    .select(['q.id', 'q.subjectId', 'q.latestVersion', 'q.archivedAt', 'v.body as texts'])
    .whereRef('q.comparedVersion', '<>', 'q.latestVersion')
    .orderBy('q.id')
    .limit(limit)
    .forUpdate('q')
    .skipLocked()
    .execute()
}

/** Writes down to which others a question is alike now. A pair that somebody dismissed stays dismissed. */
export async function keepLikenesses(
  tx: Tx,
  question: { id: string; latestVersion: number },
  similar: { id: string; likeness: number }[],
): Promise<void> {
  await sql`delete from similar_questions
    where (one_id = ${question.id} or other_id = ${question.id}) and dismissed_at is null`.execute(tx)
  await sql`insert into similar_questions (one_id, other_id, likeness)
    select least(id, ${question.id}::uuid), greatest(id, ${question.id}::uuid), least(likeness, 1)
    from jsonb_to_recordset(${JSON.stringify(similar)}::jsonb) as s (id uuid, likeness real)
    on conflict (one_id, other_id) do update set likeness = excluded.likeness`.execute(tx)
  await tx
    .updateTable('questions')
    .set({ comparedVersion: question.latestVersion })
    .where('id', '=', question.id)
    .execute()
}

const openPairs = (subjectId: string | undefined) => sql`
  from similar_questions s
  join questions a on a.id = s.one_id join questions b on b.id = s.other_id
  where s.dismissed_at is null and a.archived_at is null and b.archived_at is null
    and a.subject_id = b.subject_id and (${subjectId ?? null}::uuid is null or a.subject_id = ${subjectId ?? null}::uuid)`

/** A page of the pairs that nobody has dismissed, the most alike first. */
export async function listPairs(
  db: Db,
  filter: { subjectId?: string | undefined; page: number; pageSize: number },
) {
  const { rows } = await sql<{
    subjectId: string
    likeness: number
    one: LikeQuestion
    other: LikeQuestion
  }>`
    with pairs as (
      select s.one_id, s.other_id, s.likeness, a.subject_id ${openPairs(filter.subjectId)}
      order by s.likeness desc, s.one_id, s.other_id
      limit ${filter.pageSize} offset ${(filter.page - 1) * filter.pageSize}
    )
    select pairs.subject_id, pairs.likeness, ${likeQuestion('a', 'v')} as one, ${likeQuestion('b', 'w')} as other
    from pairs
    join questions a on a.id = pairs.one_id
    join question_versions v on v.question_id = a.id and v.version = a.latest_version
    join questions b on b.id = pairs.other_id
    join question_versions w on w.question_id = b.id and w.version = b.latest_version
    order by pairs.likeness desc, pairs.one_id, pairs.other_id`.execute(db)
  return rows
}

export async function countPairs(db: Db, subjectId: string | undefined): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count ${openPairs(subjectId)}`.execute(db)
  return rows[0]?.count ?? 0
}

/** Returns whether there is such a pair. */
export async function dismissPair(
  tx: Tx,
  pair: { oneId: string; otherId: string; by: string | null; at: Date | null },
): Promise<boolean> {
  const { rows } = await sql<{ likeness: number }>`
    update similar_questions set dismissed_by = ${pair.by}::uuid, dismissed_at = ${pair.at}::timestamptz
    where one_id = least(${pair.oneId}::uuid, ${pair.otherId}::uuid)
      and other_id = greatest(${pair.oneId}::uuid, ${pair.otherId}::uuid)
    returning likeness`.execute(tx)
  return rows.length > 0
}
