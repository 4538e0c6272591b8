// Sending: released with half a minute to take it back, sent by a job in one transaction, withdrawn, ended in time.
import { dayInIndia } from '../../platform/clock.ts'
import type { Database, Db, Tx } from '../../platform/database.ts'
import type { FileStore } from '../../platform/files.ts'
import { tellPeople } from '../../platform/live.ts'
import { conflict, invalid, Problem } from '../../platform/problems.ts'
import type { Viewer } from '../../platform/rules.ts'
import { openCampaign, tell, withdrawWord } from '../messages/messages.ts'
import { addLatecomers, getAudience, insertRecipients, listMembers } from './audience.queries.ts'
import { refuseOthersBatches } from './audience.ts'
import {
  type Addressee,
  countReleased,
  forgetLooseAttachments,
  type LockedNotice,
  listAddressees,
  listDue,
  listReminderDays,
  takeDue,
  takeEnding,
  updateNotice,
  type Words,
} from './notices.queries.ts'
import { getWords, takeNotice } from './notices.ts'

const SECOND = 1000
const DAY = 86_400_000
/** Seconds in which a notice that was sent can be taken back before anything of it goes out. */
export const UNDO_SECONDS = 30
/** Days ahead that a notice may be scheduled for. */
const MOST_DAYS_AHEAD = 90
/** Notices that one person may release in a day of India. */
const MOST_A_DAY = { teacher: 20, office: 100 }

/** What people are told of the notice for, and of its reminder on a day: nobody is told twice of either. */
export const causeOf = (noticeId: string, remindedOn?: string): string =>
  remindedOn ? `notice:${noticeId}:${remindedOn}` : `notice:${noticeId}`

/**
 * Releases a draft: it goes out in half a minute, or at the chosen time. Returns when. Throws 409 `notice-released`, 422
 * where words or audience are missing or the time is past or too far ahead, 429 `notices-enough`.
 */
export async function releaseNotice(
  tx: Tx,
  viewer: Viewer,
  noticeId: string,
  { at, now }: { at: Date | undefined; now: Date },
): Promise<Date> {
  const notice = await takeNotice(tx, noticeId)
  if (notice.state !== 'draft') throw conflict('notice-released')
  await refuseTooMany(tx, viewer, now)
  const sendAt = sendingTime(at, now)
  if (!(await getWords(tx, notice)).body) throw invalid('body', 'missing')
  await refuseNobody(tx, viewer, notice, sendAt)
  const released = { state: 'scheduled' as const, sendAt, releasedAt: now, releasedBy: viewer.personId }
  await updateNotice(tx, noticeId, { ...released, changedAt: now })
  return sendAt
}

async function refuseTooMany(tx: Tx, viewer: Viewer, now: Date): Promise<void> {
  const limit = viewer.role === 'teacher' ? MOST_A_DAY.teacher : MOST_A_DAY.office
  const midnight = Date.parse(`${dayInIndia(now)}T00:00:00+05:30`)
  if ((await countReleased(tx, viewer.personId, new Date(midnight))) < limit) return
  const retryAfter = Math.ceil((midnight + DAY - now.getTime()) / SECOND)
  throw new Problem(429, 'notices-enough', { params: { limit }, retryAfter })
}

function sendingTime(at: Date | undefined, now: Date): Date {
  const earliest = new Date(now.getTime() + UNDO_SECONDS * SECOND)
  if (!at) return earliest
  if (at <= now) throw invalid('at', 'in-the-past')
  if (at.getTime() > now.getTime() + MOST_DAYS_AHEAD * DAY)
    throw invalid('at', 'too-far-ahead', { days: MOST_DAYS_AHEAD })
  return at < earliest ? earliest : at
}

/** Asked again at the end: the writer may have lost a batch since the draft was saved. */
async function refuseNobody(tx: Tx, viewer: Viewer, { id, authorId }: LockedNotice, at: Date): Promise<void> {
  const audience = await getAudience(tx, id)
  await refuseOthersBatches(tx, viewer, audience)
  const members = await listMembers(tx, audience, { authorId, today: dayInIndia(at) })
  if (members.length === 0) throw invalid('audience', 'nobody')
}

/** Takes it back before it has gone out: it is a draft again. Throws 409 `notice-not-waiting` once it has. */
export async function callBackNotice(tx: Tx, noticeId: string, now: Date): Promise<void> {
  const { state } = await takeNotice(tx, noticeId)
  if (state !== 'scheduled') throw conflict('notice-not-waiting')
  const draft = { state: 'draft' as const, sendAt: null, releasedAt: null, releasedBy: null }
  await updateNotice(tx, noticeId, { ...draft, changedAt: now })
}

