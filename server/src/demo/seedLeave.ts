// The demo's leave: what families and teachers have asked for around today, in every state, with its story.
import { sql } from 'kysely'
import {
  applyForLeave,
  cancelLeave,
  confirmLeave,
  decideLeave,
  replyOnLeave,
} from '../features/leave/leave.ts'
import { dayInIndia } from '../platform/clock.ts'
import type { Tx } from '../platform/database.ts'
import { addDays, momentOf, weekdayOf } from '../platform/days.ts'
import { chanceOf } from './data/chance.ts'
import { guardiansOfStudent } from './data/people.ts'
import { type DemoStudent, students } from './data/students.ts'
import type { Ids, Seeding } from './seeding.ts'

type Time = Parameters<typeof applyForLeave>[3]['time']
/** One word of somebody to a leave; the story of a leave is what follows its asking. */
type Word = { do: 'confirm' | 'approve' | 'cancel' } | { do: 'refuse' | 'askBack' | 'reply'; words: string }
interface Asked {
  /** A roll number or a staff code; `byGuardian` where the guardian asks for the student. */
  whose: string
  byGuardian?: true
  time: Time
  reason: string
  /** Days before today on which it was asked for. */
  daysAgo: number
  story: Word[]
}

/** Writes the leave of the demo by the product's own actions, as of the days on which people took them. */
export async function seedLeave(seeding: Seeding, people: Ids): Promise<void> {
  const today = dayInIndia(seeding.now)
  const known = stories(today, await nextExamDay(seeding))
  const told = [...known, ...quietPast(today, new Set(known.map(({ whose }) => whose)))]
  for (const asked of told) await writeLeave(seeding, people, today, asked)
}

const workday = (day: string) => (weekdayOf(day) === 7 ? addDays(day, 1) : day)

/** The leave that a visitor meets: of the students and teachers whom the sign-ins show. */
function stories(today: string, examDay: string): Asked[] {
  const day = (ahead: number) => workday(addDays(today, ahead))
  const days = (ahead: number, more = 0): Time => {
    const fromOn = day(ahead)
    return { extent: 'days', fromOn, toOn: addDays(fromOn, more) }
  }
  const half = (ahead: number): Time => ({ extent: 'half_day', fromOn: day(ahead), half: 'second' })
  const family = { byGuardian: true } as const
  return [
    {
      ...{ whose: '2027-0412', time: { extent: 'days', fromOn: examDay, toOn: addDays(examDay, 1) } },
      ...{ reason: 'Cousin’s wedding in Nanded', daysAgo: 0, story: [] },
    },
    {
      ...{
        whose: '2027-0412',
        ...family,
        time: days(-30, 1),
        reason: 'Dussehra at the village',
        daysAgo: 34,
      },
      story: [{ do: 'approve' }],
    },
    {
      ...{ whose: '2027-0412', time: half(-16), reason: 'Eye test at the hospital', daysAgo: 18 },
      story: [
        { do: 'confirm' },
        { do: 'askBack', words: 'Which doctor, and at what time?' },
        { do: 'reply', words: 'Dr. Udahare, at half past two.' },
        { do: 'approve' },
      ],
    },
    {
      ...{ whose: '2027-0412', time: days(-9), reason: 'Cricket match', daysAgo: 12 },
      story: [{ do: 'confirm' }, { do: 'refuse', words: 'The part test is on that day.' }],
    },
    { whose: '2027-0423', ...family, time: days(3), reason: 'Grandmother’s prayers', daysAgo: 0, story: [] },
    { whose: '2027-0418', ...family, time: half(1), reason: 'Dentist', daysAgo: 0, story: [] },
    {
      ...{ whose: '2027-0446', ...family, time: days(5, 4), reason: 'Out of town', daysAgo: 1 },
      story: [{ do: 'askBack', words: 'Five days before the test: can it be shorter?' }],
    },
    {
      ...{
        whose: '2027-0434',
        ...family,
        time: days(-1, 2),
        reason: 'Fever; the doctor says rest',
        daysAgo: 1,
      },
      story: [{ do: 'approve' }],
    },
    {
      ...{ whose: '2027-0449', ...family, time: days(-3), reason: 'Stomach upset', daysAgo: 2 },
      story: [{ do: 'approve' }],
    },
    {
      ...{ whose: '2027-0440', ...family, time: days(8), reason: 'Sister’s engagement', daysAgo: 3 },
      story: [{ do: 'approve' }, { do: 'cancel' }],
    },
    {
      whose: 'deepa',
      time: days(2, 1),
      reason: 'Parents’ meeting at my daughter’s school',
      daysAgo: 1,
      story: [],
    },
    { whose: 'kishor', time: days(9), reason: 'Family function', daysAgo: 4, story: [{ do: 'approve' }] },
    { whose: 'kishor', time: half(-20), reason: 'Bank work', daysAgo: 22, story: [{ do: 'approve' }] },
  ]
}

