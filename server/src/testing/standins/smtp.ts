// A stand-in for a mail server: real SMTP, which also refuses, waits, and hangs up after it has taken a mail.
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export interface TakenMail {
  to: string
  from: string
  /** As it came: head and body. */
  raw: string
}

export type MailBehaviour = 'take' | 'refuse-for-now' | 'refuse' | 'hang-up'

export interface SmtpStandIn {
  port: number
  taken: TakenMail[]
  behave: (to: string) => MailBehaviour
  close(): Promise<void>
}

/** Starts it; `password` is what it wants of the user "office", none where it is absent. */
export async function startSmtp(password?: string): Promise<SmtpStandIn> {
  const server = new SMTPServer({
    ...{
      authOptional: !password,
      disabledCommands: password ? ['STARTTLS'] : ['AUTH', 'STARTTLS'],
      logger: false,
    },
    allowInsecureAuth: true,
    onAuth({ username, password: given }, _, done) {
      if (username === 'office' && given === password) return done(null, { user: username })
      return done(Object.assign(new Error('Invalid login'), { responseCode: 535 }))
    },
    onRcptTo({ address }, _, done) {
      const behaviour = standIn.behave(address)
      if (behaviour === 'refuse') return done(Object.assign(new Error('No such user'), { responseCode: 550 }))
      if (behaviour === 'refuse-for-now')
        return done(Object.assign(new Error('Try later'), { responseCode: 451 }))
      return done()
    },
    onData(stream, session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const to = session.envelope.rcptTo[0]?.address ?? ''
        const from = session.envelope.mailFrom ? session.envelope.mailFrom.address : ''
        standIn.taken.push({ to, from, raw: Buffer.concat(parts).toString() })
        if (standIn.behave(to) === 'hang-up') return closeAll(server)
        return done()
      })
    },
  })
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const standIn: SmtpStandIn = {
    port: (server.server.address() as AddressInfo).port,
    taken: [],
    behave: () => 'take',
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
  return standIn
}

/** As a server that falls over: no reply, no farewell. */
function closeAll(server: SMTPServer): void {
  const { connections } = server as unknown as { connections: Set<{ _socket: { destroy(): void } }> }
  for (const connection of connections) connection._socket.destroy()
}
