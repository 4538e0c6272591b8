// The engine against a server and a network that misbehave: nothing chosen is ever lost, nothing foreign mixed in.
import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FakeServer, type Fate } from './fakeServer.ts'
import { Journal } from './journal.ts'
import { entryKey, withEntries } from './ledger.ts'
import { engineOn, freshDevices, openOn, pass, responses } from './testEngine.ts'

freshDevices()

test('opening shows the first question as visited, and every choice is on the server within a second', async () => {
  const server = new FakeServer()
  const engine = await openOn(server)
  expect(engine.view()).toMatchObject({ phase: { at: 'open' }, current: 2 })
  engine.choose('1')
  expect(engine.view().truth).toMatchObject({ unkept: 2 })
  await pass(900)
  expect(responses(server)).toEqual({ '2 draft': '1' })
  expect(engine.view().truth).toMatchObject({ waiting: 0, unkept: 0, failingSince: undefined })
  engine.save(true)
  await pass(900)
  expect(responses(server)).toEqual({ '2 draft': '1', '2 saved': '1' })
})

test('moving to another question saves nothing of the one before', async () => {
  const server = new FakeServer()
  const engine = await openOn(server)
  engine.choose('1')
  engine.visit(1)
  await pass(900)
  expect(responses(server)).toEqual({ '2 draft': '1', '1 draft': null })
  engine.visit(2)
  expect(engine.view().ledger.get('2 draft')?.response).toBe('1')
})

test('a reply that a save has overtaken takes nothing off the screen, nor off the disk', async () => {
  const server = new FakeServer()
  const phone = server.seenFrom('phone')
  let hold: Promise<void> | undefined
  const slow = async (...asked: Parameters<typeof phone.get>) => {
    const reply = await phone.get(...asked)
    await hold
    return reply
  }
  const engine = engineOn({ ...phone, get: slow })
  await engine.open()
  await pass(500)
  let letGo = () => {}
  hold = new Promise((resolve) => {
    letGo = resolve
  })
  const syncing = engine.sync()
  await pass(50)
  engine.choose('1')
  engine.save(false)
  await pass(1_000)
  expect(responses(server)).toMatchObject({ '2 saved': '1' })
  letGo()
  await syncing
  await pass(250)
  expect(engine.view().ledger.get('2 saved')?.response).toBe('1')
  const journal = await Journal.open()
  const { entries, unsettled } = await journal.read('attempt')
  journal.close()
  expect(entries.map(entryKey).sort()).toEqual(['2 draft', '2 saved'])
  expect(unsettled).toEqual([])
})

test('a network lost for minutes loses nothing, and the screen says what waits', async () => {
  const server = new FakeServer()
  const engine = await openOn(server)
  await pass(900)
  server.offline = true
  engine.choose('3')
  engine.save(false)
  engine.visit(1)
  await pass(180_000)
  expect(engine.view()).toMatchObject({ phase: { at: 'open' }, truth: { waiting: 3 } })
  expect(engine.view().truth.failingSince).toBeDefined()
  server.offline = false
  engine.wake()
  await pass(1_000)
  expect(responses(server)).toEqual({ '2 draft': '3', '2 saved': '3', '1 draft': null })
  expect(engine.view().truth).toMatchObject({ waiting: 0, failingSince: undefined })
})

test('a killed browser without a network opens with every choice, and sends them when it is back', async () => {
  const server = new FakeServer()
  const first = await openOn(server)
  await pass(900)
  server.offline = true
  first.choose('0')
  first.save(false)
  first.visit(3)
  first.choose('-4.5')
  await pass(500)
  first.close()
  const second = await openOn(server)
  expect(second.view()).toMatchObject({ phase: { at: 'open' }, current: 3 })
  expect(second.view().sheet?.paper.questions).toHaveLength(3)
  expect(second.view().ledger.get('2 saved')?.response).toBe('0')
  expect(second.view().ledger.get('3 draft')?.response).toBe('-4.5')
  second.save(false)
  server.offline = false
  await pass(60_000)
  expect(responses(server)).toMatchObject({ '2 saved': '0', '3 saved': '-4.5' })
})

