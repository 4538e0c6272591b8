// What would be wrong after thirty-two clerks and kills: money that was told of and is not there, or is there twice.
import { verifyLedger } from '../server/src/features/ledger/verifying/verifying.ts'
import { openDatabase } from '../server/src/platform/database.ts'
import { ask } from './ask.ts'
import type { Stage } from './stage.ts'

/** A payment as its clerk knows it: one key, however often it is sent. */
export interface Payment {
  key: string
  clerkId: string
  studentId: string
  paise: number
  /** What it was told: every answer, of which all have to be the same. */
  answers: { documentId: string; fullNumber: string }[]
}

/** Compares what clerks were told with what the database holds; empty where they agree. */
export async function findMoneyFaults(stage: Stage, payments: Payment[]): Promise<string[]> {
  return [
    ...payments.flatMap(faultsOfAnswers),
    ...(await faultsOfDocuments(stage, payments)),
    ...(await faultsOfNumbers(stage)),
    ...(await faultsOfStudents(stage, payments)),
    ...(await faultsOfBooks(stage)),
  ]
}

function faultsOfAnswers({ key, answers }: Payment): string[] {
  const told = new Set(answers.map(({ documentId, fullNumber }) => `${documentId} ${fullNumber}`))
  return told.size === 1 ? [] : [`${key} was told of ${told.size} documents`]
}

interface DocumentRow {
  id: string
  fullNumber: string
  studentId: string
  clerkId: string
  paise: string
}

async function faultsOfDocuments(stage: Stage, payments: Payment[]): Promise<string[]> {
  const { rows } = await ask<DocumentRow>(
    stage,
    `select id, full_number as "fullNumber", student_id as "studentId", by_id as "clerkId", paise
      from fee_documents where kind <> 'credit_note' and by_id is not null`,
  )
  const wordsOf = (...words: (string | number | undefined)[]) => words.join(' ')
  const held = new Set(
    rows.map((row) => wordsOf(row.id, row.fullNumber, row.studentId, row.clerkId, row.paise)),
  )
  const lost = payments.filter(
    ({ answers, studentId, clerkId, paise }) =>
      !held.has(wordsOf(answers[0]?.documentId, answers[0]?.fullNumber, studentId, clerkId, paise)),
  )
  const doubled = rows.length - payments.length
  return [
    ...lost.map(({ key, answers }) => `${key} is lost: ${answers[0]?.fullNumber}`),
    ...(doubled === 0 ? [] : [`${rows.length} documents for ${payments.length} payments`]),
  ]
}

/** From one to the last, each once. */
async function faultsOfNumbers(stage: Stage): Promise<string[]> {
  const { rows } = await ask<{ series: string; fy: number; number: number }>(
    stage,
    'select series, fy, number from fee_documents order by series, fy, number',
  )
  const last = new Map<string, number>()
  return rows.flatMap(({ series, fy, number }) => {
    const before = last.get(`${series} ${fy}`) ?? 0
    last.set(`${series} ${fy}`, number)
    return number === before + 1 ? [] : [`${series} of ${fy}: ${number} follows ${before}`]
  })
}

/** What each student owes less what is paid ahead has sunk by what the clerks took. */
async function faultsOfStudents(stage: Stage, payments: Payment[]): Promise<string[]> {
  const { rows } = await ask<{ studentId: string; left: string; charged: string }>(
    stage,
    `select f.student_id as "studentId", f.owed - f.advance as left,
        (select sum(paise) from dues d where d.student_id = f.student_id) as charged
      from fee_accounts f`,
  )
  const paid = new Map<string, number>()
  for (const { studentId, paise } of payments) paid.set(studentId, (paid.get(studentId) ?? 0) + paise)
  return rows
    .filter(({ studentId, left, charged }) => Number(left) !== Number(charged) - (paid.get(studentId) ?? 0))
    .map(({ studentId, left }) => `student ${studentId} has ${left} left to pay`)
}

async function faultsOfBooks(stage: Stage): Promise<string[]> {
  const db = openDatabase(stage.postgres.servingUrl, 1)
  try {
    const { faults } = await verifyLedger(db)
    return faults.map(({ check, examples }) => `not so: ${check} (${examples.join(', ')})`)
  } finally {
    await db.destroy()
  }
}
