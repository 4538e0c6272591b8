// An exam while things are killed: what students were told is held must be there, and every attempt ends once.
import { randomInt } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { ask } from './ask.ts'
import { Phones } from './client.ts'
import { findFaults } from './crashFaults.ts'
import { CrashStudent, type Tally } from './crashStudent.ts'
import { type Stage, setStage } from './stage.ts'

export const victims = ['server', 'postgres', 'both'] as const
const moments = ['saves', 'bell', 'grading'] as const
export type Victim = (typeof victims)[number]
type Moment = (typeof moments)[number]

const QUESTIONS = 12
/** How long students save before the bell of their round. */
const SITTING_MS = 3_000
/** Two seconds after the bell the server begins to close, within the next five. */
const CLOSING_MS = 7_000
/** So long a round may take to its last result, with restarts and crash recovery on a busy machine. */
const PATIENCE_MS = 90_000

export interface CrashReport extends Tally {
  /** What was killed when, in words. */
  kills: string[]
  /** Acknowledged answers that are not there, attempts without an end or a result, ends or marks that are doubled. */
  faults: string[]
}

/**
 * So many students sit so many rounds. In each, something is killed once at a random moment while they save, while the
 * bell rings or while results are computed, and started again; the round is over when every attempt has its result.
 */
export async function crash(students: number, rounds: number): Promise<CrashReport> {
  const stage = await setStage(students, QUESTIONS)
  const report: CrashReport = { kills: [], faults: [], acknowledged: 0, submitted: 0, failedTries: 0 }
  try {
    for (let round = 1; round <= rounds; round++) await sitRound(stage, round, report)
    return report
  } finally {
    await stage.strike()
  }
}

async function sitRound(stage: Stage, round: number, report: CrashReport): Promise<void> {
  await stage.renewTokens()
  const victim = victims[randomInt(victims.length)] ?? 'both'
  const moment = moments[round % moments.length] ?? 'saves'
  const bell = Date.now() + SITTING_MS
  const students = await seat(stage, round, new Date(bell))
  const phones = new Phones(stage.server.port, students.length)
  const killing = killAt(stage, victim, moment, bell)
  await Promise.all(students.map((student) => student.sit(phones, report)))
  report.kills.push(`round ${round}: ${victim} in ${moment}, ${await killing} ms from the bell`)
  phones.close()
  await untilAllHaveResults(stage)
  report.faults.push(...(await findFaults(stage, students)))
}

/** A fresh attempt for everybody, by its number; every other student has a socket. */
async function seat(stage: Stage, round: number, bell: Date): Promise<CrashStudent[]> {
  const { rows } = await ask<{ id: string; studentId: string }>(
    stage,
    `insert into attempts (exam_id, student_id, number, session_id, started_at, part_ends, ends_at, question_order,
        option_orders)
      select $1, p.person_id, $2, p.id, now(), array[$3::timestamptz], $3, '{1,2,3,4,5,6,7,8,9,10,11,12}', '{}'
      from sessions p where p.person_id = any ($4::uuid[])
      returning id, student_id as "studentId"`,
    [stage.exam.examId, round, bell, stage.sitters.map(({ studentId }) => studentId)],
  )
  const attempts = new Map(rows.map(({ id, studentId }) => [studentId, id]))
  return stage.sitters.map(({ studentId, token }, i) => {
    const attemptId = attempts.get(studentId) ?? ''
    const submitsAt = i % 5 === 0 ? bell.getTime() - randomInt(SITTING_MS) : undefined
    return new CrashStudent({ attemptId, token, bySocket: i % 2 === 0, submitsAt }, stage)
  })
}

/** Kills when the moment has come; returns how long after the bell that was (before it: negative). */
async function killAt(stage: Stage, victim: Victim, moment: Moment, bell: number): Promise<number> {
  if (moment === 'saves') await wait(bell - Date.now() - randomInt(SITTING_MS - 500))
  else await wait(bell - Date.now() + 1_900)
  if (moment === 'bell') await wait(randomInt(CLOSING_MS - 1_900))
  if (moment === 'grading') await untilSomeHaveResults(stage, bell + CLOSING_MS + 3_000)
  const at = Date.now() - bell
  await kill(stage, victim)
  return at
}

/** Kills it without warning, and starts again what does not start by itself. */
export async function kill(stage: Stage, victim: Victim): Promise<void> {
  if (victim === 'postgres') return killBackends(stage)
  await stage.server.kill()
  if (victim === 'both') {
    process.kill(stage.postgres.pid, 'SIGKILL')
    await stage.postgres.ended
    await stage.restartPostgres()
  }
  await stage.server.start()
}

/** Every connection's process: PostgreSQL throws its memory away and recovers from its log, under a server that lives. */
async function killBackends(stage: Stage): Promise<void> {
  const { rows } = await ask<{ pid: number }>(
    stage,
    "select pid from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()",
  )
  for (const { pid } of rows) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {} // gone by itself
  }
}

/** Whether every attempt is closed and has its result; waits for it, but not for ever: then the faults say what is stuck. */
async function untilAllHaveResults(stage: Stage): Promise<void> {
  const end = Date.now() + PATIENCE_MS
  while (Date.now() < end && (await countUnfinished(stage)) > 0) await wait(100)
}

async function untilSomeHaveResults(stage: Stage, latest: number): Promise<void> {
  const open = await countUnfinished(stage)
  while (Date.now() < latest && (await countUnfinished(stage)) >= open) await wait(10)
}

async function countUnfinished(stage: Stage): Promise<number> {
  const { rows } = await ask<{ count: string }>(
    stage,
    'select count(*) from attempts a where not exists (select from results r where r.attempt_id = a.id)',
  )
  return Number(rows[0]?.count ?? 0)
}
