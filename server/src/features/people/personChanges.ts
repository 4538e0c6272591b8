// What changes about a person: their contacts and names, their status, their powers, their photo.
import type { Clock } from '../../platform/clock.ts'
import { dayInIndia } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { type FileStore, storeImage } from '../../platform/files.ts'
import { conflict, forbidden, invalid, notFound } from '../../platform/problems.ts'
import { hasPower, type Viewer } from '../../platform/rules.ts'
import type { AdminPower, Locale } from '../../platform/schema.ts'
import { dropStudents } from '../batches/enrolments.ts'
import { revokeLinks } from '../signin/links.ts'
import { endSessions } from '../signin/sessions.ts'
import {
  deleteFile,
  deleteSignInName,
  type LockedPerson,
  lockPeople,
  lockPerson,
  replacePowers,
  updatePerson,
  updateStudent,
} from './people.queries.ts'
import { claimSignInNames, taken } from './people.ts'

export interface PersonChange {
  name?: string | undefined
  email?: string | null | undefined
  phone?: string | null | undefined
  phoneSignsIn?: boolean | undefined
  address?: string | undefined
  locale?: Locale | undefined
  parentPhone?: string | null | undefined
  adultOn?: string | null | undefined
  rollNumber?: string | undefined
}

/** Who belongs to the office is handled by an owner only: a clerk must not take over an owner's account. */
export function checkMayHandle(viewer: Viewer, person: { role: string }): void {
  if (person.role === 'admin' && !hasPower(viewer, 'owner')) throw forbidden()
}

/** The person with the row held. Throws 404, or 403 where only an owner may handle them. */
export async function takePerson(tx: Tx, viewer: Viewer, personId: string): Promise<LockedPerson> {
  const person = await lockPerson(tx, personId)
  if (!person) throw notFound()
  checkMayHandle(viewer, person)
  return person
}

/** As `takePerson`, but a photo is everybody's own to change. */
export async function takeForPhoto(tx: Tx, viewer: Viewer, personId: string): Promise<void> {
  if (viewer.personId !== personId) await takePerson(tx, viewer, personId)
}

/**
 * Changes what the office knows of a person. A new phone is not verified yet, and a link that went to an old phone or
 * e-mail is good no more. Throws 409 `sign-in-taken` or `roll-number-taken`, 422 `students-only` for a field that only
 * students have.
 */
export async function changePerson(
  tx: Tx,
  person: LockedPerson,
  change: PersonChange,
  now: Date,
): Promise<void> {
  const { phoneSignsIn, parentPhone, adultOn, rollNumber, ...own } = change
  const phoneChanges = own.phone !== undefined && own.phone !== person.phone
  const unverified = phoneChanges
    ? { phoneVerifiedAt: null, phoneVerifiedBy: null, phoneVerifiedHow: null }
    : {}
  await updatePerson(tx, person.id, { ...own, ...unverified, updatedAt: now })
  if (phoneChanges || (own.email !== undefined && own.email !== person.email))
    await revokeLinks(tx, person.id)
  const ofStudent = { parentPhone, adultOn, rollNumber }
  if (Object.values(ofStudent).some((value) => value !== undefined)) {
    if (person.role !== 'student') throw invalid(firstGiven(ofStudent), 'students-only')
    await updateStudent(tx, person.id, ofStudent)
  }
  await changeSignInNames(tx, person, { email: own.email, phone: own.phone, phoneSignsIn })
}

const firstGiven = (fields: object) =>
  Object.entries(fields).find(([, value]) => value !== undefined)?.[0] ?? ''

async function changeSignInNames(
  tx: Tx,
  person: LockedPerson,
  change: Pick<PersonChange, 'email' | 'phone' | 'phoneSignsIn'>,
): Promise<void> {
  const { id, role } = person
  if (change.email !== undefined && change.email !== person.email) {
    await deleteSignInName(tx, id, 'email')
    const [lost] = await claimSignInNames(tx, [{ id, role, email: change.email }])
    if (lost) throw taken('sign-in-taken', 'email')
  }
  const phoneChanges = change.phone !== undefined && change.phone !== person.phone
  if (!phoneChanges && change.phoneSignsIn === undefined) return
  const phone = change.phone === undefined ? person.phone : change.phone
  await deleteSignInName(tx, id, 'phone')
  const [lost] = await claimSignInNames(tx, [{ id, role, phone, phoneSignsIn: change.phoneSignsIn }])
  if (lost) throw taken('sign-in-taken', 'phone')
}

