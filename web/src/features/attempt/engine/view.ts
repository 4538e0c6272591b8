// What the engine shows to the screen: one unchanging picture at a time.
import type { Problem } from '../../../api/problem.ts'
import type { Ledger } from './ledger.ts'
import type { PictureAddresses } from './pictures.ts'
import type { Ending } from './server.ts'
import type { Sheet } from './sheet.ts'

export type Phase =
  | { at: 'loading' }
  /** It cannot be opened: no network and nothing on this device, or the server refuses. */
  | { at: 'away'; problem: Problem }
  | { at: 'open' }
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

export interface AttemptView {
  phase: Phase
  sheet: Sheet | undefined
  ledger: Ledger
  /** The position of the question on the screen. */
  current: number
  truth: Truth
  pictures: PictureAddresses
}

export const emptyView: AttemptView = {
  phase: { at: 'loading' },
  sheet: undefined,
  ledger: new Map(),
  current: 0,
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
}
