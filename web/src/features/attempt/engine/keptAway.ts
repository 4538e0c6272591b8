// A time away on the device's disk, until the server has the whole of it.
import type { AwayRow } from './server.ts'

/**
 * A time away as the device keeps it. told: the server has heard of it · settled: it holds the whole of it; such a row
 * stays, so that its number is not used again.
 */
export interface KeptAway {
  epoch: number
  row: AwayRow
  told: boolean
  settled: boolean
}
