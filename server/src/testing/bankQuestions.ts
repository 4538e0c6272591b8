// Questions in the bank for tests: one of any kind, with the response that earns its marks.
import { randomBytes } from 'node:crypto'
import type { QuestionKey, QuestionKind, QuestionText } from '../features/questions/question.ts'
import type { Tx } from '../platform/database.ts'
import type { World } from './world.ts'

export interface MadeQuestion {
  questionId: string
  key: QuestionKey
  /** The response that earns the marks, and one that does not. */
  right: string
  wrong: string
}

type Sample = Pick<MadeQuestion, 'key' | 'right' | 'wrong'> & { text?: Partial<QuestionText> }

const options = ['$1$', '$2$', '$3$', '$4$']
const samples: Record<QuestionKind, Sample> = {
  single: { key: { kind: 'single', right: 2 }, right: '2', wrong: '0', text: { options } },
  multiple: { key: { kind: 'multiple', right: [0, 2, 3] }, right: '0,2,3', wrong: '0,1', text: { options } },
  numerical: {
    key: { kind: 'numerical', ranges: [{ low: '731.20', high: '731.30' }] },
    right: '731.25',
    wrong: '7.31',
  },
  integer: { key: { kind: 'integer', ranges: [{ low: '42', high: '42' }] }, right: '42', wrong: '24' },
  matching: {
    key: { kind: 'matching', right: [1, 0, 3] },
    right: '1,0,3',
    wrong: '0,1,2',
    text: { rows: ['Force', 'Work', 'Power'], options: ['joule', 'newton', 'pascal', 'watt'] },
  },
  true_false: { key: { kind: 'true_false', right: true }, right: 'true', wrong: 'false' },
  short: { key: { kind: 'short', accepted: ['torque', 'moment of force'] }, right: 'Torque', wrong: 'work' },
}

/** Adds an approved question of physics to the bank. */
export async function addBankQuestion(
  tx: Tx,
  world: World,
  kind: QuestionKind,
  solution = 'Because it is so.',
): Promise<MadeQuestion> {
  const { text, ...made } = samples[kind]
  const { id } = await tx
    .insertInto('questions')
    .values({
      subjectId: world.physicsId,
      topicId: world.topicId,
      kind,
      fingerprint: randomBytes(32),
      review: 'approved',
      reviewedAt: new Date(0),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const stem = `A body of mass $m$ rolls, case ${id.slice(-6)}. What follows?`
  const body = JSON.stringify({ en: { stem, ...text, solution } })
  await tx
    .insertInto('questionVersions')
    .values({ questionId: id, version: 1, body, key: JSON.stringify(made.key) })
    .execute()
  return { questionId: id, ...made }
}
