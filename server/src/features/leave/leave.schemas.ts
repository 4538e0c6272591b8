// What goes over the wire about leave.
import { z } from 'zod'
import { Day, Id, optionalText, pageOf, pageQuery, Time, text } from '../../platform/schemas.ts'

export const LeaveParams = z.object({ leaveId: Id })
export const PersonParams = z.object({ personId: Id })

const Extent = z.enum(['days', 'half_day', 'lectures'])
const Half = z.enum(['first', 'second'])
export const State = z.enum([
  'waiting_for_guardian',
  'waiting',
  'asked_back',
  'approved',
  'refused',
  'cancelled',
])
const Role = z.enum(['student', 'teacher'])

/** A reason is for somebody who decides: three characters at least. */
const Reason = z.string().trim().min(3).max(500)

/** Which time: whole days, one half of a day, or single lectures of a day. */
export const LeaveTime = z.discriminatedUnion('extent', [
  z.strictObject({ extent: z.literal('days'), fromOn: Day, toOn: Day }),
  z.strictObject({ extent: z.literal('half_day'), fromOn: Day, half: Half }),
  z.strictObject({ extent: z.literal('lectures'), fromOn: Day, lectureIds: z.array(Id).min(1).max(12) }),
])
export const NewLeave = z.object({ time: LeaveTime, reason: Reason })

/** What the form looks ahead for; the lectures of `extent: 'lectures'` are chosen from the reply's. */
export const OutlookQuery = z.object({ fromOn: Day, toOn: Day, half: Half.optional() })

/** A lecture that begins in the leave. `substitute` is who gives it instead of the teacher on leave. */
const LeaveLecture = z.object({
  id: Id,
  startsAt: Time,
  endsAt: Time,
  batch: z.string(),
  /** The subject's code. */
  subject: z.string(),
  teacher: z.string(),
  state: z.enum(['planned', 'cancelled']),
  substitute: z.string().nullable(),
})
/** An exam that is open during the leave. `inside`: all the time it is open lies within. */
const LeaveExam = z.object({ id: Id, title: z.string(), opensAt: Time, closesAt: Time, inside: z.boolean() })

const Overlap = z.object({ id: Id, fromOn: Day, toOn: Day, state: State })
export const Outlook = z.object({
  /** Who must confirm before it is decided; null where nobody has to. */
  confirmedBy: z.enum(['guardian', 'office']).nullable(),
  guardians: z.array(z.string()),
  lectures: z.array(LeaveLecture),
  exams: z.array(LeaveExam),
  /** Leave that stands already in that time. */
  overlaps: z.array(Overlap),
})

/** Approved leave of an academic year, from June to May. */
const YearCount = z.object({
  from: Day,
  to: Day,
  days: z.number().int(),
  halves: z.number().int(),
  lectures: z.number().int(),
})
export const LeaveYear = YearCount.extend({ waiting: z.number().int() })
export const YearQuery = z.object({ year: z.coerce.number().int().min(2000).max(2200).optional() })

const Who = z.object({ id: Id, name: z.string() })
const leaveRow = {
  id: Id,
  person: Who.extend({
    role: Role,
    rollNumber: z.string().nullable(),
    batches: z.array(z.string()),
    photoUrl: z.string().nullable(),
  }),
  state: State,
  extent: Extent,
  half: Half.nullable(),
  fromOn: Day,
  toOn: Day,
  /** How many lectures were chosen; 0 unless they are single ones. */
  lectureCount: z.number().int(),
  /** Asked for after its first day. */
  late: z.boolean(),
  reason: z.string(),
  createdAt: Time,
}
const LeaveRow = z.object(leaveRow)
export const LeavesQuery = z.object({
  ...pageQuery,
  state: z.union([State, z.literal('open')]).optional(),
  role: Role.optional(),
  personId: Id.optional(),
  batchId: Id.optional(),
  /** Only what the viewer is to decide or to confirm now. */
  todo: z.stringbool().optional(),
  /** Only leave that touches this day. */
  on: Day.optional(),
  /** Only leave of the academic year that began in that June; by default of this one and what lies ahead. */
  year: z.coerce.number().int().min(2000).max(2200).optional(),
})
export const LeavesReply = pageOf(LeaveRow)

const Step = z.object({ id: Id, state: State, by: Who, note: z.string(), at: Time })
const Attachment = z.object({ url: z.string(), mediaType: z.string(), byteCount: z.number().int() })
/** How many lectures since that day were held, how many the student came to, how many they missed with leave. */
const Attended = z.object({
  from: Day,
  attended: z.number().int(),
  onLeave: z.number().int(),
  held: z.number().int(),
})
export const LeaveReply = z.object({
  ...leaveRow,
  appliedBy: Who,
  answer: z.string(),
  endsAt: Time,
  confirmedBy: z.enum(['guardian', 'office']).nullable(),
  steps: z.array(Step),
  attachment: Attachment.nullable(),
  lectures: z.array(LeaveLecture),
  exams: z.array(LeaveExam),
  /** The academic year of its first day, and the person's other leave in it. */
  year: YearCount,
  earlier: z.array(
    LeaveRow.pick({ id: true, state: true, extent: true, half: true, fromOn: true, toOn: true }),
  ),
  attended: Attended.nullable(),
  can: z.array(z.string()),
})

export const Confirmation = z.object({ confirmed: z.boolean(), note: optionalText(500) })
export const Decision = z.object({
  decision: z.enum(['approved', 'refused', 'asked_back']),
  answer: optionalText(500),
  /** The state that the decider saw, so that of two at once the second hears of the first. */
  seen: z.enum(['waiting', 'asked_back']),
})
export const Answer = z.object({ note: text(500) })
export const Cancellation = z.object({ note: optionalText(500) })
export const LeaveMoved = z.object({ id: Id, state: State })
