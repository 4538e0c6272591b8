// What a test told: about its questions, its topics and the batches that sat it.
import type { z } from 'zod'
import type { Db } from '../../platform/database.ts'
import type { Locale } from '../../platform/languages.ts'
import { conflict } from '../../platform/problems.ts'
import type { SheetToWrite } from '../../platform/spreadsheets.ts'
import type { ItemCount } from '../examCounts/counts.ts'
import { readExamCounts } from '../examCounts/examCounts.ts'
import { readExamState } from '../exams/publication.ts'
import { pictureAddresses } from '../questionText/pictures.ts'
import type { ExamAnalysis } from './analysis.schemas.ts'
import {
  type AskedQuestion,
  getScoreFigures,
  listAsked,
  listBatches,
  listExamTopics,
  listScoreBins,
  listStudents,
  type TopicFigures,
} from './examAnalysis.queries.ts'
import { fileWords } from './fileWords.ts'
import { countOptions, discrimination, type ItemFigures, reliability, remarksOn } from './itemFigures.ts'
import { sumItem, sumResponses } from './itemSums.ts'

/** The analysis of an exam that is over. Throws 409 `exam-not-closed` before. */
export async function getExamAnalysis(
  db: Db,
  examId: string,
  fileKey: Uint8Array,
  now: Date,
): Promise<z.output<typeof ExamAnalysis>> {
  const state = await readExamState(db, examId, now)
  if (state !== 'closed' && state !== 'published') throw conflict('exam-not-closed')
  const [figures, items, bins, topics, batches] = await Promise.all([
    getScoreFigures(db, examId),
    readItems(db, examId),
    listScoreBins(db, examId),
    listExamTopics(db, examId),
    listBatches(db, examId),
  ])
  return {
    ...figures,
    reliability: reliability(
      items.map(({ variance }) => variance ?? 0),
      figures.deviation,
    ),
    bins,
    items,
    pictures: pictureAddresses(items, fileKey, now),
    topics: weakestFirst(topics, items).map(nameTopic),
    batches,
  }
}

/** Each topic that was put to somebody, with the share of right answers among all that were given or left out. */
function weakestFirst(topics: Omit<TopicFigures, 'asked' | 'right'>[], items: Item[]): TopicFigures[] {
  return topics
    .flatMap((topic) => {
      const own = items.filter(({ topicId, answeredBy }) => topicId === topic.id && answeredBy > 0)
      const sum = (of: 'right' | 'answeredBy') => own.reduce((total, item) => total + item[of], 0)
      return own.length ? [{ ...topic, asked: own.length, right: sum('right') / sum('answeredBy') }] : []
    })
    .sort((one, other) => one.right - other.right)
}

type Topic = { id: string; nameEn: string; nameMr: string; nameHi: string }

/** A topic's names as everywhere on the wire. */
export function nameTopic<T extends Topic>({ nameEn, nameMr, nameHi, ...topic }: T) {
  return { ...topic, name: { en: nameEn, mr: nameMr, hi: nameHi } }
}

type Item = Awaited<ReturnType<typeof readItems>>[number]

async function readItems(db: Db, examId: string) {
  const [asked, { items, seconds }] = await Promise.all([listAsked(db, examId), readExamCounts(db, examId)])
  const counts = Map.groupBy(items, ({ position }) => position)
  return asked.map((question) => ({
    ...describeItem(question, counts.get(question.position) ?? []),
    averageSeconds: average(seconds[question.position]),
  }))
}

const average = ([seconds, students]: [number, number] = [0, 0]) => (students ? seconds / students : null)

function describeItem(question: AskedQuestion, counts: ItemCount[]) {
  const optionCount = Object.values(question.texts)[0]?.options?.length ?? 0
  const responses = sumResponses(counts)
  const options = countOptions(question.key, optionCount, responses)
  const item = { ...question, ...sumItem(counts, question.marksRight) }
  const figures: ItemFigures = { ...item, optionCount, options }
  const typed = options.length ? [] : responses.map(({ response, count }) => ({ response, count }))
  return { ...item, options, typed, discrimination: discrimination(figures), remarks: remarksOn(figures) }
}

/** The same as a workbook, its words in a language: who scored what, each question's figures, what was answered. */
export async function exportExam(db: Db, examId: string, locale: Locale, now: Date): Promise<SheetToWrite[]> {
  const state = await readExamState(db, examId, now)
  if (state !== 'closed' && state !== 'published') throw conflict('exam-not-closed')
  const words = fileWords[locale]
  const students = await listStudents(db, examId)
  const subjects = await db.selectFrom('subjects').select(['id', 'nameEn', 'nameMr', 'nameHi']).execute()
  const used = subjects.filter(({ id }) =>
    students.some((row) => row.subjects?.some((part) => part.subject === id)),
  )
  const items = await readItems(db, examId)
  return [
    {
      name: words.students,
      headings: 1,
      widths: [12, 28, 20, 10, 10, 14],
      rows: [
        [...words.studentHeads, ...used.map((subject) => nameTopic(subject).name[locale])],
        ...students.map((row) => [
          row.rollNumber,
          row.name,
          row.batch,
          row.score === null ? words.absent : Number(row.score),
          row.rank,
          row.percentile,
          ...used.map(({ id }) => numberOf(row.subjects?.find((part) => part.subject === id)?.score)),
        ]),
      ],
    },
    {
      name: words.questions,
      headings: 1,
      widths: [10, 12, 60],
      rows: [[...words.questionHeads], ...items.map((item) => itemLine(item, locale))],
    },
    {
      name: words.answers,
      headings: 1,
      rows: [
        [...words.answerHeads],
        ...items.flatMap(({ position, options }) =>
          options.map(({ option, count, top, bottom, isRight }) => [
            position,
            String.fromCharCode(65 + option),
            count,
            top,
            bottom,
            isRight ? words.yes : '',
          ]),
        ),
      ],
    },
  ]
}

const numberOf = (text: string | undefined) => (text === undefined ? null : Number(text))

function itemLine(item: Item, locale: Locale) {
  const words = fileWords[locale]
  const { position, kind, texts, right, partial, wrong, blank, facility, remarks } = item
  const round = (value: number | null) => value && Math.round(value * 1000) / 1000
  return [
    ...[
      position,
      words.kinds[kind],
      (texts[locale] ?? Object.values(texts)[0])?.stem ?? '',
      right,
      partial,
      wrong,
      blank,
      round(facility),
    ],
    ...[
      round(item.discrimination),
      round(item.pointBiserial),
      round(item.averageSeconds),
      remarks.map((remark) => words.remarks[remark]).join(', '),
    ],
  ]
}