/** Sends what is due, each notice in a transaction of its own: one that fails neither holds up nor spoils the others. */
export async function sendDueNotices(db: Database, now: Date): Promise<void> {
  const failures: unknown[] = []
  for (const id of await listDue(db, now)) {
    await db
      .transaction()
      .execute((tx) => sendNotice(tx, id, now))
      .catch((failure: unknown) => failures.push(failure))
  }
  if (failures.length > 0) throw failures[0]
}

/** Writes down who is in the audience and tells them, all or nothing; a notice that is no longer due is left alone. */
export async function sendNotice(tx: Tx, noticeId: string, now: Date): Promise<void> {
  const notice = await takeDue(tx, noticeId, now)
  if (!notice) return
  const audience = await getAudience(tx, noticeId)
  await insertRecipients(tx, noticeId, audience, { authorId: notice.authorId, today: dayInIndia(now) })
  const isOver = notice.expiresAt !== null && notice.expiresAt <= now
  const campaignId = isOver ? null : await tellAll(tx, notice, now)
  await updateNotice(tx, noticeId, { state: 'sent', sentAt: now, changedAt: now, campaignId })
}

async function tellAll(tx: Tx, notice: LockedNotice, now: Date): Promise<string> {
  const words = await getWords(tx, notice)
  const campaignId = await openCampaign(tx, now, {
    ...{ kind: 'notice', title: words.title, createdBy: notice.releasedBy },
  })
  const addressees = await listAddressees(tx, notice.id)
  await tellAddressees(tx, now, notice.id, { addressees, words, cause: causeOf(notice.id), campaignId })
  return campaignId
}

/** Tells each the title in their language. */
export async function tellAddressees(
  tx: Tx,
  now: Date,
  noticeId: string,
  {
    addressees,
    words,
    cause,
    campaignId,
  }: {
    addressees: Addressee[]
    words: Words
    cause: string
    campaignId?: string
  },
): Promise<void> {
  const byTitle = Map.groupBy(addressees, ({ locale }) => titleFor(words, locale))
  for (const [title, readers] of byTitle) {
    const to = readers.map(({ personId }) => personId)
    await tell(tx, now, {
      kind: 'notice',
      to,
      cause,
      params: { title },
      link: `/notices/${noticeId}`,
      campaignId,
    })
  }
}

const titleFor = (words: Words, locale: Addressee['locale']): string =>
  (locale === 'en' ? undefined : words[locale]?.title) ?? words.title

/**
 * Withdraws what was sent: it leaves every list, and what has not gone out is stopped. Who opens it finds that it was
 * withdrawn. Throws 409 `notice-not-sent`.
 */
export async function withdrawNotice(tx: Tx, noticeId: string, by: string, now: Date): Promise<void> {
  const { state } = await takeNotice(tx, noticeId)
  if (state !== 'sent') throw conflict('notice-not-sent')
  await updateNotice(tx, noticeId, { state: 'withdrawn', withdrawnAt: now, withdrawnBy: by, changedAt: now })
  await stopWords(tx, noticeId)
  const readers = await listAddressees(tx, noticeId)
  const people = readers.map(({ personId }) => personId)
  await tellPeople(tx, people, { kind: 'notice', id: noticeId })
}

/** Everything that people were told of a notice for: itself, and its reminders. */
export async function causesOf(db: Db, noticeId: string): Promise<string[]> {
  const days = await listReminderDays(db, noticeId)
  return [causeOf(noticeId), ...days.map((day) => causeOf(noticeId, day))]
}

/** Stops what has not gone out of the notice and its reminders. */
async function stopWords(tx: Tx, noticeId: string): Promise<void> {
  for (const cause of await causesOf(tx, noticeId)) await withdrawWord(tx, cause)
}

/** What is over is told nobody any more; whoever joined a batch since finds what is still valid for it. */
export async function keepNotices(db: Database, files: FileStore, now: Date): Promise<void> {
  await db.transaction().execute(async (tx) => {
    for (const id of await takeEnding(tx, now)) await stopWords(tx, id)
  })
  await db.transaction().execute((tx) => addLatecomers(tx, now, dayInIndia(now)))
  const before = new Date(now.getTime() - DAY)
  const forgotten = await db.transaction().execute((tx) => forgetLooseAttachments(tx, before))
  for (const id of forgotten) await files.remove(id)
}
