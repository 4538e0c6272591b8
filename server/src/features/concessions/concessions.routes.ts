// Concessions over HTTP.
import { invalid } from '../../platform/problems.ts'
import { type App, serve } from '../../platform/serve.ts'
import {
  ConcessionParams,
  ConcessionReply,
  ConcessionsQuery,
  ConcessionsReply,
  DecisionBody,
  NewConcession,
  StudentParams,
  TakeBackBody,
  WishBody,
  WishReply,
} from './concessions.schemas.ts'
import { getConcession, listConcessions, toWishReply } from './concessions.ts'
import { countWish } from './counting.ts'
import { askConcession, decideConcession, takeBackConcession } from './granting.ts'

export function serveConcessions(app: App): void {
  serveReading(app)
  serveAsking(app)
  serveDeciding(app)
}

const onConcession = { params: ConcessionParams, reply: ConcessionReply } as const

function serveReading(app: App): void {
  serve(
    app,
    'listConcessions',
    { method: 'GET', url: '/v1/concessions', query: ConcessionsQuery, reply: ConcessionsReply },
    ({ db, query }) => listConcessions(db, query),
  )

  serve(
    app,
    'getConcession',
    { method: 'GET', url: '/v1/concessions/:concessionId', ...onConcession },
    ({ db, viewer, params }) => getConcession(db, viewer, params.concessionId),
  )
}

function serveAsking(app: App): void {
  serve(
    app,
    'previewConcession',
    {
      method: 'POST',
      url: '/v1/students/:studentId/concessions/preview',
      params: StudentParams,
      body: WishBody,
      reply: WishReply,
      ownTransaction: true,
    },
    async ({ db, viewer, params, body }) => toWishReply(await countWish(db, viewer, params.studentId, body)),
  )

  serve(
    app,
    'askConcession',
    {
      method: 'POST',
      url: '/v1/students/:studentId/concessions',
      params: StudentParams,
      body: NewConcession,
      reply: ConcessionReply,
      status: 201,
    },
    async ({ db, viewer, params, body, clock, audit }) => {
      const id = await askConcession(db, { viewer, at: clock.now() }, params.studentId, body)
      await audit('concession', id, ['created'])
      return getConcession(db, viewer, id)
    },
  )
}

function serveDeciding(app: App): void {
  serve(
    app,
    'decideConcession',
    {
      method: 'POST',
      url: '/v1/concessions/:concessionId/decision',
      ...onConcession,
      body: DecisionBody,
    },
    async ({ db, viewer, params: { concessionId }, body, clock, audit }) => {
      await decideConcession(db, { viewer, at: clock.now() }, concessionId, decisionOf(body))
      await audit('concession', concessionId, ['state'])
      return getConcession(db, viewer, concessionId)
    },
  )

  serve(
    app,
    'takeBackConcession',
    {
      method: 'POST',
      url: '/v1/concessions/:concessionId/taking-back',
      ...onConcession,
      body: TakeBackBody,
    },
    async ({ db, viewer, params: { concessionId }, body, clock, audit }) => {
      await takeBackConcession(db, { viewer, at: clock.now() }, concessionId, body.reason)
      await audit('concession', concessionId, ['state'])
      return getConcession(db, viewer, concessionId)
    },
  )
}

function decisionOf({
  decision,
  worth,
  answer,
}: {
  decision: 'granted' | 'refused'
  worth?: number | undefined
  answer: string
}) {
  if (decision === 'refused') {
    if (!answer) throw invalid('answer', 'required')
    return { decision, answer }
  }
  if (worth === undefined) throw invalid('worth', 'required')
  return { decision, worth, answer }
}
