// The declarations of the exams' tables: nothing in them is about a person, but who made or published one.
import { type ColumnDeclaration, type Declarations, operational } from '../../platform/columns.ts'

const staffAct = (purpose: string): ColumnDeclaration => ({
  class: 'operational',
  purpose,
  seenBy: 'academics, teachers',
  export: false,
  erasure: 'kept',
  keep: 'who set an exam stays known as long as its results are',
})

export const examColumns: Declarations = {
  exams: {
    id: operational('names the exam'),
    title: operational('what people call it'),
    pattern_code: operational('which pattern it was made from'),
    pattern_version: operational('which version of the pattern'),
    instructions: operational('what to read before starting'),
    locales: operational('the languages of the paper'),
    opens_at: operational('from when it can be sat'),
    closes_at: operational('until when it can be sat'),
    duration_minutes: operational('how long one sitting lasts'),
    shuffle_questions: operational('whether each student sees their own order'),
    shuffle_options: operational('whether options are shuffled too'),
    drafts_count: operational('whether choices not saved count at the bell'),
    draw_seed: operational('what the last draw was shuffled with'),
    key_version: operational('which key counts'),
    created_by: staffAct('who set it up'),
    created_at: operational('when it was made'),
    scheduled_at: operational('when it was scheduled'),
    published_at: operational('when results came out'),
    published_by: staffAct('who published the results'),
  },
  exam_batches: {
    exam_id: operational('the exam'),
    batch_id: operational('a batch that sits it'),
    during: operational('its window, so that a batch has one exam at a time'),
    scheduled: operational('whether the window counts'),
  },
  exam_students: {
    exam_id: operational('the exam'),
    student_id: operational('who sits it: a view over enrolments, nothing is stored'),
    batch_id: operational('in which batch'),
  },
  exam_sections: {
    exam_id: operational('the exam'),
    position: operational('its place'),
    name: operational('what it is called'),
    subject_id: operational('its subject'),
    kind: operational('the kind of question it takes'),
    question_count: operational('how many questions'),
    marks_right: operational('marks for a right answer'),
    marks_wrong: operational('marks for a wrong answer'),
    marks_blank: operational('marks for none'),
  },
  exam_questions: {
    exam_id: operational('the exam'),
    position: operational("the question's number"),
    section: operational('its section'),
    question_id: operational('the question of the bank'),
    question_version: operational('the version that was asked'),
  },
  exam_keys: {
    exam_id: operational('the exam'),
    version: operational('the version of the key'),
    key: operational('what is right, by position'),
    created_by: staffAct('who set the key'),
    created_at: operational('when'),
  },
}
