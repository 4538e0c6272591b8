// How the search is asked for rightly.
import type { Examples } from '../../testing/examples.ts'

export const examples: Examples = {
  searchEverything: () => ({ query: { q: 'kal' } }),
}
