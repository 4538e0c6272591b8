// A paper counted by topic and difficulty: every question once, and the sums agree.
import { expect, test } from 'vitest'
import { blueprintOf } from './blueprint.ts'
import type { Exam, PaperQuestion } from './exams.api.ts'

const subject = (id: string) => ({ id, code: id, name: { en: id } })
const sections = [
  { position: 1, subject: subject('Physics'), marks: { right: '4' } },
  { position: 2, subject: subject('Maths'), marks: { right: '2' } },
] as Exam['sections']
const asked = (section: number, topic: string | null, difficulty: number) =>
  ({ section, difficulty, topic: topic && { en: topic } }) as PaperQuestion

test('subjects in the order of the paper, topics with the most questions first, and what they earn', () => {
  const paper = [
    asked(1, 'Optics', 1),
    asked(1, 'Rotation', 2),
    asked(1, 'Rotation', 3),
    asked(1, null, 2),
    asked(2, 'Sets', 1),
  ]
  expect(blueprintOf({ sections }, paper)).toEqual([
    {
      subject: { en: 'Physics' },
      rows: [
        { topic: { en: 'Rotation' }, counts: [0, 1, 1], total: 2, marks: 8 },
        { topic: { en: 'Optics' }, counts: [1, 0, 0], total: 1, marks: 4 },
        { topic: null, counts: [0, 1, 0], total: 1, marks: 4 },
      ],
      sum: { topic: null, counts: [1, 2, 1], total: 4, marks: 16 },
    },
    {
      subject: { en: 'Maths' },
      rows: [{ topic: { en: 'Sets' }, counts: [1, 0, 0], total: 1, marks: 2 }],
      sum: { topic: null, counts: [1, 0, 0], total: 1, marks: 2 },
    },
  ])
})
