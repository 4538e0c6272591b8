// What the screens about messages ask of the server, and the words for kinds and channels that they share.
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { paths } from '../../api/schema.d.ts'
import type { IconName } from '../../ui/Icon.tsx'

/** What a GET of this address replies. */
export type Reply<P extends keyof paths> = paths[P] extends {
  get: { responses: { 200: { content: { 'application/json': infer R } } } }
}
  ? R
  : never

/** What goes into the body of a request to this address. */
export type Body<P extends keyof paths, M extends 'post' | 'put' | 'patch'> = paths[P] extends {
  [K in M]: { requestBody?: { content: { 'application/json': infer B } } }
}
  ? NonNullable<B>
  : never

export type Channel = Reply<'/v1/message-preferences'>['on'][number]
export type Kind = Reply<'/v1/message-preferences'>['kinds'][number]['kind']

export const channels: readonly Channel[] = ['whatsapp', 'push', 'mail']

export const channelWords: Record<Channel, { name: MessageDescriptor; icon: IconName }> = {
  whatsapp: { name: msg`WhatsApp`, icon: 'phone' },
  push: { name: msg`On the device`, icon: 'bell' },
  mail: { name: msg`E-mail`, icon: 'mail' },
}

/** What each kind of message tells, as its readers and the office call it. */
export const kindWords: Record<Kind, MessageDescriptor> = {
  absence: msg`Absent from class`,
  'absence-corrected': msg`Absence corrected`,
  'attendance-task': msg`A student to talk to`,
  'attendance-not-taken': msg`Attendance not taken`,
  'leave-to-confirm': msg`Leave to confirm`,
  'leave-asked': msg`Leave asked for`,
  'leave-decided': msg`Leave decided`,
  'lecture-changed': msg`A class cancelled or moved`,
  'query-asked': msg`A new query`,
  'query-answered': msg`Answer to a query`,
  'query-overdue': msg`A query waits too long`,
  notice: msg`Notices`,
  'result-published': msg`Results`,
  'exam-scheduled': msg`A test is set`,
  digest: msg`Summary of the week`,
  'fee-receipt': msg`A fee was received`,
  'fee-due': msg`Fees fall due`,
  'fee-overdue': msg`Fees are overdue`,
  'cheque-returned': msg`A cheque was returned`,
  'upi-refused': msg`A UPI payment was not found`,
  'refund-paid': msg`Fees were paid back`,
  'concession-asked': msg`A concession to decide`,
  'concession-decided': msg`A concession was decided`,
  'refund-asked': msg`A refund to approve`,
  'refund-decided': msg`A refund was decided`,
  'claim-made': msg`A UPI payment to check`,
  'channel-paused': msg`A channel stands still`,
  'template-stopped': msg`A wording was refused`,
  test: msg`Test message`,
}
