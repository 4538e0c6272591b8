// Who is told of a leave, and when: the guardians who confirm, whoever decides, and the family of what was decided.
import { dayInIndia } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import type { LeaveState } from '../../platform/schema.ts'
import { tell } from '../messages/messages.ts'
import { type Leave, listClassTeachers, listGuardians, listOffice } from './leave.queries.ts'

/** A step that a leave has taken: into which state, by whom. */
export interface Step {
  id: string
  at: Date
  by: string
  state: LeaveState
  note: string
}

type Of = Pick<Leave, 'id' | 'personId' | 'role' | 'fromOn' | 'toOn' | 'reason' | 'appliedBy'> & {
  name: string
}

/** Tells whoever has to do something next, or to know; never the one who made the step. */
export async function tellOfStep(tx: Tx, leave: Of, step: Step, before: LeaveState | null): Promise<void> {
  if (step.state === 'waiting_for_guardian') return askToConfirm(tx, leave, step)
  if (step.state === 'waiting') return askToDecide(tx, leave, step)
  await tellFamily(tx, leave, step)
  const wasDecidersBusiness = before !== 'waiting_for_guardian'
  if (step.state === 'cancelled' && wasDecidersBusiness)
    await tellDecision(tx, leave, step, await deciders(tx, leave, step))
}

async function askToConfirm(tx: Tx, leave: Of, step: Step): Promise<void> {
  const guardians = await listGuardians(tx, leave.personId)
  if (guardians.length === 0) return askToDecide(tx, leave, step)
  await tell(tx, step.at, {
    kind: 'leave-to-confirm',
    to: guardians.map((guardian) => guardian.id),
    params: { student: leave.name, from: leave.fromOn, to: leave.toOn, reason: leave.reason },
    ...about(leave, step),
  })
}

async function askToDecide(tx: Tx, leave: Of, step: Step): Promise<void> {
  await tell(tx, step.at, {
    kind: 'leave-asked',
    to: await deciders(tx, leave, step),
    params: { name: leave.name, from: leave.fromOn, to: leave.toOn },
    ...about(leave, step),
  })
}

/** The class teachers, or the office where there is none or where it stands in for a guardian; never oneself. */
async function deciders(tx: Tx, { personId, role }: Of, { at, by, state }: Step): Promise<string[]> {
  const except = (ids: string[]) => ids.filter((id) => id !== by)
  if (role === 'teacher') return except(await listOffice(tx, ['academics', 'owner']))
  const teachers = await listClassTeachers(tx, personId, dayInIndia(at))
  if (teachers.length > 0 && state !== 'waiting_for_guardian') return except(teachers)
  return except(await listOffice(tx, ['front_desk', 'academics']))
}

async function tellFamily(tx: Tx, leave: Of, step: Step): Promise<void> {
  const guardians = leave.role === 'student' ? await listGuardians(tx, leave.personId) : []
  const family = new Set([leave.personId, leave.appliedBy, ...guardians.map((guardian) => guardian.id)])
  family.delete(step.by)
  await tellDecision(tx, leave, step, [...family])
}

async function tellDecision(tx: Tx, leave: Of, step: Step, to: string[]): Promise<void> {
  const { state: decision } = step
  if (decision === 'waiting' || decision === 'waiting_for_guardian') return
  await tell(tx, step.at, {
    kind: 'leave-decided',
    to,
    params: { name: leave.name, from: leave.fromOn, to: leave.toOn, decision, answer: step.note },
    ...about(leave, step),
  })
}

const about = (leave: Of, step: Step) => ({
  cause: `leave:${step.id}`,
  link: `/leave/${leave.id}`,
  ...(leave.role === 'student' && { about: leave.personId }),
})
