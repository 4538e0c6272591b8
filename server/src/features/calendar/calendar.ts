// A person's timetable as a calendar that their phone reads by itself: lectures and tests, and nobody's name.
import { dayInIndia } from '../../platform/clock.ts'
import type { Database, Db, Tx } from '../../platform/database.ts'
import { addDays } from '../../platform/days.ts'
import { notFound } from '../../platform/problems.ts'
import type { Locale } from '../../platform/schema.ts'
import { hashSecret, newSecret } from '../../platform/sealing.ts'
import type { LectureRow } from '../timetable/timetable.ts'
import { calendarOf, type TestRow } from '../timetable/week.ts'
import {
  type FeedOwner,
  findFeed,
  findFeedOwner,
  insertFeed,
  markRead,
  revokeFeed,
  subjectNames,
} from './calendar.queries.ts'
import { type CalendarEvent, writeCalendar } from './ics.ts'

const DAYS_BACK = 30
const DAYS_AHEAD = 120
const HOUR_MS = 3_600_000

/** Whether the person has an open address, since when, and when it was last read. */
export async function getMyCalendar(db: Db, personId: string) {
  const feed = await findFeed(db, personId)
  return { madeAt: feed?.createdAt ?? null, lastReadAt: feed?.lastReadAt ?? null }
}

/** Makes a new secret address; an older one opens nothing from now on. Returns the token, which nobody can read again. */
export async function makeMyCalendar(tx: Tx, personId: string, now: Date): Promise<string> {
  await revokeFeed(tx, personId, now)
  const token = newSecret()
  await insertFeed(tx, personId, hashSecret(token), now)
  return token
}

/** Closes the address. Safe to repeat. */
export const revokeMyCalendar = (tx: Tx, personId: string, now: Date): Promise<void> =>
  revokeFeed(tx, personId, now)

/** Whose calendar a token opens. Throws 404 where it opens none. */
export async function getFeedOwner(db: Db, token: string, now: Date): Promise<FeedOwner> {
  const owner = await findFeedOwner(db, hashSecret(token), dayInIndia(now))
  if (!owner) throw notFound()
  return owner
}

/** The calendar's file. That it was read is noted once an hour. `host` makes the events' ids unique in the world. */
export async function readCalendar(
  db: Database,
  owner: FeedOwner,
  institute: string,
  host: string,
  now: Date,
) {
  const today = dayInIndia(now)
  const [from, to] = [addDays(today, -DAYS_BACK), addDays(today, DAYS_AHEAD)]
  const { lectures, tests } = await calendarOf(db, owner, from, to)
  const names = await subjectNames(db, owner.locale)
  if (!owner.lastReadAt || now.getTime() - owner.lastReadAt.getTime() > HOUR_MS)
    await markRead(db, owner.feedId, now)
  return writeCalendar(institute, [
    ...lectures.map((lecture) => eventOfLecture(lecture, names, owner, host)),
    ...tests.map((test) => eventOfTest(test, owner.locale, host)),
  ])
}

function eventOfLecture(
  lecture: LectureRow,
  names: Map<string, string>,
  owner: FeedOwner,
  host: string,
): CalendarEvent {
  const subject = names.get(lecture.subject) ?? lecture.subject
  const extra = lecture.kind === 'extra' ? ` (${words[owner.locale].extra})` : ''
  return {
    uid: `lecture-${lecture.id}@${host}`,
    sequence: lecture.sequence,
    changedAt: lecture.changedAt,
    startsAt: lecture.startsAt,
    endsAt: lecture.endsAt,
    summary: `${subject} · ${lecture.batch}${extra}`,
    location: lecture.room ?? undefined,
    // A teacher is free where a substitute gives the lecture.
    isCancelled:
      lecture.state === 'cancelled' || (owner.role === 'teacher' && lecture.teacherId !== owner.personId),
  }
}

function eventOfTest(test: TestRow, locale: Locale, host: string): CalendarEvent {
  return {
    uid: `test-${test.id}@${host}`,
    // A test that is put off is taken back first, and scheduled anew: minutes since 1970 grow with it.
    sequence: Math.floor(test.changedAt.getTime() / 60_000),
    changedAt: test.changedAt,
    startsAt: test.startsAt,
    endsAt: test.endsAt,
    summary: `${words[locale].test}: ${test.title}`,
    isCancelled: false,
  }
}

const words: Record<Locale, { test: string; extra: string }> = {
  en: { test: 'Test', extra: 'extra' },
  mr: { test: 'चाचणी', extra: 'जादा' },
  hi: { test: 'परीक्षा', extra: 'अतिरिक्त' },
}
