// Why a message did not go by a channel, in plain words: our own reasons, and the providers' codes.
import type { I18n, MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

const reasons: Record<string, MessageDescriptor> = {
  'no-consent': msg`There is no consent for this purpose.`,
  'not-verified': msg`The number has not been checked, so neither marks nor absences go to it.`,
  'opted-out': msg`The person has said STOP.`,
  'no-opt-in': msg`The person has not agreed to WhatsApp.`,
  'no-number': msg`There is no phone number.`,
  undeliverable: msg`WhatsApp does not reach this number.`,
  'no-address': msg`There is no e-mail address.`,
  'no-device': msg`No device is set up for messages.`,
  'channel-off': msg`The channel is switched off.`,
  'not-chosen': msg`The person has not chosen this way for it.`,
  'template-missing': msg`WhatsApp has not approved the wording in this language.`,
  'template-stopped': msg`WhatsApp has refused the wording.`,
  left: msg`The person has left, or is suspended.`,
  'took-too-long': msg`It could not go out in time and would have come too late.`,
  withdrawn: msg`It was withdrawn before it went out.`,
  'not-reached': msg`The provider could not be reached. Nothing was sent.`,
  'no-answer': msg`The connection broke after we had spoken: it may have arrived.`,
  auth: msg`The mail server refuses the user name or the password.`,
  gone: msg`The device no longer takes messages. It is forgotten.`,
  // WhatsApp's own codes.
  '131026': msg`WhatsApp cannot deliver to this number.`,
  '131047': msg`More than 24 hours since the person wrote: only an approved wording may go.`,
  '131048': msg`WhatsApp has set a limit because people reported messages.`,
  '131049': msg`WhatsApp held it back so as not to write to this person too often.`,
  '131050': msg`The person has told WhatsApp to stop such messages.`,
  '131056': msg`Too many messages to this person in a short time.`,
  '130429': msg`Too many messages in a second. We slow down by ourselves.`,
  '132000': msg`The wording at WhatsApp has another number of places than ours.`,
  '132001': msg`WhatsApp has no such wording in this language.`,
  '190': msg`WhatsApp no longer accepts the access token. Enter a new one.`,
  '131031': msg`Meta has locked the account. Look into Meta’s business settings.`,
  '131042': msg`Meta has no valid payment method. Look into Meta’s business settings.`,
}

/** The reason as a sentence; a code that nobody has put into words is given as it is, for whoever looks it up. */
export function reasonSentence(i18n: I18n, code: string): string {
  const known = reasons[code]
  return known ? i18n._(known) : i18n._(msg`The provider’s own code for it: ${code}`)
}
