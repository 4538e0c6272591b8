// How the operations on reminders are called rightly.
import type { ExampleGiven, Examples } from '../../testing/examples.ts'
import { makeDue } from '../../testing/receipts.ts'
import { addStudent } from '../../testing/world.ts'

export const examples: Examples = {
  listFeeReminders: () => ({ query: { search: 'Kalpit' } }),
  previewFeeReminders: async (given) => ({ body: { studentIds: [await newDebtor(given)] } }),
  remindFees: async (given) => ({
    body: { studentIds: [await newDebtor(given)], students: 1, title: 'Second instalment' },
  }),
}

/** A child of the side's guardian with something overdue. */
async function newDebtor(given: ExampleGiven): Promise<string> {
  const { server, side } = given
  const studentId = await addStudent(server.db, 'Debtor Kalpit')
  const { guardianId } = side
  await server.db.insertInto('guardianships').values({ guardianId, studentId, relation: 'mother' }).execute()
  await makeDue({ ...given, side: { ...side, studentId } }, 5_000_00, '2026-11-10')
  return studentId
}
