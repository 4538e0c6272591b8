// One attempt on this device: opens it with or without a network, changes hands, rings the bells, submits.
import { Problem } from '../../../api/problem.ts'
import type { Language } from '../../../words/language.ts'
import type { AwayKind } from './away.ts'
import { AwayHold } from './awayHold.ts'
import { Choices } from './choices.ts'
import { DeviceSheet } from './deviceSheet.ts'
import { AttemptEnd } from './ending.ts'
import { Journal } from './journal.ts'
import { type Entry, standingOf } from './ledger.ts'
import type { Full } from './limits.ts'
import { newNotices } from './notices.ts'
import { partAt } from './parts.ts'
import { dropPictures } from './pictures.ts'
import { Presence } from './presence.ts'
import { Questions } from './questions.ts'
import { asProblem, phaseAfter } from './refusals.ts'
import { ScreenView } from './screenView.ts'
import type { SaveReply } from './sender.ts'
import { type AttemptReply, type AttemptServer, endingOf, type Timing } from './server.ts'
import { ServerClock } from './serverClock.ts'
import { type Sheet, sheetOf } from './sheet.ts'
import { lockTab, type TabLock } from './tabLock.ts'
import type { AttemptView, Phase, Truth } from './view.ts'

/** How soon the server is asked again: how the attempt closed, or for the submission; and when the network is away. */
const ASK_AGAIN_MS = 2_500
const ASK_OFFLINE_MS = 10_000

export interface EngineOptions {
  attemptId: string
  personId: string
  server: AttemptServer
}

export class AttemptEngine {
  readonly attemptId: string
  readonly #personId: string
  readonly #server: AttemptServer
  readonly #choices: Choices
  readonly #presence: Presence
  readonly #screen: ScreenView
  readonly #sheet: DeviceSheet
  readonly #end: AttemptEnd
  readonly #questions: Questions
  readonly #away: AwayHold
  #clock = new ServerClock()
  #journal: Journal | undefined
  #lock: TabLock | undefined
  #asking: ReturnType<typeof setTimeout> | undefined
  #ended = false

