// One attempt on this device: opens it with or without a network, changes hands, rings the bell, submits.
import { Problem } from '../../../api/problem.ts'
import { Choices } from './choices.ts'
import { Journal } from './journal.ts'
import { type Entry, standingOf } from './ledger.ts'
import { dropPictures, keepPictures } from './pictures.ts'
import type { SaveReply } from './sender.ts'
import { type AttemptReply, type AttemptServer, type Ending, endingOf } from './server.ts'
import { ServerClock } from './serverClock.ts'
import { type Sheet, sheetOf } from './sheet.ts'
import { lockTab, type TabLock } from './tabLock.ts'
import { type AttemptView, emptyView, type Phase, type Truth } from './view.ts'

/** How soon the server is asked again: how the attempt closed, or for the submission; and when the network is away. */
const ASK_AGAIN_MS = 2_500
const ASK_OFFLINE_MS = 10_000

export interface EngineOptions {
  attemptId: string
  personId: string
  server: AttemptServer
}

export class AttemptEngine {
  readonly #attemptId: string
  readonly #personId: string
  readonly #server: AttemptServer
  readonly #choices: Choices
  readonly #listeners = new Set<() => void>()
  #clock = new ServerClock()
  #journal: Journal | undefined
  #lock: TabLock | undefined
  #view: AttemptView = emptyView
  /** How many choices were kept apart on this page. */
  #apart = 0
  #finishing = false
  #asking: ReturnType<typeof setTimeout> | undefined
  #ended = false

