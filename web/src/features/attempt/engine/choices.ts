// The choices of this device: on the screen at once, then on its disk, then on the server, and never lost in between.
import type { Journal } from './journal.ts'
import { type Entry, entryKey, isNewer, type Ledger, lastSequence, withEntries } from './ledger.ts'
import { type SaveReply, Sender, type SenderPorts } from './sender.ts'
import type { Truth } from './view.ts'

/** A number that a tab which is just being left may still use is not used by the next one. */
const SEQUENCE_GAP = 100
/** So much later it is asked again where the server's clock is just behind ours. */
const CLOCK_SLACK_MS = 1_000
/** The most that one request may carry. */
const TRAVELLERS = 300

export interface ChoicesPorts extends Pick<SenderPorts, 'send' | 'onBarred' | 'onChange'> {
  /** The server has answered: what was sent is held, or kept apart (then it is off the ledger). */
  onSettled(reply: SaveReply, apart: Entry[]): void
  /** Whether, by this device's reckoning, the question's part is open now. */
  isOpen(position: number): boolean
}

export class Choices {
  readonly #attemptId: string
  readonly #ports: ChoicesPorts
  readonly #sender: Sender
  #journal: Journal | undefined
  #ledger: Ledger = new Map()
  /** Of these the server has said that it holds them. */
  #held: Ledger = new Map()
  #epoch = 0
  #sequence = 0
  /** What a submission carries while it is under way: neither sent otherwise nor forgotten. */
  #submitting: Entry[] = []
  #unkept = 0
  #refused = 0
  #keeps = true

