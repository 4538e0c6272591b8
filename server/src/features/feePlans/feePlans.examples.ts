// How the operations on fee heads, plans and the rules about money are called rightly.
import { randomUUID } from 'node:crypto'
import type { Examples } from '../../testing/examples.ts'
import { addTestHead, addTestPlan, draftOf } from '../../testing/feePlans.ts'

export const examples: Examples = {
  listFeeHeads: () => ({}),
  addFeeHead: () => ({
    body: { name: `Tuition ${randomUUID().slice(0, 8)}`, nameMr: 'शिकवणी शुल्क', nameHi: 'शिक्षण शुल्क' },
  }),
  changeFeeHead: async ({ server }) => ({
    params: { feeHeadId: await addTestHead(server.db) },
    body: { refundable: false, archived: true },
  }),
  getFeeSettings: () => ({}),
  changeFeeSettings: () => ({
    body: { gstin: null, limitBps: 1500, remindBefore: [7, 3, 0], upiAddress: 'fees.namune@okbank' },
  }),
  listFeePlans: ({ side }) => ({ query: { courseId: side.courseId, year: '2027' } }),
  getFeePlan: async ({ server, side }) => ({
    params: { feePlanId: await addTestPlan(server.db, side.courseId) },
  }),
  previewFeePlan: async ({ server }) => {
    const { heads, instalments, priceIncludesTax } = await draftOf(server.db)
    return { body: { heads, instalments, priceIncludesTax, startsOn: '2026-12-01' } }
  },
  addFeePlan: async ({ server, side }) => ({
    body: { courseId: side.courseId, year: 2027, ...(await draftOf(server.db)) },
  }),
  changeFeePlan: async ({ server, side }) => ({
    params: { feePlanId: await addTestPlan(server.db, side.courseId, { published: false }) },
    body: { courseId: side.courseId, year: 2027, ...(await draftOf(server.db)) },
  }),
  removeFeePlan: async ({ server, side }) => ({
    params: { feePlanId: await addTestPlan(server.db, side.courseId, { published: false }) },
  }),
  copyFeePlan: async ({ server, side }) => ({
    params: { feePlanId: await addTestPlan(server.db, side.courseId) },
    body: {
      courseId: side.courseId,
      year: 2028,
      name: `Copy ${randomUUID().slice(0, 8)}`,
      raiseBps: 800,
    },
  }),
  publishFeePlan: async ({ server, side }) => ({
    params: { feePlanId: await addTestPlan(server.db, side.courseId, { published: false }) },
  }),
  archiveFeePlan: async ({ server, side }) => ({
    params: { feePlanId: await addTestPlan(server.db, side.courseId) },
    body: { archived: true },
  }),
}
