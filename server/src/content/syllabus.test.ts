// The syllabus is whole: stable unique codes, three languages, and chapters for every examination.
import { describe, expect, it } from 'vitest'
import { chaptersOf, listTopics, type SubjectCode, subjects, type Target } from './syllabus.ts'

const examined: Record<Target, SubjectCode[]> = {
  neet: ['physics', 'chemistry', 'biology'],
  'jee-main': ['physics', 'chemistry', 'maths'],
  'jee-advanced': ['physics', 'chemistry', 'maths'],
  'mht-cet': ['physics', 'chemistry', 'maths', 'biology'],
}

describe('syllabus', () => {
  const names = [...subjects.map((subject) => subject.name), ...listTopics().map((topic) => topic.name)]

  it('gives every unit and chapter a code of its own', () => {
    const codes = listTopics().map((topic) => topic.code)
    expect(new Set(codes).size).toBe(codes.length)
    for (const code of codes) expect(code).toMatch(/^(phy|che|mat|bio)(-[a-z]+)+$/)
  })

  it('names everything in English, Marathi and Hindi', () => {
    for (const name of names) {
      expect(name.en, name.en).toMatch(/^[A-Za-z0-9 ,:'-]+$/)
      expect(name.mr, name.en).toMatch(/\p{Script=Devanagari}/u)
      expect(name.hi, name.en).toMatch(/\p{Script=Devanagari}/u)
    }
  })

  it('does not repeat a chapter under two names', () => {
    for (const language of ['en', 'mr', 'hi'] as const) {
      for (const subject of subjects) {
        const heard = chaptersOf(subject.code).map((chapter) => chapter.name[language])
        expect(new Set(heard).size).toBe(heard.length)
      }
    }
  })

  it('puts a parent before its children', () => {
    const seen = new Set<string>()
    for (const topic of listTopics()) {
      if (topic.parent !== null) expect(seen).toContain(topic.parent)
      seen.add(topic.code)
    }
  })

  it.each(Object.entries(examined) as [Target, SubjectCode[]][])(
    '%s has chapters in its subjects',
    (target, codes) => {
      const found = subjects.filter((subject) => chaptersOf(subject.code, target).length > 0)
      expect(found.map((subject) => subject.code)).toEqual(codes)
      for (const code of codes) expect(chaptersOf(code, target).length).toBeGreaterThanOrEqual(15)
    },
  )

  it('is complete enough to teach from', () => {
    const counts = Object.fromEntries(
      subjects.map((subject) => [subject.code, chaptersOf(subject.code).length]),
    )
    expect(counts.physics).toBeGreaterThanOrEqual(20)
    expect(counts.chemistry).toBeGreaterThanOrEqual(20)
    expect(counts.maths).toBeGreaterThanOrEqual(25)
    expect(counts.biology).toBeGreaterThanOrEqual(32)
  })
})
