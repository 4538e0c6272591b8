// One person's page: what the viewer may know of them.
import { dayInIndia } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { fileAddress } from '../../platform/files.ts'
import { notFound } from '../../platform/problems.ts'
import { hasPower, type Viewer } from '../../platform/rules.ts'
import type { App } from '../../platform/serve.ts'
import {
  findPersonRecord,
  listChildren,
  listGuardians,
  listTaught,
  type PersonRecord,
} from './people.reading.ts'

/** The person as the viewer may know them: a teacher is told no contacts. Throws 404. */
export async function getPerson(app: App, db: Db, viewer: Viewer, personId: string) {
  const now = app.clock.now()
  const person = await findPersonRecord(db, personId, now, dayInIndia(now))
  if (!person) throw notFound()
  const known = viewer.role !== 'teacher' || viewer.personId === personId
  const { id, role, status, name, locale, createdAt, powers, photoFileId } = person
  return {
    ...{ id, role, status, name, locale, createdAt, powers },
    photoUrl: photoFileId && fileAddress(app.config.keys.fileAddress, photoFileId, now),
    contact: known ? contactOf(person) : null,
    student: role === 'student' ? await studentOf(db, person, known) : null,
    children: role === 'parent' ? await listChildren(db, id) : [],
    teaches: role === 'teacher' ? await listTaught(db, id) : [],
    access: viewer.role === 'admin' ? accessOf(person) : null,
  }
}

const contactOf = (person: PersonRecord) => ({
  email: person.email,
  phone: person.phone,
  address: person.address,
  parentPhone: person.parentPhone,
  emailSignsIn: person.signInKinds.includes('email'),
  phoneSignsIn: person.signInKinds.includes('phone'),
  phoneVerified:
    person.phoneVerifiedAt && person.phoneVerifiedHow
      ? { at: person.phoneVerifiedAt, how: person.phoneVerifiedHow }
      : null,
})

async function studentOf(db: Db, person: PersonRecord, known: boolean) {
  const guardians = await listGuardians(db, person.id)
  return {
    rollNumber: person.rollNumber ?? '',
    admittedOn: person.admittedOn,
    adultOn: person.adultOn,
    minor: person.minor,
    consentMissing: person.consentMissing,
    guardians: guardians.map((one) => ({ ...one, phone: known ? one.phone : null })),
  }
}

const accessOf = (person: PersonRecord) => ({
  hasPassword: person.hasPassword,
  secondStep: person.secondStep,
  openSessions: person.openSessions,
  lastSeenAt: person.lastSeenAt,
  invitedUntil: person.invitedUntil,
})

/** Leaves out of what the rules allow what an admin's page does not offer to a clerk, or a page to a non-student. */
export function onlyWhatApplies<O extends string>(
  viewer: Viewer,
  person: { id: string; role: string },
  can: O[],
): O[] {
  if (person.role !== 'admin' || hasPower(viewer, 'owner')) return can
  const ownOnly = person.id === viewer.personId ? ['getPerson', 'changePhoto', 'removePhoto'] : ['getPerson']
  return can.filter((operation) => ownOnly.includes(operation))
}
