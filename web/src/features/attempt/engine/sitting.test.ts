// What happens to an attempt besides answering: parts that lock, a clock that stands still, more time, times away.
import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AttemptEngine } from './attemptEngine.ts'
import { FakeServer, type Fate, somePaper } from './fakeServer.ts'
import { Journal } from './journal.ts'
import type { Paper } from './paper.ts'
import { freshDevices, openOn, pass, responses } from './testEngine.ts'

freshDevices()

const [section] = somePaper.sections
if (!section) throw new Error('a paper has a section')

/** Two parts of 30 minutes: questions 1 and 2, then 3. */
const inParts: Paper = {
  ...somePaper,
  parts: [1, 2].map((position) => ({ position, name: { en: `Group ${position}` }, minutes: 30 })),
  sections: [
    { ...section, position: 1, part: 1 },
    { ...section, position: 2, part: 2 },
  ],
  questions: somePaper.questions.map((question) => ({
    ...question,
    section: question.position === 3 ? 2 : 1,
  })),
}

function serverInParts(): FakeServer {
  const server = new FakeServer()
  server.paper = inParts
  server.partEnds = [server.time + 1_800_000, server.endsAt]
  return server
}

const notices = (engine: AttemptEngine) => engine.view().notices.map(({ kind }) => kind)

describe('parts', () => {
  it('open one after the other at their own bells, and what is over is closed', async () => {
    const server = serverInParts()
    const engine = await openOn(server)
    expect(engine.view()).toMatchObject({ part: 1, current: 2 })
    expect(Math.round(engine.secondsLeft())).toBe(1_800)
    engine.visit(3)
    expect(engine.view().current).toBe(2)
    engine.choose('1')
    engine.save(false)
    await pass(1_801_000, server)
    engine.tick()
    await pass(500, server)
    expect(engine.view()).toMatchObject({ part: 2, current: 3, phase: { at: 'open' } })
    expect(notices(engine)).toEqual(['part'])
    engine.visit(2)
    expect(engine.view().current).toBe(3)
    engine.choose('7')
    engine.save(false)
    await pass(900, server)
    expect(responses(server)).toMatchObject({ '2 saved': '1', '3 saved': '7' })
  })

  it('can be ended early, once everything of it is on the server', async () => {
    const server = serverInParts()
    const engine = await openOn(server)
    await pass(900, server)
    server.offline = true
    engine.choose('1')
    engine.save(false)
    expect(await engine.endPart()).toMatchObject({ code: 'offline' })
    expect(engine.view().part).toBe(1)
    server.offline = false
    expect(await engine.endPart()).toBeUndefined()
    engine.tick()
    expect(engine.view()).toMatchObject({ part: 2, current: 3 })
    expect(responses(server)).toMatchObject({ '2 saved': '1' })
  })

  it('that begin here a moment before they do on the server lose nothing: it is sent again', async () => {
    const server = serverInParts()
    const engine = await openOn(server)
    await pass(1_799_000, server)
    await pass(1_500)
    engine.tick()
    expect(engine.view()).toMatchObject({ part: 2, current: 3 })
    engine.choose('7')
    engine.save(false)
    await pass(500)
    expect(responses(server)).not.toHaveProperty('3 saved')
    expect(notices(engine)).toEqual(['part'])
    await pass(4_000, server)
    expect(responses(server)).toMatchObject({ '3 saved': '7' })
    expect(engine.view().ledger.get('3 saved')?.response).toBe('7')
    expect(engine.view()).toMatchObject({ part: 2, truth: { waiting: 0 } })
  })

  it('keep apart what comes after their bell: the screen shows what counts', async () => {
    const server = serverInParts()
    const engine = await openOn(server)
    engine.choose('0')
    engine.save(false)
    await pass(900, server)
    server.offline = true
    engine.choose('3')
    engine.save(false)
    await pass(1_801_000, server)
    engine.tick()
    engine.choose('9')
    engine.save(false)
    server.offline = false
    engine.wake()
    await pass(30_000, server)
    expect(responses(server)).toMatchObject({ '2 saved': '0', '3 saved': '9' })
    expect(server.apart.length).toBe(2)
    expect(engine.view().ledger.get('2 saved')?.response).toBe('0')
    expect(engine.view().ledger.get('3 saved')?.response).toBe('9')
    expect(engine.view().truth.waiting).toBe(0)
    expect(notices(engine)).toContain('apart')
  })
})

