// From where a request about an attempt came, and when.
import type { FastifyRequest } from 'fastify'
import type { Clock } from '../../platform/clock.ts'
import type { Viewer } from '../../platform/rules.ts'
import { addressOf } from '../signin/origin.ts'
import type { Origin } from './holding.ts'

export function originOf(asked: { viewer: Viewer; request: FastifyRequest; clock: Clock }): Origin {
  const { viewer, request, clock } = asked
  return { viewer, address: addressOf(request), at: clock.now() }
}
