// How the exams' operations are called rightly.

import type { ExampleGiven, Examples } from '../../testing/examples.ts'
import { makeExam } from '../../testing/exams.ts'

const on =
  (state: 'draft' | 'scheduled' | 'open' | 'closed', body?: unknown) => async (given: ExampleGiven) => {
    const { examId } = await makeExam(given.server, given.world, given.side, { state })
    return { params: { examId }, ...(body !== undefined && { body }) }
  }

export const examples: Examples = {
  listPatterns: () => ({}),
  listExams: async ({ server, world, side }) => {
    await makeExam(server, world, side, { state: 'open' })
    return { query: { search: 'test', state: 'open', page: '1', pageSize: '5' } }
  },
  getExam: on('scheduled'),
  addExam: ({ world }) => ({
    body: {
      title: 'Rotation, second test',
      durationMinutes: 45,
      instructions: { en: 'Bring rough paper.' },
      locales: ['en', 'mr'],
      opensAt: '2026-12-01T04:30:00Z',
      closesAt: '2026-12-01T06:30:00Z',
      sections: [
        {
          name: { en: 'Physics', mr: 'भौतिकशास्त्र' },
          subjectId: world.physicsId,
          kind: 'single',
          questionCount: 10,
          marks: { right: '4', wrong: '-1' },
        },
      ],
    },
  }),
  changeExam: on('draft', {
    title: 'Rotation, again',
    durationMinutes: 50,
    shuffleOptions: false,
    ...{ attemptsAllowed: 2, attemptCounts: 'last', lateEntryMinutes: 10, awayLimit: 3, tieRule: 'neet' },
    parts: [{ name: { en: 'First half' }, minutes: 25 }],
  }),
  setExamQuestions: async ({ server, world, side }) => {
    const { examId, questions } = await makeExam(server, world, side, { state: 'draft' })
    const chosen = questions.toReversed().map(({ questionId, section }) => ({ questionId, section }))
    return { params: { examId }, body: { questions: chosen } }
  },
  drawExamQuestions: async ({ server, world, side }) => {
    const { examId } = await makeExam(server, world, side, { state: 'draft' })
    const picks = [{ topicId: world.topicId, difficulty: 2, kind: 'single', count: 1 }]
    return { params: { examId }, body: { section: 1, picks, replace: true, approvedOnly: true } }
  },
  getExamPaper: on('draft'),
  scheduleExam: on('draft'),
  unscheduleExam: on('scheduled'),
  removeExam: on('draft'),
}
