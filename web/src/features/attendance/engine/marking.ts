// One lecture while it is marked on this device: each tap is kept before the screen says so, and what was said goes out.
import type { Journal, KeptSheet } from './journal.ts'
import { type Draft, emptyDraft, type Marked, type Pupil } from './marks.ts'
import { type Conflict, settle } from './merge.ts'
import { afterReply, rebase, type ServerSheet, type SheetServer, sendKept } from './sending.ts'

export interface Ports {
  /** Undefined where this browser keeps nothing: the marks then live as long as the page. */
  journal: Journal | undefined
  server: SheetServer
  now(): Date
  newKey(): string
}

export interface MarkingState {
  draft: Draft
  version: number
  held: ReadonlyMap<string, Marked>
  conflicts: readonly Conflict[]
  /** Said here, and not with the server yet. */
  waiting: boolean
  /** Under way at this moment. */
  sending: boolean
  /** The last try found no server. */
  failing: boolean
  refused: string | undefined
  /** "Done" was said on this device, and what it said is not with the server. */
  said: boolean
  /** When the last tap was kept on this device; undefined while there is none, or it is all with the server. */
  keptAt: Date | undefined
  /** When the server took what was sent from here. */
  sentAt: Date | undefined
  /** This browser keeps nothing. */
  unkept: boolean
}

/** Taps after "Done" travel together. */
const GATHER_MS = 1_200
const FIRST_WAIT_MS = 2_000
const LONGEST_WAIT_MS = 30_000

export class Marking {
  readonly #lectureId: string
  readonly #personId: string
  readonly #ports: Ports
  readonly #listeners = new Set<() => void>()
  #kept: KeptSheet
  #keptAt: Date | undefined
  #sentAt: Date | undefined
  #writing: Promise<void> = Promise.resolve()
  #sending = false
  #failures = 0
  #unkept = false
  #seen = false
  #timer: ReturnType<typeof setTimeout> | undefined
  #stopListening: (() => void) | undefined
  #state: MarkingState

  private constructor(personId: string, lectureId: string, ports: Ports, kept: KeptSheet | undefined) {
    this.#personId = personId
    this.#lectureId = lectureId
    this.#ports = ports
    this.#unkept = ports.journal === undefined
    this.#kept = kept ?? this.#fresh({ version: 0, held: new Map() })
    this.#seen = kept !== undefined
    this.#keptAt = kept && new Date(kept.changedAt)
    this.#state = this.#read()
    this.#stopListening = ports.journal?.onOtherTab(personId, lectureId, () => void this.#readAgain())
  }

  /** Opens what this device has of the lecture; `see` then says what the server holds. */
  static async open(personId: string, lectureId: string, ports: Ports): Promise<Marking> {
    const kept = await ports.journal?.read(personId, lectureId).catch(() => undefined)
    return new Marking(personId, lectureId, ports, kept)
  }

