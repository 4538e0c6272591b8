// How the operations on notices are called rightly.
import type { NoticeState } from '../../platform/schema.ts'
import type { ExampleGiven, Examples } from '../../testing/examples.ts'
import { makeNotice } from '../../testing/notices.ts'

/** The smallest PDF that anything takes for one. */
const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')

/** A notice of the side's teacher to the side's batch; of side `a` the office is among its readers. */
export const noticeOf = (given: ExampleGiven, state: NoticeState = 'sent'): Promise<string> => {
  const { server, world, side } = given
  const { ownerId, academicsId, accountsId, frontDeskId } = world
  const office = side === world.a ? [ownerId, academicsId, accountsId, frontDeskId] : []
  const readers = [side.teacherId, side.studentId, side.guardianId, ...office]
  return makeNotice(server, { authorId: side.teacherId, state, batchIds: [side.batchId], readers })
}

const on =
  (state: NoticeState, more: object = {}) =>
  async (given: ExampleGiven) => ({ params: { noticeId: await noticeOf(given, state) }, ...more })

const words = {
  title: 'Parents’ meeting on Sunday',
  body: 'At **ten** in the hall.',
  mr: { title: 'रविवारी पालक सभा', body: 'सकाळी **दहा** वाजता सभागृहात.' },
  hi: null,
}
const times = { pinnedUntil: '2026-11-30T12:00:00Z', expiresAt: '2026-12-10T12:00:00Z' }
const audienceOf = ({ side }: ExampleGiven) => ({ batchIds: [side.batchId], withGuardians: true })
const draft = (given: ExampleGiven) => ({
  body: { ...words, ...times, audience: audienceOf(given), important: true, attachmentIds: [] },
})

export const examples: Examples = {
  listNotices: async (given) => {
    await noticeOf(given)
    return { query: { show: 'valid', search: 'meeting', locale: 'mr', pageSize: '5' } }
  },
  getNotice: on('sent'),
  listWrittenNotices: async (given) => {
    await noticeOf(given)
    return { query: { show: 'sent', search: 'meeting', page: '1', pageSize: '5' } }
  },
  previewNotice: (given) => ({ body: { audience: audienceOf(given), at: '2026-11-25T04:30:00Z' } }),
  addNotice: draft,
  changeNotice: async (given) => ({ ...draft(given), params: { noticeId: await noticeOf(given, 'draft') } }),
  removeNotice: on('draft'),
  addNoticeAttachment: () => ({ bytes: pdf, query: { name: 'timetable.pdf' } }),
  releaseNotice: on('draft', { body: { at: '2026-11-25T04:30:00Z' } }),
  callBackNotice: on('scheduled'),
  editNotice: on('sent', { body: { ...words, ...times, seen: 1 } }),
  withdrawNotice: on('sent'),
}
