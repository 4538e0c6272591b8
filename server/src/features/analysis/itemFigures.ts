// What the figures of a question say to a teacher: indices and what deserves a look. Pure.
import type { ExamKeyEntry } from '../grading/examKey.ts'

/** What deserves a look about a question, worst first. */
export const itemRemarks = [
  'weak-beat-strong', // the bottom 27 % did better than the top 27 %: often a wrong key
  'distractor-beats-key', // a wrong option was chosen more often than the right one by the top 27 %
  'hardly-discriminates',
  'too-hard',
  'too-easy',
  'option-unused',
] as const
export type ItemRemark = (typeof itemRemarks)[number]

export interface ItemFigures {
  key: ExamKeyEntry
  optionCount: number
  answeredBy: number
  facility: number | null
  facilityTop: number | null
  facilityBottom: number | null
  options: OptionFigures[]
}

export interface OptionFigures {
  option: number
  count: number
  top: number
  bottom: number
  isRight: boolean
}

/** Fewer sitters than this say nothing about a question. */
const ENOUGH = 10

/** Discrimination index: how much better the top 27 % did than the bottom 27 %, −1 to 1. */
export function discrimination({ facilityTop, facilityBottom }: ItemFigures): number | null {
  return facilityTop === null || facilityBottom === null ? null : facilityTop - facilityBottom
}

/**
 * The remarks on a question. The bounds are those in common use (Ebel): an index under 0.2 hardly tells the strong from
 * the weak; a facility above 0.9 or under 0.2 leaves little to tell.
 */
export function remarksOn(item: ItemFigures): ItemRemark[] {
  if (item.answeredBy < ENOUGH || item.facility === null) return []
  const index = discrimination(item)
  const isExtreme = item.facility > 0.9 || item.facility < 0.2
  const right = Math.max(0, ...item.options.filter(({ isRight }) => isRight).map(({ top }) => top))
  const holds: Record<ItemRemark, boolean> = {
    'weak-beat-strong': index !== null && index < 0,
    'distractor-beats-key': item.options.some(({ isRight, top }) => !isRight && top > right),
    'hardly-discriminates': index !== null && index >= 0 && index < 0.2 && !isExtreme,
    'too-hard': item.facility < 0.2,
    'too-easy': item.facility > 0.9,
    'option-unused': item.options.some(({ count, isRight }) => !isRight && count === 0),
  }
  return itemRemarks.filter((remark) => holds[remark])
}

/**
 * How often each option was chosen. Several options in one response count each; responses that are no options, such as
 * numbers, give nothing.
 */
export function countOptions(
  key: ExamKeyEntry,
  optionCount: number,
  responses: { response: string; count: number; top: number; bottom: number }[],
): OptionFigures[] {
  const right = rightOptions(key)
  if (!right) return []
  return Array.from({ length: optionCount }, (_, option) => {
    const chosen = responses.filter(({ response }) => response.split(',').includes(String(option)))
    const sum = (of: 'count' | 'top' | 'bottom') => chosen.reduce((total, row) => total + row[of], 0)
    return {
      option,
      count: sum('count'),
      top: sum('top'),
      bottom: sum('bottom'),
      isRight: right.includes(option),
    }
  })
}

function rightOptions(key: ExamKeyEntry): number[] | undefined {
  if (key.kind === 'multiple') return key.right
  if (key.kind !== 'single') return undefined
  return key.ruling?.is === 'several' ? key.ruling.options : [key.right]
}

/**
 * Cronbach's alpha, 0 to 1 for a test that measures one thing: the share of the scores' spread that is not chance.
 * Null for fewer than two questions, or where everybody scored the same.
 */
export function reliability(itemVariances: number[], scoreDeviation: number | null): number | null {
  const count = itemVariances.length
  if (count < 2 || !scoreDeviation) return null
  const spread = itemVariances.reduce((sum, variance) => sum + variance, 0)
  return (count / (count - 1)) * (1 - spread / scoreDeviation ** 2)
}
