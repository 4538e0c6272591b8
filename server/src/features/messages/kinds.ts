// Every kind of message: what it says, what it needs consent for, and what it may not do.
import type { Purpose } from '../guardians/guardians.ts'

/**
 * How a parameter is written for its reader. text: as it is · number · day: a date · moment: date and time of day ·
 * clock: time of day · subject: a subject's code, in the reader's language · money: paise, as rupees · a list: one of
 * these words, translated.
 */
export type ParamFormat =
  | 'text'
  | 'number'
  | 'day'
  | 'moment'
  | 'clock'
  | 'subject'
  | 'money'
  | readonly string[]

interface KindShape {
  params: Record<string, ParamFormat>
  /** The consent without which it stays in the app; null for word among staff. */
  purpose: Purpose | null
  /** Marks, dues or absence: never to a number that nobody has checked. */
  needsVerifiedPhone: boolean
  /** Goes out in quiet hours too. */
  urgent: boolean
}

type Rules = Omit<KindShape, 'params'>
const about = (purpose: Purpose, options: Partial<Omit<Rules, 'purpose'>> = {}): Rules => ({
  purpose,
  needsVerifiedPhone: false,
  urgent: false,
  ...options,
})
const staff = { purpose: null, needsVerifiedPhone: false, urgent: false } as const
const urgent = { urgent: true } as const
const verified = { needsVerifiedPhone: true } as const

export const kinds = {
  absence: {
    params: { student: 'text', date: 'day', subject: 'subject', time: 'clock' },
    ...about('attendance_word', { ...urgent, ...verified }),
  },
  'absence-corrected': {
    params: { student: 'text', date: 'day', subject: 'subject' },
    ...about('attendance_word', { ...urgent, ...verified }),
  },
  'attendance-task': {
    params: { student: 'text', batch: 'text', task: ['days_in_a_row', 'below_threshold'], value: 'number' },
    ...staff,
  },
  'attendance-not-taken': { params: { batch: 'text', subject: 'subject', time: 'moment' }, ...staff },
  'leave-to-confirm': {
    params: { student: 'text', from: 'day', to: 'day', reason: 'text' },
    ...about('messages'),
  },
  'leave-asked': { params: { name: 'text', from: 'day', to: 'day' }, ...staff },
  'leave-decided': {
    params: {
      name: 'text',
      from: 'day',
      to: 'day',
      decision: ['approved', 'refused', 'asked_back', 'cancelled'],
      answer: 'text',
    },
    ...about('messages'),
  },
  'lecture-changed': {
    params: {
      batch: 'text',
      subject: 'subject',
      time: 'moment',
      to: 'moment',
      change: ['cancelled', 'moved', 'extra', 'substitute', 'restored'],
    },
    ...about('academics', urgent),
  },
  'query-asked': { params: { topic: 'text', asker: 'text' }, ...staff },
  'query-answered': { params: { title: 'text' }, ...about('messages') },
  'query-overdue': { params: { title: 'text', hours: 'number' }, ...staff },
  notice: { params: { title: 'text' }, ...about('messages') },
  'result-published': {
    params: { student: 'text', exam: 'text', score: 'text', of: 'text' },
    ...about('academics', verified),
  },
  'exam-scheduled': { params: { exam: 'text', time: 'moment' }, ...about('academics') },
  digest: {
    params: {
      student: 'text',
      from: 'day',
      to: 'day',
      attended: 'number',
      lectures: 'number',
      scores: 'text',
    },
    ...about('messages', verified),
  },
  // Money: to the guardians, and to a student who is of age or has none; never to a number that nobody has checked.
  'fee-receipt': {
    params: { student: 'text', amount: 'money', number: 'text', left: 'money' },
    ...about('messages', verified),
  },
  'fee-due': { params: { student: 'text', amount: 'money', date: 'day' }, ...about('messages', verified) },
  'fee-overdue': {
    params: { student: 'text', amount: 'money', date: 'day' },
    ...about('messages', verified),
  },
  'cheque-returned': {
    params: { student: 'text', amount: 'money', charge: 'money' },
    ...about('messages', verified),
  },
  'upi-refused': {
    params: { student: 'text', amount: 'money', answer: 'text' },
    ...about('messages', verified),
  },
  'refund-paid': {
    params: { student: 'text', amount: 'money', number: 'text' },
    ...about('messages', verified),
  },
  'concession-asked': { params: { student: 'text', amount: 'money' }, ...staff },
  'concession-decided': {
    params: { student: 'text', amount: 'money', decision: ['granted', 'refused'], answer: 'text' },
    ...staff,
  },
  'refund-asked': { params: { student: 'text', amount: 'money' }, ...staff },
  'refund-decided': {
    params: { student: 'text', amount: 'money', decision: ['approved', 'refused'], answer: 'text' },
    ...staff,
  },
  'claim-made': { params: { student: 'text', amount: 'money' }, ...staff },
  // To the owner and academics; never by the channel that is in trouble.
  'channel-paused': { params: { channel: ['whatsapp', 'push', 'mail'], code: 'text' }, ...staff, ...urgent },
  'template-stopped': { params: { template: 'text', code: 'text' }, ...staff, ...urgent },
  test: { params: {}, ...staff, ...urgent },
} as const satisfies Record<string, KindShape>

