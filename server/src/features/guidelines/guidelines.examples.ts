// How the guidelines' checks are asked for rightly.
import type { Examples } from '../../testing/examples.ts'

export const examples: Examples = {
  listTimetableWarnings: () => ({ query: { from: '2026-11-24', to: '2026-12-24' } }),
}
