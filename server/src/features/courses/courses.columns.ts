// The declarations of courses, subjects and topics: nothing here says anything about a person.
import { type Declarations, operational } from '../../platform/columns.ts'

export const courseColumns: Declarations = {
  subjects: {
    id: operational('which subject'),
    code: operational('the name that files and patterns use'),
    name_en: operational('what it is called in English'),
    name_mr: operational('what it is called in Marathi'),
    name_hi: operational('what it is called in Hindi'),
    position: operational('its place on a paper'),
  },
  topics: {
    id: operational('which topic'),
    subject_id: operational('of which subject'),
    parent_id: operational('the unit that a chapter belongs to'),
    code: operational('the name that files use'),
    name_en: operational('what it is called in English'),
    name_mr: operational('what it is called in Marathi'),
    name_hi: operational('what it is called in Hindi'),
    class_level: operational('in which class it is taught'),
    targets: operational('which examinations ask it'),
    position: operational('its place in the teaching'),
  },
  courses: {
    id: operational('which course'),
    name: operational('what it is called'),
    target: operational('for which examination'),
    class_level: operational('for which class'),
    description: operational('what it offers'),
    archived_at: operational('since when it is offered no more'),
    created_at: operational('when it was made'),
  },
  course_subjects: {
    course_id: operational('which course'),
    subject_id: operational('holds which subject'),
  },
}