export type MessageKind = keyof typeof kinds

/** Every kind, in the order in which the office sees them. */
export const messageKinds = Object.keys(kinds) as [MessageKind, ...MessageKind[]]

/** Whether the text names a kind: the database holds what earlier versions have written too. */
export const isKind = (text: string): text is MessageKind => Object.hasOwn(kinds, text)

/** The kind's rules, in one shape for all. */
export const rulesOf = (kind: MessageKind): KindShape => kinds[kind]

type ValueOf<F> = F extends readonly (infer Word)[]
  ? Word
  : F extends 'text'
    ? string | number
    : F extends 'number' | 'money'
      ? number
      : string

/** What `tell` wants for a kind: days as YYYY-MM-DD, moments as ISO 8601, subjects by their codes, money as paise. */
export type ParamsOf<K extends MessageKind> = {
  [Name in keyof (typeof kinds)[K]['params']]: ValueOf<(typeof kinds)[K]['params'][Name]>
}

/** The channels of the product in the order in which they are tried unless a person has chosen otherwise. */
export const CHANNELS = ['whatsapp', 'push', 'mail'] as const
export type Channel = (typeof CHANNELS)[number]

/** The kinds that a person may choose channels for; the rest is word among staff that runs the house. */
export function kindsFor(role: 'student' | 'teacher' | 'parent' | 'admin'): MessageKind[] {
  return messageKinds.filter((kind) => kind !== 'test' && READERS[kind].includes(role))
}

const FAMILY = ['student', 'parent'] as const
const STAFF = ['teacher', 'admin'] as const
type Role = 'student' | 'teacher' | 'parent' | 'admin'
const READERS: Record<MessageKind, readonly Role[]> = {
  absence: ['parent'],
  'absence-corrected': ['parent'],
  'attendance-task': STAFF,
  'attendance-not-taken': STAFF,
  'leave-to-confirm': ['parent'],
  'leave-asked': STAFF,
  'leave-decided': [...FAMILY, 'teacher'],
  'lecture-changed': [...FAMILY, 'teacher'],
  'query-asked': STAFF,
  'query-answered': FAMILY,
  'query-overdue': STAFF,
  notice: [...FAMILY, 'teacher', 'admin'],
  'result-published': FAMILY,
  'exam-scheduled': FAMILY,
  digest: ['parent'],
  'fee-receipt': FAMILY,
  'fee-due': FAMILY,
  'fee-overdue': FAMILY,
  'cheque-returned': FAMILY,
  'upi-refused': FAMILY,
  'refund-paid': FAMILY,
  'concession-asked': ['admin'],
  'concession-decided': ['admin'],
  'refund-asked': ['admin'],
  'refund-decided': ['admin'],
  'claim-made': ['admin'],
  'channel-paused': ['admin'],
  'template-stopped': ['admin'],
  test: ['admin'],
}
