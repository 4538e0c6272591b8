// What goes over the wire about blueprints.
import { z } from 'zod'
import { Id, Time, text } from '../../platform/schemas.ts'
import { Difficulty, Kind } from '../questions/questions.schemas.ts'

/** So many questions of a subject; null for any topic (one with what lies under it), difficulty or kind. */
const Pick = z.strictObject({
  subjectId: Id,
  topicId: Id.nullable(),
  difficulty: Difficulty.nullable(),
  kind: Kind.nullable(),
  count: z.number().int().min(1).max(300),
})
export const NewBlueprint = z.object({
  name: text(120).refine((name) => name.isWellFormed(), 'malformed'),
  picks: z.array(Pick).min(1).max(300),
})

export const BlueprintParams = z.object({ blueprintId: Id })
const blueprint = {
  id: Id,
  name: z.string(),
  picks: z.array(Pick),
  createdByName: z.string().nullable(),
  createdAt: Time,
}
export const BlueprintList = z.object({ rows: z.array(z.object(blueprint)) })
export const BlueprintReply = z.object(blueprint)
export const BlueprintId = z.object({ id: Id })

export const StockQuery = z.object({ subjectId: Id })
/** What the bank holds of a subject and is not put away: only the cells that are not empty. */
export const StockReply = z.object({
  rows: z.array(
    z.object({
      topicId: Id.nullable(),
      difficulty: Difficulty,
      kind: Kind,
      count: z.number().int(),
      /** How many of them somebody has approved. */
      approved: z.number().int(),
    }),
  ),
})
