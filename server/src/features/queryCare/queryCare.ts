// What keeps queries civil: posts that are reported and judged, and people who may not ask for a while.
import type { z } from 'zod'
import type { Db, Tx } from '../../platform/database.ts'
import { fileAddress } from '../../platform/files.ts'
import { conflict, explainConstraint, invalid, notFound } from '../../platform/problems.ts'
import {
  countReports,
  findMute,
  findPost,
  findRole,
  hidePost,
  insertMute,
  insertReport,
  listMutes,
  listReports,
  lockReport,
  updateLifted,
  updateReports,
} from './queryCare.queries.ts'
import type { MutePage, ReportPage } from './queryCare.schemas.ts'

explainConstraint('query_reports_once', () => conflict('reported-already'))

const DAY = 86_400_000

/** Throws 409 `asking-muted` with the days that are left, for whoever may not write for a while. */
export async function refuseMuted(db: Db, personId: string, now: Date): Promise<void> {
  const mute = await findMute(db, personId, now)
  if (!mute) return
  const days = Math.ceil((mute.until.getTime() - now.getTime()) / DAY)
  throw conflict('asking-muted', { days, reason: mute.reason })
}

/** Reports a post of the other side. Throws 404, 409 `reported-already`, `own-post` or `hidden-already`. */
export async function reportPost(
  tx: Tx,
  report: { queryId: string; postId: string; reportedBy: string; reason: string; at: Date },
): Promise<void> {
  const { queryId, ...row } = report
  const post = await findPost(tx, queryId, report.postId)
  if (!post) throw notFound()
  if (post.authorId === report.reportedBy) throw conflict('own-post')
  if (post.hiddenAt) throw conflict('hidden-already')
  await insertReport(tx, row)
}

interface Page {
  page: number
  pageSize: number
}
const sliceOf = ({ page, pageSize }: Page) => ({ limit: pageSize, offset: (page - 1) * pageSize })

/**
 * What was reported. Whoever reports a post shows that post to academics, whatever it is about; the rest of a thread
 * of the office stays with its desk, so that the way there is named for subjects only.
 */
export async function readReports(
  db: Db,
  { decided, ...page }: Page & { decided: boolean },
  sign: { fileKey: Uint8Array; now: Date },
): Promise<z.output<typeof ReportPage>> {
  const rows = await listReports(db, decided, sliceOf(page))
  return {
    rows: rows.map(({ queryId, topic, pictures, ...row }) => ({
      ...row,
      queryId: topic === 'subject' ? queryId : null,
      pictures: pictures.map((id) => ({ id, address: fileAddress(sign.fileKey, id, sign.now) })),
    })),
    total: await countReports(db, decided),
  }
}

/** Judges a post: hidden from everybody, or left as it is; every report of it is decided with that. */
export async function decideReport(
  tx: Tx,
  reportId: string,
  decision: { outcome: 'hidden' | 'kept'; decidedBy: string; decidedAt: Date },
): Promise<string> {
  const report = await lockReport(tx, reportId)
  if (!report) throw notFound()
  if (report.outcome) throw conflict('decided-already')
  await updateReports(tx, report.postId, decision)
  if (decision.outcome === 'hidden') await hidePost(tx, report.postId, decision.decidedBy, decision.decidedAt)
  return report.postId
}

/** For so many days the person may read but not write. Only who asks can be kept from asking. */
export async function muteAsker(
  tx: Tx,
  mute: { personId: string; days: number; reason: string; madeBy: string },
  now: Date,
) {
  const { days, ...row } = mute
  const person = await findRole(tx, mute.personId)
  if (person?.role !== 'student' && person?.role !== 'parent') throw invalid('personId', 'asks-nothing')
  const until = new Date(now.getTime() + days * DAY)
  return { id: await insertMute(tx, { ...row, at: now, until }), until }
}

export async function readMutes(db: Db, page: Page, now: Date): Promise<z.output<typeof MutePage>> {
  const { rows, total } = await listMutes(db, now, sliceOf(page))
  return {
    rows: rows.map(({ personId, name, ...row }) => ({ ...row, person: { id: personId, name } })),
    total,
  }
}

/** Lets the person ask again. Throws 404. */
export async function liftMute(tx: Tx, muteId: string, liftedBy: string, now: Date): Promise<void> {
  if (!(await updateLifted(tx, muteId, liftedBy, now))) throw notFound()
}
