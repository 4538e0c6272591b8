// For tests: a server that keeps the rules of saving, behind a network that fails as networks do.
import { Problem } from '../../../api/problem.ts'
import { type Entry, entryKey, type Ledger, withEntries } from './ledger.ts'
import type { Paper } from './paper.ts'
import type { SaveReply } from './sender.ts'
import type {
  AttemptReply,
  AttemptServer,
  AwayCount,
  AwayRow,
  Message,
  Presence,
  Timing,
  Tried,
} from './server.ts'

/** What becomes of a request: it never arrives, it arrives but its reply is lost, or it comes twice. */
export type Fate = 'well' | 'lost' | 'reply-lost' | 'twice' | 'late'

const START = Date.parse('2026-11-24T04:30:00Z')

export class FakeServer {
  /** Consulted for each request; `well` when it runs dry. */
  fates: Fate[] = []
  offline = false
  time = START
  endsAt = START + 3_600_000
  epoch = 1
  /** Which device holds it. */
  holder = 'phone'
  closedAt: number | null = null
  held: Ledger = new Map()
  apart: Entry[] = []
  /** When each part ends; none: at the end. */
  partEnds: number[] = []
  pausedAt: number | null = null
  extraMinutes = 0
  messages: Message[] = []
  awayLimit: number | null = null
  /** By epoch and number, as the table of the real server. */
  away = new Map<string, AwayRow>()
  present: Presence[] = []
  paper: Paper = somePaper
  requests = 0
  #late: (() => void)[] = []

  /** The server as one device sees it. */
  seenFrom(device: string): AttemptServer {
    return {
      get: (_, { paper }) => this.#travel(() => this.#get(device, paper)),
      save: (_, epoch, entries) => this.#travel(() => this.#save(device, epoch, entries)),
      submit: (_, epoch, entries) => this.#travel(() => this.#submit(device, epoch, entries)),
      takeOver: () => this.#travel(() => this.#takeOver(device)),
      endPart: (_, epoch, part) => this.#travel(() => this.#endPart(epoch, part)),
      resume: () => this.#travel(() => this.#resume()),
      presence: (_, presence) => this.#travel(() => this.#see(presence)),
      away: (_, epoch, rows) => this.#travel(() => this.#noteAway(epoch, rows)),
      tryAnswer: (_, { response }) => this.#travel(() => this.#try(response)),
      sealed: () => this.#travel(() => new ArrayBuffer(0)),
      picture: () => this.#travel(() => new Blob(['picture'])),
    }
  }

  /** What was held up on its way arrives now, after what was sent later. */
  deliverLate(): void {
    for (const arrive of this.#late.splice(0)) arrive()
  }

  close(): void {
    this.closedAt ??= Math.min(this.time, this.endsAt)
  }

  async #travel<T>(arrive: () => T): Promise<T> {
    this.requests++
    await Promise.resolve()
    const fate = this.offline ? 'lost' : (this.fates.shift() ?? 'well')
    if (fate === 'late') this.#late.push(arrive)
    if (fate === 'lost' || fate === 'late') throw new Problem(0, { code: 'offline' })
    const reply = arrive()
    if (fate === 'twice') arrive()
    if (fate === 'reply-lost') throw new Problem(0, { code: 'offline' })
    return reply
  }

