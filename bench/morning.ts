// A morning: every batch has a lecture now, each teacher marks it as people do, and everybody else reads their pages.
import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { type Figures, measure, measureAtPace } from './measure.ts'
import { teachersFor } from './screens/five-years.ts'
import { buildHouse, type House } from './screens/house.ts'

export interface Morning {
  saves: Figures
  reads: Figures
  /** Requests that were sent again with the same key. */
  repeats: number
  /** Marks that are not what their teacher last said, missing or too many. */
  wrong: number
  marks: number
}

type Mark = 'present' | 'absent' | 'late'
interface Sheet {
  lectureId: string
  teacher: number
  students: string[]
  said: Map<string, Mark>
}

const REPEATED = 0.2
const READS_A_SECOND = 10

export async function liveThroughMorning(
  size: { batches: number; studentsEach: number; seconds: number },
  say: (what: string) => void = () => {},
): Promise<Morning> {
  const { batches, studentsEach, seconds } = size
  const whole = { batches, studentsEach, teachers: teachersFor(batches), exams: 0, days: 30 }
  const house = await buildHouse(whole, say, true)
  try {
    const sheets = await beginLectures(house)
    say(`${sheets.length} lectures are marked within ${seconds} s`)
    let repeats = 0
    const saves: number[] = []
    const marking = Promise.all(
      sheets.map(async (sheet) => {
        await wait(Math.random() * seconds * 400)
        repeats += await markSheet(house, sheet, (seconds * 400) / 8, saves)
      }),
    )
    const [reads] = await Promise.all([measureAtPace(READS_A_SECOND, seconds, readsOf(house)), marking])
    const figures = await measure(
      saves.map((ms) => async () => ms),
      1,
    )
    return { saves: figures, reads, repeats, ...(await recount(house, sheets)) }
  } finally {
    await house.pullDown()
  }
}

/** A lecture for every batch that began ten minutes ago, in place of those that the plan has today. */
async function beginLectures({ client }: House): Promise<Sheet[]> {
  await client.query(
    'delete from lectures where on_day = current_date and batch_id in (select id from old_batches)',
  )
  const { rows } = await client.query<{ id: string; n: number; students: string[] }>(`
    with begun as (
      insert into lectures (kind, batch_id, subject_id, teacher_id, planned_teacher_id, room_id, starts_at, ends_at)
        select 'extra', b.id, k.id, t.id, t.id, r.id, now() - interval '10 minutes', now() + interval '50 minutes'
        from old_batches b join old_teachers t on t.n = b.n join old_rooms r on r.n = b.n
        join old_subjects k on k.n = 0 where b.y = 0
      returning id, batch_id)
    select begun.id, b.n, array(select student_id from enrolments where batch_id = b.id order by 1) as students
    from begun join old_batches b on b.id = begun.batch_id`)
  return rows.map(({ id, n, students }) => ({ lectureId: id, teacher: n, students, said: new Map() }))
}

/** Opens the sheet and says it in several steps, each on top of what the last one left; some requests come twice. */
async function markSheet(house: House, sheet: Sheet, pauseMs: number, saves: number[]): Promise<number> {
  const { lectureId, teacher, students, said } = sheet
  const path = `/v1/lectures/${lectureId}/attendance`
  let { version: base } = await request<{ version: number }>(house, teacher, path)
  for (const student of students) said.set(student, 'present')
  let repeats = 0
  for (let step = 0; step < 6; step++) {
    const touched = step ? [students[Math.floor(Math.random() * students.length)] ?? ''] : students
    for (const student of touched) said.set(student, drawMark(step))
    const marks = touched.map((studentId) => asSaid(studentId, said.get(studentId) ?? 'present'))
    const body = { base, takenAt: new Date().toISOString(), marks }
    const key = randomUUID()
    const begun = performance.now()
    const reply = await request<{ version: number }>(house, teacher, path, { body, key })
    saves.push(performance.now() - begun)
    base = reply.version
    if (Math.random() < REPEATED) {
      repeats++
      await request(house, teacher, path, { body, key })
    }
    await wait(Math.random() * pauseMs)
  }
  return repeats
}

function drawMark(step: number): Mark {
  if (step === 0 && Math.random() < 0.93) return 'present'
  return Math.random() < 0.7 ? 'absent' : 'late'
}

const asSaid = (studentId: string, mark: Mark) => ({ studentId, mark, minutes: mark === 'late' ? 7 : null })

async function request<T>(
  house: House,
  teacher: number,
  path: string,
  save?: { body: object; key: string },
): Promise<T> {
  const reply = await fetch(`http://127.0.0.1:${house.port}${path}`, {
    method: save ? 'PUT' : 'GET',
    headers: {
      authorization: `Bearer ${await house.tokenOf('teacher', teacher)}`,
      ...(save && { 'content-type': 'application/json', 'idempotency-key': save.key }),
    },
    ...(save && { body: JSON.stringify(save.body) }),
  })
  if (!reply.ok) throw new Error(`${path} was answered with ${reply.status}: ${await reply.text()}`)
  return (await reply.json()) as T
}

/** What students read on their way in. */
function readsOf(house: House): () => () => Promise<number> {
  const pages = ['/v1/homes/student', '/v1/me', '/v1/inbox/unread']
  let turn = 0
  return () => {
    const mine = turn++
    return async () => {
      const token = await house.tokenOf('student', mine)
      const begun = performance.now()
      const reply = await fetch(`http://127.0.0.1:${house.port}${pages[mine % pages.length]}`, {
        headers: { authorization: `Bearer ${token}` },
      })
      await reply.arrayBuffer()
      if (!reply.ok) throw new Error(`A student was answered with ${reply.status}.`)
      return performance.now() - begun
    }
  }
}

async function recount({ client }: House, sheets: Sheet[]): Promise<{ marks: number; wrong: number }> {
  let marks = 0
  let wrong = 0
  for (const { lectureId, said } of sheets) {
    const { rows } = await client.query<{ student_id: string; mark: Mark }>(
      'select student_id, mark from attendance_marks where lecture_id = $1',
      [lectureId],
    )
    marks += rows.length
    wrong += Math.abs(rows.length - said.size)
    wrong += rows.filter(({ student_id, mark }) => said.get(student_id) !== mark).length
  }
  return { marks, wrong }
}
