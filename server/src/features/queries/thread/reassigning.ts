// Handing a query on: to another teacher, to academics, or to a desk of the office.
import type { Tx } from '../../../platform/database.ts'
import { conflict, invalid } from '../../../platform/problems.ts'
import type { QueryTopic } from '../../../platform/schema.ts'
import { tellAsked } from '../telling.ts'
import { insertMove, type LockedQuery, listTeachersOf, lockQuery, updateQuery } from './thread.queries.ts'

export interface Reassignment {
  to: { teacherId: string } | { topic: QueryTopic }
  note: string
}

/**
 * Hands a query on with a word for who takes it. A subject's query goes to a teacher of the subject, to academics
 * ({topic: 'subject'}) or to the office; the office's own go to its other desk, for they belong to no batch.
 */
export async function reassignQuery(
  tx: Tx,
  queryId: string,
  madeBy: string,
  { to, note }: Reassignment,
  now: Date,
): Promise<void> {
  const query = await lockQuery(tx, queryId)
  if (query.state === 'closed') throw conflict('query-closed')
  const place = 'teacherId' in to ? await placeWith(tx, query, to.teacherId) : placeAt(query, to.topic)
  if (place.topic === query.topic && place.assignedTo === query.assignedTo) throw conflict('already-there')
  const move = await insertMove(tx, {
    ...{ queryId, madeBy, note, at: now },
    toTeacher: place.assignedTo,
    toTopic: place.topic,
  })
  await updateQuery(tx, queryId, { ...place, changedAt: now })
  await tellAsked(tx, queryId, `moved:${move.id}`, now)
}

async function placeWith(tx: Tx, query: LockedQuery, teacherId: string) {
  const { subjectId, batchId } = query
  const teachers = subjectId && batchId ? await listTeachersOf(tx, subjectId, batchId) : []
  if (!teachers.some(({ id }) => id === teacherId)) throw invalid('to', 'not-a-teacher-of-it')
  return { topic: query.topic, assignedTo: teacherId }
}

function placeAt(query: LockedQuery, topic: QueryTopic) {
  if (topic === 'subject') {
    if (query.topic !== 'subject') throw invalid('to', 'belongs-to-no-batch')
    return { topic, assignedTo: null }
  }
  // What the office answers is no longer of a subject: its teachers do not read it.
  const left = { subjectId: null, batchId: null, examId: null, examPosition: null }
  return { topic, assignedTo: null, ...left }
}
