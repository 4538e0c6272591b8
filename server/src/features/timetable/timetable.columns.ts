// The declarations of the timetable: plans, lectures, holidays, and the addresses of calendar feeds.
import { type Declarations, operational, personal, secret } from '../../platform/columns.ts'

/** Who taught which lecture is the institute's own record and outlives a teacher's account. */
const teaching = (purpose: string) => ({
  ...operational(purpose),
  seenBy: 'staff, and the students and guardians of the batch',
  export: true,
  erasure: 'kept' as const,
  keep: 'the record of what was taught, as long as the batch’s own',
})

export const timetableColumns: Declarations = {
  lecture_plans: {
    id: operational('which line of a week'),
    batch_id: operational('of which batch'),
    subject_id: operational('in which subject'),
    teacher_id: teaching('who gives it'),
    teacher_role: operational('that only a teacher does'),
    room_id: operational('in which room'),
    weekday: operational('on which day of the week'),
    starts_at: operational('from which time of day'),
    ends_at: operational('until which time of day'),
    from_on: operational('from which day on it holds'),
    to_on: operational('the first day on which it holds no more'),
    created_by: operational('who planned it'),
    created_at: operational('when it was planned'),
  },
  lectures: {
    id: operational('which lecture'),
    plan_id: operational('the line of the week that it comes from'),
    kind: operational('whether it is of the plan or extra'),
    batch_id: operational('of which batch'),
    subject_id: operational('in which subject'),
    teacher_id: teaching('who gives it'),
    teacher_role: operational('that only a teacher does'),
    planned_teacher_id: teaching('who gives it by the plan'),
    room_id: operational('in which room'),
    starts_at: operational('when it begins'),
    ends_at: operational('when it ends'),
    planned_starts_at: operational('when it begins by the plan'),
    on_day: operational('its day in India'),
    state: operational('whether it takes place'),
    cancelled_why: operational('why it does not'),
    note: operational('what the office says of it'),
    sequence: operational('how often it was changed, for calendars'),
    changed_at: operational('when it was last changed'),
  },
  holidays: {
    id: operational('which holiday'),
    on_day: operational('on which day'),
    batch_id: operational('for which batch; nothing: for everybody'),
    name: operational('what it is called'),
    created_by: operational('who wrote it down'),
    created_at: operational('when it was written down'),
  },
  calendar_feeds: {
    id: operational('which address'),
    person_id: personal('whose calendar it opens', 'nobody'),
    token_hash: secret('knowing the address again; only its hash is kept'),
    created_at: personal('when it was made', 'nobody'),
    revoked_at: personal('when it was switched off', 'nobody'),
    last_read_at: personal('when a calendar last read it', 'nobody'),
  },
}
