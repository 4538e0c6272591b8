// How the operations on bank statements are called rightly.
import { randomInt } from 'node:crypto'
import type { ExampleGiven, Examples } from '../../testing/examples.ts'

const MAPPING = JSON.stringify({ day: 0, narration: 1, reference: 2, credit: 4, dayFormat: 'dmy' })

/** A file that no other example has made. */
const newFile = () => {
  const utr = `6${String(randomInt(1e11)).padStart(11, '0')}`
  return Buffer.from(`Date,Narration,Ref No,Debit,Credit,Balance
24/11/2026,UPI/CR/${utr}/NAMUNE/namune@okbank,${utr},,"12,500.00","1,12,500.00"
`)
}

async function newStatement({ server, world }: ExampleGiven): Promise<string> {
  const clerk = await server.as(world.accountsId)
  const query = new URLSearchParams({ mapping: MAPPING, fileName: 'november.csv', bank: 'Namune Bank' })
  const { body } = await clerk.send<{ id: string }>('POST', `/v1/bank-statements?${query}`, newFile())
  return body.id
}

async function newLine(given: ExampleGiven): Promise<string> {
  const statementId = await newStatement(given)
  const { id } = await given.server.db
    .selectFrom('statementLines')
    .select('id')
    .where('statementId', '=', statementId)
    .executeTakeFirstOrThrow()
  return id
}

export const examples: Examples = {
  previewStatement: () => ({ query: { mapping: MAPPING }, bytes: newFile() }),
  importStatement: () => ({
    query: { mapping: MAPPING, fileName: 'november.csv', bank: 'Namune Bank' },
    bytes: newFile(),
  }),
  listStatements: async (given) => {
    await newStatement(given)
    return { query: { page: '1' } }
  },
  getStatement: async (given) => ({ params: { statementId: await newStatement(given) } }),
  listStatementLines: async (given) => {
    const statementId = await newStatement(given)
    return { query: { state: 'unmatched', statementId, search: 'namune' } }
  },
  acceptSureLines: async (given) => ({ body: { statementId: await newStatement(given) } }),
  acceptLine: async (given) => ({
    params: { lineId: await newLine(given) },
    body: { studentId: given.side.studentId },
  }),
  ignoreLine: async (given) => ({ params: { lineId: await newLine(given) } }),
  reopenLine: async (given) => {
    const lineId = await newLine(given)
    const clerk = await given.server.as(given.world.accountsId)
    await clerk.send('POST', `/v1/statement-lines/${lineId}/ignore`)
    return { params: { lineId } }
  },
}
