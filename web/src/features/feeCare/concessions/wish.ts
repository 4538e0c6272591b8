// What the form of a concession has typed, as the server asks for it. Pure.
import type { ConcessionKind, FeeAccount, Wish } from '../feeCare.api.ts'

export type Typed = {
  kind: ConcessionKind
  assignmentId: string
  headId: string
  dueId: string
  by: 'percent' | 'amount'
  percent: string
  paise: number | null
  reason: string
}

/** Basis points of "10", "7,5" or "33.33"; undefined for what is no share up to 100. */
export function readPercent(text: string): number | undefined {
  const found = /^(\d{1,3})(?:[.,](\d{1,2}))?\s*%?$/.exec(text.trim())
  if (!found) return undefined
  const bps = Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0'))
  return bps >= 1 && bps <= 10_000 ? bps : undefined
}

/** The wish, once all of it is there. */
export function wishOf(typed: Typed): Wish | undefined {
  const { kind, assignmentId, headId, dueId, by, percent, paise } = typed
  const bps = by === 'percent' ? readPercent(percent) : undefined
  const much = by === 'percent' ? bps && { bps } : paise && { paise }
  if (!much) return undefined
  if (kind === 'waiver') return dueId ? { kind, dueId, ...much } : undefined
  return assignmentId ? { kind, assignmentId, ...(headId && { headId }), ...much } : undefined
}

type Due = FeeAccount['groups'][number]['dues'][number]

/** The plans of which something is owed. */
export function plansOf({ groups }: FeeAccount): { id: string; name: string; owed: number; heads: Due[] }[] {
  const instalments = groups.filter(({ assignmentId }) => assignmentId !== null)
  const byPlan = Map.groupBy(instalments, ({ assignmentId }) => assignmentId ?? '')
  return [...byPlan]
    .map(([id, found]) => {
      const dues = found
        .flatMap((group) => group.dues)
        .filter((due) => due.kind === 'instalment' && due.owed > 0)
      const heads = [...new Map(dues.map((due) => [due.headId, due])).values()]
      return { id, name: found[0]?.planName ?? '', owed: dues.reduce((sum, due) => sum + due.owed, 0), heads }
    })
    .filter(({ owed }) => owed > 0)
}

/** The fines that are owed. */
export const finesOf = ({ groups }: FeeAccount): (Due & { instalment: number | null })[] =>
  groups.flatMap(({ dues, instalment }) =>
    dues.filter((due) => due.kind === 'fine' && due.owed > 0).map((due) => ({ ...due, instalment })),
  )