  constructor({ attemptId, personId, server }: EngineOptions) {
    this.#attemptId = attemptId
    this.#personId = personId
    this.#server = server
    this.#choices = new Choices(attemptId, {
      send: (epoch, entries) => this.#send(epoch, entries),
      onSettled: (reply) => this.#settled(reply),
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

  /** Seconds until the bell, by the server's clock. */
  secondsLeft(): number {
    const { sheet } = this.#view
    return sheet ? (Date.parse(sheet.endsAt) - this.#clock.now()) / 1000 : 0
  }

  /** Opens what this device has, at once; then asks the server. `here`: also where another tab has it. */
  async open(here = false): Promise<void> {
    this.#lock ??= await lockTab(this.#attemptId, here, () => this.#lostTab())
    if (this.#ended) return this.close()
    if (!this.#lock) return this.#phase({ at: 'other-tab' })
    this.#journal?.close()
    this.#journal = await Journal.open().catch(() => undefined)
    this.#choices.keepIn(this.#journal)
    await this.#journal?.tidy(this.#personId, this.#clock.now()).catch(() => undefined)
    await this.#openKept()
    await this.sync()
  }

  /** Stops everything; what is unsent stays on the device. */
  close(): void {
    this.#ended = true
    this.#choices.stop()
    clearTimeout(this.#asking)
    this.#lock?.release()
    this.#journal?.close()
    dropPictures(this.#view.pictures)
  }

  /** Shows a question. Nothing of the one before is saved by it. */
  visit(position: number): void {
    if (this.#view.phase.at !== 'open') return
    if (!standingOf(this.#choices.ledger, position).visited) this.#record({ kind: 'draft', position })
    this.#show({ current: position })
    this.#keepSheet({ current: position })
  }

  /** A choice on the screen: kept and sent as a draft, not yet the official answer. */
  choose(response: string | null): void {
    this.#record({ kind: 'draft', response })
  }

  /** Makes what is on the screen the official answer, marked for review or not. */
  save(marked: boolean): void {
    const { response } = standingOf(this.#choices.ledger, this.#view.current)
    this.#record({ kind: 'saved', response, marked })
  }

  /** Takes the answer and the mark back, at once. */
  clear(): void {
    this.#record({ kind: 'saved' })
  }

  readIn(language: Sheet['language']): void {
    this.#keepSheet({ language })
  }

  /** Something may have changed while nobody looked: the network came back, or the device woke up. */
  wake(): void {
    this.#clock.wake()
    this.hurry()
    if (['open', 'time-up', 'away', 'elsewhere'].includes(this.#view.phase.at)) void this.sync()
  }

  /** Sends what there is without gathering: the page is being left. */
  hurry(): void {
    void this.#choices.hurry()
  }

  /** From the page that says where the attempt is: another tab, another device, or a new sign-in. */
  async continueHere(): Promise<void> {
    if (this.#view.phase.at === 'other-tab') return this.open(true)
    try {
      const { epoch } = await this.#server.takeOver(this.#attemptId)
      await this.#choices.moveTo(epoch)
      this.#keepSheet({ epoch })
      await this.sync()
    } catch (error) {
      this.#refused(asProblem(error))
    }
  }

  /** The time is up: sends the rest, then asks until the server has closed the attempt. */
  async ring(): Promise<void> {
    if (this.#view.phase.at !== 'open') return
    this.#phase({ at: 'time-up' })
    await this.#choices.hurry()
    await this.sync()
  }

  /** Ends the attempt with what is saved. Without a network it goes on trying until `goOn`. */
  async submit(): Promise<void> {
    if (this.#view.phase.at !== 'open') return
    this.#phase({ at: 'submitting' })
    await this.#trySubmitting()
  }

  /** Back to the questions, as long as no submission has reached the server. */
  goOn(): void {
    if (this.#view.phase.at !== 'submitting') return
    clearTimeout(this.#asking)
    this.#phase({ at: 'open' })
    this.#choices.giveBack()
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
    this.#choices.restore(kept.entries, kept.unsettled, sheet.epoch)
    this.#begin(sheet)
    this.#phase({ at: 'open' })
  }

  #begin(sheet: Sheet): void {
    const isNew = this.#view.sheet === undefined
    this.#show({ sheet, current: this.#view.current || sheet.current })
    if (isNew) void this.#fetchPictures(sheet)
  }

  /** Takes over what the server says. */
  async #adopt(reply: AttemptReply): Promise<void> {
    if (this.#ended) return
    const ending = endingOf(reply)
    if (reply.closedAt) return this.#finish(ending)
    const sheet = sheetOf(reply, this.#view.sheet, this.#personId, this.#clock.offset)
    if (!sheet) return this.#phase({ at: 'away', problem: new Problem(0, { code: 'offline' }) })
    const adopted = this.#choices.adopt(reply.held, sheet.epoch)
    this.#begin(sheet)
    this.#truth({ savedAt: this.#clock.now(), failingSince: undefined, held: ending.answered })
    await adopted
    await this.#journal?.writeSheet(sheet).catch(() => undefined)
    if (this.#view.phase.at !== 'submitting') this.#goTo(this.secondsLeft() > 0 ? 'open' : 'time-up')
    this.#choices.resume()
  }

  #goTo(at: 'open' | 'time-up'): void {
    this.#phase({ at })
    if (at === 'time-up') this.#ask(() => this.sync(), ASK_AGAIN_MS)
    else if (!standingOf(this.#choices.ledger, this.#view.current).visited) this.visit(this.#view.current)
  }

  async #fetchPictures(sheet: Sheet): Promise<void> {
    await keepPictures(this.#attemptId, sheet.paper.pictures, {
      journal: this.#journal,
      fetch: (address) => this.#server.picture(address),
      onChange: (pictures) => this.#show({ pictures }),
    })
  }

  #lostTab(): void {
    this.#lock = undefined
    this.#choices.stop()
    clearTimeout(this.#asking)
    this.#phase({ at: 'other-tab' })
  }

  // ── Choosing and sending ──

  #record(choice: Pick<Entry, 'kind'> & Partial<Entry>): void {
    const { phase, current } = this.#view
    if (phase.at !== 'open') return
    this.#choices.record({ position: current, response: null, marked: false, ...choice })
  }

  async #send(epoch: number, entries: Entry[]): Promise<SaveReply> {
    const askedAt = this.#clock.steady()
    const reply = await this.#server.save(this.#attemptId, epoch, entries)
    this.#clock.learn(reply.serverTime, askedAt)
    return reply
  }

  #settled(reply: SaveReply): void {
    this.#truth({ savedAt: Date.parse(reply.serverTime), failingSince: undefined, held: reply.answered })
    if (reply.endsAt !== this.#view.sheet?.endsAt) this.#keepSheet({ endsAt: reply.endsAt })
    if (reply.outcome === 'held') return
    this.#apart += reply.keptApart
    if (!this.#finishing) void this.sync()
  }

  /** What a refusal means for the screen. Where there is just no network, the student goes on. */
  #refused(problem: Problem): void {
    if (this.#ended) return
    const phase = this.#phaseAfter(problem)
    if (phase) this.#phase(phase)
    else this.#awaitNetwork(() => this.sync(), ASK_OFFLINE_MS)
  }

  #phaseAfter(problem: Problem): Phase | undefined {
    const { since, device } = problem.params
    if (problem.code === 'held-elsewhere')
      return { at: 'elsewhere', since: text(since), device: text(device) }
    if (problem.status === 401) return { at: 'signed-out' }
    const closedDoor = problem.status === 403 || problem.status === 404
    return closedDoor || !this.#view.sheet ? { at: 'away', problem } : undefined
  }

  #awaitNetwork(again: () => Promise<void>, ms: number): void {
    this.#truth({ failingSince: this.#view.truth.failingSince ?? this.#clock.now() })
    this.#ask(again, ms)
  }

  #ask(again: () => Promise<void>, ms: number): void {
    clearTimeout(this.#asking)
    this.#asking = setTimeout(() => void again(), ms)
  }

  // ── The end ──

  async #trySubmitting(): Promise<void> {
    const { epoch, answers } = await this.#choices.takeForSubmission()
    try {
      const reply = await this.#server.submit(this.#attemptId, epoch, answers)
      await this.#choices.settleSubmission(answers)
      if (reply.outcome === 'closed') await this.#finish(endingOf(reply))
      else this.#phase({ at: 'elsewhere', since: undefined, device: undefined })
    } catch (error) {
      this.#notSubmitted(asProblem(error))
    }
  }

  #notSubmitted(problem: Problem): void {
    if (this.#view.phase.at !== 'submitting') return
    if (isPassing(problem)) {
      this.#awaitNetwork(() => this.#trySubmitting(), ASK_AGAIN_MS)
      return
    }
    this.goOn()
    this.#refused(problem)
  }

  /** Closed: what is still here travels to be kept apart, then nothing of the attempt stays on the device. */
  async #finish(ending: Ending): Promise<void> {
    clearTimeout(this.#asking)
    this.#finishing = true
    this.#choices.resume()
    await this.#choices.hurry()
    if (this.#choices.whereabouts.waiting > 0) {
      if (this.#view.phase.at !== 'signed-out') this.#goTo('time-up')
      return
    }
    const keptApart = Math.max(ending.keptApart, this.#apart)
    this.#phase({ at: 'closed', ending: { ...ending, keptApart } })
    await this.#journal?.forget(this.#attemptId).catch(() => undefined)
    this.#lock?.release()
  }

  // ── The picture for the screen ──

  #show(change: Partial<AttemptView>): void {
    this.#view = { ...this.#view, ledger: this.#choices.ledger, ...change }
    for (const listener of this.#listeners) listener()
  }

  #phase(phase: Phase): void {
    if (!this.#ended) this.#show({ phase })
  }

  #truth(change: Partial<Truth>): void {
    const truth = { ...this.#view.truth, ...this.#choices.whereabouts, ...change }
    if (this.#choices.failing) truth.failingSince ??= this.#clock.now()
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
