// A reminder to those who have not said that they read it: once a day at most.
import { dayInIndia } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { conflict, explainConstraint } from '../../platform/problems.ts'
import { insertReminder, listAddressees } from './notices.queries.ts'
import { getWords, takeNotice } from './notices.ts'
import { causeOf, tellAddressees } from './sending.ts'

explainConstraint('notice_reminders_once_a_day', () => conflict('reminded-today'))

/**
 * Tells them again; returns how many. Throws 409 `notice-not-sent` where it is over or asks for no answer,
 * `reminded-today`, and `all-have-read` where nobody is left.
 */
export async function remindOfNotice(tx: Tx, noticeId: string, by: string, now: Date): Promise<number> {
  const notice = await takeNotice(tx, noticeId)
  const isOver = notice.expiresAt !== null && notice.expiresAt <= now
  if (notice.state !== 'sent' || !notice.important || isOver) throw conflict('notice-not-sent')
  const addressees = await listAddressees(tx, noticeId, { unacknowledged: true })
  if (addressees.length === 0) throw conflict('all-have-read')
  const onDay = dayInIndia(now)
  await insertReminder(tx, { noticeId, onDay, sentBy: by, at: now, people: addressees.length })
  const words = await getWords(tx, notice)
  await tellAddressees(tx, now, noticeId, { addressees, words, cause: causeOf(noticeId, onDay) })
  return addressees.length
}