describe('a clock that stands still', () => {
  it('shows no question, counts no time, and goes on with what was left', async () => {
    const server = new FakeServer()
    const engine = await openOn(server)
    await pass(60_000, server)
    server.pausedAt = server.time
    await engine.sync()
    expect(engine.view().phase).toMatchObject({ at: 'paused', pause: { until: 'student' } })
    const left = engine.secondsLeft()
    await pass(300_000, server)
    expect(engine.secondsLeft()).toBeCloseTo(left, 0)
    engine.choose('1')
    expect(engine.view().ledger.get('2 draft')?.response).toBeNull()
    expect(await engine.resume()).toBeUndefined()
    expect(engine.view().phase).toEqual({ at: 'open' })
    expect(engine.secondsLeft()).toBeCloseTo(left, 0)
    expect(Date.parse(engine.view().sheet?.endsAt ?? '')).toBe(server.endsAt)
  })

  it('is noticed by a save: what was chosen meanwhile is kept apart and off the screen', async () => {
    const server = new FakeServer()
    const engine = await openOn(server)
    engine.choose('0')
    engine.save(false)
    await pass(900, server)
    server.pausedAt = server.time
    engine.choose('2')
    engine.save(false)
    await pass(900, server)
    expect(engine.view().phase.at).toBe('paused')
    expect(server.apart).toHaveLength(2)
    await engine.resume()
    expect(engine.view().ledger.get('2 saved')?.response).toBe('0')
    expect(notices(engine)).toEqual(['apart'])
  })

  it('moves the ends by exactly as long as it stood, however often and whatever is lost on the way', async () => {
    const stands = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 3 })
    const fates = fc.array(fc.constantFrom<Fate>('well', 'lost', 'reply-lost', 'twice'), { maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(stands, fates, async (minutes, lost) => {
        const server = serverInParts()
        const engine = await openOn(server)
        const [first = 0] = server.partEnds
        const end = server.endsAt
        for (const stand of minutes) {
          server.pausedAt = server.time
          await engine.sync()
          server.time += stand * 60_000
          server.fates = [...lost]
          for (let tries = 0; tries < 12 && engine.view().phase.at === 'paused'; tries++)
            await engine.resume()
          server.fates = []
          engine.wake()
          await pass(500)
          server.time += 500
        }
        const stood = minutes.reduce((sum, one) => sum + one, 0) * 60_000
        expect(engine.view().sheet).toMatchObject({
          partEnds: [new Date(first + stood).toISOString(), new Date(end + stood).toISOString()],
        })
        expect(engine.view()).toMatchObject({ phase: { at: 'open' }, part: 1 })
        engine.close()
        await (await Journal.open()).forget('attempt')
      }),
      { numRuns: 25 },
    )
  })
})

describe('what the invigilator does', () => {
  it('is heard at the next sign of life: more time, a message, the end', async () => {
    const server = new FakeServer()
    const engine = await openOn(server)
    server.endsAt += 600_000
    server.extraMinutes = 10
    server.messages = [{ id: 'm1', text: 'Question 7: take g = 10.', at: '2026-11-24T05:00:00Z' }]
    await pass(21_000, server)
    expect(notices(engine)).toEqual(['message', 'extended'])
    expect(server.present.at(-1)).toMatchObject({ epoch: 1, position: 2, away: false })
    expect(server.present.at(-1)?.seconds[2]).toBeGreaterThanOrEqual(19)
    engine.dismiss('m1')
    await engine.sync()
    expect(notices(engine)).toEqual(['extended'])
    engine.close()
    const again = await openOn(server)
    expect(notices(again)).toEqual([])
    server.close()
    await pass(21_000, server)
    expect(again.view().phase).toMatchObject({ at: 'closed' })
  })
})

