// What is wrong after a crash: acknowledged answers that are gone, attempts that hang, ends and marks that are doubled.
import { ask } from './ask.ts'
import type { CrashStudent } from './crashStudent.ts'
import type { Stage } from './stage.ts'

/** A line for each fault; none where all is as it was told. */
export async function findFaults(stage: Stage, students: CrashStudent[]): Promise<string[]> {
  return [...(await findLost(stage, students)), ...(await findUnsound(stage, students))]
}

interface Held {
  attempt: string
  position: number
  sequence: number
  response: string
}

/** What is there may be newer than what was acknowledged: a reply can be lost, an answer must not be. */
async function findLost(stage: Stage, students: CrashStudent[]): Promise<string[]> {
  const { rows } = await ask<Held & Record<string, unknown>>(
    stage,
    "select attempt_id as attempt, position, sequence, response from answers where kind = 'saved' and attempt_id = any ($1::uuid[])",
    [students.map(({ attemptId }) => attemptId)],
  )
  const held = new Map(rows.map((row) => [`${row.attempt} ${row.position}`, row]))
  return students.flatMap(({ attemptId, acknowledged, submittedWith }) => {
    const lost = [...acknowledged].filter(([position, { sequence, response }]) => {
      const row = held.get(`${attemptId} ${position}`)
      const isThere =
        row && (row.sequence > sequence || (row.sequence === sequence && row.response === response))
      return !isThere
    })
    const wrongCount = submittedWith !== undefined && submittedWith < acknowledged.size
    return [
      ...lost.map(
        ([position, { sequence }]) => `lost: attempt ${attemptId}, question ${position}, ${sequence}`,
      ),
      ...(wrongCount
        ? [`submitted with ${submittedWith} of ${acknowledged.size}: attempt ${attemptId}`]
        : []),
    ]
  })
}

interface Unsound {
  id: string
  ends: number
  results: number
  marks: number
  earned: string | null
  score: string | null
}

async function findUnsound(stage: Stage, students: CrashStudent[]): Promise<string[]> {
  const { rows } = await ask<Unsound & Record<string, unknown>>(
    stage,
    `select * from (
      select a.id,
        (select count(*)::int from attempt_events e where e.attempt_id = a.id and e.kind in ('submitted', 'closed')) as ends,
        (select count(*)::int from results r where r.attempt_id = a.id) as results,
        (select count(*)::int from result_marks m where m.attempt_id = a.id) as marks,
        (select sum(m.marks) from result_marks m where m.attempt_id = a.id) as earned,
        (select r.score from results r where r.attempt_id = a.id) as score
      from attempts a where a.id = any ($1::uuid[])) as seen
    where ends <> 1 or results <> 1 or marks <> $2 or earned <> score`,
    [students.map(({ attemptId }) => attemptId), stage.exam.questions.length],
  )
  return rows.map(
    ({ id, ends, results, marks, earned, score }) =>
      `attempt ${id}: ${ends} ends, ${results} results, ${marks} marks that sum up to ${earned} of ${score}`,
  )
}
