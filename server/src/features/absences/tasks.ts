// Tasks for the class teacher and the office: absent several days in a row, or below the threshold in a month.
import { dayInIndia } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { notFound } from '../../platform/problems.ts'
import { type AttendanceSettings, getAttendanceSettings } from '../attendanceSettings/attendanceSettings.ts'
import { tell, withdrawWord } from '../messages/messages.ts'
import { lowPercent, rowAround, rowBeginningOn } from './taskRules.ts'
import {
  deleteTask,
  findMonth,
  insertTask,
  listDays,
  listOpenTasks,
  listTaskReaders,
  type OpenTask,
  updateDone,
  updateTaskValue,
} from './tasks.queries.ts'

const DAY = 86_400_000
/** How far back a row of absent days is looked for. */
const LOOKED_BACK = 90 * DAY

interface Change {
  studentIds: string[]
  day: string
  at: Date
  /** Whether tasks may begin: once the grace of an absence is over, so that no slip makes one. */
  begin: boolean
}

/** Keeps tasks true to the marks of one day: open ones follow, those without a cause any more go. */
export async function followTasks(tx: Tx, { studentIds, day, at, begin }: Change): Promise<void> {
  const open = await listOpenTasks(tx, studentIds, day)
  if (open.length === 0 && !begin) return
  const settings = await getAttendanceSettings(tx)
  for (const task of open) await followTask(tx, task, settings, at)
  if (!begin) return
  for (const studentId of studentIds) await beginTasks(tx, studentId, day, settings, at)
}

async function followTask(tx: Tx, task: OpenTask, settings: AttendanceSettings, at: Date): Promise<void> {
  const value = await valueNow(tx, task, settings, at)
  if (value === null) {
    await deleteTask(tx, task.id)
    await withdrawWord(tx, causeOfTask(task.id))
  } else if (value !== task.value) await updateTaskValue(tx, task.id, value)
}

/** The task's figure by the marks as they are now; null where its cause is gone. */
async function valueNow(
  tx: Tx,
  { studentId, kind, sinceOn }: OpenTask,
  settings: AttendanceSettings,
  at: Date,
): Promise<number | null> {
  if (kind === 'below_threshold') return lowPercent(await findMonth(tx, studentId, sinceOn), settings)
  const days = await listDays(tx, studentId, sinceOn, dayInIndia(at))
  const length = rowBeginningOn(days, sinceOn)
  return length < settings.daysInARow ? null : length
}

async function beginTasks(
  tx: Tx,
  studentId: string,
  day: string,
  settings: AttendanceSettings,
  at: Date,
): Promise<void> {
  const from = dayInIndia(new Date(Date.parse(day) - LOOKED_BACK))
  const row = rowAround(await listDays(tx, studentId, from, dayInIndia(at)), day)
  if (row && row.days >= settings.daysInARow) {
    await beginTask(tx, { studentId, kind: 'days_in_a_row', sinceOn: row.since, value: row.days }, day, at)
  }
  const month = `${day.slice(0, 7)}-01`
  const percent = lowPercent(await findMonth(tx, studentId, month), settings)
  if (percent !== null) {
    await beginTask(tx, { studentId, kind: 'below_threshold', sinceOn: month, value: percent }, day, at)
  }
}

async function beginTask(tx: Tx, task: Omit<OpenTask, 'id'>, day: string, at: Date): Promise<void> {
  const id = await insertTask(tx, { ...task, createdAt: at })
  if (!id) return
  const { student, batch, to } = await listTaskReaders(tx, task.studentId, day)
  await tell(tx, at, {
    kind: 'attendance-task',
    to,
    cause: causeOfTask(id),
    params: { student, batch, task: task.kind, value: task.value },
    link: '/attendance',
    about: task.studentId,
  })
}

const causeOfTask = (id: string) => `attendance-task:${id}`

/** Somebody has talked with the student or the guardian. Repeated it changes nothing. Throws 404. */
export async function finishTask(
  tx: Tx,
  task: { id: string; studentId: string; doneAt: Date; doneBy: string; note: string },
): Promise<void> {
  if (!(await updateDone(tx, task))) throw notFound()
}
