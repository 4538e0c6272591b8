// The institute's least age at enrolment, judged from the only thing that is known: when a student turns 18.
import { dayInIndia } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { invalid } from '../../platform/problems.ts'
import { getPolicies } from '../institute/institute.ts'

/** Whether somebody who turns 18 on that day is younger than the least age today; what is unknown is not judged. */
export function isBelowLeastAge(adultOn: string | null, minimumAge: number, today: string): boolean {
  if (!adultOn) return false
  const years = 18 - minimumAge
  const latest = `${Number(today.slice(0, 4)) + years}${today.slice(4)}`
  return adultOn > latest
}

/**
 * Judges a student's age by the institute's setting: null where there is nothing to say, a warning, or (where the
 * setting refuses) 422 `below-least-age` {age}.
 */
export async function judgeAge(db: Db, adultOn: string | null, now: Date): Promise<'below-least-age' | null> {
  const { ageGate, minimumAge } = await getPolicies(db)
  if (ageGate === 'off' || !isBelowLeastAge(adultOn, minimumAge, dayInIndia(now))) return null
  if (ageGate === 'refuse') throw invalid('adultOn', 'below-least-age', { age: minimumAge })
  return 'below-least-age'
}
