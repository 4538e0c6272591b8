// Students who save while things are killed: each remembers what was acknowledged, and tries again what was not.
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { Phones } from './client.ts'
import { type Sitter, type Stage, setStage } from './stage.ts'

/** What a student was told that the server holds: by position the sequence and the response. */
type Acknowledged = Map<number, { sequence: number; response: string }>

interface Simulated extends Sitter {
  attemptId: string
  acknowledged: Acknowledged
}

interface Run {
  going: boolean
  acknowledged: number
  failedTries: number
}

export interface CrashReport {
  /** How many saves were acknowledged, and how many tries found no server. */
  acknowledged: number
  failedTries: number
  /** Acknowledged answers that are not there, or not as they were acknowledged. */
  lost: string[]
}

/**
 * So many students save without a pause; the server is killed and started again, then PostgreSQL is killed under it
 * and both are started again, as many rounds as asked, with `saves` acknowledged between one kill and the next.
 * Afterwards each acknowledged answer is looked for.
 */
export async function crash(students: number, rounds: number, saves: number): Promise<CrashReport> {
  const stage = await setStage(students, 12)
  try {
    const phones = new Phones(stage.server.port, students)
    const simulated = await startAll(stage, phones)
    const run: Run = { going: true, acknowledged: 0, failedTries: 0 }
    const saving = simulated.map((student) => saveOnAndOn(phones, stage, student, run))
    for (let round = 0; round < rounds; round++) await killBoth(stage, run, saves)
    await untilMore(run, saves)
    run.going = false
    await Promise.all(saving)
    phones.close()
    const lost = await findLost(stage, simulated)
    return { acknowledged: run.acknowledged, failedTries: run.failedTries, lost }
  } finally {
    await stage.strike()
  }
}

async function killBoth(stage: Stage, run: Run, saves: number): Promise<void> {
  await untilMore(run, saves)
  await stage.server.kill()
  await stage.server.start()
  await untilMore(run, saves)
  process.kill(stage.postgres.pid, 'SIGKILL')
  await stage.postgres.ended
  await stage.server.kill()
  await stage.restartPostgres()
  await stage.server.start()
}

async function untilMore(run: Run, saves: number): Promise<void> {
  const goal = run.acknowledged + saves
  while (run.acknowledged < goal) await wait(10)
}

async function startAll(stage: Stage, phones: Phones): Promise<Simulated[]> {
  return Promise.all(
    stage.sitters.map(async (sitter) => {
      const path = `/v1/exams/${stage.exam.examId}/attempt`
      const { body } = await phones.send<{ id: string }>(sitter.token, path)
      return { ...sitter, attemptId: body.id, acknowledged: new Map() }
    }),
  )
}

/** Saves one answer after the other; one that was not acknowledged is sent again until it is. */
async function saveOnAndOn(
  phones: Phones,
  { exam }: Stage,
  { token, attemptId, acknowledged }: Simulated,
  run: Run,
): Promise<void> {
  for (let sequence = 1; run.going; sequence++) {
    const { position, section } = exam.questions[sequence % exam.questions.length] ?? {
      position: 1,
      section: 1,
    }
    const response = section === 1 ? String(sequence % 4) : String(sequence)
    const body = { epoch: 1, answers: [{ position, kind: 'saved', sequence, response, marked: false }] }
    while (run.going && !(await isHeld(phones, token, attemptId, body))) {
      run.failedTries++
      await wait(100)
    }
    if (!run.going) return
    acknowledged.set(position, { sequence, response })
    run.acknowledged++
  }
}

async function isHeld(phones: Phones, token: string, attemptId: string, body: object): Promise<boolean> {
  const reply = await phones
    .send<{ outcome: string }>(token, `/v1/attempts/${attemptId}/answers`, body)
    .catch(() => undefined)
  return reply?.body?.outcome === 'held'
}

/** What is there may be newer than what was acknowledged: a reply can be lost, an answer must not be. */
async function findLost(stage: Stage, simulated: Simulated[]): Promise<string[]> {
  const client = new pg.Client({ connectionString: stage.postgres.ownerUrl })
  await client.connect()
  const { rows } = await client.query<{
    attempt_id: string
    position: number
    sequence: number
    response: string
  }>("select attempt_id, position, sequence, response from answers where kind = 'saved'")
  await client.end()
  const held = new Map(rows.map((row) => [`${row.attempt_id} ${row.position}`, row]))
  return simulated.flatMap(({ attemptId, acknowledged }) =>
    [...acknowledged].flatMap(([position, { sequence, response }]) => {
      const row = held.get(`${attemptId} ${position}`)
      const there =
        row && (row.sequence > sequence || (row.sequence === sequence && row.response === response))
      return there ? [] : [`attempt ${attemptId}, question ${position}, sequence ${sequence}`]
    }),
  )
}
