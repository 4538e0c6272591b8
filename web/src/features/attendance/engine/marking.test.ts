// A sheet on this device: kept tap by tap, sent once, laid over what somebody else has marked.
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Problem } from '../../../api/problem.ts'
import { Journal } from './journal.ts'
import { Marking, type Ports, pupilsOf } from './marking.ts'
import { type Marked, markOf, type Pupil, setMinutes, tap, undo } from './marks.ts'
import type { ServerSheet, SheetServer, Taken, Taking } from './sending.ts'
import { sendWaiting } from './waiting.ts'

const present: Marked = { mark: 'present', minutes: null }
const absent = { mark: 'absent', minutes: null } as const
const names = ['aarya', 'ira', 'neel'] as const
type Name = (typeof names)[number]
const pupils: Pupil[] = names.map((id) => ({ id, marked: null, onLeave: false }))
const LECTURE = 'lecture'
const TEACHER = 'teacher'

/** As the server does it: a student whom somebody changed since `base` refuses the whole, a key counts once. */
class FakeServer implements SheetServer {
  version = 0
  reachable = true
  takes: Taking[] = []
  readonly #marks = new Map<string, Marked & { version: number }>()
  readonly #keys = new Set<string>()

  async take(_lecture: string, taking: Taking, key: string): Promise<Taken> {
    if (!this.reachable) throw new Problem(0, { code: 'offline' })
    if (this.#keys.has(key)) return { version: this.version, merged: true }
    const otherwise = taking.marks.some(({ studentId, mark }) => {
      const held = this.#marks.get(studentId)
      return held && held.version > taking.base && held.mark !== mark
    })
    if (otherwise) throw new Problem(409, { code: 'marked-otherwise' })
    this.#keys.add(key)
    this.takes.push(taking)
    this.version++
    for (const { studentId, mark, minutes } of taking.marks)
      this.#marks.set(studentId, { mark, minutes, version: this.version })
    return { version: this.version, merged: this.version > taking.base + 1 }
  }

  async read(): Promise<ServerSheet> {
    if (!this.reachable) throw new Problem(0, { code: 'offline' })
    const held = names.map((id) => {
      const { mark, minutes } = this.#marks.get(id) ?? present
      return [id, { mark, minutes }] as const
    })
    return { version: this.version, held: new Map(held) }
  }
}

let server: FakeServer
let journal: Journal
let ports: Ports
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: new Date('2026-11-24T06:30:00Z') })
  server = new FakeServer()
  journal = await Journal.open()
  for (const { lectureId } of await journal.list(TEACHER)) await journal.drop(TEACHER, lectureId)
  ports = { journal, server, now: () => new Date(), newKey: () => crypto.randomUUID() }
})
afterEach(() => {
  journal.close()
  vi.useRealTimers()
})

async function openSheet(): Promise<Marking> {
  const marking = await Marking.open(TEACHER, LECTURE, ports)
  const now = await server.read().catch(() => undefined)
  if (now) marking.see(now)
  return marking
}
const one = (marking: Marking, name: Name): Pupil => {
  const pupil = pupilsOf(pupils, marking.state).find(({ id }) => id === name)
  if (!pupil) throw new Error(name)
  return pupil
}
const tapOn = (marking: Marking, name: Name) =>
  marking.do((draft) => tap(draft, one(marking, name), 'absent'))
const shown = (marking: Marking) =>
  names.map((name) => markOf(one(marking, name), marking.state.draft.touched).mark).join(' ')
/** Lets timers, storage and replies run. */
async function pass(ms = 2_000): Promise<void> {
  for (let i = 0; i < 10; i++) {
    await vi.advanceTimersByTimeAsync(ms / 10)
    await new Promise((resolve) => setImmediate(resolve))
  }
}

describe('marking a lecture', () => {
  test('taps stay on the device until "Done"; then they go once', async () => {
    const marking = await openSheet()
    tapOn(marking, 'ira')
    await pass()
    expect(server.takes).toEqual([])
    expect(marking.state.keptAt).toBeDefined()
    marking.done()
    await pass()
    expect(server.takes).toHaveLength(1)
    expect(server.takes[0]).toMatchObject({ base: 0, marks: [{ studentId: 'ira', ...absent }] })
    expect(marking.state).toMatchObject({ version: 1, waiting: false, said: false, keptAt: undefined })
    expect(shown(marking)).toBe('present absent present')
    expect(await journal.list(TEACHER)).toEqual([])
  })

  test('two tabs without a network keep one sheet: neither writes over the other’s taps', async () => {
    server.reachable = false
    const beside = await Journal.open()
    const first = await openSheet()
    const second = await Marking.open(TEACHER, LECTURE, { ...ports, journal: beside })
    tapOn(first, 'ira')
    await pass()
    expect(shown(second)).toBe('present absent present')
    tapOn(second, 'neel')
    second.done()
    await pass()
    expect(shown(first)).toBe('present absent absent')
    server.reachable = true
    second.hurry()
    await pass()
    expect(server.takes.map(({ marks }) => marks.map(({ studentId }) => studentId))).toEqual([
      ['ira', 'neel'],
    ])
    beside.close()
  })

  test('everybody present is a sheet as well', async () => {
    const marking = await openSheet()
    marking.done()
    await pass()
    expect(server.takes).toMatchObject([{ base: 0, marks: [] }])
  })

  test('a slip undone after "Done" goes by itself', async () => {
    const marking = await openSheet()
    tapOn(marking, 'ira')
    marking.done()
    await pass()
    marking.do((draft) => undo(draft, pupilsOf(pupils, marking.state)))
    expect(shown(marking)).toBe('present present present')
    await pass()
    expect(server.takes[1]).toMatchObject({ base: 1, marks: [{ studentId: 'ira', ...present }] })
  })

  test('what is tapped while the rest is on its way goes after it', async () => {
    const marking = await openSheet()
    tapOn(marking, 'ira')
    marking.done()
    vi.advanceTimersByTime(0)
    tapOn(marking, 'neel')
    await pass(4_000)
    expect(shown(marking)).toBe('present absent absent')
    expect((await server.read()).held.get('neel')).toEqual(absent)
    expect(marking.state.waiting).toBe(false)
  })
})

