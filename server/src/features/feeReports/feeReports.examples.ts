// How the reports of fees are asked for rightly.
import type { Examples } from '../../testing/examples.ts'

const span = { from: '2026-04-01', to: '2026-11-24' }

export const examples: Examples = {
  getDuesReport: () => ({}),
  listDebtors: () => ({
    query: { age: 'late', month: '2026-11', batchId: 'none', search: 'kal', sort: 'oldest' },
  }),
  getCollections: () => ({ query: { ...span, by: 'head', cashierId: 'none' } }),
  listGrantedConcessions: () => ({ query: { ...span, kind: 'sibling', byId: 'none' } }),
  getFeesPicture: () => ({ query: { month: '2026-11' } }),
}
