// Guardians and consents over HTTP.
import { dayInIndia } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { type App, serve } from '../../platform/serve.ts'
import { listConsents } from './guardians.queries.ts'
import {
  ConsentList,
  ConsentParams,
  GuardianParams,
  NewConsent,
  NewTie,
  StudentParams,
  Tied,
} from './guardians.schemas.ts'
import {
  findOrAddGuardian,
  linkGuardians,
  type Purpose,
  recordConsent,
  unlinkGuardian,
  withdrawConsent,
} from './guardians.ts'

export function serveGuardians(app: App): void {
  serve(
    app,
    'linkGuardian',
    {
      method: 'POST',
      url: '/v1/students/:studentId/guardians',
      params: StudentParams,
      body: NewTie,
      reply: Tied,
      status: 201,
    },
    async ({ db, params: { studentId }, body: { guardian, relation }, clock, audit }) => {
      const found =
        'id' in guardian
          ? { id: guardian.id, added: false }
          : await findOrAddGuardian(db, guardian, clock.now())
      await linkGuardians(db, [{ guardianId: found.id, studentId, relation }])
      if (found.added) await audit('person', found.id, ['name', 'phone'])
      await audit('student', studentId, ['guardian'])
      return { guardianId: found.id, added: found.added }
    },
  )

  serve(
    app,
    'unlinkGuardian',
    {
      method: 'DELETE',
      url: '/v1/students/:studentId/guardians/:guardianId',
      params: GuardianParams,
    },
    async ({ db, params: { studentId, guardianId }, audit }) => {
      await unlinkGuardian(db, studentId, guardianId)
      await audit('student', studentId, ['guardian'])
    },
  )

  serve(
    app,
    'listConsents',
    { method: 'GET', url: '/v1/students/:studentId/consents', params: StudentParams, reply: ConsentList },
    async ({ db, params: { studentId } }) => ({ rows: await consentsOf(db, studentId) }),
  )

  serve(
    app,
    'recordConsent',
    {
      method: 'POST',
      url: '/v1/students/:studentId/consents',
      params: StudentParams,
      body: NewConsent,
      reply: ConsentList,
      status: 201,
    },
    async ({ db, viewer, params: { studentId }, body: { givenOn, ...given }, clock, audit }) => {
      const now = clock.now()
      const today = dayInIndia(now)
      const givenAt = givenOn && givenOn !== today ? new Date(`${givenOn}T12:00:00+05:30`) : now
      await recordConsent(db, { ...given, studentId, givenAt, recordedBy: viewer.personId }, now, today)
      await audit('student', studentId, ['consent'])
      return { rows: await consentsOf(db, studentId) }
    },
  )

  serve(
    app,
    'withdrawConsent',
    {
      method: 'POST',
      url: '/v1/students/:studentId/consents/:consentId/withdrawal',
      params: ConsentParams,
      reply: ConsentList,
    },
    async ({ db, viewer, params: { studentId, consentId }, clock, audit }) => {
      await withdrawConsent(db, { studentId, consentId, by: viewer.personId, now: clock.now() })
      await audit('student', studentId, ['consent'])
      return { rows: await consentsOf(db, studentId) }
    },
  )
}

async function consentsOf(db: Db, studentId: string) {
  const rows = await listConsents(db, studentId)
  return rows.map((row) => ({ ...row, purposes: row.purposes as Purpose[] }))
}
