// Blueprints: what a paper is to hold, kept under a name and drawn by again and again.
import type { z } from 'zod'
import type { Db, Tx } from '../../platform/database.ts'
import { explainConstraint, invalid, Problem } from '../../platform/problems.ts'
import type { Doing } from '../questions/questions.ts'
import {
  type BlueprintPick,
  findStrangeTopics,
  getBlueprintRow,
  insertBlueprint,
  updateBlueprint,
} from './blueprints.queries.ts'
import type { NewBlueprint } from './blueprints.schemas.ts'

explainConstraint('blueprints_name_key', () => invalid('name', 'name-taken'))

type Typed = z.output<typeof NewBlueprint>

/** Throws 422 where the name is taken, a topic is not of its subject or a cell comes twice. Returns its id. */
export async function addBlueprint(tx: Tx, { name, picks }: Typed, { by, at }: Doing): Promise<string> {
  await refuseFaults(tx, picks)
  return insertBlueprint(tx, { name, picks, by, at })
}

/** Throws as adding does, and 404. */
export async function changeBlueprint(tx: Tx, id: string, { name, picks }: Typed): Promise<void> {
  await refuseFaults(tx, picks)
  await updateBlueprint(tx, id, { name, picks })
}

/** A blueprint for whoever draws by it. Throws 404 where there is none. */
export const getBlueprint = (db: Db, id: string) => getBlueprintRow(db, id)

async function refuseFaults(tx: Tx, picks: BlueprintPick[]): Promise<void> {
  const strange = await findStrangeTopics(tx, picks)
  const cells = picks.map(({ subjectId, topicId, difficulty, kind }) =>
    [subjectId, topicId, difficulty, kind].join(),
  )
  const twice = cells.flatMap((cell, at) => (cells.indexOf(cell) < at ? [at] : []))
  const errors = [
    ...strange.map((at) => ({ field: `picks.${at}.topicId`, code: 'topic-of-other-subject' })),
    ...twice.map((at) => ({ field: `picks.${at}`, code: 'pick-twice' })),
  ]
  if (errors.length) throw new Problem(422, 'invalid', { errors })
}
