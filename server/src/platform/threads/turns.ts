// Whose slow work is done next: one piece per person at a time, staff first, and a place that students cannot take.
import { Problem } from '../problems.ts'
import type { Reader } from '../rules.ts'

/** Who has something done. */
export interface Asker {
  /** A person's id, or that of a job which prints for one. */
  by: string
  isStaff: boolean
}

/** Whoever asks over HTTP. */
export const askerOf = ({ personId, role }: Reader): Asker => ({
  by: personId,
  isStaff: role === 'teacher' || role === 'admin',
})

/** So many are done at once, and so many wait: staff and others each have a queue of their own. */
export interface TurnRule {
  atOnce: number
  mostWaiting: number
  /** So many of their own a member of staff may have waiting, such as the sets of a paper. */
  mostOfOne: number
  /** The code of the refusal where the queue is full, and where somebody has as much under way as they may. */
  busy: string
  underWay: string
}

interface Waiting extends Asker {
  begin: () => void
}

/**
 * Gives out turns. `take` waits for one and returns what gives it back, to be called once. It throws 429 `underWay`
 * for a student or guardian who has something under way, or for staff with many waiting, and 503 `busy` where the queue
 * of their like is full. Whoever is not staff leaves one of the places free.
 */
export function openTurns(rule: TurnRule) {
  const running: Asker[] = []
  let waiting: Waiting[] = []

  const isFree = ({ by, isStaff }: Asker): boolean => {
    if (running.length >= rule.atOnce || running.some((one) => one.by === by)) return false
    return isStaff || running.filter((one) => !one.isStaff).length < Math.max(1, rule.atOnce - 1)
  }

  const refuse = ({ by, isStaff }: Asker): void => {
    const own = [...running, ...waiting].filter((one) => one.by === by).length
    if (own > (isStaff ? rule.mostOfOne : 0)) throw new Problem(429, rule.underWay, { retryAfter: 5 })
    if (waiting.filter((one) => one.isStaff === isStaff).length >= rule.mostWaiting)
      throw new Problem(503, rule.busy, { retryAfter: 5 })
  }

  const beginNext = (): void => {
    const free = waiting.filter(isFree)
    const next = free.find((one) => one.isStaff) ?? free[0]
    if (!next) return
    waiting = waiting.filter((one) => one !== next)
    running.push(next)
    next.begin()
    beginNext()
  }

  const giveBack = (asker: Asker) => () => {
    running.splice(running.indexOf(asker), 1)
    beginNext()
  }

  return {
    async take({ by, isStaff }: Asker): Promise<() => void> {
      refuse({ by, isStaff })
      const { promise, resolve } = Promise.withResolvers<void>()
      const one: Waiting = { by, isStaff, begin: resolve }
      waiting.push(one)
      beginNext()
      await promise
      return giveBack(one)
    },
  }
}
