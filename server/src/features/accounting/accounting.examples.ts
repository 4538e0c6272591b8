// How the accountant's operations are called rightly.
import type { ExampleGiven, Examples } from '../../testing/examples.ts'
import { makeFeeExport, writeFeeExport } from './accounting.ts'

async function readyExport({ server, world }: ExampleGiven): Promise<string> {
  const at = server.clock.now()
  const span = { from: '2026-04-01', to: '2026-04-30' }
  await server.db.updateTable('feeExports').set({ failedAt: at }).where('finishedAt', 'is', null).execute()
  const exportId = await server.db
    .transaction()
    .execute((tx) => makeFeeExport(tx, { kind: 'csv', ...span }, { by: world.accountsId, at }))
  await writeFeeExport(server.db, server.app.files, exportId, () => at)
  return exportId
}

export const examples: Examples = {
  listFeeExports: () => ({}),
  makeFeeExport: async ({ server }) => {
    const failedAt = server.clock.now()
    await server.db.updateTable('feeExports').set({ failedAt }).where('finishedAt', 'is', null).execute()
    return { body: { kind: 'tally', from: '2026-04-01', to: '2027-03-31' } }
  },
  downloadFeeExport: async (given) => ({ params: { exportId: await readyExport(given) } }),
  getGstSummary: () => ({ query: { month: '2026-10', months: '3' } }),
  exportGstSummary: () => ({ query: { month: '2026-11', format: 'json' } }),
}
