// What each kind says in English. Words in braces are its parameters; choices come first and may hold others.
import type { Texts } from './texts.ts'

export const en: Texts = {
  absence: {
    title: '{student} was absent',
    body: '{student} was absent on {date}: {subject}, {time}. If you know of it, please tell us in the app.',
  },
  'absence-corrected': {
    title: '{student} was not absent',
    body: 'Correction: {student} was in class on {date} ({subject}). Please forget the earlier message; we are sorry.',
  },
  'attendance-task': {
    title: 'Please talk with {student}',
    body: '{student}, {batch}: {task}.',
    choices: {
      task: {
        days_in_a_row: 'absent on {value} days in a row',
        below_threshold: 'attendance this month is {value} %',
      },
    },
  },
  'attendance-not-taken': {
    title: 'Attendance is not taken yet',
    body: '{batch}, {subject}, {time}: please take attendance.',
  },
  'leave-to-confirm': {
    title: '{student} asks for leave',
    body: '{student} asks for leave from {from} to {to}: {reason}. Please confirm it in the app.',
  },
  'leave-asked': { title: '{name} asks for leave', body: '{name} asks for leave from {from} to {to}.' },
  'leave-decided': {
    title: 'Leave {decision}',
    body: 'Leave of {name} from {from} to {to}: {decision}. {answer}',
    choices: {
      decision: {
        approved: 'approved',
        refused: 'refused',
        asked_back: 'needs an answer from you',
        cancelled: 'cancelled',
      },
    },
  },
  'lecture-changed': {
    title: '{batch}: {subject} {change}',
    body: '{batch}: the {subject} lecture of {time} {change}.',
    choices: {
      change: {
        cancelled: 'is cancelled',
        moved: 'has been moved to {to}',
        extra: 'has been added',
        substitute: 'will be taken by another teacher',
        restored: 'takes place after all',
      },
    },
  },
  'query-asked': { title: 'A new query: {topic}', body: '{asker} asks: {topic}.' },
  'query-answered': { title: 'Your query has an answer', body: 'There is an answer to “{title}”.' },
  'query-overdue': {
    title: 'A query has waited {hours} hours',
    body: '“{title}” has had no answer for {hours} hours.',
  },
  notice: { title: '{title}', body: 'A new notice: {title}.' },
  'result-published': {
    title: 'Result: {exam}',
    body: '{exam}: {student} has {score} out of {of} marks.',
  },
  'exam-scheduled': { title: '{exam}, {time}', body: '{exam} begins on {time}.' },
  digest: {
    title: 'The week of {student}',
    body: '{student}, {from} to {to}: in {attended} of {lectures} lectures. Tests: {scores}.',
  },
  'fee-receipt': {
    title: '{amount} received for {student}',
    body: 'We have received {amount} for {student} (receipt {number}). Still to be paid: {left}.',
  },
  'fee-due': {
    title: 'Fees of {student}: {amount} by {date}',
    body: '{amount} of the fees of {student} is due on {date}. You can see it and pay it in the app.',
  },
  'fee-overdue': {
    title: 'Fees of {student}: {amount} was due',
    body: '{amount} of the fees of {student} was due on {date}. If you have just paid it, please forget this message; if something is in the way, please talk to us.',
  },
  'cheque-returned': {
    title: 'A cheque for {student} was returned',
    body: 'The bank has returned the cheque of {amount} for {student}. The amount is owed again, with a charge of {charge}.',
  },
  'upi-refused': {
    title: 'A UPI payment for {student} was not found',
    body: 'The UPI payment of {amount} for {student} could not be confirmed: {answer}',
  },
  'refund-paid': {
    title: '{amount} of the fees of {student} was paid back',
    body: '{amount} of the fees of {student} has been paid back. Refund voucher: {number}.',
  },
  'concession-asked': {
    title: 'A concession waits for you: {amount}',
    body: 'A concession of {amount} for {student} waits for your decision.',
  },
  'concession-decided': {
    title: 'Concession {decision}: {student}',
    body: 'The concession of {amount} for {student} is {decision}. {answer}',
    choices: { decision: { granted: 'granted', refused: 'refused' } },
  },
  'refund-asked': {
    title: 'A refund waits for you: {amount}',
    body: 'A refund of {amount} for {student} waits for a second person.',
  },
  'refund-decided': {
    title: 'Refund {decision}: {student}',
    body: 'The refund of {amount} for {student} is {decision}. {answer}',
    choices: { decision: { approved: 'approved', refused: 'refused' } },
  },
  'claim-made': {
    title: 'A UPI payment to check: {amount}',
    body: 'A family says that it has paid {amount} by UPI for {student}. Please compare it with the bank.',
  },
  'channel-paused': {
    title: '{channel} is paused',
    body: 'The provider of {channel} refuses our messages (code {code}). Nothing goes out that way until somebody mends it under Channels.',
    choices: { channel: { whatsapp: 'WhatsApp', push: 'Push', mail: 'E-mail' } },
  },
  'template-stopped': {
    title: 'A WhatsApp template is stopped',
    body: 'WhatsApp refuses the template {template} (code {code}). Please compare it under Templates.',
  },
  test: { title: 'A test message', body: 'If you can read this, messages arrive this way.' },
}
