// One attempt on this device: what is chosen is kept at once, sent at once, and the screen always knows where it is.
import { Problem } from '../../../api/problem.ts'
import { Journal } from './journal.ts'
import { type Entry, type Kind, lastSequence, standingOf, withEntries } from './ledger.ts'
import { dropPictures, keepPictures } from './pictures.ts'
import { type SaveReply, Sender } from './sender.ts'
import { type AttemptReply, type AttemptServer, endingOf } from './server.ts'
import { ServerClock } from './serverClock.ts'
import { type Sheet, sheetOf } from './sheet.ts'
import { lockTab, type TabLock } from './tabLock.ts'
import { type AttemptView, type Ending, emptyView, type Phase } from './view.ts'

/** A number that a tab which is just being left may still use is not used by the next one. */
const SEQUENCE_GAP = 100
/** How often the server is asked how the attempt closed, once its time is up; and how soon a submission is tried again. */
const ASK_AGAIN_MS = 2_500

export interface EngineOptions {
  attemptId: string
  personId: string
  server: AttemptServer
  clock?: ServerClock
}

export class AttemptEngine {
  readonly #attemptId: string
  readonly #personId: string
  readonly #server: AttemptServer
  readonly #sender: Sender
  readonly #listeners = new Set<() => void>()
  #clock: ServerClock
  #journal: Journal | undefined
  #lock: TabLock | undefined
  #view: AttemptView = emptyView
  #sequence = 0
  /** What a submission that is under way carries; it is neither sent otherwise nor forgotten. */
  #submitting: Entry[] = []
  #apart = 0
  #finishing = false
  #asking: ReturnType<typeof setTimeout> | undefined
  #ended = false