/** What people change about themselves; for their name and contacts they ask the office. */
export async function changeOwnProfile(
  tx: Tx,
  personId: string,
  change: Pick<PersonChange, 'address' | 'locale'>,
  now: Date,
): Promise<void> {
  await updatePerson(tx, personId, { ...change, updatedAt: now })
}

/** The office has seen that the phone is the person's. Throws 409 `no-phone`. */
export async function verifyPhone(tx: Tx, person: LockedPerson, by: string, now: Date): Promise<void> {
  if (!person.phone) throw conflict('no-phone')
  const verified = { phoneVerifiedAt: now, phoneVerifiedBy: by, phoneVerifiedHow: 'office' as const }
  await updatePerson(tx, person.id, { ...verified, updatedAt: now })
}

export interface StatusChange {
  status: 'active' | 'suspended' | 'left'
  /** Why; a student who leaves is dropped from their batches with it. */
  reason?: string | undefined
}

/**
 * Changes whether people may come in, all or none; their sessions end at once. Whoever has no password yet and is
 * made active waits for their invitation. Throws 409 `last-owner` (when the transaction ends), 422 `yourself`.
 */
export async function changeStatus(
  tx: Tx,
  clock: Clock,
  viewer: Viewer,
  personIds: string[],
  { status, reason }: StatusChange,
): Promise<void> {
  const now = clock.now()
  const people = await lockPeople(tx, personIds)
  if (people.length < new Set(personIds).size) throw notFound()
  for (const person of people) {
    checkMayHandle(viewer, person)
    if (person.id === viewer.personId) throw invalid('status', 'yourself')
    const next = status === 'active' && !person.passwordHash ? 'invited' : status
    await updatePerson(tx, person.id, { status: next, updatedAt: now })
    if (status !== 'active') await endSessions(tx, clock, person.id, 'status')
  }
  if (status !== 'left') return
  const studentIds = people.filter((person) => person.role === 'student').map((person) => person.id)
  await dropStudents(tx, { studentIds, on: dayInIndia(now), reason: reason ?? '' })
}

/**
 * Says anew what an admin may do; their sessions end, so that nothing is done with the old powers. Throws 422
 * `admins-only`, 409 `last-owner` when the transaction ends.
 */
export async function changePowers(
  tx: Tx,
  clock: Clock,
  viewer: Viewer,
  person: LockedPerson,
  powers: AdminPower[],
): Promise<void> {
  if (person.role !== 'admin') throw invalid('powers', 'admins-only')
  await replacePowers(tx, person.id, [...new Set(powers)])
  const except = person.id === viewer.personId ? viewer.sessionId : undefined
  await endSessions(tx, clock, person.id, 'role', except)
}

interface NewPhoto {
  bytes: Buffer
  by: string
  now: Date
}

/** Gives the person a new photo, cropped to a square and free of what the camera wrote into it. */
export async function changePhoto(
  tx: Tx,
  files: FileStore,
  personId: string,
  photo: NewPhoto,
): Promise<string> {
  const image = {
    kind: 'photo' as const,
    bytes: photo.bytes,
    ownerId: personId,
    createdBy: photo.by,
    side: 320,
  }
  const photoFileId = await storeImage(tx, files, image)
  await replacePhoto(tx, personId, photoFileId, photo.now)
  return photoFileId
}

/** Takes the photo away; the file's row goes with it, and its bytes are swept. */
export const removePhoto = (tx: Tx, personId: string, now: Date) => replacePhoto(tx, personId, null, now)

async function replacePhoto(tx: Tx, personId: string, photoFileId: string | null, now: Date): Promise<void> {
  const before = await lockPerson(tx, personId)
  await updatePerson(tx, personId, { photoFileId, updatedAt: now })
  if (before?.photoFileId) await deleteFile(tx, before.photoFileId)
}