describe('a time away', () => {
  it('is counted as it happens, told once when it is sure, and again when it is over', async () => {
    const server = new FakeServer()
    const engine = await openOn(server)
    await pass(900, server)
    engine.leave('blur')
    engine.leave('hidden')
    await pass(4_000, server)
    expect(server.away.size).toBe(0)
    await pass(3_000, server)
    expect([...server.away.values()]).toMatchObject([{ number: 1, kind: 'hidden', position: 2, to: null }])
    engine.back('hidden')
    engine.back('blur')
    expect(engine.view().away).toMatchObject({ count: 1, justNow: 7 })
    await pass(2_000, server)
    const [row] = server.away.values()
    expect((row?.serverTo ?? 0) - (row?.serverFrom ?? 0)).toBeCloseTo(7_000, -2)
    engine.understood()
    expect(engine.view().away).toMatchObject({ count: 1, seconds: 7, justNow: undefined })
  })

  it('without a network waits on the disk, also when the page is killed, and counts once', async () => {
    const server = new FakeServer()
    const engine = await openOn(server)
    await pass(900, server)
    server.offline = true
    engine.leave('hidden')
    await pass(8_000, server)
    engine.back('hidden')
    await pass(2_000, server)
    engine.leave('background')
    await pass(500, server)
    engine.close()
    await pass(20_000, server)
    const again = await openOn(server)
    await pass(1_000, server)
    expect(again.view().away.count).toBe(2)
    server.offline = false
    again.wake()
    await pass(2_000, server)
    const rows = [...server.away.values()]
    expect(rows.map(({ number, kind }) => [number, kind])).toEqual([
      [1, 'hidden'],
      [2, 'background'],
    ])
    expect(rows.every(({ to }) => to !== null)).toBe(true)
    expect(again.view().away).toMatchObject({ count: 2 })
  })

  it('ends the attempt only by the server, and never by this device', async () => {
    const server = new FakeServer()
    server.awayLimit = 0
    const engine = await openOn(server)
    await pass(900, server)
    server.offline = true
    engine.leave('hidden')
    await pass(9_000, server)
    engine.back('hidden')
    await pass(30_000, server)
    expect(engine.view().phase).toEqual({ at: 'open' })
    server.offline = false
    engine.wake()
    await pass(3_000, server)
    expect(engine.view().phase).toMatchObject({ at: 'closed' })
  })

  it('whatever the network loses, the server ends with each once, in order', async () => {
    const fates = fc.array(fc.constantFrom<Fate>('well', 'lost', 'reply-lost', 'twice'), { maxLength: 14 })
    const lengths = fc.array(fc.constantFrom(1_000, 6_000, 12_000), { minLength: 1, maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(lengths, fates, async (times, lost) => {
        const server = new FakeServer()
        const engine = await openOn(server)
        await pass(500, server)
        server.fates = [...lost]
        for (const ms of times) {
          engine.leave('hidden')
          await pass(ms, server)
          engine.back('hidden')
          await pass(2_000, server)
        }
        server.fates = []
        for (let i = 0; i < 3; i++) {
          engine.wake()
          await pass(1_500, server)
        }
        const counted = times.filter((ms) => ms >= 5_000)
        const rows = [...server.away.values()].sort((a, b) => a.number - b.number)
        expect(rows.map(({ number }) => number)).toEqual(counted.map((_, i) => i + 1))
        expect(
          rows.map(({ serverFrom, serverTo }) => Math.round(((serverTo ?? 0) - serverFrom) / 1000)),
        ).toEqual(counted.map((ms) => ms / 1000))
        expect(engine.view().away.count).toBe(counted.length)
        engine.close()
        await (await Journal.open()).forget('attempt')
      }),
      { numRuns: 25 },
    )
  })
})