  constructor({ attemptId, personId, server, clock }: EngineOptions) {
    this.#attemptId = attemptId
    this.#personId = personId
    this.#server = server
    this.#clock = clock ?? new ServerClock()
    this.#sender = new Sender({
      send: (epoch, entries) => this.#send(epoch, entries),
      onSettled: (reply, sent) => void this.#settled(reply, sent),
      onRefused: (entries) => this.#truth({ refused: this.#view.truth.refused + entries.length }),
      onBarred: (problem) => this.#refused(problem),
      onChange: () => this.#truth({}),
    })
  }

  // ── For the screen ──

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  view = (): AttemptView => this.#view

  /** The server's time, in milliseconds. */
  now = (): number => this.#clock.now()

  /** Seconds until the bell. */
  secondsLeft(): number {
    const { sheet } = this.#view
    return sheet ? (Date.parse(sheet.endsAt) - this.now()) / 1000 : 0
  }

  /** Opens what this device has, at once; then asks the server. `here`: also where another tab has it. */
  async open(here = false): Promise<void> {
    this.#lock ??= await lockTab(this.#attemptId, here, () => this.#lostTab())
    if (this.#ended) return this.close()
    if (!this.#lock) return this.#phase({ at: 'other-tab' })
    this.#journal = await Journal.open().catch(() => undefined)
    this.#truth({ keeps: this.#journal !== undefined })
    await this.#journal?.forgetOthers(this.#personId).catch(() => undefined)
    await this.#openKept()
    await this.sync()
  }

  /** Stops everything; what is unsent stays on the device. */
  close(): void {
    this.#ended = true
    this.#sender.stop()
    clearTimeout(this.#asking)
    this.#lock?.release()
    this.#journal?.close()
    dropPictures(this.#view.pictures)
  }

  /** Shows a question. Nothing of the one before is saved by it. */
  visit(position: number): void {
    if (this.#view.phase.at !== 'open') return
    if (!standingOf(this.#view.ledger, position).visited) this.#record('draft', position, null, false)
    this.#show({ current: position })
    this.#keepSheet({ current: position })
  }

  /** A choice on the screen: kept and sent as a draft, not yet the official answer. */
  choose(response: string | null): void {
    this.#record('draft', this.#view.current, response, false)
  }

  /** Makes what is on the screen the official answer, marked for review or not. */
  save(marked: boolean): void {
    this.#record(
      'saved',
      this.#view.current,
      standingOf(this.#view.ledger, this.#view.current).response,
      marked,
    )
  }

  /** Takes the answer and the mark back, at once. */
  clear(): void {
    this.#record('saved', this.#view.current, null, false)
  }

  /** Something may have changed while nobody looked: the network came back, or the device woke up. */
  wake(): void {
    this.#clock.wake()
    void this.#sender.hurry()
    if (['open', 'time-up', 'away', 'elsewhere'].includes(this.#view.phase.at)) void this.sync()
  }

  /** Sends what there is without gathering: the page is being left. */
  hurry(): void {
    void this.#sender.hurry()
  }

  /** From the page that says where the attempt is: another tab, another device, or a new sign-in. */
  async continueHere(): Promise<void> {
    if (this.#view.phase.at === 'other-tab') return this.open(true)
    try {
      const { epoch } = await this.#server.takeOver(this.#attemptId)
      await this.#moveTo(epoch)
      this.#sender.resume()
      await this.sync()
    } catch (error) {
      this.#refused(asProblem(error))
    }
  }

  /** The time is up: sends the rest, then asks until the server has closed the attempt. */
  async ring(): Promise<void> {
    if (this.#view.phase.at !== 'open') return
    this.#phase({ at: 'time-up' })
    await this.#sender.hurry()
    await this.sync()
  }

  /** Ends the attempt with what is saved. Without a network it goes on trying until `goOn`. */
  async submit(): Promise<void> {
    if (this.#view.phase.at !== 'open') return
    this.#phase({ at: 'submitting' })
    this.#submitting = await this.#sender.takeAll()
    await this.#trySubmitting()
  }

  /** Back to the questions, as long as no submission has reached the server. */
  goOn(): void {
    if (this.#view.phase.at !== 'submitting') return
    clearTimeout(this.#asking)
    this.#phase({ at: 'open' })
    this.#takeBack()
  }

  readIn(language: Sheet['language']): void {
    this.#keepSheet({ language })
  }

  /** Asks the server how things stand. */
  async sync(): Promise<void> {
    clearTimeout(this.#asking)
    const askedAt = this.#clock.steady()
    try {
      const reply = await this.#server.get(this.#attemptId, { paper: this.#view.sheet === undefined })
      this.#clock.learn(reply.serverTime, askedAt)
      await this.#adopt(reply)
    } catch (error) {
      this.#refused(asProblem(error))
    }
  }

  // ── Opening ──

  async #openKept(): Promise<void> {
    const sheet = await this.#journal?.readSheet(this.#attemptId, this.#personId).catch(() => undefined)
    const kept = sheet && (await this.#journal?.read(this.#attemptId))
    if (!sheet || !kept) return
    if (!this.#clock.sure) this.#clock = new ServerClock(sheet.clockOffset)
    this.#begin(sheet, kept.entries)
    this.#sender.post(kept.unsettled)
    this.#sender.resume()
    this.#phase({ at: 'open' })
    void this.#fetchPictures(sheet)
  }

  #begin(sheet: Sheet, entries: Entry[]): void {
    const last = lastSequence([...entries, ...this.#sender.entries], sheet.epoch)
    this.#sequence = Math.max(this.#sequence, last + SEQUENCE_GAP)
    const current = this.#view.current || sheet.current
    this.#show({ sheet, ledger: withEntries(new Map(), entries), current })
  }

  /** Takes over what the server says; what is chosen here and not yet sent stays on top of it. */
  async #adopt(reply: AttemptReply): Promise<void> {
    if (this.#ended) return
    if (reply.closedAt) return this.#finish(endingOf(reply))
    const { sheet: known } = this.#view
    const sheet = sheetOf(reply, known, this.#personId, this.#clock.offset)
    if (!sheet) return this.#phase({ at: 'away', problem: new Problem(0, { code: 'offline' }) })
    if (known && known.epoch !== sheet.epoch) this.#sequence = 0
    const unsent = [...this.#sender.entries, ...this.#submitting]
    this.#begin(sheet, [...reply.held, ...unsent.filter(({ epoch }) => epoch === sheet.epoch)])
    const held = endingOf(reply).answered
    this.#truth({ savedAt: this.now(), failingSince: undefined, held })
    await this.#journal?.replace(this.#attemptId, reply.held, unsent).catch(() => undefined)
    await this.#journal?.writeSheet(sheet).catch(() => undefined)
    if (this.#view.phase.at !== 'submitting')
      this.#goTo(this.now() < Date.parse(sheet.endsAt) ? 'open' : 'time-up')
    if (!known) void this.#fetchPictures(sheet)
    this.#sender.resume()
  }

  #goTo(at: 'open' | 'time-up'): void {
    this.#phase({ at })
    if (at === 'time-up') this.#asking = setTimeout(() => void this.sync(), ASK_AGAIN_MS)
    else if (!standingOf(this.#view.ledger, this.#view.current).visited) this.visit(this.#view.current)
  }

  async #fetchPictures(sheet: Sheet): Promise<void> {
    await keepPictures(this.#attemptId, sheet.paper.pictures, {
      journal: this.#journal,
      fetch: (address) => this.#server.picture(address),
      onChange: (pictures) => this.#show({ pictures }),
    })
  }

  // ── Choosing and sending ──

  #record(kind: Kind, position: number, response: string | null, marked: boolean): void {
    const { sheet, phase, ledger } = this.#view
    if (!sheet || phase.at !== 'open') return
    const entry = { position, kind, epoch: sheet.epoch, sequence: ++this.#sequence, response, marked }
    this.#show({ ledger: withEntries(ledger, [entry]) })
    this.#truth({ unkept: this.#view.truth.unkept + 1 })
    void this.#keep(entry)
    this.#sender.post([entry])
  }

  async #keep(entry: Entry): Promise<void> {
    const kept = await this.#journal?.write(this.#attemptId, entry).then(
      () => true,
      () => false,
    )
    this.#truth({ unkept: this.#view.truth.unkept - 1, keeps: kept ?? false })
  }

  async #send(epoch: number, entries: Entry[]): Promise<SaveReply> {
    const askedAt = this.#clock.steady()
    const reply = await this.#server.save(this.#attemptId, epoch, entries)
    this.#clock.learn(reply.serverTime, askedAt)
    return reply
  }

  async #settled(reply: SaveReply, sent: Entry[]): Promise<void> {
    this.#truth({ savedAt: Date.parse(reply.serverTime), failingSince: undefined, held: reply.answered })
    if (reply.outcome !== 'held') this.#apart += sent.length
    await this.#journal
      ?.settle(this.#attemptId, reply.outcome === 'held' ? reply.held : sent)
      .catch(() => undefined)
    if (reply.endsAt !== this.#view.sheet?.endsAt) this.#keepSheet({ endsAt: reply.endsAt })
    if (reply.outcome === 'held') return
    if (!this.#finishing) await this.sync()
  }

  /** What a refusal means for the screen. Where there is just no network, the student goes on. */
  #refused(problem: Problem): void {
    if (this.#ended) return
    const phase = this.#phaseAfter(problem)
    if (phase) {
      this.#phase(phase)
      return
    }
    this.#truth({ failingSince: this.#view.truth.failingSince ?? this.now() })
    this.#asking = setTimeout(() => void this.sync(), ASK_AGAIN_MS * 4)
  }

  #phaseAfter(problem: Problem): Phase | undefined {
    const { since, device } = problem.params
    if (problem.code === 'held-elsewhere')
      return { at: 'elsewhere', since: text(since), device: text(device) }
    if (problem.status === 401) return { at: 'signed-out' }
    const closedDoor = problem.status === 403 || problem.status === 404
    return closedDoor || !this.#view.sheet ? { at: 'away', problem } : undefined
  }

  // ── Changing hands ──

  /**
   * Under a new epoch. Where nobody else had the attempt in between, what this device has not sent yet is still the
   * last word and travels on under the new epoch; otherwise it goes under its old one, and is kept apart.
   */
  async #moveTo(epoch: number): Promise<void> {
    const { sheet } = this.#view
    if (!sheet) return
    const waiting = await this.#sender.takeAll()
    this.#sequence = 0
    const follows = epoch === sheet.epoch + 1
    const moved = waiting
      .sort((a, b) => a.sequence - b.sequence)
      .map((entry) =>
        follows && entry.epoch === sheet.epoch ? { ...entry, epoch, sequence: ++this.#sequence } : entry,
      )
    for (const entry of moved) await this.#journal?.write(this.#attemptId, entry).catch(() => undefined)
    this.#keepSheet({ epoch })
    this.#sender.post(moved)
  }

  #lostTab(): void {
    this.#lock = undefined
    this.#sender.stop()
    clearTimeout(this.#asking)
    this.#phase({ at: 'other-tab' })
  }

  // ── The end ──

  async #trySubmitting(): Promise<void> {
    const epoch = this.#view.sheet?.epoch ?? 0
    try {
      const reply = await this.#server.submit(this.#attemptId, epoch, submittable(this.#submitting, epoch))
      if (reply.outcome === 'closed') return await this.#finish(endingOf(reply))
      this.#phase({ at: 'elsewhere', since: undefined, device: undefined })
    } catch (error) {
      const problem = asProblem(error)
      if (this.#view.phase.at !== 'submitting') return
      if (isPassing(problem)) {
        this.#truth({ failingSince: this.#view.truth.failingSince ?? this.now() })
        this.#asking = setTimeout(() => void this.#trySubmitting(), ASK_AGAIN_MS)
        return
      }
      this.#phase({ at: 'open' })
      this.#takeBack()
      this.#refused(problem)
    }
  }

  #takeBack(): void {
    this.#sender.resume()
    this.#sender.post(this.#submitting)
    this.#submitting = []
  }

  /** Closed: what is still here travels to be kept apart, then nothing of the attempt stays on the device. */
  async #finish(ending: Ending): Promise<void> {
    clearTimeout(this.#asking)
    this.#finishing = true
    this.#sender.resume()
    await this.#sender.hurry()
    if (this.#sender.waiting > 0) {
      if (this.#view.phase.at !== 'signed-out') this.#phase({ at: 'time-up' })
      this.#asking = setTimeout(() => void this.sync(), ASK_AGAIN_MS)
      return
    }
    const keptApart = Math.max(ending.keptApart, this.#apart)
    this.#phase({ at: 'closed', ending: { ...ending, keptApart } })
    await this.#journal?.forget(this.#attemptId).catch(() => undefined)
    this.#lock?.release()
  }

  // ── The picture for the screen ──

  #show(change: Partial<AttemptView>): void {
    this.#view = { ...this.#view, ...change }
    for (const listener of this.#listeners) listener()
  }

  #phase(phase: Phase): void {
    if (!this.#ended) this.#show({ phase })
  }

  #truth(change: Partial<AttemptView['truth']>): void {
    const truth = { ...this.#view.truth, waiting: this.#sender.waiting, ...change }
    if (this.#sender.failing) truth.failingSince ??= this.now()
    this.#show({ truth })
  }

  #keepSheet(change: Partial<Sheet>): void {
    const { sheet } = this.#view
    if (!sheet) return
    const next = { ...sheet, clockOffset: this.#clock.offset, ...change }
    this.#show({ sheet: next })
    void this.#journal?.writeSheet(next).catch(() => undefined)
  }
}

/** At most 300 travel; a draft does not count in a submission, so drafts are what can stay behind. */
function submittable(entries: Entry[], epoch: number): Entry[] {
  const current = entries.filter((entry) => entry.epoch === epoch)
  return current.sort((a, b) => Number(a.kind === 'draft') - Number(b.kind === 'draft')).slice(0, 300)
}

/** Whether the same request may well succeed a little later. */
function isPassing({ status }: Problem): boolean {
  return status === 0 || status === 429 || status >= 500
}

function asProblem(error: unknown): Problem {
  return error instanceof Problem ? error : new Problem(0, { code: 'offline' })
}

function text(value: string | number | undefined): string | undefined {
  return value === undefined ? undefined : String(value)
}
