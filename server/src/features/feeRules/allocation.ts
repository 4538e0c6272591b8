// Which dues a payment goes to.

/** A due with something left to pay. */
export interface OpenDue {
  dueId: string
  /** The day that holds now, 'YYYY-MM-DD'. */
  dueOn: string
  /** The head's place in its plan or list. */
  position: number
  /** Paise, above zero. */
  owed: number
}

export interface DuePart {
  dueId: string
  paise: number
}

/** The parts that somebody chose do not fit what is owed or paid. */
export class DoesNotFit extends Error {
  readonly why: 'unknown-due' | 'more-than-owed' | 'more-than-paid'
  constructor(why: DoesNotFit['why']) {
    super(why)
    this.why = why
  }
}

/**
 * Places a payment: on the dues that were chosen by hand, or on the oldest first (within a day by position, then id).
 * What no due takes is paid ahead; beside a choice by hand that is all the rest. Every paisa is placed, and no due gets
 * more than it is owed.
 * @param paise what is paid, above zero
 * @param byHand throws DoesNotFit where a due is not open or named twice, or gets more than is owed or paid
 */
export function allocate(
  open: OpenDue[],
  paise: number,
  byHand?: DuePart[],
): { parts: DuePart[]; ahead: number } {
  if (!Number.isSafeInteger(paise) || paise <= 0) throw new RangeError(`${paise} is not an amount to pay`)
  const parts = byHand ? chosen(open, paise, byHand) : oldestFirst(open, paise)
  return { parts, ahead: paise - parts.reduce((sum, part) => sum + part.paise, 0) }
}

function chosen(open: OpenDue[], paise: number, byHand: DuePart[]): DuePart[] {
  const owed = new Map(open.map((due) => [due.dueId, due.owed]))
  let left = paise
  for (const part of byHand) {
    const most = owed.get(part.dueId)
    if (most === undefined) throw new DoesNotFit('unknown-due')
    if (!Number.isSafeInteger(part.paise) || part.paise <= 0) throw new RangeError('a part is whole paise')
    if (part.paise > most) throw new DoesNotFit('more-than-owed')
    left -= part.paise
    if (left < 0) throw new DoesNotFit('more-than-paid')
    owed.delete(part.dueId)
  }
  return byHand.map(({ dueId, paise: part }) => ({ dueId, paise: part }))
}

function oldestFirst(open: OpenDue[], paise: number): DuePart[] {
  const parts: DuePart[] = []
  let left = paise
  for (const { dueId, owed } of [...open].sort(byAge)) {
    const part = Math.min(owed, left)
    if (part > 0) parts.push({ dueId, paise: part })
    left -= part
  }
  return parts
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b))

function byAge(a: OpenDue, b: OpenDue): number {
  return compare(a.dueOn, b.dueOn) || a.position - b.position || compare(a.dueId, b.dueId)
}
