// The key of one exam: the bank's key for each position, and what was decided about it afterwards.
import type { QuestionKey } from '../questions/question.ts'

/**
 * What a later version of the key decides about a question (NTA's practice, see the exams' bulletins):
 * - several: whoever chose any of these options is right (single choice only).
 * - all-right: everybody who attempted it is right.
 * - dropped: everybody who appeared gets its full marks.
 */
export type KeyRuling = { is: 'several'; options: number[] } | { is: 'all-right' } | { is: 'dropped' }

export type ExamKeyEntry = QuestionKey & { ruling?: KeyRuling }

/** By position. */
export type ExamKey = Record<string, ExamKeyEntry>