  constructor(attemptId: string, ports: ChoicesPorts) {
    this.#attemptId = attemptId
    this.#ports = ports
    this.#sender = new Sender({
      ...ports,
      onSettled: (reply, sent) => this.#settled(reply, sent),
      onRefused: (entries) => {
        this.#refused += entries.length
      },
    })
  }

  get ledger(): Ledger {
    return this.#ledger
  }

  /** Where the choices are, for the chip. */
  get whereabouts(): Pick<Truth, 'unkept' | 'waiting' | 'keeps' | 'refused'> {
    const waiting = this.#sender.waiting + this.#submitting.length
    return { unkept: this.#unkept, waiting, keeps: this.#keeps, refused: this.#refused }
  }

  /** How many questions have a saved answer on the server. */
  get answeredThere(): number {
    return [...this.#held.values()].filter(({ kind, response }) => kind === 'saved' && response !== null)
      .length
  }

  get failing(): boolean {
    return this.#sender.failing
  }

  /** Where choices are kept from now on; undefined where the browser keeps nothing. */
  keepIn(journal: Journal | undefined): void {
    this.#journal = journal
    this.#keeps = journal !== undefined
  }

  /** Something was chosen: on the screen when this returns, on the disk and the server soon after. */
  record(choice: Pick<Entry, 'position' | 'kind' | 'response' | 'marked'>): Entry {
    const entry = { ...choice, epoch: this.#epoch, sequence: ++this.#sequence }
    this.#ledger = withEntries(this.#ledger, [entry])
    this.#unkept++
    void this.#keep(entry)
    this.#sender.post([entry])
    this.#ports.onChange()
    return entry
  }

  /** Goes on with what this device had kept, before the server is asked. */
  restore(entries: Entry[], unsettled: Entry[], epoch: number): void {
    this.#epoch = epoch
    this.#ledger = withEntries(new Map(), entries)
    this.#sequence = Math.max(this.#sequence, lastSequence(entries, epoch) + SEQUENCE_GAP)
    this.#sender.post(unsettled)
    this.#sender.resume()
  }

  /**
   * Takes over what the server holds. What was chosen here under this epoch stays on top of it, settled or not: a reply
   * may be older than a save that has overtaken it.
   */
  async adopt(held: Entry[], epoch: number): Promise<void> {
    const own = [...this.#ledger.values(), ...this.#unsent()].filter((entry) => entry.epoch === epoch)
    this.#sequence = Math.max(
      epoch === this.#epoch ? this.#sequence : 0,
      lastSequence(held, epoch) + SEQUENCE_GAP,
    )
    this.#epoch = epoch
    this.#held = withEntries(new Map(), held)
    this.#ledger = withEntries(new Map(), [...held, ...own])
    await this.#journal
      ?.replace(this.#attemptId, [...this.#ledger.values()], this.#unsent())
      .catch(() => undefined)
  }

  /**
   * Under a new epoch. Where nobody else had the attempt in between, what this device has not sent yet is still the
   * last word and travels on under the new epoch; otherwise it goes under its old one, and is kept apart.
   */
  async moveTo(epoch: number): Promise<void> {
    const waiting = (await this.#sender.takeAll()).sort((a, b) => a.sequence - b.sequence)
    const before = this.#epoch
    this.#epoch = epoch
    this.#sequence = 0
    const moved = waiting.map((entry) =>
      epoch === before + 1 && entry.epoch === before
        ? { ...entry, epoch, sequence: ++this.#sequence }
        : entry,
    )
    for (const entry of moved) await this.#journal?.write(this.#attemptId, entry).catch(() => undefined)
    this.#sender.post(moved)
    this.#sender.resume()
  }

  /** Sends at once instead of gathering. */
  hurry(): Promise<void> {
    return this.#sender.hurry()
  }

  resume(): void {
    this.#sender.resume()
  }

  stop(): void {
    this.#sender.stop()
  }

  /** What is to go with a submission. A draft does not count in one, so drafts are what can stay behind. */
  async takeForSubmission(): Promise<{ epoch: number; answers: Entry[] }> {
    this.#submitting = [...this.#submitting, ...(await this.#sender.takeAll())]
    const current = this.#submitting.filter(({ epoch }) => epoch === this.#epoch)
    const savedFirst = current.sort((a, b) => Number(a.kind === 'draft') - Number(b.kind === 'draft'))
    return { epoch: this.#epoch, answers: savedFirst.slice(0, TRAVELLERS) }
  }

  /** The submission did not happen: what it carried travels as before. */
  giveBack(): void {
    this.#sender.post(this.#submitting)
    this.#submitting = []
    this.#sender.resume()
  }

  /** The submission has settled what it carried; the rest travels as before, if there is any. */
  async settleSubmission(answers: Entry[]): Promise<void> {
    const carried = new Set(answers.map(entryKey))
    this.#submitting = this.#submitting.filter((entry) => !carried.has(entryKey(entry)))
    await this.#journal?.settle(this.#attemptId, answers).catch(() => undefined)
    this.giveBack()
  }

  #unsent(): Entry[] {
    return [...this.#sender.entries, ...this.#submitting]
  }

  async #keep(entry: Entry): Promise<void> {
    const kept = await this.#journal?.write(this.#attemptId, entry).then(
      () => true,
      () => false,
    )
    this.#unkept--
    this.#keeps = kept ?? false
    this.#ports.onChange()
  }

  #settled(reply: SaveReply, sent: Entry[]): void {
    const notHeld = apartOf(reply, sent)
    this.#held = withEntries(
      this.#held,
      sent.filter((entry) => !notHeld.includes(entry)),
    )
    const early =
      reply.outcome === 'held' ? notHeld.filter(({ position }) => this.#ports.isOpen(position)) : []
    if (early.length > 0) this.#repeat(early)
    // A mere look at a question is no choice: nothing of it is lost.
    const apart = notHeld.filter((entry) => !early.includes(entry) && !isLook(entry))
    this.#ledger = withEntries(without(this.#ledger, apart), this.#held.values())
    void this.#journal?.settle(this.#attemptId, [...sent, ...reply.held]).catch(() => undefined)
    this.#ports.onSettled(reply, apart)
  }

  /** A part that has just begun here begins there in a moment: the same is sent again. */
  #repeat(early: Entry[]): void {
    setTimeout(() => this.#sender.post(early.filter((entry) => this.#shows(entry))), CLOCK_SLACK_MS)
  }

  #shows(entry: Entry): boolean {
    return this.#ledger.get(entryKey(entry)) === entry
  }
}

const isLook = ({ kind, response }: Entry) => kind === 'draft' && response === null

/** Which of what was sent is not the answer. */
function apartOf({ outcome, locked }: SaveReply, sent: Entry[]): Entry[] {
  return outcome === 'held' ? sent.filter(({ position }) => locked.includes(position)) : sent
}

/** What is kept apart must not stand on the screen as if it counted. */
function without(ledger: Ledger, apart: Entry[]): Ledger {
  const next = new Map(ledger)
  for (const entry of apart) {
    const shown = next.get(entryKey(entry))
    if (shown && !isNewer(shown, entry)) next.delete(entryKey(entry))
  }
  return next
}
