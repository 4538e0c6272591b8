// The counter over HTTP: whom it finds, what it shows of a family, what lies in the cashier's drawer.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Client, startTestServer, type TestServer } from '../../testing/server.ts'
import { addAdmin, addPerson, addStudent, createWorld, type World } from '../../testing/world.ts'
import { newCheque, newUtr, owe, pay } from '../feeReceipts/feeReceipts.fixtures.ts'
import { suggest } from './counter.ts'
import { readSaid } from './said.ts'

let server: TestServer
let world: World
let clerk: Client
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())
beforeEach(async () => {
  server.clock.set('2026-11-24T04:30:00Z')
  world = await createWorld(server.db)
  clerk = await server.as(world.accountsId)
})

interface Found {
  id: string
  name: string
  owed: number
  due: number
  dueOn: string | null
  daysLate: number
  guardian: string
  phone: string
  batches: string[]
}
const find = async (said: string) =>
  (await clerk.get<{ rows: Found[] }>(`/v1/counter/students?find=${encodeURIComponent(said)}`)).body.rows
const idsOf = async (said: string) => (await find(said)).map(({ id }) => id)

describe('finding', () => {
  const child = async (name: string, guardian: string) => {
    const studentId = await addStudent(server.db, name)
    const guardianId = await addPerson(server.db, 'parent', guardian)
    await server.db
      .insertInto('guardianships')
      .values({ guardianId, studentId, relation: 'father' })
      .execute()
    return { studentId, guardianId }
  }

  test('by two letters of any word of the name, in any letters', async () => {
    const { studentId } = await child('Zarina Quentin Vxw', 'Hormuz Namune')
    for (const said of ['za', 'QU', 'vx', 'vx za', 'Zarina Vxw'])
      expect(await idsOf(said)).toEqual([studentId])
    expect(await idsOf('za qx')).toEqual([])
    const other = await child('झरीना कल्पित', 'Hormuz Namune')
    expect(await idsOf('झरी')).toContain(other.studentId)
  })

  test('by the guardian’s name, after those who bear it themselves', async () => {
    const { studentId } = await child('Aarya Namune', 'Wolfram Yxell')
    const own = await child('Yxell Udahare', 'Sunita Namune')
    expect(await idsOf('yxe')).toEqual([own.studentId, studentId])
  })

  test('by the beginning of a roll number', async () => {
    const { studentId } = await child('Aarya Namune', 'Sunita Namune')
    await server.db
      .updateTable('students')
      .set({ rollNumber: 'QX-2026-0412' })
      .where('personId', '=', studentId)
      .execute()
    expect(await idsOf('qx-2026')).toEqual([studentId])
    expect(await idsOf('QX%')).toEqual([])
  })

  test('by the phone of the student or a guardian, as it is said', async () => {
    const { studentId, guardianId } = await child('Aarya Namune', 'Sunita Namune')
    const second = await addStudent(server.db, 'Vihaan Namune')
    await server.db
      .insertInto('guardianships')
      .values({ guardianId, studentId: second, relation: 'mother' })
      .execute()
    const { phone } = await server.db
      .selectFrom('people')
      .select('phone')
      .where('id', '=', guardianId)
      .executeTakeFirstOrThrow()
    const ten = String(phone).slice(3)
    for (const said of [ten, `${ten.slice(0, 5)} ${ten.slice(5)}`, `0${ten}`, `+91${ten}`]) {
      expect(await idsOf(said)).toEqual([studentId, second])
    }
  })

  test('by the number of a receipt or of a transfer that was counted', async () => {
    const { studentId } = world.a
    const reference = newUtr()
    const { fullNumber } = await pay(server, studentId, {
      parts: [{ mode: 'upi', paise: 100_00, reference }],
    })
    expect(await idsOf(fullNumber.toLowerCase())).toEqual([studentId])
    expect(await idsOf(`${reference.slice(0, 4)} ${reference.slice(4, 8)} ${reference.slice(8)}`)).toEqual([
      studentId,
    ])
    expect(await idsOf('IC/26-27/999999')).toEqual([])
  })

  test('by how a name sounds, where none is written so', async () => {
    const { studentId } = await child('Xaviiera Bhhog', 'Sunita Namune')
    expect(await idsOf('Ksavera Bog')).toEqual([studentId])
  })

  test('with what is due, from when, and how late', async () => {
    const { studentId } = await child('Qwertz Namune', 'Sunita Namune')
    expect(await find('qwertz')).toMatchObject([{ owed: 0, due: 0, dueOn: null, daysLate: 0 }])
    await owe(server, studentId, 21_240_00, '2026-12-10')
    await owe(server, studentId, 10_000_00, '2027-02-10')
    expect(await find('qwertz')).toMatchObject([
      { owed: 31_240_00, due: 21_240_00, dueOn: '2026-12-10', daysLate: 0, guardian: 'Sunita Namune' },
    ])
    await owe(server, studentId, 8_000_00, '2026-11-05')
    await owe(server, studentId, 500_00, '2026-11-24')
    expect(await find('qwertz')).toMatchObject([
      { owed: 39_740_00, due: 8_500_00, dueOn: '2026-11-05', daysLate: 19 },
    ])
  })

  test('wants two letters', async () => {
    expect((await clerk.get('/v1/counter/students?find=a')).status).toBe(400)
  })

  test('reads what is typed', () => {
    expect(readSaid('  ९००००  00001 ')).toEqual({
      line: '90000 00001',
      phones: ['+919000000001', '+9000000001'],
      hasLetters: false,
      paper: '9000000001',
    })
    expect(readSaid('Na  Aa').phones).toEqual([])
    expect(readSaid('123').phones).toEqual([])
  })
})

