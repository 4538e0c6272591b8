// How the operations on registrations are called rightly.
import type { RegistrationState } from '../../platform/schema.ts'
import type { ExampleGiven, ExampleRequest, Examples } from '../../testing/examples.ts'
import { newPhone } from '../../testing/world.ts'

export const examples: Examples = {
  register: () => ({
    body: {
      role: 'student',
      name: 'Registered Namune',
      phone: newPhone(),
      password: 'peacock under the neem',
      locale: 'mr',
      adultOn: '2028-02-29',
      guardian: { name: 'Guardian Kalpit', phone: newPhone(), relation: 'mother' },
    },
  }),
  listRegistrations: async (given) => {
    await newRegistration(given, 'waiting_for_office')
    return { query: { state: 'waiting_for_office', search: 'Regis' } }
  },
  recordRegistrationConsent: (given) =>
    on(given, 'waiting_for_guardian', { how: 'signed_form', purposes: ['account', 'academics', 'photo'] }),
  makeGuardianLink: (given) => on(given, 'waiting_for_guardian'),
  approveRegistration: (given) => on(given, 'waiting_for_office'),
  refuseRegistration: (given) => on(given, 'waiting_for_office', { reason: 'The course is full.' }),
}

async function on(given: ExampleGiven, state: RegistrationState, body?: object): Promise<ExampleRequest> {
  const params = { registrationId: await newRegistration(given, state) }
  return body ? { params, body } : { params }
}

async function newRegistration({ server }: ExampleGiven, state: RegistrationState): Promise<string> {
  const at = server.clock.now()
  const row = await server.db
    .insertInto('registrations')
    .values({
      state,
      role: 'student',
      name: 'Registered Namune',
      phone: newPhone(),
      locale: 'en',
      adultOn: '2028-05-01',
      guardianName: 'Guardian Kalpit',
      guardianPhone: newPhone(),
      guardianRelation: 'father',
      createdAt: at,
      expiresAt: new Date(at.getTime() + 7 * 86_400_000),
      ...(state === 'waiting_for_office' && {
        confirmedAt: at,
        confirmedHow: 'in_person' as const,
        confirmedPurposes: ['account', 'academics'],
      }),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}
