// What the screens of people ask of the server, and the sentences for its codes.
import { msg } from '@lingui/core/macro'
import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { api, ask } from '../../api/client.ts'
import { addSentences } from '../../api/problems.ts'
import type { paths } from '../../api/schema.d.ts'

type Get<P extends keyof paths> = paths[P] extends {
  get: { responses: { 200: { content: { 'application/json': infer R } } } }
}
  ? R
  : never
type Body<P extends keyof paths, M extends 'post' | 'put' | 'patch'> = paths[P] extends {
  [K in M]: { requestBody?: { content: { 'application/json': infer B } } }
}
  ? NonNullable<B>
  : never

export type PersonRow = Get<'/v1/people'>['rows'][number]
export type Person = Get<'/v1/people/{personId}'>
export type Enrolment = Get<'/v1/students/{studentId}/enrolments'>['rows'][number]
export type Consent = Get<'/v1/students/{studentId}/consents'>['rows'][number]
export type NewPerson = Body<'/v1/people', 'post'>
export type PersonChange = Body<'/v1/people/{personId}', 'patch'>
export type PeopleQuery = NonNullable<paths['/v1/people']['get']['parameters']['query']>

export const PAGE_SIZE = 50

export const peopleList = (filter: PeopleQuery) =>
  queryOptions({
    queryKey: ['people', 'list', filter],
    queryFn: () => ask(api.GET('/v1/people', { params: { query: { pageSize: PAGE_SIZE, ...filter } } })),
    placeholderData: (before) => before,
  })

export const personQuery = (personId: string) =>
  queryOptions({
    queryKey: ['people', personId],
    queryFn: () => ask(api.GET('/v1/people/{personId}', { params: { path: { personId } } })),
  })

export const enrolmentsOf = (studentId: string) =>
  queryOptions({
    queryKey: ['people', studentId, 'enrolments'],
    queryFn: () => ask(api.GET('/v1/students/{studentId}/enrolments', { params: { path: { studentId } } })),
  })

export const consentsOf = (studentId: string) =>
  queryOptions({
    queryKey: ['people', studentId, 'consents'],
    queryFn: () => ask(api.GET('/v1/students/{studentId}/consents', { params: { path: { studentId } } })),
  })

export const openBatches = queryOptions({
  queryKey: ['batches', 'open'],
  queryFn: () => ask(api.GET('/v1/batches', { params: { query: { pageSize: 200 } } })),
})

/** After any write about people: every list and page asks anew. */
export const refreshPeople = (queries: QueryClient): Promise<void> =>
  Promise.all([
    queries.invalidateQueries({ queryKey: ['people'] }),
    queries.invalidateQueries({ queryKey: ['batches'] }),
  ]).then(() => undefined)

const key = (value: string) => ({ headers: { 'Idempotency-Key': value } })
const person = (personId: string) => ({ params: { path: { personId } } })
const student = (studentId: string) => ({ params: { path: { studentId } } })

export const addPerson = (body: NewPerson, idempotencyKey: string) =>
  ask(api.POST('/v1/people', { body, ...key(idempotencyKey) }))

export const changePerson = (personId: string, body: PersonChange, idempotencyKey: string) =>
  ask(api.PATCH('/v1/people/{personId}', { ...person(personId), body, ...key(idempotencyKey) }))

export const changeMyProfile = (body: Body<'/v1/me/profile', 'patch'>, idempotencyKey: string) =>
  ask(api.PATCH('/v1/me/profile', { body, ...key(idempotencyKey) }))

export const makeInvitation = (personId: string) =>
  ask(api.POST('/v1/people/{personId}/invitation', person(personId)))
export const makeResetLink = (personId: string) =>
  ask(api.POST('/v1/people/{personId}/reset', person(personId)))
export const inviteMany = (personIds: string[]) =>
  ask(api.POST('/v1/people/invitations', { body: { personIds } }))
export const verifyPhone = (personId: string) =>
  ask(api.POST('/v1/people/{personId}/phone/verification', person(personId)))
export const resetTotp = (personId: string) =>
  ask(api.DELETE('/v1/people/{personId}/second-step', person(personId)))

export type StatusChange = { status: 'active' | 'suspended' | 'left'; reason?: string }
export const changeStatus = (personIds: string[], change: StatusChange) =>
  ask(api.POST('/v1/people/statuses', { body: { personIds, ...change } }))
export const changePowers = (personId: string, powers: Person['powers'], idempotencyKey: string) =>
  ask(
    api.PUT('/v1/people/{personId}/powers', {
      ...person(personId),
      body: { powers },
      ...key(idempotencyKey),
    }),
  )

