// Putting students on plans, charging and postponing over HTTP: what was shown is what is charged.
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addTestDue, addTestHead, addTestPlan, assignTestPlan, TEST_GSTIN } from '../../testing/feePlans.ts'
import { startTestServer, type TestServer } from '../../testing/server.ts'
import { addStudent, createWorld, type World } from '../../testing/world.ts'
import { addFineDue, duesOf, listOpenDues } from './dues.ts'

let server: TestServer
let world: World
beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server.db)
})
afterAll(() => server.close())

const clerk = () => server.as(world.accountsId)
interface Row {
  studentId: string
  seal: string
  total: number
  tax: number
  startsOn: string
  onPlan: string | null
  siblings: string[]
  siblingPaise: number
  instalments: { number: number; dueOn: string; paise: number }[]
}
const preview = async (batchId: string, planId: string) =>
  (await (await clerk()).get<{ rows: Row[] }>(`/v1/batches/${batchId}/fee-preview?planId=${planId}`)).body
    .rows
const confirm = async (batchId: string, planId: string, rows: Row[]) =>
  (await clerk()).send('POST', `/v1/batches/${batchId}/fee-assignments`, {
    planId,
    rows: rows.map(({ studentId, seal }) => ({ studentId, seal })),
  })

async function addMember(batchId: string, fromOn: string, name = 'Member Kalpit'): Promise<string> {
  const studentId = await addStudent(server.db, name)
  await server.db.insertInto('enrolments').values({ studentId, batchId, fromOn }).execute()
  return studentId
}

async function addBatch(courseId: string, name: string): Promise<string> {
  const row = { courseId, name, year: 2027, capacity: 60, startsOn: '2026-06-15', endsOn: '2027-05-31' }
  return (await server.db.insertInto('batches').values(row).returning('id').executeTakeFirstOrThrow()).id
}

test('what a batch is shown is what each of them is charged, to the paisa and the day', async () => {
  let n = 0
  const share = fc.integer({ min: 1, max: 100 })
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 1, max: 9_999_999 }), { minLength: 1, maxLength: 3 }),
      fc.array(share, { minLength: 1, maxLength: 5 }),
      fc.record({ priceIncludesTax: fc.boolean(), taxed: fc.boolean() }),
      fc.array(fc.constantFrom('2026-05-01', '2026-09-10', '2026-12-20'), { minLength: 1, maxLength: 4 }),
      async (prices, shares, { priceIncludesTax, taxed }, joined) => {
        const gstin = taxed ? TEST_GSTIN : null
        await server.db.updateTable('feeSettings').set({ gstin }).execute()
        const batchId = await addBatch(world.a.courseId, `Shown ${++n}`)
        for (const fromOn of joined) await addMember(batchId, fromOn)
        const heads = await Promise.all(
          prices.map(async (paise) => ({ headId: await addTestHead(server.db), paise })),
        )
        const planId = await addTestPlan(server.db, world.a.courseId, {
          ...{ heads, priceIncludesTax, instalments: wholeOf(shares) },
        })
        const rows = await preview(batchId, planId)
        expect(rows).toHaveLength(joined.length)
        expect(await confirm(batchId, planId, rows)).toMatchObject({ status: 200 })
        for (const row of rows) {
          const dues = await listOpenDues(server.db, row.studentId)
          const groups = await duesOf(server.db, row.studentId)
          expect(dues.reduce((sum, { owed }) => sum + owed, 0)).toBe(row.total)
          const charged = groups.map(({ instalment, dueOn, owed }) => ({
            number: instalment,
            dueOn,
            paise: owed,
          }))
          expect(charged.sort(byNumber)).toEqual(row.instalments.sort(byNumber))
        }
      },
    ),
    { numRuns: 12 },
  )
  await server.db.updateTable('feeSettings').set({ gstin: null }).execute()
})

const byNumber = (a: { number: number | null }, b: { number: number | null }) =>
  (a.number ?? 0) - (b.number ?? 0)

/** Shares in the ratio of these weights, the last one taking what is left of the whole. */
function wholeOf(weights: number[]) {
  const sum = weights.reduce((all, weight) => all + weight, 0)
  const shares = weights.map((weight) => Math.max(1, Math.floor((weight * 10_000) / sum)))
  shares[0] = (shares[0] ?? 0) + 10_000 - shares.reduce((all, one) => all + one, 0)
  return shares.map((shareBps, at) => ({ shareBps, dueOn: null, daysAfter: at * 45 }))
}