describe('without a network', () => {
  test('it is said so, and comes by itself when the network does', async () => {
    const marking = await openSheet()
    server.reachable = false
    tapOn(marking, 'ira')
    marking.done()
    await pass()
    expect(marking.state).toMatchObject({ waiting: true, failing: true, said: true })
    server.reachable = true
    marking.hurry()
    await pass()
    expect(server.takes).toHaveLength(1)
    expect(marking.state).toMatchObject({ waiting: false, failing: false })
  })

  test('it outlives the app: the next start sends it, with the time at which it was taken', async () => {
    const marking = await openSheet()
    server.reachable = false
    tapOn(marking, 'ira')
    marking.done()
    await pass()
    marking.stop()
    vi.setSystemTime(new Date('2026-11-24T09:00:00Z'))
    server.reachable = true
    expect(await sendWaiting(TEACHER, ports)).toBe(0)
    expect(await sendWaiting(TEACHER, ports)).toBe(0)
    expect(server.takes).toHaveLength(1)
    expect(server.takes[0]?.takenAt).toBe('2026-11-24T06:30:00.000Z')
    expect(await journal.list(TEACHER)).toEqual([])
  })

  test('what is marked while it is sent behind the screen’s back stays kept', async () => {
    const before = await openSheet()
    server.reachable = false
    tapOn(before, 'ira')
    before.done()
    await pass()
    before.stop()
    server.reachable = true
    const take = server.take.bind(server)
    server.take = async (...sent) => {
      const taken = await take(...sent)
      server.reachable = false
      const marking = await Marking.open(TEACHER, LECTURE, ports)
      tapOn(marking, 'neel')
      await marking.settled()
      marking.stop()
      return taken
    }
    await sendWaiting(TEACHER, ports)
    expect((await journal.read(TEACHER, LECTURE))?.touched.map(([id]) => id)).toContain('neel')
  })

  test('half a sheet is kept, and not sent', async () => {
    const marking = await openSheet()
    tapOn(marking, 'ira')
    await marking.settled()
    expect(await sendWaiting(TEACHER, ports)).toBe(0)
    expect(server.takes).toEqual([])
    expect(shown(await openSheet())).toBe('present absent present')
  })

  test('another person’s session sends nothing of it', async () => {
    const marking = await openSheet()
    server.reachable = false
    marking.done()
    await pass()
    marking.stop()
    server.reachable = true
    await sendWaiting('another', ports)
    expect(server.takes).toEqual([])
    expect(await journal.list(TEACHER)).toHaveLength(1)
  })
})

describe('two teachers', () => {
  const other = async (marks: Taking['marks']) =>
    void (await server.take(LECTURE, { base: server.version, takenAt: '', marks }, crypto.randomUUID()))

  test('each marks another student: both stand', async () => {
    const marking = await openSheet()
    tapOn(marking, 'ira')
    await other([{ studentId: 'neel', ...absent }])
    marking.done()
    await pass()
    expect(shown(marking)).toBe('present absent absent')
    expect(marking.state.conflicts).toEqual([])
  })

  test('both mark one student, and not alike: the teacher chooses', async () => {
    const marking = await openSheet()
    tapOn(marking, 'ira')
    tapOn(marking, 'neel')
    await other([{ studentId: 'ira', mark: 'late', minutes: 5 }])
    marking.done()
    await pass()
    // The one nobody disputes went; the other waits for a word.
    expect(shown(marking)).toBe('present late absent')
    const [conflict] = marking.state.conflicts
    expect(conflict).toMatchObject({ id: 'ira', mine: absent, theirs: { mark: 'late', minutes: 5 } })
    if (conflict) marking.choose(conflict, true)
    await pass()
    expect((await server.read()).held.get('ira')).toEqual(absent)
    expect(marking.state.conflicts).toEqual([])
  })

  test('minutes go with the mark', async () => {
    const marking = await openSheet()
    marking.do((draft) => tap(draft, one(marking, 'ira'), 'late'))
    marking.do((draft) => setMinutes(draft, one(marking, 'ira'), 10))
    marking.done()
    await pass()
    expect(server.takes[0]?.marks).toEqual([{ studentId: 'ira', mark: 'late', minutes: 10 }])
  })
})

test('what the server refuses for good is said, and not tried again', async () => {
  const marking = await openSheet()
  tapOn(marking, 'ira')
  const take = vi.spyOn(server, 'take').mockRejectedValue(new Problem(409, { code: 'sheet-frozen' }))
  marking.done()
  await pass(60_000)
  expect(take).toHaveBeenCalledOnce()
  expect(marking.state).toMatchObject({ refused: 'sheet-frozen', waiting: false })
})