test('without a network and without anything on the device, it says so', async () => {
  const server = new FakeServer()
  server.offline = true
  const engine = await openOn(server)
  expect(engine.view().phase).toMatchObject({ at: 'away' })
  server.offline = false
  engine.wake()
  await pass(100)
  expect(engine.view().phase).toEqual({ at: 'open' })
})

test('whatever the network does, the server ends with the last choices', async () => {
  const fate = fc.constantFrom<Fate>('well', 'lost', 'reply-lost', 'twice', 'late')
  const act = fc.record({
    position: fc.constantFrom(1, 2, 3),
    what: fc.constantFrom('choose', 'save', 'mark', 'clear', 'reload', 'late'),
    response: fc.constantFrom('0', '1', '2'),
    wait: fc.constantFrom(0, 0, 200, 2_000),
  })
  await fc.assert(
    fc.asyncProperty(
      fc.array(act, { maxLength: 12 }),
      fc.array(fate, { maxLength: 16 }),
      async (acts, fates) => {
        const server = new FakeServer()
        let engine = await openOn(server)
        server.fates = fates
        let chosen = engine.view().ledger
        for (const { position, what, response, wait } of acts) {
          engine.visit(position)
          if (what === 'choose') engine.choose(response)
          if (what === 'save' || what === 'mark') engine.save(what === 'mark')
          if (what === 'clear') engine.clear()
          chosen = withEntries(chosen, engine.view().ledger.values())
          await pass(wait)
          if (what === 'late') server.deliverLate()
          if (what !== 'reload') continue
          await pass(20)
          engine.close()
          engine = await openOn(server)
        }
        server.fates = []
        engine.wake()
        await pass(40_000)
        server.deliverLate()
        expect(new Map([...server.held].sort())).toEqual(new Map([...chosen].sort()))
        expect(new Map([...engine.view().ledger].sort())).toEqual(new Map([...chosen].sort()))
        expect(engine.view().truth.waiting).toBe(0)
        expect(server.apart).toEqual([])
        engine.close()
        await (await Journal.open()).forget('attempt')
      },
    ),
    { numRuns: 60 },
  )
})

test('taken over elsewhere: what was still here is kept apart, and never mixed in', async () => {
  const server = new FakeServer()
  const phone = await openOn(server)
  await pass(900)
  server.offline = true
  phone.choose('0')
  phone.save(false)
  await pass(300)
  server.offline = false
  server.epoch = 2
  server.holder = 'tablet'
  server.held = withEntries(server.held, [
    { position: 2, kind: 'saved', epoch: 2, sequence: 1, response: '3', marked: false },
  ])
  phone.wake()
  await pass(2_000)
  expect(phone.view().phase).toMatchObject({ at: 'elsewhere' })
  expect(server.held.get('2 saved')?.response).toBe('3')
  expect(server.apart.map(entryKey).sort()).toEqual(['2 draft', '2 saved'])
  await phone.continueHere()
  await pass(500)
  expect(phone.view()).toMatchObject({ phase: { at: 'open' }, sheet: { epoch: 3 } })
  expect(phone.view().ledger.get('2 saved')?.response).toBe('3')
  phone.choose('1')
  phone.save(false)
  await pass(900)
  expect(server.held.get('2 saved')).toMatchObject({ response: '1', epoch: 3 })
})

test('after a new sign-in on the same device, what it had not sent is still the last word', async () => {
  const server = new FakeServer()
  const before = await openOn(server, 'session one')
  server.holder = 'session one'
  await before.sync()
  await pass(900)
  server.offline = true
  before.choose('2')
  before.save(false)
  await pass(300)
  before.close()
  server.offline = false
  const after = await openOn(server, 'session two')
  expect(after.view().phase).toMatchObject({ at: 'elsewhere' })
  await after.continueHere()
  await pass(1_000)
  expect(server.held.get('2 saved')).toMatchObject({ response: '2', epoch: 2 })
  expect(server.apart).toEqual([])
})

