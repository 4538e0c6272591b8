// Coming back from the gateway's own page: the form that its page posts becomes an address of the app, and nothing else.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../testing/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const child = '0198c0de-0000-7000-8000-000000000001'
const paid = {
  razorpay_order_id: 'order_Namune12345',
  razorpay_payment_id: 'pay_Namune12345',
  razorpay_signature: 'ab'.repeat(32),
}

async function post(query: string, form: Record<string, string>) {
  const { statusCode, headers } = await server.app.http.inject({
    ...{ method: 'POST', url: `/fees/return${query}`, payload: new URLSearchParams(form).toString() },
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  })
  return { statusCode, location: headers.location }
}

test('a payment is handed on behind the #, to the child it was for', async () => {
  const { statusCode, location } = await post(`?child=${child}`, paid)
  expect(statusCode).toBe(303)
  expect(location).toBe(
    `/fees?child=${child}#gateway=back&order=order_Namune12345&payment=pay_Namune12345&signature=${'ab'.repeat(32)}`,
  )
})

test('what has another shape goes nowhere: no other site, no words of others', async () => {
  const closed = '/fees#gateway=closed'
  expect((await post('?child=//example.org', {})).location).toBe(closed)
  expect((await post('?child=1&child=2', paid)).location).toMatch(/^\/fees#gateway=back&/)
  for (const [name, value] of [
    ['razorpay_order_id', 'order_A&x=1'],
    ['razorpay_payment_id', '<script>'],
    ['razorpay_signature', 'AB'.repeat(32)],
  ] as const)
    expect((await post('', { ...paid, [name]: value })).location, name).toBe(closed)
  expect((await post('', { 'error[code]': 'BAD_REQUEST_ERROR' })).location).toBe(closed)
})

test('no script of the gateway may run here; only a form may go to it', async () => {
  const { headers } = await (await server.as(null)).get('/v1/institute')
  const policy = String(headers['content-security-policy'])
  expect(policy).toContain("form-action 'self' https://api.razorpay.com")
  expect(policy.replace(/form-action[^;]*/, '')).not.toContain('razorpay')
})
