// What goes over the wire about receipts.
import { z } from 'zod'
import { Id, Time } from '../../platform/schemas.ts'

const Whole = z.number().int()

export const ReceiptReply = z.object({
  /** JWS in its compact form: EdDSA over {attempt, exam, student, answered, questions, digest, closedAt}. */
  receipt: z.string(),
  /** As a JWK: whoever holds it can check the receipt without us. */
  publicKey: z.object({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string(), kid: z.string() }),
  examTitle: z.string(),
  studentName: z.string(),
  answered: Whole,
  questions: Whole,
  /** SHA-256 over a line "position, tab, response" for each answer that counts, in base64url. */
  digest: z.string(),
  closedAt: Time,
})

export const ReceiptBody = z.object({ receipt: z.string().trim().min(1).max(4_000) })

export const ReceiptCheck = z.object({
  /**
   * genuine: signed by this server, and what it names is what it holds and what the result used ·
   * replaced: genuine, but late answers were accepted since · differs: genuine, but the server holds something else ·
   * forged: not signed by this server · not-yours: of an attempt that the viewer does not see.
   */
  verdict: z.enum(['genuine', 'replaced', 'differs', 'forged', 'not-yours']),
  named: z
    .object({
      attemptId: Id,
      examTitle: z.string(),
      studentName: z.string(),
      answered: Whole,
      questions: Whole,
      digest: z.string(),
      closedAt: Time,
    })
    .nullable(),
  /** Whether the result exists, and whether it used these answers; null where there is none yet. */
  resultUsedThem: z.boolean().nullable(),
})