  #check(device: string): void {
    if (device === this.holder || this.closedAt) return
    throw new Problem(409, { code: 'held-elsewhere', params: { since: 'then', device: this.holder } })
  }

  #get(device: string, paper: boolean): AttemptReply {
    this.#check(device)
    return {
      ...this.#timing(),
      id: 'attempt',
      number: 1,
      attemptsAllowed: 1,
      examId: 'exam',
      examTitle: 'Mock 1',
      candidate: { name: 'Aarya Namune', rollNumber: '2027-0412', batch: 'JEE-27 A', photoUrl: null },
      startedAt: new Date(START).toISOString(),
      pause: this.pausedAt ? { since: isoOf(this.pausedAt), until: 'student', reason: 'A fall' } : null,
      extraMinutes: this.extraMinutes,
      messages: this.messages,
      away: this.#awayCount(),
      tried: [],
      secret: null,
      epoch: this.epoch,
      questionOrder: [2, 1, 3],
      optionOrders: { 1: [3, 1, 0, 2], 2: [0, 1, 2, 3] },
      held: [...this.held.values()],
      paper: paper ? this.paper : null,
    }
  }

  #timing(): Timing {
    const ends = this.partEnds.length > 0 ? this.partEnds : [this.endsAt]
    return {
      serverTime: isoOf(this.time),
      endsAt: isoOf(this.endsAt),
      partEnds: ends.map(isoOf),
      pausedAt: this.pausedAt ? isoOf(this.pausedAt) : null,
      closedAt: this.closedAt ? isoOf(this.closedAt) : null,
      closedHow: this.closedAt ? 'submitted' : null,
    }
  }

  #save(device: string, epoch: number, entries: Entry[]): SaveReply {
    const outcome = this.#judge(device, epoch)
    const locked = entries.map(({ position }) => position).filter((position) => this.#isLocked(position))
    const mine = outcome === 'held' ? entries.filter(({ position }) => !locked.includes(position)) : []
    this.held = withEntries(this.held, mine)
    const late = entries.filter((entry) => !mine.includes(entry) && !this.#holds(entry))
    this.apart.push(...late)
    const sent = mine.map(entryKey)
    return {
      outcome,
      serverTime: isoOf(this.time),
      endsAt: isoOf(this.endsAt),
      closedAt: this.#timing().closedAt,
      epoch: this.epoch,
      held: [...this.held.values()].filter((row) => sent.includes(entryKey(row))),
      locked: outcome === 'held' ? locked : [],
      keptApart: late.length,
    }
  }

  #isLocked(position: number): boolean {
    if (this.partEnds.length === 0) return false
    const { questions, sections } = this.paper
    const section = questions.find((question) => question.position === position)?.section
    const part = sections.find((one) => one.position === section)?.part ?? 1
    return (this.partEnds[part - 1] ?? 0) <= this.time || (this.partEnds[part - 2] ?? 0) > this.time
  }

  #holds(entry: Entry): boolean {
    const held = this.held.get(entryKey(entry))
    return held?.epoch === entry.epoch && held.sequence >= entry.sequence
  }

  #judge(device: string, epoch: number) {
    if (epoch < this.epoch) return 'older-epoch' as const
    if (this.closedAt || this.time >= this.endsAt) return 'after-end' as const
    this.#check(device)
    return this.pausedAt ? ('paused' as const) : ('held' as const)
  }

  #endPart(_epoch: number, part: number): Timing {
    if ((this.partEnds[part - 1] ?? 0) > this.time) this.partEnds[part - 1] = this.time
    return this.#timing()
  }

  /** The clock goes on: what was left is left still. */
  #resume(): Timing {
    const stood = this.time - (this.pausedAt ?? this.time)
    this.partEnds = this.partEnds.map((end) => (end > (this.pausedAt ?? 0) ? end + stood : end))
    this.endsAt += stood
    this.pausedAt = null
    return this.#timing()
  }

  #see(presence: Presence) {
    this.present.push(presence)
    return { ...this.#timing(), messages: this.messages.length }
  }

  #noteAway(epoch: number, rows: AwayRow[]) {
    for (const row of rows) {
      const known = this.away.get(`${epoch} ${row.number}`)
      if (!known || known.to === null) this.away.set(`${epoch} ${row.number}`, row)
    }
    const count = this.#awayCount()
    if (count.limit !== null && count.count > count.limit) this.close()
    return { ...count, closed: this.closedAt !== null }
  }

  #awayCount(): AwayCount {
    const rows = [...this.away.values()]
    const ms = rows.reduce((sum, { serverFrom, serverTo }) => sum + ((serverTo ?? this.time) - serverFrom), 0)
    return { count: rows.length, seconds: Math.round(ms / 1000), limit: this.awayLimit }
  }

  #try(response: string | null): Tried {
    const right = response === '1'
    return { outcome: right ? 'right' : 'wrong', tries: 1, revealed: right, right: right ? '1' : null }
  }

  #submit(device: string, epoch: number, entries: Entry[]) {
    const { outcome } = this.#save(device, epoch, entries)
    if (outcome !== 'older-epoch') this.close()
    const saved = [...this.held.values()].filter(
      ({ kind, response }) => kind === 'saved' && response !== null,
    )
    return {
      outcome: outcome === 'older-epoch' ? outcome : ('closed' as const),
      serverTime: new Date(this.time).toISOString(),
      closedAt: this.closedAt ? new Date(this.closedAt).toISOString() : null,
      closedHow: this.closedAt ? ('submitted' as const) : null,
      questions: 3,
      answered: saved.length,
      markedAnswered: saved.filter(({ marked }) => marked).length,
      keptApart: this.apart.length,
    }
  }

  #takeOver(device: string) {
    if (this.holder !== device) this.epoch++
    this.holder = device
    return { epoch: this.epoch }
  }
}

const isoOf = (ms: number) => new Date(ms).toISOString()

const question = (position: number, kind: 'single' | 'numerical') => ({
  position,
  section: 1,
  kind,
  passage: null,
  texts: {
    en: { stem: `Question ${position}`, ...(kind === 'single' && { options: ['a', 'b', 'c', 'd'] }) },
  },
})

export const somePaper: Paper = {
  languages: ['en'],
  instructions: {},
  mode: 'test',
  draftsCount: false,
  calculator: false,
  awayLimit: null,
  parts: [],
  passages: {},
  sections: [
    {
      position: 1,
      name: { en: 'Physics' },
      marksRight: '4',
      marksWrong: '-1',
      marksBlank: '0',
      marksPartial: null,
      part: 1,
      attemptCount: null,
      beyond: 'refuse',
      decimals: null,
    },
  ],
  questions: [question(1, 'single'), question(2, 'single'), question(3, 'numerical')],
  pictures: {},
}