test('submitting takes the unsent along, says what is held, and leaves nothing on the device', async () => {
  const server = new FakeServer()
  const engine = await openOn(server)
  engine.choose('1')
  engine.save(true)
  await engine.submit()
  expect(engine.view().phase).toEqual({
    at: 'closed',
    ending: expect.objectContaining({
      how: 'submitted',
      questions: 3,
      answered: 1,
      markedAnswered: 1,
      keptApart: 0,
    }),
  })
  await pass(500)
  const journal = await Journal.open()
  expect(await journal.readSheet('attempt', 'aarya')).toBeUndefined()
  expect(await journal.read('attempt')).toEqual({ entries: [], unsettled: [] })
  journal.close()
})

test('a submission without a network goes on trying, and can be taken back', async () => {
  const server = new FakeServer()
  const engine = await openOn(server)
  engine.choose('1')
  engine.save(false)
  server.offline = true
  await engine.submit()
  await pass(10_000)
  expect(engine.view().phase).toEqual({ at: 'submitting' })
  engine.goOn()
  engine.visit(1)
  engine.choose('0')
  server.offline = false
  engine.wake()
  await pass(20_000)
  expect(server.closedAt).toBeNull()
  expect(responses(server)).toMatchObject({ '2 saved': '1', '1 draft': '0' })
  await engine.submit()
  expect(engine.view().phase).toMatchObject({ at: 'closed' })
})

test('a submission whose reply was lost is asked again and gets the same answer', async () => {
  const server = new FakeServer()
  const engine = await openOn(server)
  await pass(900)
  engine.choose('1')
  engine.save(false)
  server.fates = ['reply-lost', 'reply-lost']
  await engine.submit()
  await pass(10_000)
  expect(engine.view().phase).toMatchObject({ at: 'closed', ending: { answered: 1 } })
})

test('time that is up without a network: the rest is sent later and kept apart', async () => {
  const server = new FakeServer()
  const engine = await openOn(server)
  await pass(900)
  server.offline = true
  engine.choose('1')
  engine.save(false)
  await pass(500)
  await engine.ring()
  expect(engine.view()).toMatchObject({ phase: { at: 'time-up' }, truth: { waiting: 2 } })
  engine.choose('3')
  expect(engine.view().ledger.get('2 draft')?.response).toBe('1')
  server.time = server.endsAt + 60_000
  server.close()
  server.offline = false
  engine.wake()
  await pass(20_000)
  expect(engine.view().phase).toMatchObject({ at: 'closed', ending: { keptApart: 2 } })
  expect(server.apart).toHaveLength(2)
})

test('another person on the same phone finds nothing, and nothing is left for them', async () => {
  const server = new FakeServer()
  const mine = await openOn(server)
  mine.choose('1')
  await pass(900)
  mine.close()
  server.offline = true
  const theirs = await openOn(server, 'phone', 'kabir')
  expect(theirs.view()).toMatchObject({ phase: { at: 'away' }, sheet: undefined })
  const journal = await Journal.open()
  expect(await journal.readSheet('attempt', 'aarya')).toBeUndefined()
  journal.close()
})

test('an old attempt that was wholly sent is cleared away; one with something unsent stays', async () => {
  const engine = await openOn(new FakeServer())
  await pass(900)
  engine.close()
  const journal = await Journal.open()
  const sheet = await journal.readSheet('attempt', 'aarya')
  if (!sheet) throw new Error('nothing was kept')
  await journal.writeSheet({ ...sheet, id: 'older' })
  await journal.write('older', {
    position: 1,
    kind: 'saved',
    epoch: 1,
    sequence: 1,
    response: '1',
    marked: false,
  })
  const later = Date.parse(sheet.endsAt) + 2 * 86_400_000
  await journal.tidy('aarya', Date.parse(sheet.endsAt))
  expect(await journal.readSheet('attempt', 'aarya')).toBeDefined()
  await journal.tidy('aarya', later)
  expect(await journal.readSheet('attempt', 'aarya')).toBeUndefined()
  expect(await journal.readSheet('older', 'aarya')).toBeDefined()
  journal.close()
})
