// What later versions of the key have done to a result: before, after, question by question, and why.
import type { Db } from '../../platform/database.ts'
import { plainMarks } from '../exams/marks.ts'
import { countMoved, listMoves, listVersions, type UnderVersion } from './history.queries.ts'

/** Each version of the key that an attempt's result has come under after its first, the oldest first. */
export async function listChanges(db: Db, { attemptId, examId }: { attemptId: string; examId: string }) {
  const versions = await listVersions(db, attemptId)
  if (versions.length < 2) return []
  const moves = Map.groupBy(await listMoves(db, attemptId), ({ version }) => version)
  const counts = new Map((await countMoved(db, examId)).map((count) => [count.version, count]))
  return versions.slice(1).map((after, i) => {
    const { version, at, why } = after
    const { moved = 0, lost = 0 } = counts.get(version) ?? {}
    return {
      ...{ version, at, why, moved, lost },
      before: toFigures(versions[i] ?? after),
      after: toFigures(after),
      questions: (moves.get(version) ?? []).map(({ version: _, marksBefore, marksAfter, ...move }) => ({
        ...move,
        marksBefore: plainMarks(marksBefore),
        marksAfter: plainMarks(marksAfter),
      })),
    }
  })
}

const toFigures = ({ score, rank, percentile }: UnderVersion) => ({
  score: plainMarks(score),
  rank,
  percentile,
})
