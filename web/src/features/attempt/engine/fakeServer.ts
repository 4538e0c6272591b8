// For tests: a server that keeps the rules of saving, behind a network that fails as networks do.
import { Problem } from '../../../api/problem.ts'
import { type Entry, entryKey, type Ledger, withEntries } from './ledger.ts'
import type { Paper } from './paper.ts'
import type { AttemptReply, AttemptServer } from './server.ts'

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
  requests = 0
  #late: (() => void)[] = []

  /** The server as one device sees it. */
  seenFrom(device: string): AttemptServer {
    return {
      get: (_, { paper }) => this.#travel(() => this.#get(device, paper)),
      save: (_, epoch, entries) => this.#travel(() => this.#save(device, epoch, entries)),
      submit: (_, epoch, entries) => this.#travel(() => this.#submit(device, epoch, entries)),
      takeOver: () => this.#travel(() => this.#takeOver(device)),
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
      id: 'attempt',
      examId: 'exam',
      examTitle: 'Mock 1',
      candidate: { name: 'Aarya Namune', rollNumber: '2027-0412', batch: 'JEE-27 A', photoUrl: null },
      serverTime: new Date(this.time).toISOString(),
      startedAt: new Date(START).toISOString(),
      endsAt: new Date(this.endsAt).toISOString(),
      closedAt: this.closedAt ? new Date(this.closedAt).toISOString() : null,
      closedHow: this.closedAt ? 'submitted' : null,
      epoch: this.epoch,
      questionOrder: [2, 1, 3],
      optionOrders: { 1: [3, 1, 0, 2], 2: [0, 1, 2, 3] },
      held: [...this.held.values()],
      paper: paper ? somePaper : null,
    }
  }

  #save(device: string, epoch: number, entries: Entry[]) {
    const outcome = this.#judge(device, epoch)
    if (outcome === 'held') this.held = withEntries(this.held, entries)
    const late = outcome === 'held' ? [] : entries.filter((entry) => !this.#holds(entry))
    this.apart.push(...late)
    const sent = entries.map(entryKey)
    return {
      outcome,
      epoch: this.epoch,
      serverTime: new Date(this.time).toISOString(),
      endsAt: new Date(this.endsAt).toISOString(),
      closedAt: this.closedAt ? new Date(this.closedAt).toISOString() : null,
      held: outcome === 'held' ? [...this.held.values()].filter((row) => sent.includes(entryKey(row))) : [],
      keptApart: late.length,
      answered: 0,
    }
  }

  #holds(entry: Entry): boolean {
    const held = this.held.get(entryKey(entry))
    return held?.epoch === entry.epoch && held.sequence >= entry.sequence
  }

  #judge(device: string, epoch: number) {
    if (epoch < this.epoch) return 'older-epoch' as const
    if (this.closedAt || this.time >= this.endsAt) return 'after-end' as const
    this.#check(device)
    return 'held' as const
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
    const serverTime = new Date(this.time).toISOString()
    return { epoch: this.epoch, serverTime, endsAt: new Date(this.endsAt).toISOString() }
  }
}

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
  draftsCount: false,
  calculator: false,
  awayLimit: null,
  parts: [],
  passages: [],
  sections: [
    {
      position: 1,
      name: { en: 'Physics' },
      marksRight: '4',
      marksWrong: '-1',
      marksBlank: '0',
      marksPartial: null,
      part: null,
      attemptCount: null,
      beyond: 'refuse',
      decimals: null,
    },
  ],
  questions: [question(1, 'single'), question(2, 'single'), question(3, 'numerical')],
  pictures: {},
}
