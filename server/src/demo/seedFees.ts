// Puts the demo's fees into the database: plans, who is on them, and half a year of payments in the same books.
import { askConcession } from '../features/concessions/granting.ts'
import { addFeeHead } from '../features/feePlans/feeHeads.ts'
import {
  addFeePlan,
  copyFeePlan,
  type FeePlan,
  getFeePlan,
  publishFeePlan,
} from '../features/feePlans/feePlans.ts'
import { changeFeeSettings, getFeeSettings, headOfUse } from '../features/feePlans/feeSettings.ts'
import { scheduleOf } from '../features/feePlans/schedule.ts'
import { placePayment, sumOf } from '../features/feeReceipts/placing.ts'
import { taxWay } from '../features/feeRules/tax.ts'
import type { Line } from '../features/ledger/ledger.ts'
import { dayInIndia } from '../platform/clock.ts'
import type { AdminPower } from '../platform/schema.ts'
import { type DemoPlan, heads, plans } from './data/fees.ts'
import { batchOf, yearStart } from './data/institute.ts'
import { type DemoStudent, students } from './data/students.ts'
import { Books } from './fees/books.ts'
import { seedCases } from './fees/cases.ts'
import { type Happening, historyOf, type OpenDue, type Payer } from './fees/history.ts'
import { type Ids, idsOf, type Seeding } from './seeding.ts'

/** The day on which the office put everybody on their plans. */
const assignedOn = '2026-06-03'
const GSTIN = '27AAAAA0000A1Z2'

type Ground = { seeding: Seeding; people: Ids; batches: Ids }

export async function seedFees(seeding: Seeding, people: Ids, batches: Ids): Promise<void> {
  const ground = { seeding, people, batches }
  await seedRules(ground)
  const byCourse = await seedPlans(ground, await seedHeads(ground))
  await assignEverybody(ground, byCourse)
  await grantSome(ground)
  await seedHistory(ground)
  await seedCases(ground)
}

async function seedRules({ seeding: { tx, calendar } }: Ground): Promise<void> {
  await changeFeeSettings(
    tx,
    {
      ...{ gstin: GSTIN, upiAddress: 'integrate.fees@namunebank', upiName: 'Integrate Classes' },
      ...{ limitBps: 500, limitPaise: 300_000, siblingBps: 500, bouncePaise: 50_000 },
    },
    calendar.morning('2026-05-02'),
  )
}

async function seedHeads({ seeding: { tx, calendar } }: Ground): Promise<Ids> {
  const pairs: [string, string][] = []
  for (const [code, head] of Object.entries(heads)) {
    const row = { ...head, sac: '999293', taxBps: 1800 }
    pairs.push([code, await addFeeHead(tx, row, calendar.morning('2026-05-02'))])
  }
  return idsOf('fee head', pairs)
}

/** The plans of this year by the course's code, published; and one drawn up for the next. */
async function seedPlans(ground: Ground, headIds: Ids): Promise<Map<string, FeePlan>> {
  const { tx, calendar, now } = ground.seeding
  const owner = ground.people.of('madhavi')
  const rows = await tx.selectFrom('batches').select(['id', 'courseId']).execute()
  const courseOf = new Map(rows.map(({ id, courseId }) => [id, courseId]))
  const known = new Map<string, FeePlan>()
  for (const plan of plans) {
    const batch = students.find((one) => batchOf(one.batch).course === plan.course)?.batch ?? ''
    const courseId = courseOf.get(ground.batches.of(batch)) as string
    const draft = draftOf(plan, courseId, headIds, ground.seeding)
    const id = await addFeePlan(tx, draft, owner, calendar.morning('2026-05-06'))
    await publishFeePlan(tx, id, calendar.morning('2026-05-08'))
    known.set(plan.course, await getFeePlan(tx, id))
  }
  const jee = known.get('jee')
  if (jee) {
    const next = { courseId: jee.courseId, year: jee.year + 1, name: jee.name, raiseBps: 500 }
    await copyFeePlan(tx, jee.id, next, owner, now)
  }
  return known
}

