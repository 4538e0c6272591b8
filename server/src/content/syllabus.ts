// The syllabus every institute starts with: four subjects, their units and chapters, in three languages.
import { biology } from './syllabus/biology.ts'
import { chemistry } from './syllabus/chemistry.ts'
import { maths } from './syllabus/maths.ts'
import { physics } from './syllabus/physics.ts'
import type { Chapter, LocalName, Subject, SubjectCode, Target } from './syllabus/topics.ts'

export type { Chapter, LocalName, Subject, SubjectCode, Target } from './syllabus/topics.ts'

/** The subjects in the order in which an examination paper has them. */
export const subjects: readonly Subject[] = [physics, chemistry, maths, biology]

/** A unit or chapter as a row of a tree: units have no parent, chapters have their unit's code. */
export type Topic = {
  subject: SubjectCode
  code: string
  parent: string | null
  name: LocalName
  targets: readonly Target[]
  class: 11 | 12 | null
}

/** Every unit and chapter, each parent before its children, in teaching order. */
export function listTopics(): Topic[] {
  return subjects.flatMap((subject) => subject.units.flatMap((unit) => topicsOf(subject.code, unit)))
}

function topicsOf(subject: SubjectCode, unit: Subject['units'][number]): Topic[] {
  const targets = [...new Set(unit.chapters.flatMap((chapter) => chapter.targets))]
  const head: Topic = { subject, code: unit.code, parent: null, name: unit.name, targets, class: null }
  return [head, ...unit.chapters.map((chapter) => ({ ...chapter, subject, parent: unit.code }))]
}

/** The chapters of one subject, or of it as far as one examination asks it. */
export function chaptersOf(code: SubjectCode, target?: Target): Chapter[] {
  const chapters = subjects
    .filter((subject) => subject.code === code)
    .flatMap((subject) => subject.units.flatMap((unit) => unit.chapters))
  return target ? chapters.filter((chapter) => chapter.targets.includes(target)) : chapters
}
