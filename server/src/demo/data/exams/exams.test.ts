// The demo's exams: whole papers, results that agree with the design to the mark, and windows that do not clash.
import { describe, expect, it } from 'vitest'
import { chaptersOf } from '../../../content/syllabus.ts'
import { gradeAttempt } from '../../../features/grading/gradeAttempt.ts'
import { batches, batchOf, demoDay } from '../institute.ts'
import { studentsIn } from '../students.ts'
import { aarya, type DemoExam, pastExams } from './exams.ts'
import { questionOf } from './paper.ts'
import { plannedResponses } from './responses.ts'
import { fullMarks, plannedScores } from './scores.ts'
import { upcomingExams } from './upcoming.ts'

const designMorning = new Date(`${demoDay}T11:47:00+05:30`)
const exams = [...pastExams, ...upcomingExams(designMorning)]
const examOf = (code: string) => {
  const found = exams.find((exam) => exam.code === code)
  if (!found) throw new Error(code)
  return found
}

/** Grades what a student answered by the key, with the product's own rules. */
function grade(exam: DemoExam, roll: string) {
  const planned = plannedResponses(exam, roll) ?? []
  const responses = new Map(planned.map(({ response }, i) => [i + 1, response]))
  let position = 0
  const sections = exam.sections.map(({ subject, marks, questions }, i) => ({
    section: i + 1,
    subject,
    rule: marks,
    attemptCount: null,
    beyond: 'refuse' as const,
    questions: questions.map(questionOf).map(({ key }) => ({ position: ++position, key })),
  }))
  return gradeAttempt({ sections }, responses)
}

function average(exam: DemoExam, batch: string): number {
  const scores = studentsIn(batch).flatMap(({ roll }) => plannedScores(exam).get(roll) ?? [])
  return scores.reduce((sum, score) => sum + score, 0) / scores.length
}

describe('papers', () => {
  it('are full, repeat no question and ask what belongs to the examination', () => {
    for (const { code, sections, stage } of exams) {
      const all = sections.flatMap(({ questions }) => questions)
      expect(new Set(all).size, code).toBe(all.length)
      for (const { questions, questionCount, subject, kind } of sections) {
        if (stage !== 'draft') expect(questions.length, code).toBe(questionCount)
        for (const question of questions.map(questionOf)) {
          expect(question.subject).toBe(subject)
          if (kind) expect(question.kind).toBe(kind)
        }
      }
    }
  })

  it('keep to the chapters of JEE Main in its mocks, and differ from mock to mock', () => {
    const asked = new Set(
      (['physics', 'chemistry', 'maths'] as const).flatMap((code) =>
        chaptersOf(code, 'jee-main').map((chapter) => chapter.code),
      ),
    )
    const mocks = exams.filter(({ pattern }) => pattern === 'jee-main')
    for (const { sections } of mocks) {
      for (const reference of sections.flatMap(({ questions }) => questions)) {
        expect(asked).toContain(questionOf(reference).topic)
      }
      expect(fullMarks(sections)).toBe(300)
    }
    expect(new Set(mocks.map(({ sections }) => JSON.stringify(sections))).size).toBe(8)
  })

  it('show in mock 8 the two questions of the design in their places', () => {
    const paper = examOf('jee-main-mock-8').sections.flatMap(({ questions }) => questions)
    expect(questionOf(paper[11] ?? '').texts.en?.stem).toContain('A block of mass $m$ starts from rest')
    expect(questionOf(paper[21] ?? '').texts.en?.stem).toContain('50-turn coil')
  })

  it('can be read in three languages where they say so', () => {
    for (const { locales, sections } of exams) {
      for (const reference of sections.flatMap(({ questions }) => questions)) {
        for (const locale of locales) expect(questionOf(reference).texts[locale], reference).toBeDefined()
      }
    }
  })

  it('leave the draft short of maths questions, which is why it is a draft', () => {
    const draft = exams.find(({ stage }) => stage === 'draft')
    expect(draft?.sections.map(({ questions }) => questions.length)).toEqual([50, 50, expect.any(Number)])
    expect(draft?.sections[2]?.questions.length).toBeLessThan(50)
  })
})

