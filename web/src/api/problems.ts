// A sentence for every code the server or the client may give: what happened, and how to go on.
import type { I18n, MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { type FieldProblem, Problem } from './problem.ts'

const fault = msg`Something went wrong on our side. Nothing you typed is lost. Try again, or tell the office the code below.`
const notRight = msg`This is not right. Please look at it again.`

/** What is said about a whole request. A code that is not here gets the sentence of its status. */
const sentences: Record<string, MessageDescriptor> = {
  offline: msg`There is no network, or the server did not answer. Nothing you typed is lost; try again.`,
  fault,
  busy: msg`The server is busy at this moment. Try again.`,
  'database-away': msg`The server is coming back at this moment. Try again in a few seconds.`,
  'sign-in-failed': msg`The number, e-mail or password is not right. Check it, or use “Forgot it?”.`,
  'second-step-wrong': msg`These digits are not right, or too old. Take the ones shown now.`,
  'link-not-good': msg`This link was used already or has run out. Ask the office for a new one.`,
  'sign-in-needed': msg`You were signed out. Sign in again; nothing you typed is lost.`,
  'session-ended': msg`You were signed out. Sign in again; nothing you typed is lost.`,
  'too-many-tries': msg`That was tried too often. Wait a few minutes and try again.`,
  'too-many-requests': msg`That was too often in a short time. Wait a minute and try again.`,
  'too-large': msg`This is too large to send. Make it smaller and try again.`,
  'image-too-large': msg`This picture is too large. Choose a smaller one.`,
  'not-an-image': msg`This file is not a picture. Choose a JPEG, PNG or WebP file.`,
  'wrong-content-type': msg`A file of this kind cannot be read here. Choose another one.`,
  malformed: msg`This could not be read. Check what you gave and try again.`,
  invalid: msg`Something in the form is not right. Look at the marked fields.`,
  'reference-missing': msg`Something this belongs to is not there any more. Load the page again.`,
  conflict: msg`Somebody else changed this in the meantime. Load it again and look before you save.`,
  'already-exists': msg`This is there already.`,
  overlaps: msg`This overlaps with something that is there already. Choose another time.`,
  'last-owner': msg`This is the last owner. Name another owner first.`,
  'batch-full': msg`This batch is full. Choose another one, or raise its seats first.`,
  'not-allowed': msg`You may see this, but not change it. Ask the office if you should be able to.`,
  'not-found': msg`This is not here any more, or it is not yours to see.`,
  'idempotency-key-reused': msg`This was sent before with other words. Load the page again to see what was saved.`,
}

const statusCodes: Record<number, string> = {
  400: 'malformed',
  401: 'session-ended',
  403: 'not-allowed',
  404: 'not-found',
  409: 'conflict',
  413: 'too-large',
  415: 'wrong-content-type',
  422: 'invalid',
  429: 'too-many-requests',
}

/** What is said beside a field; `params` of the problem fill the sentence. */
const fieldSentences: Record<string, MessageDescriptor> = {
  required: msg`Please fill this in.`,
  'too-short': msg`This is too short.`,
  'too-long': msg`This is too long.`,
  'too-small': msg`This is too short, or less than is allowed.`,
  'too-big': msg`This is too long, or more than is allowed.`,
  'invalid-type': msg`Please fill this in.`,
  'invalid-format': msg`This cannot be read. Check how it is written.`,
  'invalid-value': msg`Choose one of the list.`,
  'invalid-phone': msg`This is not a phone number. A mobile number in India has 10 digits.`,
  'invalid-email': msg`This is not an e-mail address. It looks like name@example.in.`,
  'password-too-common': msg`Everybody tries this password first. Take another one.`,
  'in-use': msg`This is in use already.`,
  invalid: notRight,
}

/** Adds a feature's own codes; called once, at the top of the feature's file of words. */
export function addSentences(own: {
  problems?: Record<string, MessageDescriptor>
  fields?: Record<string, MessageDescriptor>
}): void {
  Object.assign(sentences, own.problems)
  Object.assign(fieldSentences, own.fields)
}

/** What to say about anything that was thrown. A code without a sentence gets the sentence of its status. */
export function problemSentence(i18n: I18n, error: unknown): string {
  const { code, status, params } = error instanceof Problem ? error : unknownFault
  const { id, message } = sentences[code] ?? sentences[statusCodes[status] ?? 'fault'] ?? fault
  return i18n._(id, params, { message })
}

/** What to say beside a field. */
export function fieldSentence(i18n: I18n, { code, params }: FieldProblem): string {
  const { id, message } = fieldSentences[code] ?? notRight
  return i18n._(id, params, { message })
}

const unknownFault = { code: 'fault', status: 500, params: {} }
