// Until when an answer is due.
import type { QueryTopic } from '../../../platform/schema.ts'
import type { QuerySettings } from './asking.queries.ts'

/** In milliseconds. */
export const HOUR = 3_600_000

/** Hours by the clock, nights and holidays included, as the settings say for the topic: plain to count for both sides. */
export function dueAfter(topic: QueryTopic, settings: QuerySettings, now: Date): Date {
  const hours = topic === 'subject' ? settings.subjectHours : settings.officeHours
  return new Date(now.getTime() + hours * HOUR)
}
