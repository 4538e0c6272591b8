// What goes over the wire about one's own account: password, devices, second step.
import { z } from 'zod'
import { Id, Time } from '../../platform/schemas.ts'
import { NewPassword, TypedPassword } from '../signin/passwords.ts'
import { Code } from '../signin/signin.schemas.ts'

export const PasswordChange = z.object({ current: TypedPassword, password: NewPassword })

export const SessionsReply = z.object({
  rows: z.array(
    z.object({
      id: Id,
      /** "Chrome · Android"; empty where the browser did not say. */
      device: z.string(),
      createdAt: Time,
      lastSeenAt: Time,
      /** Whether it is the one that asks. */
      current: z.boolean(),
    }),
  ),
})

export const TotpStart = z.object({ password: TypedPassword })
export const TotpReply = z.object({
  /** In base32, for typing into the app. */
  secret: z.string(),
  /** The otpauth: address for the QR code. */
  address: z.string(),
})
export const TotpCode = z.object({ code: Code })
export const RecoveryReply = z.object({ recoveryCodes: z.array(z.string()) })
export const TotpRemoval = z.object({ password: TypedPassword, code: Code })
