// Mail by SMTP: one message out, and whether the server has surely taken or surely refused it.
import { createTransport, type Transporter } from 'nodemailer'
import type { Outcome } from '../../platform/outcome.ts'

export interface MailAccount {
  host: string
  port: number
  /** tls: from the first byte · starttls: before anything is said · none: for tests. */
  security: 'tls' | 'starttls' | 'none'
  user: string
  password: string
  from: string
  /** Whose name stands before the address. */
  name: string
}

export interface Mail {
  to: string
  /** Becomes the Message-ID, so that a mail can be found again by what we call it. */
  callbackId: string
  subject: string
  text: string
  html: string
  /** Where one click ends this kind of mail (RFC 8058); none for a test. */
  unsubscribeUrl?: string
}

const PATIENCE_MS = 30_000

/** Connections to one server, kept open between mails. Close it when they are sent. */
export function openMail(account: MailAccount): Transporter {
  const { host, port, security, user, password } = account
  return createTransport({
    // A mail whose connection broke may have been taken: it must not be put in line again.
    ...{ host, port, pool: true, maxConnections: 5, maxMessages: 200, maxRequeues: 0 },
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    ...(user && { auth: { user, pass: password } }),
    ...{ connectionTimeout: PATIENCE_MS, greetingTimeout: PATIENCE_MS, socketTimeout: PATIENCE_MS },
    // What we write is our own: no file and no address is ever fetched for a mail.
    ...{ disableFileAccess: true, disableUrlAccess: true },
  })
}

/** Sends one mail. Never throws. */
export async function sendMail(transport: Transporter, account: MailAccount, mail: Mail): Promise<Outcome> {
  const messageId = messageIdOf(account, mail.callbackId)
  try {
    await transport.sendMail({
      from: { name: account.name, address: account.from },
      ...{ to: mail.to, subject: mail.subject, text: mail.text, html: mail.html, messageId },
      headers: headersOf(mail),
    })
    return { result: 'sent', providerId: messageId }
  } catch (fault) {
    return outcomeOf(fault)
  }
}

const messageIdOf = ({ from }: MailAccount, callbackId: string) => `<${callbackId}@${from.split('@')[1]}>`

function headersOf({ unsubscribeUrl }: Mail): Record<string, string> {
  const automatic = { 'Auto-Submitted': 'auto-generated' }
  if (!unsubscribeUrl) return automatic
  return {
    ...automatic,
    'List-Unsubscribe': `<${unsubscribeUrl}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  }
}

interface SmtpFault {
  code?: string
  responseCode?: number
  message?: string
  /** Of the socket: which call failed. */
  syscall?: string
}

/**
 * A server that answered with a code has not taken it, and one that was never reached neither. Any other silence says
 * nothing: the library calls a line that broke in the middle "CONN" as well.
 */
function outcomeOf(fault: unknown): Outcome {
  const { code = '', responseCode, message = '', syscall } = fault as SmtpFault
  if (responseCode) return { result: 'refused', code: String(responseCode) }
  if (code === 'EAUTH') return { result: 'refused', code: 'auth' }
  const wasReached = !(syscall === 'connect' || code === 'EDNS' || NO_GREETING.test(message))
  return wasReached ? { result: 'unknown', code: 'no-answer' } : { result: 'refused', code: 'not-reached' }
}

const NO_GREETING = /^(Connection timeout|Greeting never received)/
