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

/**
 * The person as the viewer may know them: a teacher is told no contacts, and a guardian none of another guardian, who
 * may well not want them to be known. Throws 404.
 */
export async function getPerson(app: App, db: Db, viewer: Viewer, personId: string) {
  const now = app.clock.now()
  const person = await findPersonRecord(db, personId, now, dayInIndia(now))
  if (!person) throw notFound()
  const known = viewer.role !== 'teacher' || viewer.personId === personId
  const guardians = person.role === 'student' ? await listGuardians(db, personId) : []
  const { id, role, status, name, locale, createdAt, powers, photoFileId } = person
  return {
    ...{ id, role, status, name, locale, createdAt, powers },
    photoUrl: photoFileId && fileAddress(app.config.keys.fileAddress, photoFileId, now),
    contact: known ? contactOf(person, viewer, guardians) : null,
    student: role === 'student' ? studentOf(person, guardians, known ? viewer : null) : null,
    children: role === 'parent' ? await listChildren(db, id) : [],
    teaches: role === 'teacher' ? await listTaught(db, id) : [],
    access: viewer.role === 'admin' ? accessOf(person) : null,
  }
}

type Guardian = Awaited<ReturnType<typeof listGuardians>>[number]

/** Whether a guardian's phone is the viewer's to know: everybody's but to another guardian, who has their own only. */
const knowsPhone = ({ role, personId }: Viewer, guardianId: string) =>
  role !== 'parent' || guardianId === personId

/** The phone that the office noted for the parents may be any guardian's. */
function notedPhone({ parentPhone }: PersonRecord, viewer: Viewer, guardians: Guardian[]): string | null {
  const isOwn = guardians.some(({ id, phone }) => id === viewer.personId && phone === parentPhone)
  return viewer.role !== 'parent' || isOwn ? parentPhone : null
}

const contactOf = (person: PersonRecord, viewer: Viewer, guardians: Guardian[]) => ({
  email: person.email,
  phone: person.phone,
  address: person.address,
  parentPhone: notedPhone(person, viewer, guardians),
  emailSignsIn: person.signInKinds.includes('email'),
  phoneSignsIn: person.signInKinds.includes('phone'),
  phoneVerified:
    person.phoneVerifiedAt && person.phoneVerifiedHow
      ? { at: person.phoneVerifiedAt, how: person.phoneVerifiedHow }
      : null,
})

function studentOf(person: PersonRecord, guardians: Guardian[], viewer: Viewer | null) {
  return {
    rollNumber: person.rollNumber ?? '',
    admittedOn: person.admittedOn,
    adultOn: person.adultOn,
    minor: person.minor,
    consentMissing: person.consentMissing,
    guardians: guardians.map((one) => ({
      ...one,
      phone: viewer && knowsPhone(viewer, one.id) ? one.phone : null,
    })),
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