test('whoever joins mid-course pays on the day of joining what had its day before', async () => {
  const batchId = await addBatch(world.a.courseId, 'Joiners')
  const early = await addMember(batchId, '2026-11-24')
  const late = await addMember(batchId, '2026-12-20')
  const planId = await addTestPlan(server.db, world.a.courseId, {
    instalments: [
      { shareBps: 2500, dueOn: '2026-06-15', daysAfter: null },
      { shareBps: 2500, dueOn: '2026-12-15', daysAfter: null },
      { shareBps: 5000, dueOn: '2027-02-15', daysAfter: null },
    ],
  })
  const rows = new Map((await preview(batchId, planId)).map((row) => [row.studentId, row]))
  const days = (id: string) => rows.get(id)?.instalments.map(({ dueOn }) => dueOn)
  expect(days(early)).toEqual(['2026-11-24', '2026-12-15', '2027-02-15'])
  expect(days(late)).toEqual(['2026-12-20', '2026-12-20', '2027-02-15'])
})

test('a preview that is no longer true charges nobody', async () => {
  const batchId = await addBatch(world.a.courseId, 'Changing')
  const [first, second] = [await addMember(batchId, '2026-06-15'), await addMember(batchId, '2026-06-15')]
  const planId = await addTestPlan(server.db, world.a.courseId, { priceIncludesTax: false })
  const rows = await preview(batchId, planId)
  await server.db.updateTable('feeSettings').set({ gstin: TEST_GSTIN }).execute()
  expect(await confirm(batchId, planId, rows)).toMatchObject({
    status: 409,
    body: { code: 'preview-changed', params: { student: 'Member Kalpit' } },
  })
  await server.db.updateTable('feeSettings').set({ gstin: null }).execute()
  const mine = rows.filter(({ studentId }) => studentId === first)
  expect((await confirm(batchId, planId, mine)).status).toBe(200)
  expect((await confirm(batchId, planId, rows)).body).toMatchObject({ code: 'preview-changed' })
  expect(await listOpenDues(server.db, second)).toEqual([])
  const again = await preview(batchId, planId)
  expect(again.map(({ onPlan }) => onPlan !== null).sort()).toEqual([false, true])
})

test('two clerks at once put a batch on a plan once', async () => {
  const batchId = await addBatch(world.a.courseId, 'Twice')
  for (let n = 0; n < 4; n++) await addMember(batchId, '2026-06-15')
  const planId = await addTestPlan(server.db, world.a.courseId)
  const rows = await preview(batchId, planId)
  const replies = await Promise.all(
    [rows, [...rows].reverse(), rows].map((order) => confirm(batchId, planId, order)),
  )
  expect(replies.map(({ status }) => status).sort()).toEqual([200, 409, 409])
  for (const { studentId, total } of rows) {
    const dues = await listOpenDues(server.db, studentId)
    expect(dues.reduce((sum, { owed }) => sum + owed, 0)).toBe(total)
  }
})

test('a brother or sister on a plan is seen, and what the rule would take off', async () => {
  await server.db.updateTable('feeSettings').set({ siblingBps: 1000 }).execute()
  const batchId = await addBatch(world.a.courseId, 'Families')
  await assignTestPlan(server.db, world.b)
  const sister = await addMember(batchId, '2026-06-15', 'Sister Kalpit')
  const tie = { guardianId: world.b.guardianId, studentId: sister, relation: 'mother' as const }
  await server.db.insertInto('guardianships').values(tie).execute()
  const planId = await addTestPlan(server.db, world.a.courseId)
  expect(await preview(batchId, planId)).toMatchObject([
    { studentId: sister, siblings: ['Student B Kalpit'], total: 6_150_000, siblingPaise: 615_000 },
  ])
  const [row] = await preview(batchId, planId)
  const rows = [{ studentId: sister, seal: row?.seal }]
  const client = await clerk()
  const body = { planId, rows, grantSiblings: true }
  expect((await client.send('POST', `/v1/batches/${batchId}/fee-assignments`, body)).status).toBe(200)
  const dues = await listOpenDues(server.db, sister)
  expect(dues.reduce((sum, { owed }) => sum + owed, 0)).toBe(6_150_000 - 615_000)
  await server.db.updateTable('feeSettings').set({ siblingBps: 0 }).execute()
})