describe('a student’s account', () => {
  interface Account {
    owed: number
    charged: number
    paid: number
    advance: number
    suggestion: { paise: number; dues: { dueId: string; paise: number }[] } | null
    groups: { owed: number; charged: number; isDue: boolean; dues: { dueId: string }[] }[]
    siblings: Found[]
    documents: { total: number; rows: { paise: number; subjectToRealisation: boolean }[] }
    student: { guardians: { name: string }[]; batches: string[] }
    can: string[]
  }
  const account = async (id: string) => (await clerk.get<Account>(`/v1/students/${id}/fee-account`)).body

  test('shows what is owed by instalment, what was paid, and what to ask for now', async () => {
    const { studentId } = world.a
    const older = await owe(server, studentId, 12_500_00, '2026-11-20')
    const today = await owe(server, studentId, 1_000_00, '2026-11-24')
    await owe(server, studentId, 30_090_00, '2027-02-15')
    await pay(server, studentId, { parts: [newCheque(2_500_00)] })
    expect(await account(studentId)).toMatchObject({
      ...{ charged: 43_590_00, paid: 2_500_00, owed: 41_090_00, advance: 0 },
      suggestion: {
        ...{ paise: 11_000_00, dueOn: '2026-11-20' },
        dues: [
          { dueId: older, paise: 10_000_00 },
          { dueId: today, paise: 1_000_00 },
        ],
      },
      groups: [
        { charged: 12_500_00, owed: 10_000_00, isDue: true },
        { owed: 1_000_00, isDue: true },
        { owed: 30_090_00, isDue: false },
      ],
      documents: { total: 1, rows: [{ paise: 2_500_00, subjectToRealisation: true }] },
      student: { guardians: [{ name: 'Guardian A Kalpit' }] },
      can: expect.arrayContaining(['takePayment', 'useAdvance']),
    })
  })

  test('names the brothers and sisters with what they owe', async () => {
    const sister = await addStudent(server.db, 'Vihaan Kalpit')
    await server.db
      .insertInto('guardianships')
      .values({ guardianId: world.a.guardianId, studentId: sister, relation: 'mother' })
      .execute()
    await owe(server, sister, 7_000_00, '2026-11-14')
    expect((await account(world.a.studentId)).siblings).toMatchObject([
      { id: sister, owed: 7_000_00, due: 7_000_00, daysLate: 10 },
    ])
    expect((await account(world.b.studentId)).siblings).toEqual([])
  })

  test('of somebody who owes nothing asks for nothing', async () => {
    expect(await account(world.b.studentId)).toMatchObject({
      ...{ charged: 0, owed: 0, advance: 0, suggestion: null, groups: [], documents: { total: 0 } },
    })
  })

  test('suggests what falls due next where nothing has fallen due', () => {
    const due = (dueId: string, dueOn: string, owed: number) => ({ dueId, dueOn, owed })
    const groups = [
      { dues: [due('a', '2026-12-10', 0), due('b', '2026-12-10', 500)] },
      { dues: [due('c', '2026-12-10', 200), due('d', '2027-02-10', 100)] },
    ] as Parameters<typeof suggest>[0]
    expect(suggest(groups, '2026-11-24')).toEqual({
      ...{ paise: 700, dueOn: '2026-12-10' },
      dues: [
        { dueId: 'b', paise: 500 },
        { dueId: 'c', paise: 200 },
      ],
    })
  })

  test('is nobody’s but the accounts’: a teacher, the office and the family do not read it', async () => {
    const { a } = world
    const denied = {
      [a.teacherId]: 403,
      [world.academicsId]: 403,
      [world.frontDeskId]: 403,
      [a.guardianId]: 403,
    }
    for (const [reader, status] of Object.entries(denied)) {
      const client = await server.as(reader)
      expect((await client.get(`/v1/students/${a.studentId}/fee-account`)).status).toBe(status)
      expect((await client.get('/v1/counter/students?find=ka')).status).toBe(403)
    }
  })
})

