// Shifts of one test: which exams are ranked together.
import type { z } from 'zod'
import type { Db, Tx } from '../../platform/database.ts'
import { conflict, invalid } from '../../platform/problems.ts'
import { tellFollowers } from '../exams/exams.ts'
import { holdExam } from '../exams/publication.ts'
import { findGroup, insertGroup, listGroupExams, listGroups, updateGroup } from './list.queries.ts'
import { holdGroup } from './ranks.queries.ts'
import type { GroupList } from './ranks.schemas.ts'
import { rankExam, rankGroup } from './standings.ts'

/** The groups, the newest first, each with its exams. */
export async function listExamGroups(db: Db): Promise<z.output<typeof GroupList>> {
  const groups = await listGroups(db)
  const exams = await listGroupExams(
    db,
    groups.map(({ id }) => id),
  )
  return {
    rows: groups.map((group) => ({ ...group, exams: exams.filter(({ groupId }) => groupId === group.id) })),
  }
}

/** Makes a group without exams yet; returns its id. */
export function addExamGroup(tx: Tx, title: string, createdBy: string, now: Date): Promise<string> {
  return insertGroup(tx, title, createdBy, now)
}

/**
 * Makes the exam a shift of a group, or of none, and ranks anew whom that concerns. Throws 409 `is-practice`, and
 * 409 `group-differs` where the group's exams follow another pattern or break ties by another rule; 422 where there is no
 * such group.
 */
export async function setExamGroup(tx: Tx, examId: string, groupId: string | null, now: Date): Promise<void> {
  const exam = await holdExam(tx, examId, now)
  if (exam.mode === 'practice') throw conflict('is-practice')
  if (exam.groupId === groupId) return
  // In one order, or two exams that change places would wait for each other.
  for (const id of [exam.groupId, groupId].filter((one) => one !== null).sort()) await holdGroup(tx, id)
  if (groupId) await refuseUnlike(tx, exam, groupId)
  await updateGroup(tx, examId, groupId)
  if (exam.groupId) await rankGroup(tx, exam.groupId, now)
  await rankExam(tx, examId, now)
  await tellFollowers(tx, examId)
}

async function refuseUnlike(
  tx: Tx,
  exam: Awaited<ReturnType<typeof holdExam>>,
  groupId: string,
): Promise<void> {
  await findGroup(tx, groupId).catch(() => {
    throw invalid('groupId', 'unknown-group')
  })
  const [first] = await listGroupExams(tx, [groupId])
  if (first && (first.patternCode !== exam.patternCode || first.tieRule !== exam.tieRule))
    throw conflict('group-differs', { title: first.title })
}
