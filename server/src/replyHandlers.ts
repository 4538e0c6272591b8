// What a parent's reply does, by the kind of message that it answers; jobs.ts hands it to the deliveries.
import { knowAbsence } from './features/absences/absences.ts'
import type { ReplyHandlers } from './features/deliveries/hearing/replies.ts'
import { writeAudit } from './platform/audit.ts'
import { Problem } from './platform/problems.ts'

/** As the database counts letters; cutting between the halves of an emoji would leave a text that it refuses. */
const NOTE_LETTERS = 300
const noteOf = (words: string) => [...words].slice(0, NOTE_LETTERS).join('').toWellFormed()

export const replyHandlers: ReplyHandlers = {
  // Whatever a guardian answers to the word of an absence, they know of it; their words are the note.
  absence: async (tx, at, { cause, personId, words }) => {
    const [, studentId = '', day = ''] = cause.split(':')
    try {
      await knowAbsence(tx, at, studentId, day, personId, noteOf(words))
      const cause = { actorId: personId, operation: 'knowAbsence' }
      await writeAudit(tx, { ...cause, noun: 'student', subjectId: studentId, fields: ['absenceKnown'] })
    } catch (error) {
      // Corrected or withdrawn meanwhile: there is nothing left to know.
      if (!(error instanceof Problem)) throw error
    }
  },
}
