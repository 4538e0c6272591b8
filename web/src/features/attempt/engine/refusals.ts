// What a refusal means for an attempt on this device: pure.
import { Problem } from '../../../api/problem.ts'
import type { Phase } from './view.ts'

/** What was thrown, as a problem; anything else than one is a network that is away. */
export function asProblem(error: unknown): Problem {
  return error instanceof Problem ? error : new Problem(0, { code: 'offline' })
}

/** Whether the same request may well succeed a little later. */
export function isPassing({ status }: Problem): boolean {
  return status === 0 || status === 429 || status >= 500
}

/** Where a refusal leads; undefined where there is just no network, and the student goes on with the sheet they have. */
export function phaseAfter(problem: Problem, hasSheet: boolean): Phase | undefined {
  const { since, device } = problem.params
  if (problem.code === 'held-elsewhere') return { at: 'elsewhere', since: text(since), device: text(device) }
  if (problem.status === 401) return { at: 'signed-out' }
  const closedDoor = problem.status === 403 || problem.status === 404
  return closedDoor || !hasSheet ? { at: 'away', problem } : undefined
}

function text(value: string | number | undefined): string | undefined {
  return value === undefined ? undefined : String(value)
}