function draftOf(plan: DemoPlan, courseId: string, headIds: Ids, { calendar }: Seeding) {
  const { year, name, fine, fineRupees, capRupees, graceDays } = plan
  return {
    ...{ courseId, year, name, fine, graceDays, priceIncludesTax: true, refund: 'by_days' as const },
    finePaise: fineRupees * 100,
    fineCap: capRupees && capRupees * 100,
    heads: plan.heads.map(([code, rupees]) => ({ headId: headIds.of(code), paise: rupees * 100 })),
    instalments: plan.instalments.map(([percent, day]) => ({
      ...{ shareBps: percent * 100, dueOn: calendar.day(day), daysAfter: null },
    })),
  }
}

/** Some live over the border, in Karnataka or Telangana: their tax is IGST. */
const stateOf = ({ roll }: DemoStudent) => (/[05]17$/.test(roll) ? '29' : /33$/.test(roll) ? '36' : '27')

async function assignEverybody({ seeding, people, batches }: Ground, known: Map<string, FeePlan>) {
  const { tx, calendar, now } = seeding
  const at = calendar.morning(assignedOn)
  const by = people.of('mohan')
  const books = await Books.open(tx, now, students.length * 14)
  for (const student of students) {
    const batch = batchOf(student.enrolments[0]?.batch ?? student.batch)
    const plan = known.get(batch.course) as FeePlan
    const studentId = people.of(student.roll)
    const startsOn = calendar.day(yearStart)
    const assignmentId = books.takeId()
    books.add('fee_assignments', {
      ...{ id: assignmentId, student_id: studentId, plan_id: plan.id, batch_id: batches.of(batch.code) },
      ...{ starts_on: startsOn, ends_on: calendar.day(batch.endsOn), place_of_supply: stateOf(student) },
      ...{ assigned_by: by, assigned_at: at },
    })
    const { dues } = scheduleOf(plan, { startsOn, assignedOn: dayInIndia(at), taxed: true })
    const lines = dues.flatMap(({ number, headId, paise, dueOn }): Line[] => {
      const dueId = books.takeId()
      books.add('dues', {
        ...{ id: dueId, student_id: studentId, kind: 'instalment', assignment_id: assignmentId },
        ...{
          instalment: number,
          head_id: headId,
          due_on: dueOn,
          paise,
          note: '',
          created_by: by,
          created_at: at,
        },
      })
      return [
        { kind: 'student', studentId, dueId, paise },
        { kind: 'billed', headId, paise: -paise },
      ]
    })
    books.post({ kind: 'charge', cause: `plan:${assignmentId}`, at, by, lines })
  }
  await books.write(tx)
}

/** Scholarships by the owner in June; and one wish of the office that waits for her. */
async function grantSome({ seeding, people }: Ground): Promise<void> {
  const { tx, calendar, now } = seeding
  const viewerOf = (code: string, power: AdminPower) => ({
    ...{ personId: people.of(code), sessionId: '', role: 'admin' as const, powers: [power], gate: null },
  })
  const owner = viewerOf('madhavi', 'owner')
  const assignments = await tx.selectFrom('feeAssignments').select(['id', 'studentId']).execute()
  const assignmentOf = new Map(assignments.map(({ id, studentId }) => [studentId, id]))
  const wish = (roll: string) => ({ assignmentId: assignmentOf.get(people.of(roll)) as string })
  for (const [i, { roll }] of students.filter(isScholar).entries()) {
    const at = new Date(calendar.morning('2026-06-05').getTime() + i * 600_000)
    const given = { ...wish(roll), kind: 'scholarship' as const, bps: i % 3 ? 1000 : 2500 }
    const reason = 'Marks in class 10 above 95 %'
    await askConcession(tx, { viewer: owner, at }, people.of(roll), { ...given, reason })
  }
  const soham = students.find(({ name }) => name === 'Soham Kalpit')
  if (!soham) return
  const doing = { viewer: viewerOf('mohan', 'accounts'), at: new Date(now.getTime() - 3 * 3_600_000) }
  const asked = { ...wish(soham.roll), kind: 'concession' as const, paise: 500_000 }
  const reason = 'His sister Naina is in CET-27 PCB'
  await askConcession(tx, doing, people.of(soham.roll), { ...asked, reason })
}

const isScholar = ({ roll, status }: DemoStudent) => status === 'active' && /\d(09|38)$/.test(roll)

