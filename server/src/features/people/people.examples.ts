// How the operations on people are called rightly.
import { randomInt } from 'node:crypto'
import sharp from 'sharp'
import type { ExampleGiven, Examples } from '../../testing/examples.ts'
import type { TestServer } from '../../testing/server.ts'
import { addPerson, addStudent, newPhone } from '../../testing/world.ts'

/** A student who has not been invited yet. */
async function someoneInvited(server: TestServer): Promise<string> {
  const id = await addStudent(server.db, 'Invited Namune')
  await server.db.updateTable('people').set({ status: 'invited' }).where('id', '=', id).execute()
  return id
}

const photo = () =>
  sharp({ create: { width: 40, height: 60, channels: 3, background: '#2b94ad' } })
    .jpeg()
    .toBuffer()

/** Everybody's photo is their own to change. */
const whosePhoto = ({ world, side, personId }: ExampleGiven) =>
  side === world.a ? (personId ?? side.studentId) : side.studentId

export const examples: Examples = {
  listPeople: ({ side }) => ({
    query: { role: 'student', search: 'ka', sort: '-name', batchId: side.batchId, courseId: side.courseId },
  }),
  addPerson: ({ side }) => ({
    body: {
      role: 'student',
      name: 'Advik Namune',
      email: `advik.${randomInt(1e9)}@example.in`,
      phone: newPhone(),
      locale: 'mr',
      address: 'Ausa Road, Latur',
      adultOn: '2027-08-01',
      parentPhone: '90000 00001',
      batchId: side.batchId,
    },
  }),
  getPerson: ({ side }) => ({ params: { personId: side.studentId } }),
  changePerson: ({ side }) => ({
    params: { personId: side.studentId },
    body: { name: 'Aarya Namune', phone: newPhone(), locale: 'hi', adultOn: '2027-05-01' },
  }),
  changeMyProfile: () => ({ body: { address: 'Ausa Road, Latur', locale: 'mr' } }),
  changePhoto: async (given) => ({ params: { personId: whosePhoto(given) }, bytes: await photo() }),
  removePhoto: (given) => ({ params: { personId: whosePhoto(given) } }),
  verifyPhone: ({ side }) => ({ params: { personId: side.studentId } }),
  makeInvitation: async ({ server }) => ({ params: { personId: await someoneInvited(server) } }),
  inviteMany: async ({ server }) => ({ body: { personIds: [await someoneInvited(server)] } }),
  makeResetLink: ({ side }) => ({ params: { personId: side.studentId } }),
  changeStatus: ({ side }) => ({
    params: { personId: side.studentId },
    body: { status: 'suspended', reason: 'Fees since June' },
  }),
  changeStatusOfMany: async ({ server }) => ({
    body: { personIds: [await someoneInvited(server)], status: 'left', reason: 'Moved to another city' },
  }),
  changePowers: async ({ server }) => ({
    params: { personId: await addPerson(server.db, 'admin', 'Clerk Udahare') },
    body: { powers: ['front_desk', 'accounts'] },
  }),
  resetTotp: ({ side }) => ({ params: { personId: side.studentId } }),
}
