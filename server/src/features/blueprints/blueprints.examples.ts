// How the operations on blueprints are called rightly.
import { randomUUID } from 'node:crypto'
import type { ExampleGiven, Examples } from '../../testing/examples.ts'
import { addBlueprint } from './blueprints.ts'

const newBlueprint = ({ world }: ExampleGiven) => ({
  name: `Unit test ${randomUUID().slice(0, 8)}`,
  picks: [
    { subjectId: world.physicsId, topicId: world.topicId, difficulty: 2 as const, kind: null, count: 12 },
    { subjectId: world.physicsId, topicId: null, difficulty: null, kind: 'numerical' as const, count: 5 },
  ],
})

const makeBlueprint = async (given: ExampleGiven): Promise<{ blueprintId: string }> => {
  const doing = { by: given.side.teacherId, at: given.server.clock.now() }
  const add = given.server.db.transaction().execute((tx) => addBlueprint(tx, newBlueprint(given), doing))
  return { blueprintId: await add }
}

export const examples: Examples = {
  listBlueprints: async (given) => {
    await makeBlueprint(given)
    return {}
  },
  getBlueprint: async (given) => ({ params: await makeBlueprint(given) }),
  addBlueprint: (given) => ({ body: newBlueprint(given) }),
  changeBlueprint: async (given) => ({ params: await makeBlueprint(given), body: newBlueprint(given) }),
  removeBlueprint: async (given) => ({ params: await makeBlueprint(given) }),
  countQuestions: ({ world }) => ({ query: { subjectId: world.physicsId } }),
}