async function seedHistory(ground: Ground): Promise<void> {
  const { seeding, people } = ground
  const { tx, now } = seeding
  const payers = await readPayers(ground)
  const happenings = historyOf(payers, seeding)
  const books = await Books.open(tx, now, happenings.length * 6)
  const settings = await getFeeSettings(tx)
  const { id: fineHead } = await headOfUse(tx, 'fine')
  const cashiers = ['mohan', 'mohan', 'anjali'].map(people.of)
  for (const [i, happening] of happenings.entries()) {
    if (happening.what === 'fined') addFine(books, happening, fineHead)
    else {
      const { payer, at, parts } = happening
      const { studentId, placeOfSupply, open } = payer
      const way = taxWay(settings, placeOfSupply)
      const lines = placePayment(
        open.filter(({ owed }) => owed > 0),
        sumOf(parts),
        way,
      )
      for (const { dueId, paise } of lines) {
        const due = open.find((one) => one.dueId === dueId)
        if (due) due.owed -= paise
      }
      const terms = { gstin: settings.gstin, placeOfSupply }
      books.receive({ studentId, at, by: cashiers[i % 3] as string, parts, lines, terms })
    }
  }
  await books.write(tx)
}

function addFine(books: Books, fined: Extract<Happening, { what: 'fined' }>, headId: string): void {
  const { payer, assignmentId, instalment, paise, day, at } = fined
  const { studentId, open } = payer
  const dueId = books.takeId()
  books.add('dues', {
    ...{ id: dueId, student_id: studentId, kind: 'fine', assignment_id: assignmentId, instalment },
    ...{ head_id: headId, due_on: day, paise, note: '', created_by: null, created_at: at },
  })
  const entryId = books.post({
    ...{ kind: 'fine', cause: `fine:${assignmentId}:${instalment}:${day}`, at, by: null },
    lines: [
      { kind: 'student', studentId, dueId, paise },
      { kind: 'billed', headId, paise: -paise },
    ],
  })
  books.add('fines', {
    ...{ assignment_id: assignmentId, instalment, on_day: day, due_id: dueId, paise, entry_id: entryId },
  })
  const taxed = { sac: '999293', taxBps: 1800, position: 900, dueOn: day, owed: paise }
  open.push({ dueId, assignmentId, instalment, headId, ...taxed })
}

/** Everybody with what they owe after concessions, as it stands before the first payment. */
async function readPayers({ seeding: { tx }, people }: Ground): Promise<Payer[]> {
  const rows = await tx
    .selectFrom('dues')
    .innerJoin('dueBalances', 'dueBalances.dueId', 'dues.id')
    .innerJoin('feeAssignments', 'feeAssignments.id', 'dues.assignmentId')
    .innerJoin('feePlans', 'feePlans.id', 'feeAssignments.planId')
    .innerJoin('feePlanHeads', (join) =>
      join.onRef('feePlanHeads.planId', '=', 'feePlans.id').onRef('feePlanHeads.headId', '=', 'dues.headId'),
    )
    .innerJoin('feeHeads', 'feeHeads.id', 'dues.headId')
    .select(['dues.id as dueId', 'dues.studentId', 'dues.assignmentId', 'dues.instalment', 'dues.headId'])
    .select(['dues.dueOn', 'dueBalances.owed', 'feeHeads.sac', 'feeHeads.taxBps', 'feePlanHeads.position'])
    .select(['feeAssignments.placeOfSupply', 'feePlans.fine', 'feePlans.finePaise', 'feePlans.graceDays'])
    .select('feePlans.fineCap')
    .orderBy('dues.instalment')
    .orderBy('feePlanHeads.position')
    .execute()
  const byStudent = Map.groupBy(rows, ({ studentId }) => studentId)
  return students.flatMap((student) => {
    const studentId = people.of(student.roll)
    const open = byStudent.get(studentId)
    const [first] = open ?? []
    if (!open || !first) return []
    const { placeOfSupply, fine, finePaise, graceDays, fineCap } = first
    const rule = { fine, finePaise, graceDays, fineCap }
    return [
      { studentId, student, placeOfSupply, fine: rule, open: open.map((due) => ({ ...due }) as OpenDue) },
    ]
  })
}
