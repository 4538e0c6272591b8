// What goes over the wire about courses and subjects.
import { z } from 'zod'
import { Id, optionalText, text } from '../../platform/schemas.ts'

export const Target = z.enum(['neet', 'jee_main', 'jee_advanced', 'mht_cet'])
/** A name in the three languages. */
const Name = z.object({ en: z.string(), mr: z.string(), hi: z.string() })

export const SubjectList = z.object({
  rows: z.array(
    z.object({
      id: Id,
      code: z.string(),
      name: Name,
      /** Units have no parent; chapters have their unit. Each parent comes before its children. */
      topics: z.array(
        z.object({
          id: Id,
          parentId: Id.nullable(),
          code: z.string(),
          name: Name,
          classLevel: z.number().int().nullable(),
          targets: z.array(Target),
        }),
      ),
    }),
  ),
})

export const CourseReply = z.object({
  id: Id,
  name: z.string(),
  target: Target,
  /** 11, 12, or 13 for those who repeat. */
  classLevel: z.number().int(),
  description: z.string(),
  subjectIds: z.array(Id),
  batchCount: z.number().int(),
  archived: z.boolean(),
})
export const CourseList = z.object({ rows: z.array(CourseReply) })

export const CourseParams = z.object({ courseId: Id })
const fields = {
  name: text(80),
  target: Target,
  classLevel: z.union([z.literal(11), z.literal(12), z.literal(13)]),
  description: optionalText(500),
  subjectIds: z.array(Id).min(1).max(20),
}
export const NewCourse = z.object(fields)
export const CourseChange = z
  .object({ ...fields, description: z.string().trim().max(500), archived: z.boolean() })
  .partial()
