// People over HTTP: the list, a new one, one person's page.

import type { Noun, Operation } from '../../permissions.ts'
import { dayInIndia } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { fileAddress } from '../../platform/files.ts'
import { forbidden } from '../../platform/problems.ts'
import { hasPower, type Viewer } from '../../platform/rules.ts'
import { type App, serve } from '../../platform/serve.ts'
import { enrolStudents } from '../batches/enrolments.ts'
import { judgeAge } from './age.ts'
import { getPerson, onlyWhatApplies } from './onePerson.ts'
import { listPeople } from './people.reading.ts'
import {
  NewPersonBody,
  PeopleList,
  PeopleQuery,
  PersonAdded,
  PersonChange,
  PersonParams,
  PersonReply,
  ProfileChange,
} from './people.schemas.ts'
import { createPerson } from './people.ts'
import { changeOwnProfile, changePerson, takePerson } from './personChanges.ts'

const onePerson = { url: '/v1/people/:personId', params: PersonParams, reply: PersonReply } as const

export function servePeople(app: App): void {
  serve(
    app,
    'listPeople',
    { method: 'GET', url: '/v1/people', query: PeopleQuery, reply: PeopleList },
    async ({ db, viewer, query, clock }) => {
      const now = clock.now()
      const filter = { ...query, withoutConsent: query.withoutConsent === 'true' }
      const { rows, ...counts } = await listPeople(db, viewer, filter, dayInIndia(now))
      const photo = (id: string | null) => id && fileAddress(app.config.keys.fileAddress, id, now)
      return { rows: rows.map((row) => ({ ...row, photoUrl: photo(row.photoFileId) })), ...counts }
    },
  )

  serve(
    app,
    'addPerson',
    { method: 'POST', url: '/v1/people', body: NewPersonBody, reply: PersonAdded, status: 201 },
    async ({ db, body: { batchId, ...person }, viewer, clock, audit }) => {
      const now = clock.now()
      if (person.role === 'admin' && !hasPower(viewer, 'owner')) throw forbidden()
      const warning = person.role === 'student' ? await judgeAge(db, person.adultOn, now) : null
      const id = await createPerson(db, person, now)
      await audit('person', id, Object.keys(person))
      if (batchId) {
        const enrolling = { studentIds: [id], fromOn: dayInIndia(now), by: viewer.personId, now }
        await enrolStudents(db, { batchId, ...enrolling })
      }
      const { student } = await getPerson(app, db, viewer, id)
      return { id, rollNumber: student?.rollNumber ?? null, warning }
    },
  )

  serve(app, 'getPerson', { method: 'GET', ...onePerson }, ({ db, viewer, params, can }) =>
    personReply(app, db, viewer, params.personId, can),
  )

  serve(
    app,
    'changePerson',
    { method: 'PATCH', ...onePerson, body: PersonChange },
    async ({ db, viewer, params: { personId }, body, clock, audit, can }) => {
      const person = await takePerson(db, viewer, personId)
      await changePerson(db, person, body, clock.now())
      await audit('person', personId, Object.keys(body))
      return personReply(app, db, viewer, personId, can)
    },
  )

  serve(
    app,
    'changeMyProfile',
    { method: 'PATCH', url: '/v1/me/profile', body: ProfileChange, reply: PersonReply.omit({ can: true }) },
    async ({ db, viewer, body, clock, audit }) => {
      await changeOwnProfile(db, viewer.personId, body, clock.now())
      await audit('person', viewer.personId, Object.keys(body))
      return getPerson(app, db, viewer, viewer.personId)
    },
  )
}

type Can = (noun: Noun, id: string) => Promise<Operation[]>

async function personReply(app: App, db: Db, viewer: Viewer, personId: string, can: Can) {
  const person = await getPerson(app, db, viewer, personId)
  const allowed = onlyWhatApplies(viewer, person, await can('person', personId))
  const asStudent = person.role === 'student' ? await can('student', personId) : []
  return { ...person, can: [...allowed, ...asStudent] }
}
