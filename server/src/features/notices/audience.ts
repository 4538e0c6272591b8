// Whom a notice is for: what a writer may choose, and how many that would be by which channel.

import { dayInIndia } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { invalid } from '../../platform/problems.ts'
import type { Viewer } from '../../platform/rules.ts'
import type { PersonRole } from '../../platform/schema.ts'
import { type Forecast, forecast } from '../messages/forecast.ts'
import { type Audience, listMembers, listOthersBatches } from './audience.queries.ts'

/** A teacher writes to batches of their own, and to nobody else. Throws 422 `only-your-batches`. */
export async function refuseOthersBatches(db: Db, viewer: Viewer, audience: Audience): Promise<void> {
  if (viewer.role !== 'teacher') return
  const { everybody, roles, courseIds, personIds, batchIds } = audience
  const isWide = everybody || roles.length + courseIds.length + personIds.length > 0
  if (isWide || (await listOthersBatches(db, viewer.personId, batchIds)).length > 0)
    throw invalid('audience', 'only-your-batches')
}

export interface Preview {
  people: number
  byRole: Record<PersonRole, number>
  byChannel: Forecast
}

/**
 * How many people a notice of that author would go to, and by which channel they would hear of it first, if it went out
 * at that moment.
 */
export async function previewAudience(
  db: Db,
  viewer: Viewer,
  audience: Audience,
  { authorId, at }: { authorId: string; at: Date },
): Promise<Preview> {
  await refuseOthersBatches(db, viewer, audience)
  const members = await listMembers(db, audience, { authorId, today: dayInIndia(at) })
  const byRole = { student: 0, parent: 0, teacher: 0, admin: 0 }
  for (const { role } of members) byRole[role]++
  const people = members.map(({ personId }) => personId)
  return { people: people.length, byRole, byChannel: await forecast(db, 'notice', people, at) }
}
