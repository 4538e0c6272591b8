// How the operations on lists from files are called rightly.
import { importKinds } from '../../importKinds.ts'
import type { ExampleGiven, Examples } from '../../testing/examples.ts'
import { newPhone } from '../../testing/world.ts'
import { confirmImport, writeImport } from '../imports/imports.ts'
import { previewStudents } from './studentImport.ts'

const csv = () =>
  Buffer.from(
    `Name,Phone,Guardian name,Guardian phone,Relation,Signed consent form\r\n` +
      `Advik Namune,${newPhone()},Sunita Namune,${newPhone()},Mother,yes\r\n`,
  )

/** A list of the person who tries, or of a stranger on the other side; `written` has been confirmed and written. */
async function someList({ server, world, side, personId }: ExampleGiven, written: boolean): Promise<string> {
  const by = side === world.a && personId ? personId : side.teacherId
  const now = server.clock.now()
  const upload = { bytes: csv(), fileName: 'students.csv', batchId: null, locale: 'mr' as const, by, now }
  const id = await server.db.transaction().execute((tx) => previewStudents(tx, upload))
  if (!written) return id
  await server.db
    .transaction()
    .execute((tx) => confirmImport(tx, importKinds, id, { leaveOut: [], leaveOutProblems: false }))
  await writeImport(server.db, importKinds, id, now)
  return id
}

export const examples: Examples = {
  getStudentTemplate: () => ({}),
  previewStudentImport: ({ side }) => ({
    query: { fileName: 'students.csv', batchId: side.batchId, locale: 'mr' },
    bytes: csv(),
  }),
  listImports: () => ({ query: { page: '1' } }),
  getImport: async (given) => ({
    params: { importId: await someList(given, false) },
    query: { only: 'problems', page: '1' },
  }),
  confirmImport: async (given) => ({
    params: { importId: await someList(given, false) },
    body: { leaveOut: [7], leaveOutProblems: true },
  }),
  undoImport: async (given) => ({ params: { importId: await someList(given, true) } }),
}
