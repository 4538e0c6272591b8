// The marks of one lecture while they are made: what a tap does, how it is taken back, and what they come to.

export const tools = ['absent', 'late', 'left_early'] as const
/** What a tap marks. */
export type Tool = (typeof tools)[number]
/** `open`: on a sheet that is taken, nothing stands for this student yet (came to the batch later, or lost the leave). */
export type Mark = 'present' | 'leave' | 'open' | Tool

/** `minutes`: how late, or how long before the end; null where nobody said. */
export type Marked = { mark: Mark; minutes: number | null }

/** A student as far as marking needs to know. */
export type Pupil = {
  id: string
  /** What the server holds; null where the sheet is not taken yet. */
  marked: Marked | null
  /** An approved leave covers the beginning of the lecture. */
  onLeave: boolean
}

export type Touched = ReadonlyMap<string, Marked>
/** One deed of the teacher, as what stood there before it. */
export type Step = readonly { id: string; before: Marked }[]
/** What the teacher did beyond what the server holds, with the way back. */
export type Draft = { touched: Touched; steps: readonly Step[] }

export const emptyDraft: Draft = { touched: new Map(), steps: [] }
/** More than a lesson's worth of second thoughts. */
const MOST_STEPS = 200

/** Everybody is here until somebody says otherwise; who is on leave is not. */
function restOf({ onLeave }: Pick<Pupil, 'onLeave'>): Marked {
  return { mark: onLeave ? 'leave' : 'present', minutes: null }
}

/** What the server holds, or would hold if the sheet were sent without a tap. */
export function heldMark(pupil: Pupil): Marked {
  return pupil.marked ?? restOf(pupil)
}

const isOpen = (pupil: Pupil) => heldMark(pupil).mark === 'open'

/** What stands on the screen. */
export function markOf(pupil: Pupil, touched: Touched): Marked {
  return touched.get(pupil.id) ?? heldMark(pupil)
}

export function sameMark(one: Marked, other: Marked): boolean {
  return one.mark === other.mark && one.minutes === other.minutes
}

/** One tap: marks with the tool, or takes the tool's mark off again. Who has leave and came all the same is present. */
export function tap(draft: Draft, pupil: Pupil, tool: Tool): Draft {
  const { mark } = markOf(pupil, draft.touched)
  return change(draft, [[pupil, { mark: afterTap(pupil, mark, tool), minutes: null }]])
}

function afterTap({ onLeave }: Pupil, mark: Mark, tool: Tool): Mark {
  if (mark === tool) return onLeave ? 'leave' : 'present'
  if (mark === 'leave' && tool === 'absent') return 'present'
  if (onLeave && mark === 'present' && tool === 'absent') return 'leave'
  return tool
}

/** Says how late, or how early: for who is marked so already. */
export function setMinutes(draft: Draft, pupil: Pupil, minutes: number | null): Draft {
  const { mark } = markOf(pupil, draft.touched)
  return mark === 'late' || mark === 'left_early' ? change(draft, [[pupil, { mark, minutes }]]) : draft
}

/** Marks everybody as they were in an earlier lecture: one deed, one undo. Leave of today goes first. */
export function sameAs(draft: Draft, pupils: readonly Pupil[], earlier: ReadonlySet<string>): Draft {
  const wanted = (pupil: Pupil): Marked =>
    pupil.onLeave || !earlier.has(pupil.id) ? restOf(pupil) : { mark: 'absent', minutes: null }
  return change(
    draft,
    pupils.map((pupil) => [pupil, wanted(pupil)]),
  )
}

/** Marks several in one deed; what changes nothing is no deed. */
export function change(draft: Draft, wanted: readonly (readonly [Pupil, Marked])[]): Draft {
  const real = wanted.filter(([pupil, marked]) => !sameMark(markOf(pupil, draft.touched), marked))
  if (real.length === 0) return draft
  const touched = new Map(draft.touched)
  for (const [pupil, marked] of real) place(touched, pupil, marked)
  const step = real.map(([pupil]) => ({ id: pupil.id, before: markOf(pupil, draft.touched) }))
  return { touched, steps: [...draft.steps.slice(1 - MOST_STEPS), step] }
}

/** What is as the server holds it is not touched. */
function place(touched: Map<string, Marked>, pupil: Pupil, marked: Marked): void {
  if (sameMark(heldMark(pupil), marked)) touched.delete(pupil.id)
  else touched.set(pupil.id, marked)
}

/**
 * Takes the last deed back. What was sent in the meantime lies with the server now, so the way back may itself be a
 * change to it.
 */
export function undo(draft: Draft, pupils: readonly Pupil[]): Draft {
  const step = draft.steps.at(-1)
  if (!step) return draft
  const touched = new Map(draft.touched)
  for (const { id, before } of step) {
    const pupil = pupils.find((one) => one.id === id)
    // Nobody can be unmarked again: what was open and went out is as it would have been.
    if (pupil) place(touched, pupil, before.mark === 'open' && !isOpen(pupil) ? restOf(pupil) : before)
  }
  return { touched, steps: draft.steps.slice(0, -1) }
}

export type Counts = Record<Mark, number>

export function countMarks(pupils: readonly Pupil[], touched: Touched): Counts {
  const counts: Counts = { present: 0, late: 0, left_early: 0, absent: 0, leave: 0, open: 0 }
  for (const pupil of pupils) counts[markOf(pupil, touched).mark]++
  return counts
}
