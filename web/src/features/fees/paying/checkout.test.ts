// Coming back from the gateway's page: what stands behind the #.
import { expect, it } from 'vitest'
import { readReturn } from './checkout.ts'

it('reads a payment, a closed window, and nothing at all', () => {
  expect(readReturn('#gateway=back&order=order_A1&payment=pay_B2&signature=ff')).toEqual({
    checkout: { orderId: 'order_A1', paymentId: 'pay_B2', signature: 'ff' },
  })
  expect(readReturn('#gateway=closed')).toEqual({ checkout: null })
  for (const hash of ['', '#', '#receipts', '#gateway=back&order=order_A1', '#order=order_A1'])
    expect(readReturn(hash), hash).toBeUndefined()
})