  get state(): MarkingState {
    return this.#state
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** The server's sheet, as it is or as this device saw it last (`copy`): my marks are laid over it. */
  see(now: ServerSheet, copy = false): void {
    if (this.#sending || (copy && this.#seen && now.version < this.#kept.version)) return
    const untouched = this.#kept.touched.length === 0 && this.#kept.conflicts.length === 0
    if (!this.#seen || (untouched && !this.#kept.takenAt))
      this.#kept = { ...this.#fresh(now), steps: this.#kept.steps }
    else if (now.version !== this.#kept.version || !this.#kept.takenAt)
      this.#kept = this.#settled(rebase(this.#kept, now, this.#ports.newKey))
    this.#seen = true
    this.#tell()
    if (this.#kept.waiting) this.#sendIn(0)
  }

  /** One deed of the teacher. On a sheet that is taken it goes out by itself. */
  do(deed: (draft: Draft) => Draft): void {
    const before = this.#state.draft
    const draft = deed(before)
    if (draft === before) return
    this.#change(draft, this.#kept.conflicts)
  }

  /** The teacher settles one of the students whom two have marked. */
  choose(conflict: Conflict, keepMine: boolean): void {
    const rest = this.#kept.conflicts.filter((one) => one !== conflict)
    this.#change(settle(this.#state.draft, conflict, keepMine), rest)
  }

  /** "Done": the sheet is taken as it stands. */
  done(): void {
    const takenAt = this.#ports.now().toISOString()
    this.#keep({ ...this.#kept, takenAt, key: this.#ports.newKey(), waiting: true, refused: undefined })
    this.#sendIn(0)
  }

  /** Tries at once: the network is back, or somebody wants to know. */
  hurry(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    if (this.#kept.waiting) this.#sendIn(0)
  }

  /** Forgets what was refused, and goes on from what the server holds. */
  giveUp(now: ServerSheet): void {
    this.#kept = this.#fresh(now)
    this.#write()
    this.#tell()
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#stopListening?.()
  }

  /** What was written so far is on the disk. */
  async settled(): Promise<void> {
    await this.#writing
  }

  #change(draft: Draft, conflicts: readonly Conflict[]): void {
    const taken = this.#kept.version > 0 || this.#kept.takenAt !== undefined
    const said = taken && (draft.touched.size > 0 || this.#kept.version === 0)
    // A sheet that waits for the network was taken when its teacher said so; a later change is of its own time.
    const saidAt = this.#kept.version === 0 ? this.#kept.takenAt : this.#ports.now().toISOString()
    this.#keep({
      ...this.#kept,
      touched: [...draft.touched],
      steps: [...draft.steps],
      conflicts: [...conflicts],
      takenAt: said ? saidAt : undefined,
      waiting: said,
      key: this.#ports.newKey(),
    })
    if (said) this.#sendIn(GATHER_MS)
  }

  #keep(kept: KeptSheet): void {
    this.#kept = { ...kept, changedAt: this.#ports.now().toISOString() }
    this.#write()
    this.#tell()
  }

  /** One after the other, so that an older state never overtakes a newer one. */
  #write(): void {
    const { journal } = this.#ports
    const kept = this.#kept
    const empty = kept.touched.length === 0 && kept.conflicts.length === 0 && !kept.waiting && !kept.refused
    this.#writing = this.#writing
      .then(() => (empty ? journal?.drop(this.#personId, this.#lectureId) : journal?.write(kept)))
      .then(
        () => {
          this.#keptAt = empty || !journal ? undefined : new Date(kept.changedAt)
        },
        () => {
          this.#unkept = true
        },
      )
      .finally(() => this.#tell())
  }

  /** Another tab has marked on: its taps are this one's too, so that neither writes over the other's. */
  async #readAgain(): Promise<void> {
    await this.#writing
    const kept = await this.#ports.journal?.read(this.#personId, this.#lectureId).catch(() => undefined)
    if (!kept || this.#sending || kept.key === this.#kept.key) return
    this.#kept = kept
    this.#keptAt = new Date(kept.changedAt)
    this.#seen = true
    this.#tell()
  }

  #sendIn(ms: number): void {
    if (this.#sending) return
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.#timer = undefined
      void this.#send()
    }, ms)
  }

  async #send(): Promise<void> {
    const sent = this.#kept
    if (!sent.waiting || this.#sending) return
    this.#sending = true
    this.#tell()
    await this.#writing
    const outcome = await sendKept(sent, this.#ports.server)
    this.#sending = false
    this.#failures = outcome.kind === 'later' ? this.#failures + 1 : 0
    if (outcome.kind === 'held') this.#sentAt = this.#ports.now()
    if (outcome.kind !== 'later') {
      const rest = afterReply(this.#kept, sent, outcome, this.#ports.newKey)
      const now = 'now' in outcome ? outcome.now : undefined
      if (rest) this.#kept = rest
      else if (now) this.#kept = { ...this.#fresh(now), steps: this.#kept.steps }
      this.#write()
    }
    this.#tell()
    if (this.#kept.waiting) this.#sendIn(outcome.kind === 'later' ? this.#wait() : 0)
  }

  /** Nothing that is left to send needs no "Done" any more. */
  #settled(kept: KeptSheet): KeptSheet {
    return kept.waiting || kept.conflicts.length > 0 || kept.version === 0
      ? kept
      : { ...kept, takenAt: undefined }
  }

  /** Two seconds, then twice as long each time, up to half a minute. */
  #wait(): number {
    return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(this.#failures - 1, 10))
  }

  #fresh({ version, held }: ServerSheet): KeptSheet {
    return {
      lectureId: this.#lectureId,
      personId: this.#personId,
      version,
      held: [...held],
      touched: [],
      steps: [],
      takenAt: undefined,
      key: this.#ports.newKey(),
      waiting: false,
      conflicts: [],
      refused: undefined,
      changedAt: this.#ports.now().toISOString(),
    }
  }

  #tell(): void {
    this.#state = this.#read()
    for (const listen of this.#listeners) listen()
  }

  #read(): MarkingState {
    const { touched, steps, version, held, conflicts, waiting, refused, takenAt } = this.#kept
    const draft = touched.length + steps.length > 0 ? { touched: new Map(touched), steps } : emptyDraft
    return {
      draft,
      version,
      held: new Map(held),
      conflicts,
      waiting,
      refused,
      said: takenAt !== undefined,
      sending: this.#sending,
      failing: this.#failures > 0,
      keptAt: this.#keptAt,
      sentAt: this.#sentAt,
      unkept: this.#unkept,
    }
  }
}

/** The students with what the server holds of them by the marking's own knowledge: it may be ahead of the screen's. */
export function pupilsOf<P extends Pupil>(pupils: readonly P[], state: MarkingState): P[] {
  return pupils.map((pupil) => {
    const marked = state.held.get(pupil.id)
    return marked ? { ...pupil, marked } : pupil
  })
}
