// What the engine shows to the screen: one unchanging picture at a time.
import type { Problem } from '../../../api/problem.ts'
import type { Ledger } from './ledger.ts'
import type { PictureAddresses } from './pictures.ts'
import type { AwayCount, Ending, Pause, Tried } from './server.ts'
import type { Sheet } from './sheet.ts'

export type Phase =
  | { at: 'loading' }
  /** It cannot be opened: no network and nothing on this device, or the server refuses. */
  | { at: 'away'; problem: Problem }
  | { at: 'open' }
  /** The clock stands still, and nothing of the paper is shown. */
  | { at: 'paused'; pause: Pause }
  | { at: 'other-tab' }
  | { at: 'elsewhere'; since: string | undefined; device: string | undefined }
  | { at: 'signed-out' }
  /** The server's clock says that it is over; the server has not said yet how it closed. */
  | { at: 'time-up' }
  | { at: 'submitting' }
  | { at: 'closed'; ending: Ending }

/** Where the choices are: what the chip says. */
export interface Truth {
  /** Chosen, and not yet on this device's disk. */
  unkept: number
  /** On this device, not yet on the server. */
  waiting: number
  /** Tries fail since then (server's time, ms). */
  failingSince: number | undefined
  /** How many questions have a saved answer on the server, as it last said. */
  held: number | undefined
  /** When the server last said what it holds (server's time, ms). */
  savedAt: number | undefined
  /** Whether this browser keeps anything at all. */
  keeps: boolean
  /** Choices that the server cannot take. */
  refused: number
}

/** Something that happened to the attempt; it stands on the screen until it is put away. */
export type Notice =
  | { id: string; kind: 'message'; text: string; at: string }
  | { id: string; kind: 'extended'; minutes: number }
  | { id: string; kind: 'part'; part: number }
  | { id: string; kind: 'apart'; count: number }

/** Times away as the student sees them; `justNow`: for how many seconds they were away until a moment ago. */
export interface AwayView extends AwayCount {
  justNow: number | undefined
}

export interface AttemptView {
  phase: Phase
  sheet: Sheet | undefined
  ledger: Ledger
  /** The position of the question on the screen. */
  current: number
  /** The part that is open, from 1. */
  part: number
  truth: Truth
  pictures: PictureAddresses
  notices: readonly Notice[]
  away: AwayView
  /** Practice: by position what the server said. */
  tried: Readonly<Record<number, Tried>>
}

export const emptyView: AttemptView = {
  phase: { at: 'loading' },
  sheet: undefined,
  ledger: new Map(),
  current: 0,
  part: 1,
  truth: {
    unkept: 0,
    waiting: 0,
    failingSince: undefined,
    held: undefined,
    savedAt: undefined,
    keeps: true,
    refused: 0,
  },
  pictures: {},
  notices: [],
  away: { count: 0, seconds: 0, limit: null, justNow: undefined },
  tried: {},
}
