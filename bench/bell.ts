// The bell for a whole hall: everybody is closed by the server's own job; then all is graded, and graded again.
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { computeMissingResults } from '../server/src/features/results/computing.ts'
import { regradeResults } from '../server/src/features/results/regrading.ts'
import { openDatabase } from '../server/src/platform/database.ts'
import type { Stage } from './stage.ts'
import { peakMemoryMb } from './usage.ts'

export interface BellFigures {
  /** From the bell until every attempt is closed and has its result, by the server's own jobs. */
  closedSeconds: number
  gradedSeconds: number
  /** Alone, in one process: all results anew, and all again under a changed key. */
  gradeSeconds: number
  regradeSeconds: number
  /** Answers that were acknowledged and are not there; results that are missing or doubled. */
  lost: number
  wrongResults: number
  /** The most memory that the server had until then. */
  serverRssMb: number
}

/** Opens all attempts once more, lets the bell ring at once, and waits. Stops the server at the end. */
export async function ringBell(stage: Stage, students: number, acknowledged: number): Promise<BellFigures> {
  const owner = new pg.Client({ connectionString: stage.postgres.ownerUrl })
  await owner.connect()
  try {
    const count = async (text: string) =>
      Number((await owner.query(`select count(*) from ${text}`)).rows[0].count)
    const lost = acknowledged - (await count('answers'))
    await owner.query('delete from result_marks; delete from results')
    await owner.query(`update attempts set closed_at = null, closed_how = null, receipt = null, ends_at = now(),
      part_ends = array[now()]`)
    const begun = performance.now()
    const since = () => (performance.now() - begun) / 1000
    while ((await count('attempts where closed_at is null')) > 0) await wait(50)
    const closedSeconds = since()
    while ((await count('results')) < students) await wait(50)
    const gradedSeconds = since()
    const serverRssMb = peakMemoryMb(stage.server.pid)
    await stage.server.stop()
    const wrong = async () => students - (await count('results')) + (await wrongMarks(owner, stage))
    const wrongAtBell = await wrong()
    await owner.query('delete from result_marks; delete from results')
    const { gradeSeconds, regradeSeconds } = await gradeTwice(stage, owner)
    const wrongResults = wrongAtBell + (await wrong())
    return { closedSeconds, gradedSeconds, gradeSeconds, regradeSeconds, lost, wrongResults, serverRssMb }
  } finally {
    await owner.end()
  }
}

/** Results that have not exactly one mark for each question. */
async function wrongMarks(owner: pg.Client, { exam }: Stage): Promise<number> {
  const { rows } = await owner.query(
    'select count(*) from results r where (select count(*) from result_marks m where m.attempt_id = r.attempt_id) <> $1',
    [exam.questions.length],
  )
  return Number(rows[0].count)
}

async function gradeTwice(stage: Stage, owner: pg.Client) {
  const db = openDatabase(stage.postgres.servingUrl, 4)
  const seconds = async (work: () => Promise<unknown>) => {
    const begun = performance.now()
    await work()
    return (performance.now() - begun) / 1000
  }
  try {
    const gradeSeconds = await seconds(() => computeMissingResults(db, new Date()))
    const { examId } = stage.exam
    // The first question is dropped: every result moves.
    await owner.query(
      `insert into exam_keys (exam_id, version, key, reason, created_by)
        select exam_id, 2, jsonb_set(key, '{1,ruling}', '{"is": "dropped"}'), 'measured', created_by
        from exam_keys where exam_id = $1 and version = 1`,
      [examId],
    )
    await owner.query('update exams set key_version = 2 where id = $1', [examId])
    const regradeSeconds = await seconds(() =>
      db.transaction().execute((tx) => regradeResults(tx, examId, 2, new Date())),
    )
    return { gradeSeconds, regradeSeconds }
  } finally {
    await db.destroy()
  }
}
