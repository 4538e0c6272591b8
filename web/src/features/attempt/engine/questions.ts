// The questions of an attempt on this screen: which part is open, which one is shown, and what is chosen in it.
import type { Choices } from './choices.ts'
import type { DeviceSheet } from './deviceSheet.ts'
import { type Entry, standingOf } from './ledger.ts'
import { type Full, isBeyond } from './limits.ts'
import { firstOf, partAt, partsOf } from './parts.ts'
import type { Presence } from './presence.ts'
import type { ScreenView } from './screenView.ts'
import type { Sheet } from './sheet.ts'

interface Around {
  choices: Choices
  screen: ScreenView
  sheet: DeviceSheet
  presence: () => Presence
}

export class Questions {
  readonly #around: Around
  /** Of every position its part. */
  #parts = new Map<number, number>()

  constructor(around: Around) {
    this.#around = around
  }

  /** Lays a sheet out: the part that is open at this moment, and a question of it. */
  lay(sheet: Sheet, now: number): void {
    const { screen } = this.#around
    const isNew = screen.now.sheet === undefined
    this.#parts = partsOf(sheet.paper)
    const open = partAt(sheet.partEnds, sheet.pause ? Date.parse(sheet.pause.since) : now)
    // A part that has begun here is not taken back because a reply reckons a moment less.
    const part = Math.max(isNew ? 1 : screen.now.part, Math.min(open, sheet.partEnds.length))
    if (!isNew && part > screen.now.part) screen.tell([{ id: `part ${part}`, kind: 'part', part }])
    screen.show({ sheet, part, current: screen.now.current || sheet.current })
    if (!this.isLocked(screen.now.current)) return
    screen.show({ current: firstOf(sheet.questionOrder, this.#parts, part) ?? sheet.current })
  }

  /** The next part has begun: its first question is shown. */
  enter(part: number): void {
    const { screen } = this.#around
    const { sheet, current } = screen.now
    if (!sheet) return
    screen.show({ part, current: firstOf(sheet.questionOrder, this.#parts, part) ?? current })
    this.visit(screen.now.current)
    screen.tell([{ id: `part ${part}`, kind: 'part', part }])
  }

  /** Whether a question belongs to a part that is over, or not yet open. */
  isLocked(position: number): boolean {
    return (this.#parts.get(position) ?? 1) !== this.#around.screen.now.part
  }

  /** Shows a question of the part that is open. Nothing of the one before is saved by it. */
  visit(position: number): void {
    const { screen, choices, presence, sheet } = this.#around
    if (screen.now.phase.at !== 'open' || this.isLocked(position)) return
    if (!standingOf(choices.ledger, position).visited) this.note({ kind: 'draft', position })
    screen.show({ current: position })
    presence().look(position)
    sheet.keep({ current: position })
  }

  /** Makes what is on the screen the official answer; returns what is in the way where no more answers are taken. */
  save(marked: boolean): Full | undefined {
    const { choices, screen } = this.#around
    const { current, sheet } = screen.now
    const { response } = standingOf(choices.ledger, current)
    const full = sheet && response !== null && isBeyond(sheet.paper, choices.ledger, current)
    if (full) return full
    this.note({ kind: 'saved', response, marked })
    return undefined
  }

  /** Notes a choice; undefined where nothing may be chosen now. */
  note(choice: Pick<Entry, 'kind'> & Partial<Entry>): Entry | undefined {
    const { choices, screen } = this.#around
    const position = choice.position ?? screen.now.current
    if (screen.now.phase.at !== 'open' || this.isLocked(position)) return undefined
    return choices.record({ response: null, marked: false, ...choice, position })
  }
}
