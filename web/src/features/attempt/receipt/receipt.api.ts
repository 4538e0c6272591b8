// Receipts: fetching one's own, and checking one that was kept.
import { api, ask } from '../../../api/client.ts'
import type { paths } from '../../../api/schema.d.ts'

export type Receipt =
  paths['/v1/attempts/{attemptId}/receipt']['get']['responses'][200]['content']['application/json']
export type Checked = paths['/v1/receipts/check']['post']['responses'][200]['content']['application/json']

export const receiptQuery = (attemptId: string) => ({
  queryKey: ['receipts', attemptId],
  queryFn: () => ask(api.GET('/v1/attempts/{attemptId}/receipt', { params: { path: { attemptId } } })),
  staleTime: Number.POSITIVE_INFINITY,
})

export const checkReceipt = (receipt: string) => ask(api.POST('/v1/receipts/check', { body: { receipt } }))
