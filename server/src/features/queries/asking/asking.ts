// Asking: what it is about, whose it becomes, and until when an answer is due.
import { dayInIndia } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database.ts'
import { invalid, Problem } from '../../../platform/problems.ts'
import type { Viewer } from '../../../platform/rules.ts'
import type { QueryTopic } from '../../../platform/schema.ts'
import { refuseMuted } from '../../queryCare/queryCare.ts'
import { tellAsked } from '../telling.ts'
import { addPost } from '../thread/posting.ts'
import {
  countAskedToday,
  findBatchOfSubject,
  findLeastAsked,
  findSubjectOfQuestion,
  getSettings,
  insertQuery,
  isWard,
  type QuerySettings,
} from './asking.queries.ts'
import { dueAfter, HOUR } from './targetTime.ts'

export interface Asking {
  topic: QueryTopic
  subjectId?: string | undefined
  exam?: { examId: string; position: number } | undefined
  studentId?: string | undefined
  title: string
  body: string
  pictures: string[]
}

/**
 * Asks, and tells who is to answer. Throws 409 `asking-muted`, 429 `asked-enough`, and 422 where it is about something
 * that the asker has nothing to do with.
 */
export async function askQuery(tx: Tx, viewer: Viewer, asking: Asking, now: Date): Promise<string> {
  await refuseMuted(tx, viewer.personId, now)
  const today = dayInIndia(now)
  const settings = await getSettings(tx)
  if ((await countAskedToday(tx, viewer.personId, today)) >= settings.dailyLimit)
    throw askedEnough(settings, now)
  const about = await aboutOf(tx, viewer, asking, today)
  const queryId = await insertQuery(tx, {
    ...about,
    topic: asking.topic,
    askerId: viewer.personId,
    title: asking.title,
    askedAt: now,
    dueAt: dueAfter(asking.topic, settings, now),
  })
  const { body, pictures } = asking
  await addPost(tx, { queryId, kind: 'question', authorId: viewer.personId, body, pictures, at: now })
  await tellAsked(tx, queryId, 'asked', now)
  return queryId
}

/** A day ends at midnight in India. */
function askedEnough({ dailyLimit }: QuerySettings, now: Date): Problem {
  const midnight = Date.parse(`${dayInIndia(new Date(now.getTime() + 24 * HOUR))}T00:00:00+05:30`)
  const retryAfter = Math.ceil((midnight - now.getTime()) / 1000)
  return new Problem(429, 'asked-enough', { params: { limit: dailyLimit }, retryAfter })
}

const nothing = {
  subjectId: null,
  batchId: null,
  examId: null,
  examPosition: null,
  studentId: null,
  assignedTo: null,
}

async function aboutOf(tx: Tx, viewer: Viewer, asking: Asking, today: string) {
  if (asking.topic === 'subject') {
    if (viewer.role !== 'student') throw invalid('topic', 'students-only')
    return { ...nothing, ...(await lessonOf(tx, viewer.personId, asking, today)) }
  }
  if (asking.studentId && !(await isWard(tx, viewer.personId, asking.studentId)))
    throw invalid('studentId', 'not-your-child')
  return { ...nothing, studentId: asking.studentId ?? null }
}

/** The subject, the batch in which the student learns it, and who answers there: its teacher, else the class teacher. */
async function lessonOf(tx: Tx, studentId: string, { exam, ...asking }: Asking, today: string) {
  const subjectId = exam ? await findSubjectOfQuestion(tx, studentId, exam) : asking.subjectId
  if (!subjectId) throw exam ? invalid('exam', 'question-not-seen') : invalid('subjectId', 'missing')
  const batch = await findBatchOfSubject(tx, studentId, subjectId, today)
  if (!batch) throw invalid('subjectId', 'not-your-subject')
  const teacherId = await findLeastAsked(tx, batch.batchId, subjectId)
  return {
    subjectId,
    batchId: batch.batchId,
    ...(exam && { examId: exam.examId, examPosition: exam.position }),
    assignedTo: teacherId ?? batch.classTeacherId,
  }
}