export const changePhoto = (personId: string, file: File) =>
  ask(
    api.PUT('/v1/people/{personId}/photo', {
      ...person(personId),
      body: file as never,
      bodySerializer: (bytes: unknown) => bytes as Blob,
      headers: { 'content-type': 'application/octet-stream' },
    }),
  )
export const removePhoto = (personId: string) =>
  ask(api.DELETE('/v1/people/{personId}/photo', person(personId)))

export type NewTie = Body<'/v1/students/{studentId}/guardians', 'post'>
export const linkGuardian = (studentId: string, body: NewTie, idempotencyKey: string) =>
  ask(api.POST('/v1/students/{studentId}/guardians', { ...student(studentId), body, ...key(idempotencyKey) }))
export const unlinkGuardian = (studentId: string, guardianId: string) =>
  ask(
    api.DELETE('/v1/students/{studentId}/guardians/{guardianId}', {
      params: { path: { studentId, guardianId } },
    }),
  )

export type NewConsent = Body<'/v1/students/{studentId}/consents', 'post'>
export const recordConsent = (studentId: string, body: NewConsent, idempotencyKey: string) =>
  ask(api.POST('/v1/students/{studentId}/consents', { ...student(studentId), body, ...key(idempotencyKey) }))
export const withdrawConsent = (studentId: string, consentId: string) =>
  ask(
    api.POST('/v1/students/{studentId}/consents/{consentId}/withdrawal', {
      params: { path: { studentId, consentId } },
    }),
  )

export const enrol = (batchId: string, studentIds: string[], fromOn?: string) =>
  ask(
    api.POST('/v1/batches/{batchId}/enrolments', {
      params: { path: { batchId } },
      body: { studentIds, ...(fromOn && { fromOn }) },
    }),
  )
export const moveMany = (batchId: string, studentIds: string[], reason?: string) =>
  ask(
    api.POST('/v1/batches/{batchId}/transfers', {
      params: { path: { batchId } },
      body: { studentIds, ...(reason && { reason }) },
    }),
  )
export type Transfer = Body<'/v1/students/{studentId}/transfer', 'post'>
export const transfer = (studentId: string, body: Transfer, idempotencyKey: string) =>
  ask(api.POST('/v1/students/{studentId}/transfer', { ...student(studentId), body, ...key(idempotencyKey) }))
export type Drop = Body<'/v1/students/{studentId}/drop', 'post'>
export const drop = (studentId: string, body: Drop, idempotencyKey: string) =>
  ask(api.POST('/v1/students/{studentId}/drop', { ...student(studentId), body, ...key(idempotencyKey) }))

const signInTaken = msg`Somebody else signs in with this. Find them in the list first, or give another one.`
addSentences({
  problems: {
    'sign-in-taken': signInTaken,
    'roll-number-taken': msg`Another student has this roll number.`,
    'no-sign-in-name': msg`There is no phone or e-mail to sign in with yet. Add one first.`,
    'already-active': msg`This person has a password already. Make a reset link instead.`,
    'not-here-any-more': msg`This person is suspended or has left. Make them active first.`,
    'not-active': msg`This person has not signed in yet. Make an invitation instead.`,
    'no-phone': msg`There is no phone to confirm.`,
    'guardian-gave-consent': msg`A consent of this guardian still stands. Withdraw it first.`,
    'already-withdrawn': msg`This consent was withdrawn already.`,
    'batch-full': msg`Only ${{ seats: 0 }} seats are free in this batch. Choose fewer students, or raise its seats first.`,
    'batch-archived': msg`This batch is over. Choose another one.`,
    'already-enrolled': msg`Somebody is in this batch already at that time.`,
    'not-enrolled': msg`${{ students: 0 }} of them are in no batch. Enrol them first.`,
    'several-batches': msg`${{ students: 0 }} of them are in several batches. Move them on their own page.`,
    'same-batch': msg`The student is in this batch already.`,
  },
  fields: {
    'sign-in-taken': signInTaken,
    'roll-number-taken': msg`Another student has this roll number.`,
    'phone-invalid': msg`This is not a phone number. A mobile number in India has 10 digits.`,
    'phone-missing': msg`Please fill this in.`,
    'below-least-age': msg`The institute enrols from the age of ${{ age: 16 }} on.`,
    'not-a-guardian': msg`This is not a guardian of the student.`,
    'in-the-future': msg`This day is still to come.`,
    'before-the-start': msg`This is before the student began.`,
    'after-the-end': msg`The batch is over by then.`,
    yourself: msg`Somebody else has to do this for you.`,
    missing: msg`Please fill this in.`,
  },
})