  constructor({ attemptId, personId, server }: EngineOptions) {
    this.attemptId = attemptId
    this.#personId = personId
    this.#server = server
    this.#choices = new Choices(attemptId, {
      send: (epoch, entries) => this.#send(epoch, entries),
      onSettled: (reply, apart) => this.#settled(reply, apart),
      onBarred: (problem) => this.#refused(problem),
      isOpen: (position) => !this.isLocked(position),
      onChange: () => this.#truth({}),
    })
    this.#screen = new ScreenView(this.#choices)
    this.#sheet = new DeviceSheet({
      ...{ attemptId, server, screen: this.#screen },
      journal: () => this.#journal,
      offset: () => this.#clock.offset,
      isLeft: () => this.#ended,
    })
    this.#questions = new Questions({
      ...{ choices: this.#choices, screen: this.#screen, sheet: this.#sheet },
      presence: () => this.#presence,
    })
    this.#away = new AwayHold({
      ...{ attemptId, server, screen: this.#screen },
      journal: () => this.#journal,
      clock: () => this.#clock,
      isLeft: () => this.#ended,
      onClosed: () => void this.sync(),
    })
    this.#end = new AttemptEnd({
      ...{ attemptId, server, choices: this.#choices, screen: this.#screen },
      toPhase: (phase) => this.#phase(phase),
      askLater: () => this.#ask(() => this.sync(), ASK_AGAIN_MS),
      tryLater: (again) => this.#awaitNetwork(again, ASK_AGAIN_MS),
      onRefused: (problem) => this.#refused(problem),
      calm: () => clearTimeout(this.#asking),
      onArrived: () => {
        this.#presence.stop()
        this.#away.stop()
      },
      forget: () => this.#forget(),
    })
    this.#presence = new Presence({
      ...{ attemptId, server },
      steady: () => this.#clock.steady(),
      here: () => this.#here(),
      onReply: (reply) => this.#heard(reply),
      onSeconds: (seconds) => this.#sheet.keep({ seconds }),
    })
  }

  // ── For the screen ──

  subscribe = (listener: () => void): (() => void) => this.#screen.subscribe(listener)

  view = (): AttemptView => this.#screen.now

  get #view(): AttemptView {
    return this.#screen.now
  }

  /** Seconds until the bell of the part that is open, by the server's clock; while it stands still, they do too. */
  secondsLeft(): number {
    const { sheet, part, phase } = this.#view
    if (!sheet) return 0
    const now = phase.at === 'paused' ? Date.parse(phase.pause.since) : this.#clock.now()
    return (Date.parse(sheet.partEnds[part - 1] ?? sheet.endsAt) - now) / 1000
  }

  /** Looks at the clock: the bell of a part opens the next one, the last one ends the attempt. */
  tick(): void {
    const { sheet, part, phase } = this.#view
    if (!sheet || phase.at !== 'open') return
    const open = partAt(sheet.partEnds, this.#clock.now())
    if (open > sheet.partEnds.length) void this.ring()
    else if (open > part) {
      // What was chosen in the part before travels at once.
      this.hurry()
      this.#questions.enter(open)
    }
  }

  /**
   * Opens what this device has, at once; then asks the server. `here`: also where another tab has it · `fresh`: what is
   * on the device has just come, so that a thousand who start together do not ask twice.
   */
  async open({ here = false, fresh = false } = {}): Promise<void> {
    this.#lock ??= await lockTab(this.attemptId, here, () => this.#lostTab())
    if (this.#ended) return this.close()
    if (!this.#lock) return this.#phase({ at: 'other-tab' })
    this.#journal?.close()
    this.#journal = await Journal.open().catch(() => undefined)
    this.#choices.keepIn(this.#journal)
    await this.#journal?.tidy(this.#personId, this.#clock.now()).catch(() => undefined)
    await this.#openKept()
    if (!fresh || !this.#view.sheet) await this.sync()
  }

  /** Stops everything; what is unsent stays on the device. */
  close(): void {
    this.#ended = true
    this.#stop()
    this.#lock?.release()
    this.#journal?.close()
    dropPictures(this.#view.pictures)
  }

  /** Shows a question of the part that is open. Nothing of the one before is saved by it. */
  visit(position: number): void {
    this.#questions.visit(position)
  }

  /** Whether a question belongs to a part that is over, or not yet open. */
  isLocked(position: number): boolean {
    return this.#questions.isLocked(position)
  }

  /** A choice on the screen: kept and sent as a draft, not yet the official answer. */
  choose(response: string | null): void {
    this.#questions.note({ kind: 'draft', response })
  }

  /**
   * Makes what is on the screen the official answer, marked for review or not. Where the section takes no more answers
   * nothing happens, and what is in the way is returned.
   */
  save(marked: boolean): Full | undefined {
    return this.#questions.save(marked)
  }

  /** Takes the answer and the mark back, at once. */
  clear(): void {
    this.#questions.note({ kind: 'saved' })
  }

  readIn(language: Language): void {
    this.#sheet.readIn(language)
  }

  /** Puts a notice away. */
  dismiss(id: string): void {
    this.#screen.putAway(id)
    this.#sheet.keep({ read: [...(this.#view.sheet?.read ?? []), id] })
  }

  /** Something may have changed while nobody looked: the network came back, or the device woke up. */
  wake(): void {
    this.#clock.wake()
    this.hurry()
    this.#away.send()
    if (['open', 'paused', 'time-up', 'away', 'elsewhere'].includes(this.#view.phase.at)) void this.sync()
  }

  /** Sends what there is without gathering: the page is being left. */
  hurry(): void {
    void this.#choices.hurry()
  }

  /** From the page that says where the attempt is: another tab, another device, or a new sign-in. */
  async continueHere(): Promise<void> {
    if (this.#view.phase.at === 'other-tab') return this.open({ here: true })
    try {
      const { epoch } = await this.#server.takeOver(this.attemptId)
      await this.#choices.moveTo(epoch)
      this.#sheet.keep({ epoch })
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

  /** Ends the part that is open before its time; the next one begins. Returns what stands in the way, if anything. */
  async endPart(): Promise<Problem | undefined> {
    const { sheet, part, truth } = this.#view
    if (!sheet || this.#view.phase.at !== 'open') return undefined
    await this.#choices.hurry()
    if (this.#view.truth.waiting > 0) return new Problem(0, { code: 'offline' })
    try {
      this.#heard(await this.#server.endPart(this.attemptId, sheet.epoch, part))
    } catch (error) {
      this.#truth({ failingSince: truth.failingSince })
      return asProblem(error)
    }
    return undefined
  }

  /** The student is back, and the clock goes on. Returns what stands in the way, if anything. */
  async resume(): Promise<Problem | undefined> {
    try {
      await this.#server.resume(this.attemptId)
    } catch (error) {
      return asProblem(error)
    }
    await this.sync()
    return undefined
  }

  /** Practice: saves the answer and asks whether it is right; `reveal` gives up on it. */
  async tryAnswer(reveal: boolean): Promise<Problem | undefined> {
    const { current: position, sheet } = this.#view
    const { response } = standingOf(this.#choices.ledger, position)
    const entry = this.#questions.note({ kind: 'saved', response })
    if (!sheet || !entry) return undefined
    const { sequence } = entry
    try {
      const said = { epoch: sheet.epoch, sequence, position, response, reveal }
      const tried = await this.#server.tryAnswer(this.attemptId, said)
      this.#screen.show({ tried: { ...this.#view.tried, [position]: tried } })
    } catch (error) {
      return asProblem(error)
    }
    return undefined
  }

  /** Ends the attempt with what is saved. Without a network it goes on trying until `goOn`. */
  async submit(): Promise<void> {
    if (this.#view.phase.at !== 'open') return
    this.#phase({ at: 'submitting' })
    await this.#end.submit()
  }

  /** Back to the questions, as long as no submission has reached the server. */
  goOn(): void {
    if (this.#view.phase.at !== 'submitting') return
    this.#end.goOn()
  }

  /** The page can be seen, or cannot: only what is seen is counted as time on a question. */
  seen(visible: boolean): void {
    this.#presence.look(visible && this.#view.phase.at === 'open' ? this.#view.current : undefined)
  }

  /** A sign that the student left the exam, or is back; see away.ts. */
  leave = (kind: AwayKind): void => this.#away.leave(kind)

  back = (kind: AwayKind): void => {
    this.#clock.wake()
    this.#away.back(kind)
  }

  /** The exam itself opens a dialog of the system within this time. */
  excuse = (ms: number): void => this.#away.excuse(ms)

  /** The warning about being away was read. */
  understood(): void {
    this.#away.understood()
  }

  /** Asks the server how things stand. */
  async sync(): Promise<void> {
    clearTimeout(this.#asking)
    try {
      await this.#adopt(await this.#get({ paper: this.#view.sheet === undefined }))
    } catch (error) {
      this.#refused(asProblem(error))
    }
  }

  // ── Opening ──

  async #get(wanted: { paper: boolean }): Promise<AttemptReply> {
    const askedAt = this.#clock.steady()
    const reply = await this.#server.get(this.attemptId, wanted)
    this.#clock.learn(reply.serverTime, askedAt)
    return reply
  }

  async #openKept(): Promise<void> {
    const sheet = await this.#journal?.readSheet(this.attemptId, this.#personId).catch(() => undefined)
    const kept = sheet && (await this.#journal?.read(this.attemptId))
    if (!sheet || !kept) return
    if (!this.#clock.sure) this.#clock = new ServerClock(sheet.clockOffset)
    this.#choices.restore(kept.entries, kept.unsettled, sheet.epoch)
    this.#begin(sheet)
    this.#goTo(sheet)
  }

  #begin(sheet: Sheet): void {
    const isNew = this.#view.sheet === undefined
    this.#questions.lay(sheet, this.#clock.now())
    if (!isNew) return
    this.#presence.start(sheet.seconds)
    // Only a test is watched, never practice.
    if (sheet.paper.mode === 'test') void this.#away.start(sheet.epoch)
    this.#sheet.complete(sheet)
  }

  /** Takes over what the server says. */
  async #adopt(reply: AttemptReply): Promise<void> {
    if (this.#ended) return
    const ending = endingOf(reply)
    if (reply.closedAt) return this.#end.finish(ending)
    const known = this.#view.sheet
    const sheet = sheetOf(reply, known, this.#personId, this.#clock.offset)
    if (!sheet) return this.#phase({ at: 'away', problem: new Problem(0, { code: 'offline' }) })
    const adopted = this.#choices.adopt(reply.held, sheet.epoch)
    this.#begin(sheet)
    this.#screen.show({ away: this.#away.learn(reply.away), tried: triedOf(reply, this.#view) })
    this.#screen.tell(newNotices(sheet, known))
    this.#truth({ savedAt: this.#clock.now(), failingSince: undefined, held: this.#choices.answeredThere })
    await adopted
    await this.#journal?.writeSheet(sheet).catch(() => undefined)
    if (this.#view.phase.at !== 'submitting') this.#goTo(sheet)
    this.#choices.resume()
  }

  #goTo(sheet: Sheet): void {
    if (sheet.pause) {
      this.#phase({ at: 'paused', pause: sheet.pause })
      return
    }
    if (Date.parse(sheet.endsAt) <= this.#clock.now()) {
      this.#phase({ at: 'time-up' })
      this.#ask(() => this.sync(), ASK_AGAIN_MS)
      return
    }
    this.#phase({ at: 'open' })
    this.#presence.look(this.#view.current)
    if (!standingOf(this.#choices.ledger, this.#view.current).visited) this.visit(this.#view.current)
  }

  #lostTab(): void {
    this.#lock = undefined
    this.#stop()
    this.#phase({ at: 'other-tab' })
  }

  #stop(): void {
    this.#choices.stop()
    this.#presence.stop()
    this.#away.stop()
    clearTimeout(this.#asking)
  }

  // ── Choosing and sending ──

  async #send(epoch: number, entries: Entry[]): Promise<SaveReply> {
    const askedAt = this.#clock.steady()
    const reply = await this.#server.save(this.attemptId, epoch, entries)
    this.#clock.learn(reply.serverTime, askedAt)
    return reply
  }

  #settled(reply: SaveReply, apart: Entry[]): void {
    this.#truth({
      savedAt: Date.parse(reply.serverTime),
      failingSince: undefined,
      held: this.#choices.answeredThere,
    })
    const apartInAll = this.#end.countApart(apart.length)
    const moved = reply.endsAt !== this.#view.sheet?.endsAt
    const open = apart.length > 0 && (reply.outcome === 'held' || reply.outcome === 'paused')
    if (open) this.#screen.tell([{ id: `apart ${apartInAll}`, kind: 'apart', count: apart.length }])
    if ((moved || apart.length > 0 || reply.outcome !== 'held') && !this.#end.isFinishing) void this.sync()
  }

  /** What a refusal means for the screen. Where there is just no network, the student goes on. */
  #refused(problem: Problem): void {
    if (this.#ended) return
    const phase = phaseAfter(problem, this.#view.sheet !== undefined)
    if (phase) this.#phase(phase)
    else this.#awaitNetwork(() => this.sync(), ASK_OFFLINE_MS)
  }

  #awaitNetwork(again: () => Promise<void>, ms: number): void {
    this.#truth({ failingSince: this.#view.truth.failingSince ?? this.#clock.now() })
    this.#ask(again, ms)
  }

  #ask(again: () => Promise<void>, ms: number): void {
    clearTimeout(this.#asking)
    this.#asking = setTimeout(() => void again(), ms)
  }

  // ── The clock, and what happens to it ──

  /** A reply that says where the clock stands; what else has changed is asked for. */
  #heard(reply: Timing & { messages?: number }): void {
    const { sheet } = this.#view
    if (!sheet || this.#end.isFinishing) return
    const paused = (reply.pausedAt !== null) !== (sheet.pause !== null)
    const written = reply.messages !== undefined && reply.messages !== sheet.messages.length
    if (paused || written || reply.closedAt || reply.endsAt !== sheet.endsAt) return void this.sync()
    if (reply.partEnds.join() === sheet.partEnds.join()) return
    this.#sheet.keep({ partEnds: reply.partEnds })
    this.tick()
  }

  #here() {
    const { phase, sheet, current } = this.#view
    if (!sheet || !['open', 'paused', 'submitting'].includes(phase.at)) return undefined
    const position = phase.at === 'paused' ? null : current
    return { epoch: sheet.epoch, position, away: this.#away.isAway }
  }

  // ── The end ──

  /** Everything of the attempt has arrived: nothing of it stays here. */
  async #forget(): Promise<void> {
    await this.#journal?.forget(this.attemptId).catch(() => undefined)
    this.#lock?.release()
  }

  // ── The picture for the screen ──

  #phase(phase: Phase): void {
    if (this.#ended) return
    if (phase.at !== 'open') this.#presence.look(undefined)
    this.#screen.show({ phase })
  }

  #truth(change: Partial<Truth>): void {
    this.#screen.truth(change, this.#clock.now())
  }
}

/** What the server said of each try in practice; its words, where this page has them. */
function triedOf({ tried }: AttemptReply, { tried: known }: AttemptView): AttemptView['tried'] {
  return Object.fromEntries(tried.map((one) => [one.position, { ...known[one.position], ...one }]))
}
