// Word of an exam: its students and their guardians hear of it when it is scheduled, and again of another time.
import type { Tx } from '../../../platform/database.ts'
import { openCampaign, tellMany, withdrawWord } from '../../messages/messages.ts'
import { type ExamRow, listStudentsWithGuardians } from '../exams.queries.ts'

type Exam = Pick<ExamRow, 'id' | 'title' | 'mode' | 'opensAt'>

const causeOf = ({ id, opensAt }: Exam) => `exam-scheduled:${id}:${opensAt?.toISOString()}`

/** Tells whom the exam is for. Practice is there for whoever wants it, and nobody is called to it. */
export async function announceExam(tx: Tx, exam: Exam, by: string, now: Date): Promise<void> {
  if (exam.mode === 'practice' || !exam.opensAt) return
  const { title, opensAt } = exam
  const students = await listStudentsWithGuardians(tx, exam.id)
  if (students.length === 0) return
  const campaignId = await openCampaign(tx, now, { kind: 'exam-scheduled', title, createdBy: by })
  const word = { kind: 'exam-scheduled', cause: causeOf(exam), campaignId } as const
  const params = { exam: title, time: opensAt.toISOString() }
  await tellMany(tx, now, [
    { ...word, params, to: students.map(({ studentId }) => studentId), link: `/exam/${exam.id}` },
    { ...word, params, to: students.flatMap(({ guardianIds }) => guardianIds), link: '/results' },
  ])
}

/** Takes back what nobody has been sent yet. */
export const withdrawAnnouncement = (tx: Tx, exam: Exam): Promise<void> => withdrawWord(tx, causeOf(exam))
