// What is taken back, and what was paid ahead: over HTTP, and by the job.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Client, startTestServer, type TestServer } from '../../testing/server.ts'
import { createWorld, type World } from '../../testing/world.ts'
import { verifyLedger } from '../ledger/verifying/verifying.ts'
import { useFallenDue } from './advance.ts'
import { writeDocument } from './documents.ts'
import { atCounter, type Doc, newCheque, owe, register } from './feeReceipts.fixtures.ts'

let server: TestServer
let world: World
let clerk: Client
let studentId: string
let at: ReturnType<typeof atCounter>
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())
beforeEach(async () => {
  server.clock.set('2026-11-24T04:30:00Z')
  world = await createWorld(server.db)
  studentId = world.a.studentId
  clerk = await server.as(world.accountsId)
  at = atCounter(server, clerk, studentId)
  await register(server, null)
})
afterEach(async () => {
  expect((await verifyLedger(server.db)).faults).toEqual([])
})

describe('taking back', () => {
  test('by a credit note: what it paid is owed again, what it paid ahead is gone; once', async () => {
    await register(server)
    await owe(server, studentId, 10_000_00)
    const { documentId } = (await at.take(15_000_00)).body
    const { body } = await at.takeBack(documentId, 'The wrong student')
    expect(await at.account()).toMatchObject({ owed: 10_000_00, advance: 0, advanceTax: 0 })
    expect(await at.read(body.creditNoteId)).toMatchObject({
      ...{
        kind: 'credit_note',
        paise: 15_000_00,
        note: 'The wrong student',
        cites: { id: documentId },
        parts: [],
      },
      fullNumber: expect.stringMatching(/^CN\/26-27\//),
    })
    expect((await at.read(documentId)).takenBackBy).toMatchObject({
      id: body.creditNoteId,
      reason: 'The wrong student',
    })
    expect((await at.takeBack(documentId)).body.code).toBe('already-reversed')
    expect((await at.takeBack(body.creditNoteId)).body.code).toBe('not-a-receipt')
  })

  test('not while the advance out of it is used; with the use taken back first, it is', async () => {
    const { documentId } = (await at.take(5_000_00)).body
    await owe(server, studentId, 3_000_00)
    const { used } = (await at.use()).body
    expect((await at.takeBack(documentId)).body.code).toBe('advance-used')
    expect((await at.takeBack(used?.documentId ?? '')).status).toBe(201)
    expect(await at.account()).toMatchObject({ owed: 3_000_00, advance: 5_000_00 })
    expect((await at.takeBack(documentId)).status).toBe(201)
  })

  test('not once a bank has paid its cheque', async () => {
    await owe(server, studentId, 10_000_00)
    const { documentId } = (await at.take(10_000_00, { parts: [newCheque()] })).body
    const [part] = (await at.read(documentId)).parts
    await clerk.send('POST', `/v1/cheques/${part?.id}/clearing`)
    expect((await at.takeBack(documentId)).body.code).toBe('cheque-cleared')
  })

  test('wants a reason', async () => {
    const { documentId } = (await at.take(100_00)).body
    expect((await at.takeBack(documentId, ' x ')).status).toBe(400)
  })
})

describe('an advance', () => {
  test('pays so much of the oldest as is wanted, never more than there is or is owed', async () => {
    expect((await at.use()).body.used).toBeNull()
    await at.take(5_000_00)
    await owe(server, studentId, 3_000_00)
    expect((await at.use({ paise: 3_000_01 })).body).toMatchObject({
      ...{ code: 'more-than-advance', params: { advance: 5_000_00, owed: 3_000_00 } },
    })
    expect((await at.use({ paise: 1_000_00 })).body.used?.paise).toBe(1_000_00)
    expect((await at.use()).body.used?.paise).toBe(2_000_00)
    expect(await at.account()).toMatchObject({ owed: 0, advance: 2_000_00 })
  })

  test('pays by itself what has fallen due, and no more; asked again it finds nothing', async () => {
    await at.take(50_000_00)
    await owe(server, studentId, 10_000_00, '2026-11-23')
    await owe(server, studentId, 20_000_00, '2026-11-25')
    await useFallenDue(server.db, server.clock.now())
    expect(await at.account()).toMatchObject({ owed: 20_000_00, advance: 40_000_00 })
    await useFallenDue(server.db, server.clock.now())
    expect(await at.account()).toMatchObject({ owed: 20_000_00, advance: 40_000_00 })
    server.clock.set('2026-11-24T18:30:00Z')
    await useFallenDue(server.db, server.clock.now())
    expect(await at.account()).toMatchObject({ owed: 0, advance: 20_000_00 })
  })

  test('on a closed day it is booked on the next, and so is its document', async () => {
    await at.take(1_000_00)
    await owe(server, studentId, 1_000_00, '2026-11-20')
    await server.db
      .insertInto('lockedDays')
      .values({ onDay: '2026-11-24', lockedBy: world.ownerId, lockedAt: server.clock.now() })
      .execute()
    await useFallenDue(server.db, server.clock.now())
    await server.db.deleteFrom('lockedDays').execute()
    const list = await clerk.get<{ rows: Doc[] }>(`/v1/students/${studentId}/fee-documents`)
    expect(list.body.rows[0]).toMatchObject({ modes: ['advance'], issuedOn: '2026-11-25' })
  })
})

test('no more is given back than a receipt has received', async () => {
  const { documentId } = (await at.take(1_000_00)).body
  const giveBack = (paise: number) =>
    server.db.transaction().execute(async (tx) => {
      const entry = await tx
        .insertInto('ledgerEntries')
        .values({
          ...{ kind: 'refund', cause: `refund:${paise}:${documentId}`, bookedOn: '2026-11-24', lineCount: 2 },
          at: server.clock.now(),
        })
        .returning('id')
        .executeTakeFirstOrThrow()
      return writeDocument(tx, {
        ...{
          kind: 'refund_voucher',
          studentId,
          entryId: entry.id,
          cites: documentId,
          at: server.clock.now(),
          by: null,
        },
        lines: [
          {
            ...{ dueId: null, headId: null, sac: '999293', taxBps: 0, paise, taxable: paise },
            cgst: 0,
            sgst: 0,
            igst: 0,
          },
        ],
      })
    })
  await expect(giveBack(1_000_01)).rejects.toMatchObject({ constraint: 'given_back_check' })
})
