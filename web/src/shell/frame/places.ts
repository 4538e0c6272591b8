// Where one can go: each screen that stands by itself, once, with its sign and its name.
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { LinkProps } from '@tanstack/react-router'
import type { IconName } from '../../ui/Icon.tsx'

export type Place = {
  /** An address without parameters; who may open it stands in routes.tsx. */
  to: NonNullable<LinkProps['to']>
  icon: IconName
  label: MessageDescriptor
  /** The operation without which the screen would hold nothing; absent where everybody who may open it has it. */
  needs?: string
}

/** Every place, in the order of its group on the page “More”. */
export const places = {
  home: { to: '/home', icon: 'home', label: msg`Today` },
  more: { to: '/more', icon: 'more', label: msg`More` },

  timetable: { to: '/timetable', icon: 'calendar', label: msg`Timetable` },
  attendance: { to: '/attendance', icon: 'check', label: msg`Attendance` },
  code: { to: '/code', icon: 'key', label: msg`Code shown in class` },
  leave: { to: '/leave', icon: 'leave', label: msg`Leave` },
  registers: { to: '/registers', icon: 'grid', label: msg`Registers` },
  plan: { to: '/timetable/plan', icon: 'edit', label: msg`Weekly plans` },
  holidays: { to: '/holidays', icon: 'sun', label: msg`Holidays` },
  rooms: { to: '/rooms', icon: 'pin', label: msg`Rooms` },
  attendanceRules: { to: '/attendance/settings', icon: 'settings', label: msg`Attendance rules` },

  tests: { to: '/tests', icon: 'test', label: msg`Tests` },
  results: { to: '/results', icon: 'chart', label: msg`Results` },
  progress: { to: '/progress', icon: 'chart', label: msg`Progress` },
  notebook: { to: '/notebook', icon: 'book', label: msg`Notebook` },
  exams: { to: '/exams', icon: 'test', label: msg`Exams`, needs: 'addExam' },
  questions: { to: '/questions', icon: 'text', label: msg`Questions`, needs: 'listQuestions' },
  blueprints: { to: '/blueprints', icon: 'grid', label: msg`Blueprints`, needs: 'listBlueprints' },
  questionImport: {
    ...{ to: '/questions/import', icon: 'upload', label: msg`Import questions` },
    needs: 'listQuestions',
  },
  receipt: { to: '/receipt', icon: 'shield', label: msg`Check a receipt` },

  fees: { to: '/fees', icon: 'rupee', label: msg`Fees` },
  counter: { to: '/counter', icon: 'rupee', label: msg`Counter`, needs: 'findAtCounter' },
  cheques: { to: '/fees/cheques', icon: 'text', label: msg`Cheques`, needs: 'listCheques' },
  daybook: { to: '/daybook', icon: 'file', label: msg`Day book`, needs: 'getDayBook' },
  dues: { to: '/fees/dues', icon: 'clock', label: msg`What is due`, needs: 'getDuesReport' },
  collections: {
    ...{ to: '/fees/collections', icon: 'chart', label: msg`Collections` },
    needs: 'getCollections',
  },
  concessions: { to: '/fees/concessions', icon: 'minus', label: msg`Concessions`, needs: 'listConcessions' },
  refunds: { to: '/fees/refunds', icon: 'undo', label: msg`Refunds`, needs: 'listRefunds' },
  reminders: {
    ...{ to: '/fees/reminders', icon: 'bell', label: msg`Reminders of fees` },
    needs: 'listFeeReminders',
  },
  feeExports: {
    ...{ to: '/fees/exports', icon: 'download', label: msg`For the accountant` },
    needs: 'getGstSummary',
  },
  feeOnline: {
    ...{ to: '/fees/online', icon: 'phone', label: msg`Online payments` },
    needs: 'listWaitingClaims',
  },
  gateway: { to: '/fees/gateway', icon: 'link', label: msg`Razorpay`, needs: 'getGateway' },
  feePlans: { to: '/fees/plans', icon: 'grid', label: msg`Fee plans`, needs: 'listFeePlans' },
  feeAssign: {
    ...{ to: '/fees/assign', icon: 'people', label: msg`Put a batch on a plan` },
    needs: 'listBatchesToAssign',
  },
  feeHeads: { to: '/fees/heads', icon: 'copy', label: msg`Fee heads`, needs: 'listFeeHeads' },
  feeRules: {
    to: '/fees/settings',
    icon: 'settings',
    label: msg`Rules about money`,
    needs: 'getFeeSettings',
  },

  inbox: { to: '/inbox', icon: 'mail', label: msg`Messages` },
  queries: { to: '/queries', icon: 'speech', label: msg`Queries` },
  notices: { to: '/notices', icon: 'notice', label: msg`Notices` },
  deliveries: { to: '/messages', icon: 'upload', label: msg`Sent messages`, needs: 'listMessages' },
  templates: {
    ...{ to: '/messages/templates', icon: 'text', label: msg`Wording of messages` },
    needs: 'listTemplates',
  },

  people: { to: '/people', icon: 'people', label: msg`People`, needs: 'listPeople' },
  batches: { to: '/batches', icon: 'book', label: msg`Batches` },
  courses: { to: '/courses', icon: 'file', label: msg`Courses`, needs: 'addCourse' },
  registrations: {
    ...{ to: '/registrations', icon: 'plus', label: msg`Registrations` },
    needs: 'listRegistrations',
  },
  studentImport: { to: '/people/import', icon: 'upload', label: msg`Import students`, needs: 'listImports' },

  profile: { to: '/profile', icon: 'person', label: msg`My profile` },
  preferences: { to: '/profile/messages', icon: 'bell', label: msg`How messages reach you` },
  account: { to: '/account', icon: 'shield', label: msg`Account and devices` },
  channels: {
    ...{ to: '/messages/channels', icon: 'phone', label: msg`Channels for messages` },
    needs: 'getChannels',
  },
  institute: { to: '/institute', icon: 'settings', label: msg`The institute`, needs: 'changeInstitute' },
} satisfies Record<string, Place>

export type PlaceName = keyof typeof places
