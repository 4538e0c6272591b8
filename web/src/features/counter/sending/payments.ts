// How a payment goes to the server exactly once: kept first, sent under its key until there is an answer.
import { Problem } from '../../../api/problem.ts'
import type { NewPayment, Receipt } from '../counter.api.ts'
import type { Journal, KeptPayment, Outcome } from './journal.ts'

export type Ports = {
  /** Undefined where the browser keeps nothing: then a payment lives as long as its page. */
  journal: Journal | undefined
  send: (studentId: string, payment: NewPayment, key: string) => Promise<Receipt>
  now: () => Date
}

/** The server remembers a key for a day; what is older may be in the books already and is never sent blindly. */
const LONGEST_WAIT_MS = 20 * 3_600_000

/**
 * Keeps a new payment and sends it. One that has no answer stays kept and goes with `sendWaiting`; one that was taken
 * stays until its receipt is printed; one that was refused is for the screen to say.
 */
export async function takePayment(payment: KeptPayment, ports: Ports): Promise<Outcome> {
  // A full disk is no reason to send nobody home: the payment then lives as long as its page.
  const { journal } = ports
  const kept = await journal?.write(payment).then(
    () => true,
    () => false,
  )
  return await alone(payment.key, async () => {
    const outcome = await send(payment, ports)
    if (kept && outcome.kind === 'taken') await journal?.write({ ...payment, outcome })
    if (kept && outcome.kind === 'refused') await journal?.drop(payment.key)
    return outcome
  })
}

/** Sends all that waits; how many still do. Its answers stay kept until the clerk has seen them. */
export async function sendWaiting(personId: string, ports: Ports): Promise<number> {
  const { journal } = ports
  if (!journal) return 0
  const waiting = (await journal.list(personId)).filter(isWaiting)
  for (const payment of waiting) {
    await alone(payment.key, async () => {
      // As it is now: its page may have had the answer meanwhile.
      const kept = (await journal.list(personId)).find(({ key }) => key === payment.key)
      if (!kept || !isWaiting(kept)) return
      const outcome = tooOld(kept, ports) ? refusedAs('waited-too-long') : await send(kept, ports)
      if (outcome.kind !== 'waiting') await journal.write({ ...kept, outcome })
    })
  }
  return (await journal.list(personId)).filter(isWaiting).length
}

const isWaiting = ({ outcome }: KeptPayment) => outcome.kind === 'waiting'

function tooOld({ takenAt }: KeptPayment, { now }: Ports): boolean {
  return now().getTime() - Date.parse(takenAt) > LONGEST_WAIT_MS
}

async function send({ studentId, payment, key }: KeptPayment, ports: Ports): Promise<Outcome> {
  try {
    return { kind: 'taken', receipt: await ports.send(studentId, payment, key) }
  } catch (error) {
    if (!(error instanceof Problem && isAnswer(error))) return { kind: 'waiting' }
    const { status, code, params, fields } = error
    return { kind: 'refused', status, code, params, fields }
  }
}

/** Whether the server has decided. Without a reply, signed out, too busy or unwell, nothing is known. */
function isAnswer({ status }: Problem): boolean {
  return status >= 400 && status < 500 && ![401, 408, 425, 429].includes(status)
}

const refusedAs = (code: string): Outcome => ({ kind: 'refused', status: 409, code, params: {}, fields: [] })

/** One sending of a payment at a time, in whichever tabs it is open. */
async function alone<Result>(key: string, work: () => Promise<Result>): Promise<Result> {
  if (typeof navigator === 'undefined' || !navigator.locks) return await work()
  return await navigator.locks.request(`payment ${key}`, work)
}
