// Word of a result: each student and their guardians hear their own, once, when the results come out.
import type { Tx } from '../../platform/database.ts'
import { plainMarks } from '../exams/marks.ts'
import { openCampaign, tellMany } from '../messages/messages.ts'
import { listScores } from './publishing.queries.ts'

/** Tells everybody who has a result. One that was voided is no result, and nobody is told of it. */
export async function tellResults(
  tx: Tx,
  exam: { id: string; title: string },
  by: string,
  now: Date,
): Promise<void> {
  const scores = await listScores(tx, exam.id)
  if (scores.length === 0) return
  const campaignId = await openCampaign(tx, now, {
    kind: 'result-published',
    title: exam.title,
    createdBy: by,
  })
  await tellMany(
    tx,
    now,
    scores.map(({ attemptId, studentId, name, score, maxScore, guardianIds }) => ({
      kind: 'result-published',
      to: [studentId, ...guardianIds],
      cause: `result-published:${exam.id}:${studentId}`,
      params: { student: name, exam: exam.title, score: plainMarks(score), of: plainMarks(maxScore) },
      link: `/results/${attemptId}`,
      about: studentId,
      campaignId,
    })),
  )
}