test('one student is put on a plan once, and taken off while nothing was paid', async () => {
  const client = await clerk()
  const { studentId, batchId, courseId } = world.a
  const planId = await addTestPlan(server.db, courseId)
  const wanted = { planId, batchId, startsOn: '2026-08-01', placeOfSupply: '29' }
  const url = `/v1/students/${studentId}/fee-assignments`
  const { status, body } = await client.send<{ assignmentId: string }>('POST', url, wanted)
  expect([status, body]).toMatchObject([201, { paise: 6_150_000 }])
  expect((await client.send('POST', url, wanted)).body).toMatchObject({ code: 'already-on-plan' })
  const other = await addTestPlan(server.db, courseId)
  expect((await client.send('POST', url, { ...wanted, planId: other })).body).toMatchObject({
    code: 'on-another-plan',
  })
  const undo = `${url}/${body.assignmentId}/undo`
  expect((await client.send('POST', undo, { reason: 'Another was meant' })).status).toBe(204)
  expect(await listOpenDues(server.db, studentId)).toEqual([])
  expect((await client.send('POST', undo, { reason: 'Once more' })).body).toMatchObject({
    code: 'already-ended',
  })
  const faults = async (change: object) =>
    (await client.send<{ errors?: { code: string }[]; code: string }>('POST', url, { ...wanted, ...change }))
      .body
  expect(await faults({ placeOfSupply: '28' })).toMatchObject({ errors: [{ code: 'unknown-state' }] })
  expect(await faults({ startsOn: '2027-05-31' })).toMatchObject({ errors: [{ code: 'after-the-end' }] })
  expect(await faults({ batchId: world.b.batchId })).toMatchObject({ errors: [{ code: 'other-course' }] })
  const hidden = await addTestPlan(server.db, courseId, { published: false })
  expect(await faults({ planId: hidden })).toMatchObject({ code: 'plan-not-published' })
})

test('a whole instalment is postponed, never to an earlier day, and a fine grows on one due', async () => {
  const studentId = await addMember(world.a.batchId, '2026-06-15')
  const { assignmentId } = await assignTestPlan(server.db, world.a, { studentId })
  const client = await clerk()
  const [due] = await listOpenDues(server.db, studentId)
  const url = `/v1/students/${studentId}/postponements`
  const put = (until: string) =>
    client.send<{ dueIds?: string[] }>('POST', url, { dueId: due?.dueId, until, reason: 'Harvest is late' })
  expect((await put('2026-11-23')).body).toMatchObject({ errors: [{ code: 'not-later' }] })
  expect((await put('2026-12-05')).body.dueIds).toHaveLength(2)
  expect((await put('2026-12-01')).body).toMatchObject({ errors: [{ code: 'not-later' }] })
  const [group] = await duesOf(server.db, studentId)
  expect(group).toMatchObject({ instalment: 1, dueOn: '2026-12-05', owed: 3_075_000 })
  const at = server.clock.now()
  const fine = { studentId, assignmentId, instalment: 1, paise: 5000, at }
  for (const day of ['2026-12-11', '2026-12-12']) {
    await server.db.transaction().execute((tx) => addFineDue(tx, { ...fine, day }))
  }
  const fined = (await duesOf(server.db, studentId)).find(({ instalment }) => instalment === 1)
  expect(fined).toMatchObject({ owed: 3_085_000, dues: { length: 3 } })
  const twice = server.db.transaction().execute((tx) => addFineDue(tx, { ...fine, day: '2026-12-12' }))
  await expect(twice).rejects.toMatchObject({ code: '23505' })
})

test('something else is charged and taken back; other students, heads and clerks are refused', async () => {
  const { studentId } = world.a
  const dueId = await addTestDue(server.db, studentId)
  const client = await clerk()
  const url = (id: string) => `/v1/students/${id}/charges/${dueId}/undo`
  expect((await client.send('POST', url(world.b.studentId), { reason: 'Not this one' })).status).toBe(404)
  expect((await client.send('POST', url(studentId), { reason: 'A slip' })).status).toBe(204)
  expect((await client.send('POST', url(studentId), { reason: 'A slip' })).body).toMatchObject({
    code: 'already-reversed',
  })
  expect((await listOpenDues(server.db, studentId)).some((due) => due.dueId === dueId)).toBe(false)
  const teacher = await server.as(world.a.teacherId)
  expect((await teacher.get('/v1/fee-batches')).status).toBe(403)
  const parent = await server.as(world.a.guardianId)
  expect((await parent.send('POST', `/v1/students/${studentId}/charges`, {})).status).toBe(400)
})

test('batches tell how many of their students are on a plan', async () => {
  const { body } = await (await clerk()).get<{ rows: { id: string; students: number; onPlan: number }[] }>(
    '/v1/fee-batches',
  )
  expect(body.rows.find(({ id }) => id === world.b.batchId)).toMatchObject({ students: 1, onPlan: 1 })
})