const REASONS = ['Fever', 'A wedding in the family', 'Going to the village', 'Doctor', 'Festival at home']

/** A day here and there in the last weeks, as every batch has them. */
function quietPast(today: string, known: ReadonlySet<string>): Asked[] {
  const chance = chanceOf('leave')
  return students
    .filter(({ status, roll }, i) => status === 'active' && i % 17 === 5 && !known.has(roll))
    .map(({ roll }) => {
      const ago = 4 + chance.below(50)
      const fromOn = workday(addDays(today, -ago))
      const reason = chance.pick(REASONS)
      const time = { extent: 'days' as const, fromOn, toOn: fromOn }
      return {
        whose: roll,
        byGuardian: true as const,
        time,
        reason,
        daysAgo: ago + 1,
        story: [{ do: 'approve' }],
      }
    })
}

async function writeLeave({ tx, now }: Seeding, people: Ids, today: string, asked: Asked): Promise<void> {
  const personId = people.of(asked.whose)
  const student = students.find(({ roll }) => roll === asked.whose)
  const guardian = student && guardianOf(student, people)
  const at = (step: number) => momentOn(addDays(today, -asked.daysAgo), step, now)
  const asker = asked.byGuardian && guardian ? guardian : personId
  const { id } = await applyForLeave(tx, { by: asker, at: at(0) }, personId, asked)
  const decider = student ? await classTeacherOf(tx, personId) : people.of('sameer')
  let step = 1
  for (const word of asked.story)
    await take(tx, id, word, { asker, guardian: guardian ?? personId, decider, at: at(step++) })
}

/** In the evening of that day and the hours after it, never later than now. */
function momentOn(day: string, step: number, now: Date): Date {
  const evening = momentOf(day, '08:10').getTime() + step * 95 * 60_000
  return new Date(Math.min(evening, now.getTime() - (9 - step) * 60_000))
}

interface Hands {
  asker: string
  guardian: string
  decider: string
  at: Date
}

async function take(tx: Tx, id: string, word: Word, { asker, guardian, decider, at }: Hands): Promise<void> {
  const decide = (decision: 'approved' | 'refused' | 'asked_back', answer: string) =>
    decideLeave(tx, { by: decider, at }, id, { decision, answer, seen: 'waiting' })
  switch (word.do) {
    case 'confirm':
      return void (await confirmLeave(tx, { by: guardian, at, inStead: false }, id, {
        confirmed: true,
        note: '',
      }))
    case 'approve':
      return void (await decide('approved', ''))
    case 'refuse':
      return void (await decide('refused', word.words))
    case 'askBack':
      return void (await decide('asked_back', word.words))
    case 'reply':
      return void (await replyOnLeave(tx, { by: asker, at }, id, word.words))
    case 'cancel':
      return void (await cancelLeave(tx, { by: asker, at }, id, 'It was put off.'))
  }
}

/** Who asks for them; grown-up repeaters now and then come without a guardian. */
function guardianOf(student: DemoStudent, people: Ids): string | undefined {
  const [first] = guardiansOfStudent(student.roll)
  return first && people.of(first.guardian.code)
}

async function classTeacherOf(tx: Tx, studentId: string): Promise<string> {
  const row = await tx
    .selectFrom('enrolments as e')
    .innerJoin('batches as b', 'b.id', 'e.batchId')
    .select(sql<string>`b.class_teacher_id`.as('id'))
    .where('e.studentId', '=', studentId)
    .where('e.toOn', 'is', null)
    .executeTakeFirstOrThrow()
  return row.id
}

/** The day of the next test of Aarya's batch, so that a leave of hers meets it; in a week where there is none. */
async function nextExamDay({ tx, now }: Seeding): Promise<string> {
  const row = await tx
    .selectFrom('examBatches as x')
    .innerJoin('batches as b', 'b.id', 'x.batchId')
    .select(sql<Date>`min(lower(x.during))`.as('opensAt'))
    .where('b.name', '=', 'JEE-27 A')
    .where('x.scheduled', '=', true)
    .where(sql<boolean>`lower(x.during) > ${new Date(now.getTime() + 86_400_000)}`)
    .executeTakeFirst()
  return row?.opensAt ? dayInIndia(row.opensAt) : addDays(dayInIndia(now), 7)
}