describe('results', () => {
  it('earn by the key exactly the planned score, for everybody in every past exam', {
    timeout: 60_000,
  }, () => {
    for (const exam of pastExams) {
      for (const [roll, score] of plannedScores(exam)) {
        expect(grade(exam, roll).score, `${exam.code} ${roll}`).toBe(String(score))
      }
    }
  })

  it("rise for Aarya as in the design, beside the batch's average", () => {
    const mocks = pastExams.filter(({ pattern }) => pattern === 'jee-main')
    expect(mocks.map((exam) => plannedScores(exam).get(aarya))).toEqual([121, 138, 129, 152, 160, 175, 187])
    expect(mocks.map((exam) => average(exam, 'JEE-27 A'))).toEqual([118, 124, 121, 130, 136, 139, 144])
  })

  it('give Aarya in mock 7 the counts of the design: 51 right, 17 wrong, 7 skipped', () => {
    const marks = grade(examOf('jee-main-mock-7'), aarya)
    expect(marks).toMatchObject({ score: '187', max: '300', right: 51, wrong: 17, blank: 7 })
    expect(marks.perSubject).toMatchObject([
      { subject: 'physics', score: '67', right: 18, wrong: 5 },
      { subject: 'chemistry', score: '72', right: 19, wrong: 4 },
      { subject: 'maths', score: '48', right: 14, wrong: 8 },
    ])
  })

  it('put Aarya at the percentile of the design: 98 of the 107 who appeared scored 187 or less', () => {
    const scores = [...plannedScores(examOf('jee-main-mock-7')).values()]
    expect(scores.length).toBe(107)
    const percentile = (100 * scores.filter((score) => score <= 187).length) / scores.length
    expect(percentile.toFixed(7)).toBe('91.5887850')
  })

  it('give the students of the list the scores that the design shows', () => {
    const scores = plannedScores(examOf('jee-main-mock-7'))
    const shown = ['2027-0418', '2027-0423', '2027-0440', '2027-0449'].map((roll) => scores.get(roll))
    expect(shown).toEqual([231, 98, 204, 168])
  })

  it('are null for whoever was absent, and before an exam', () => {
    const exam = examOf('jee-main-mock-7')
    const absent = studentsIn('JEE-27 A').filter(({ roll }) => !plannedResponses(exam, roll))
    expect(absent.length).toBe(4)
    expect(plannedResponses(examOf('jee-main-mock-8'), aarya)).toBeNull()
    expect(plannedResponses(examOf('neet-half-test-1'), aarya)).toBeNull()
  })

  it('are the same each time and fit into the time of the exam', () => {
    for (const exam of pastExams) {
      for (const roll of [...plannedScores(exam).keys()].slice(0, 20)) {
        const once = plannedResponses(exam, roll) ?? []
        expect(plannedResponses(exam, roll)).toEqual(once)
        const seconds = once.reduce((sum, one) => sum + one.seconds, 0)
        expect(seconds).toBeLessThan(exam.durationMinutes * 60)
      }
    }
  })
})

describe('windows', () => {
  const moments = [
    '2026-11-24T11:47',
    '2026-11-23T20:02',
    '2026-11-25T23:59',
    '2026-11-28T00:01',
    '2026-12-31T13:59',
  ]

  it.each(moments)(
    'set up at %s, no batch has two exams at once and every window is long enough',
    (moment) => {
      const now = new Date(`${moment}:00+05:30`)
      const all = [...pastExams, ...upcomingExams(now)]
      for (const { opensAt, closesAt, durationMinutes } of all) {
        expect(Date.parse(closesAt) - Date.parse(opensAt)).toBeGreaterThanOrEqual(durationMinutes * 60_000)
      }
      for (const { code } of batches) {
        const own = all
          .filter((exam) => exam.batches.includes(code) && exam.rules?.mode !== 'practice')
          .sort((a, b) => a.opensAt.localeCompare(b.opensAt))
        own.forEach((exam, i) => {
          const next = own[i + 1]
          if (next) expect(exam.closesAt <= next.opensAt, `${exam.code}, ${next.code}`).toBe(true)
        })
      }
    },
  )

  it("agree with the design's day: mock 8 at 14:00, the unit test on Thursday, the draft on Saturday", () => {
    expect(examOf('jee-main-mock-8').opensAt).toBe('2026-11-24T14:00:00+05:30')
    expect(examOf('neet-unit-test-12').opensAt).toBe('2026-11-26T08:00:00+05:30')
    expect(examOf('mht-cet-pcm-mock-3').opensAt).toBe('2026-11-28T09:00:00+05:30')
  })

  it('have one exam that can be sat at once, and two practices', () => {
    const open = upcomingExams(designMorning).filter(({ opensAt }) => new Date(opensAt) <= designMorning)
    expect(open.map(({ code }) => code)).toEqual([
      'practice-test-1',
      'rotation-practice-1',
      'mht-cet-groups-practice-1',
    ])
  })

  it('invite only batches that there are', () => {
    for (const exam of exams) for (const code of exam.batches) expect(batchOf(code).code).toBe(code)
  })
})
