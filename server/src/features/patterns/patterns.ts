// Every pattern on offer, as dated, versioned data: an exam copies one when it is made, so later versions change nothing.
import { jeeAdvancedPatterns } from './jeeAdvanced.ts'
import { jeeMainPatterns } from './jeeMain.ts'
import { mhtCetPatterns } from './mhtCet.ts'
import { neetPatterns } from './neet.ts'
import type { ExamPattern } from './pattern.ts'

/** The newest version of each code last. */
export const examPatterns: readonly ExamPattern[] = [
  ...neetPatterns,
  ...jeeMainPatterns,
  ...jeeAdvancedPatterns,
  ...mhtCetPatterns,
]

/** What an exam is called that follows no pattern. */
export const OWN_PATTERN = 'own'

/** The newest version of a pattern, or the one asked for; undefined where there is none. */
export function findPattern(code: string, version?: number): ExamPattern | undefined {
  return examPatterns.findLast(
    (pattern) => pattern.code === code && (version === undefined || pattern.version === version),
  )
}
