// The people who try every operation in the standing tests, and what permissions.ts expects for each.
import { type Operation, permissions } from '../../permissions.ts'
import { judge, type Viewer } from '../../platform/rules.ts'
import type { AdminPower, PersonRole } from '../../platform/schema.ts'
import type { World } from '../world.ts'

export interface Actor {
  name: string
  role: PersonRole
  powers: AdminPower[]
  /** Which person of the small institute it is; everybody belongs to side `a`. */
  of(world: World): string
}

export const ACTORS: Actor[] = [
  { name: 'student', role: 'student', powers: [], of: (world) => world.a.studentId },
  { name: 'parent', role: 'parent', powers: [], of: (world) => world.a.guardianId },
  { name: 'teacher', role: 'teacher', powers: [], of: (world) => world.a.teacherId },
  { name: 'academics', role: 'admin', powers: ['academics'], of: (world) => world.academicsId },
  { name: 'accounts', role: 'admin', powers: ['accounts'], of: (world) => world.accountsId },
  { name: 'front desk', role: 'admin', powers: ['front_desk'], of: (world) => world.frontDeskId },
  { name: 'owner', role: 'admin', powers: ['owner'], of: (world) => world.ownerId },
]

/** Whether the table lets the actor (null: nobody) do it, to an object of their own or of a stranger. */
export async function isExpected(operation: Operation, actor: Actor | null, own: boolean): Promise<boolean> {
  const viewer: Viewer | null = actor && {
    personId: '',
    sessionId: '',
    role: actor.role,
    powers: actor.powers,
    gate: null,
  }
  return (await judge(permissions[operation], viewer, async () => own)) !== null
}
