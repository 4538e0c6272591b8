// How the operations on files of questions are called rightly.
import { randomUUID } from 'node:crypto'
import type { Examples } from '../../testing/examples.ts'

export const examples: Examples = {
  getQuestionTemplate: () => ({}),
  previewQuestionImport: ({ world }) => ({
    query: { fileName: 'mock.gift', subjectId: world.physicsId },
    bytes: Buffer.from(
      `$CATEGORY: Physics/Rotation\n\nWhich comes first, case ${randomUUID()}? {=one ~two}\n`,
    ),
  }),
}
