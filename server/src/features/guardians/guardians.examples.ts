// How the operations on guardians and consents are called rightly.
import type { Examples } from '../../testing/examples.ts'
import { addConsent, addPerson } from '../../testing/world.ts'

export const examples: Examples = {
  linkGuardian: async ({ server, side }) => ({
    params: { studentId: side.studentId },
    body: {
      relation: 'father',
      guardian: { id: await addPerson(server.db, 'parent', 'Father Kalpit') },
    },
  }),
  unlinkGuardian: async ({ server, side }) => {
    const guardianId = await addPerson(server.db, 'parent', 'Aunt Kalpit')
    const { studentId } = side
    await server.db
      .insertInto('guardianships')
      .values({ guardianId, studentId, relation: 'relative' })
      .execute()
    return { params: { studentId, guardianId } }
  },
  listConsents: ({ side }) => ({ params: { studentId: side.studentId } }),
  recordConsent: ({ side }) => ({
    params: { studentId: side.studentId },
    body: {
      givenBy: side.guardianId,
      how: 'signed_form',
      purposes: ['messages', 'photo'],
      givenOn: '2026-11-20',
    },
  }),
  withdrawConsent: async ({ server, world, side }) => {
    const { studentId, guardianId } = side
    await addConsent(server.db, studentId, guardianId, world.ownerId)
    const { id } = await server.db
      .selectFrom('consents')
      .select('id')
      .where('studentId', '=', studentId)
      .where('withdrawnAt', 'is', null)
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow()
    return { params: { studentId, consentId: id } }
  },
}
