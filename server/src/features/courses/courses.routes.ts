// Courses and subjects over HTTP.
import { type App, serve } from '../../platform/serve.ts'
import { listCourses, listSubjects, listTopicRows } from './courses.queries.ts'
import {
  CourseChange,
  CourseList,
  CourseParams,
  CourseReply,
  NewCourse,
  SubjectList,
} from './courses.schemas.ts'
import { addCourse, changeCourse, getCourse } from './courses.ts'

export function serveCourses(app: App): void {
  serve(app, 'listSubjects', { method: 'GET', url: '/v1/subjects', reply: SubjectList }, async ({ db }) => {
    const topics = (await listTopicRows(db)).map((row) => ({ ...row, name: nameOf(row) }))
    const subjects = await listSubjects(db)
    const topicsOf = (id: string) => topics.filter((topic) => topic.subjectId === id)
    return { rows: subjects.map((row) => ({ ...row, name: nameOf(row), topics: topicsOf(row.id) })) }
  })

  serve(app, 'listCourses', { method: 'GET', url: '/v1/courses', reply: CourseList }, async ({ db }) => ({
    rows: (await listCourses(db)).map(toReply),
  }))

  serve(
    app,
    'addCourse',
    { method: 'POST', url: '/v1/courses', body: NewCourse, reply: CourseReply, status: 201 },
    async ({ db, body, clock, audit }) => {
      const id = await addCourse(db, body, clock.now())
      await audit('course', id, Object.keys(body))
      return toReply(await getCourse(db, id))
    },
  )

  serve(
    app,
    'changeCourse',
    {
      method: 'PATCH',
      url: '/v1/courses/:courseId',
      params: CourseParams,
      body: CourseChange,
      reply: CourseReply,
    },
    async ({ db, params: { courseId }, body, clock, audit }) => {
      await changeCourse(db, courseId, body, clock.now())
      await audit('course', courseId, Object.keys(body))
      return toReply(await getCourse(db, courseId))
    },
  )
}

const nameOf = (row: { nameEn: string; nameMr: string; nameHi: string }) => ({
  en: row.nameEn,
  mr: row.nameMr,
  hi: row.nameHi,
})

const toReply = <T extends { archivedAt: Date | null }>({ archivedAt, ...row }: T) => ({
  ...row,
  archived: archivedAt !== null,
})
