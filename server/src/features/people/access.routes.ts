// How people come in and stay out, over HTTP: links, phones, status, powers, photos.
import { z } from 'zod'
import { fileAddress, UPLOAD_LIMIT } from '../../platform/files.ts'
import { Id } from '../../platform/schemas.ts'
import { type App, serve } from '../../platform/serve.ts'
import { endSessions } from '../signin/sessions.ts'
import { inviteMany, makeInvitation, makeResetLink } from './invitations.ts'
import { deleteTotp } from './people.queries.ts'
import {
  LinkReply,
  ManyInvited,
  ManyPeople,
  ManyStatusChange,
  PersonParams,
  PowersChange,
  StatusChange,
} from './people.schemas.ts'
import {
  changePhoto,
  changePowers,
  changeStatus,
  removePhoto,
  takeForPhoto,
  takePerson,
  verifyPhone,
} from './personChanges.ts'

const Ok = z.object({ id: Id })
const at = <const Path extends string>(path: Path) =>
  ({ url: `/v1/people/:personId/${path}`, params: PersonParams }) as const

export function servePersonAccess(app: App): void {
  serve(
    app,
    'makeInvitation',
    { method: 'POST', ...at('invitation'), reply: LinkReply, status: 201 },
    async ({ db, viewer, params: { personId }, audit }) => {
      const person = await takePerson(db, viewer, personId)
      const link = await makeInvitation(app, db, person, viewer.personId)
      await audit('person', personId)
      return link
    },
  )

  serve(
    app,
    'inviteMany',
    {
      method: 'POST',
      url: '/v1/people/invitations',
      body: z.object({ personIds: ManyPeople }),
      reply: ManyInvited,
      status: 201,
    },
    async ({ db, viewer, body, audit }) => {
      const invited = await inviteMany(app, db, viewer, body.personIds)
      for (const row of invited.rows) if (row.url) await audit('person', row.id)
      return invited
    },
  )

  serve(
    app,
    'makeResetLink',
    { method: 'POST', ...at('reset'), reply: LinkReply, status: 201 },
    async ({ db, viewer, params: { personId }, audit }) => {
      const person = await takePerson(db, viewer, personId)
      const link = await makeResetLink(app, db, person, viewer.personId)
      await audit('person', personId)
      return link
    },
  )

  serve(
    app,
    'verifyPhone',
    { method: 'POST', ...at('phone/verification'), reply: Ok },
    async ({ db, viewer, params: { personId }, clock, audit }) => {
      await verifyPhone(db, await takePerson(db, viewer, personId), viewer.personId, clock.now())
      await audit('person', personId, ['phoneVerified'])
      return { id: personId }
    },
  )

  serve(
    app,
    'changeStatus',
    { method: 'PUT', ...at('status'), body: StatusChange, reply: Ok },
    async ({ db, viewer, params: { personId }, body, clock, audit }) => {
      await changeStatus(db, clock, viewer, [personId], body)
      await audit('person', personId, ['status'])
      return { id: personId }
    },
  )

  serve(
    app,
    'changeStatusOfMany',
    {
      method: 'POST',
      url: '/v1/people/statuses',
      body: ManyStatusChange,
      reply: z.object({ people: z.number().int() }),
    },
    async ({ db, viewer, body: { personIds, ...change }, clock, audit }) => {
      const ids = [...new Set(personIds)]
      await changeStatus(db, clock, viewer, ids, change)
      for (const id of ids) await audit('person', id, ['status'])
      return { people: ids.length }
    },
  )

  serve(
    app,
    'changePowers',
    { method: 'PUT', ...at('powers'), body: PowersChange, reply: Ok },
    async ({ db, viewer, params: { personId }, body, clock, audit }) => {
      await changePowers(db, clock, viewer, await takePerson(db, viewer, personId), body.powers)
      await audit('person', personId, ['powers'])
      return { id: personId }
    },
  )

  serve(
    app,
    'resetTotp',
    { method: 'DELETE', ...at('second-step') },
    async ({ db, viewer, params: { personId }, clock, audit }) => {
      await takePerson(db, viewer, personId)
      await deleteTotp(db, personId)
      await endSessions(db, clock, personId, 'password')
      await audit('person', personId, ['totp'])
    },
  )

  serve(
    app,
    'changePhoto',
    {
      method: 'PUT',
      ...at('photo'),
      upload: { maxBytes: UPLOAD_LIMIT.photo },
      reply: z.object({ photoUrl: z.string() }),
    },
    async ({ db, viewer, params: { personId }, bytes, clock, audit }) => {
      const now = clock.now()
      await takeForPhoto(db, viewer, personId)
      const fileId = await changePhoto(db, app.files, personId, { bytes, by: viewer.personId, now })
      await audit('person', personId, ['photo'])
      return { photoUrl: fileAddress(app.config.keys.fileAddress, fileId, now) }
    },
  )

  serve(
    app,
    'removePhoto',
    { method: 'DELETE', ...at('photo') },
    async ({ db, viewer, params: { personId }, clock, audit }) => {
      await takeForPhoto(db, viewer, personId)
      await removePhoto(db, personId, clock.now())
      await audit('person', personId, ['photo'])
    },
  )
}