describe('the cashier’s day', () => {
  const today = async (client: Client) => (await client.get('/v1/counter/today')).body
  const last = async (client: Client) =>
    (await client.get<{ rows: { paise: number; student: { name: string } }[] }>('/v1/counter/receipts')).body
      .rows

  test('by way of paying, less what was taken back; each cashier their own', async () => {
    const by = world.accountsId
    await pay(server, world.a.studentId, { by, paise: 4_000_00 })
    const wrong = await pay(server, world.a.studentId, {
      by,
      parts: [
        { mode: 'cash', paise: 1_000_00 },
        { mode: 'upi', paise: 2_000_00, reference: newUtr() },
      ],
    })
    await pay(server, world.a.studentId, { by: await addAdmin(server.db, 'Other Namune', 'accounts') })
    expect(await today(clerk)).toMatchObject({
      ...{ day: '2026-11-24', collected: 7_000_00, openedAt: null, locked: false },
      modes: [
        { mode: 'cash', paise: 5_000_00, receipts: 2 },
        { mode: 'upi', paise: 2_000_00, receipts: 1 },
      ],
    })
    await clerk.send('POST', `/v1/fee-documents/${wrong.documentId}/credit-note`, { reason: 'Wrong student' })
    await owe(server, world.a.studentId, 1_000_00)
    await clerk.send('POST', `/v1/students/${world.a.studentId}/advance-uses`, {})
    expect(await today(clerk)).toMatchObject({
      collected: 4_000_00,
      modes: [{ paise: 4_000_00 }, { mode: 'upi', paise: 0 }],
    })
    expect((await last(clerk)).map(({ paise }) => paise)).toEqual([1_000_00, 3_000_00, 3_000_00, 4_000_00])
    expect((await last(clerk))[0]?.student.name).toBe('Student A Kalpit')
  })

  test('begins anew on the next day in India', async () => {
    await pay(server, world.a.studentId, { by: world.accountsId })
    server.clock.set('2026-11-24T18:30:00Z')
    expect(await today(clerk)).toMatchObject({ day: '2026-11-25', collected: 0, modes: [] })
    expect(await last(clerk)).toEqual([])
  })

  test('says since when the drawer is open, and that the day is closed', async () => {
    const openedAt = '2026-11-24T02:32:00.000Z'
    await server.db
      .insertInto('drawers')
      .values({
        cashierId: world.accountsId,
        onDay: '2026-11-24',
        openedAt: new Date(openedAt),
        opening: 500_00,
      })
      .execute()
    await server.db
      .insertInto('lockedDays')
      .values({ onDay: '2026-11-24', lockedBy: world.ownerId, lockedAt: server.clock.now() })
      .execute()
    expect(await today(clerk)).toMatchObject({ openedAt, opening: 500_00, locked: true })
    await server.db.deleteFrom('lockedDays').execute()
  })
})
