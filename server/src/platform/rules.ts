// The small language in which permissions.ts is written, and how a rule is judged.
import type { AdminPower, PersonRole } from './schema.ts'

/** What a person may be to an object. `heldBy` names the only role that can stand in it. */
export interface RelationRule<Name extends string = string> {
  kind: 'relation'
  name: Name
  heldBy: PersonRole | 'everyone'
}

export type Rule<Name extends string = string> =
  | { kind: 'anyone' }
  | { kind: 'anySession' }
  | { kind: 'signedIn' }
  | { kind: 'role'; role: PersonRole }
  | { kind: 'power'; power: AdminPower }
  | RelationRule<Name>

export interface Permission<Noun extends string = string, Name extends string = string> {
  /** The noun whose visibility decides between 404 and 403; its id is the request's `<noun>Id`. */
  on?: Noun
  anyOf: Rule<Name>[]
}

/** Needs no sign-in. */
export const anyone = { anyOf: [{ kind: 'anyone' }] } satisfies Permission
/** Signed in, even where something is still missing: a guardian's consent, or an owner's second step. */
export const anySession = { anyOf: [{ kind: 'anySession' }] } satisfies Permission
/** Everybody who is signed in and has all that a sign-in needs. */
export const signedIn = { kind: 'signedIn' } as const
export const role = (name: PersonRole) => ({ kind: 'role', role: name }) as const
/** An admin with this power; the owner has every power. */
export const power = (name: AdminPower) => ({ kind: 'power', power: name }) as const
export const relation = <const Name extends string>(name: Name, heldBy: PersonRole | 'everyone') =>
  ({ kind: 'relation', name, heldBy }) as const

export const anyOf = <const R extends Rule[]>(...rules: R) => ({ anyOf: rules })
export const on = <const N extends string, const R extends Rule[]>(noun: N, ...rules: R) => ({
  on: noun,
  anyOf: rules,
})

/** Who asks. `gate` names what is still missing before anything but `anySession` is served. */
export interface Viewer {
  personId: string
  sessionId: string
  role: PersonRole
  powers: AdminPower[]
  gate: 'consent-missing' | 'second-step-missing' | null
}

/** Who reads: what decides which objects somebody sees, whether they ask themselves or a job works for them. */
export type Reader = Pick<Viewer, 'personId' | 'role' | 'powers'>

/** The rule by which the viewer may, or null; a relation is asked of `holds`. */
export async function judge(
  permission: Permission,
  viewer: Viewer | null,
  holds: (relation: string) => Promise<boolean>,
): Promise<Rule | null> {
  for (const rule of permission.anyOf) {
    if (await judgeOne(rule, viewer, holds)) return rule
  }
  return null
}

async function judgeOne(rule: Rule, viewer: Viewer | null, holds: (relation: string) => Promise<boolean>) {
  if (rule.kind === 'anyone') return true
  if (!viewer) return false
  if (rule.kind === 'anySession') return true
  if (viewer.gate) return false
  switch (rule.kind) {
    case 'signedIn':
      return true
    case 'role':
      return viewer.role === rule.role
    case 'power':
      return hasPower(viewer, rule.power)
    case 'relation':
      return (rule.heldBy === 'everyone' || rule.heldBy === viewer.role) && holds(rule.name)
  }
}

/** Whether the viewer is an admin with the power; an owner has all of them. */
export function hasPower(viewer: Reader, wanted: AdminPower): boolean {
  return viewer.role === 'admin' && (viewer.powers.includes(wanted) || viewer.powers.includes('owner'))
}
