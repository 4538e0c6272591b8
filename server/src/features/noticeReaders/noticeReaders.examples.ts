// How the operations on the readers of a notice are called rightly.
import type { ExampleGiven, Examples } from '../../testing/examples.ts'
import { noticeOf } from '../notices/notices.examples.ts'

const ofOne = async (given: ExampleGiven) => ({ params: { noticeId: await noticeOf(given) } })

export const examples: Examples = {
  readNotice: ofOne,
  acknowledgeNotice: ofOne,
  listNoticeReaders: async (given) => ({
    ...(await ofOne(given)),
    query: { show: 'waiting', batch: 'none', search: 'Kalpit', page: '1', pageSize: '10' },
  }),
  exportNoticeReaders: async (given) => ({ ...(await ofOne(given)), query: { show: 'all', locale: 'mr' } }),
  remindOfNotice: ofOne,
}
