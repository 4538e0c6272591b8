// How the operations on one's own account are called rightly.
import { Secret, TOTP } from 'otpauth'
import type { ExampleGiven, Examples } from '../../testing/examples.ts'
import { givePassword, PASSWORD } from '../../testing/passwords.ts'
import { beginSecondStep, confirmSecondStep } from '../signin/secondStep.ts'

export const examples: Examples = {
  changePassword: async (given) => {
    await withPassword(given)
    return { body: { current: PASSWORD, password: 'marigold over the well' } }
  },
  listMySessions: () => ({}),
  endSession: async ({ server, world, side, personId }) => {
    const owner = side === world.a ? (personId ?? world.a.studentId) : world.b.studentId
    return { params: { sessionId: (await server.as(owner)).sessionId } }
  },
  startTotp: async (given) => {
    await withPassword(given)
    return { body: { password: PASSWORD } }
  },
  confirmTotp: async (given) => ({ body: { code: await beginFor(given) } }),
  removeTotp: async (given) => {
    await withPassword(given)
    return { body: { password: PASSWORD, code: await confirmFor(given) } }
  },
}

const personOf = ({ personId, world }: ExampleGiven) => personId ?? world.a.studentId
const withPassword = (given: ExampleGiven) => givePassword(given.server, personOf(given))

/** A second step that is begun; returns the code of this moment. */
async function beginFor(given: ExampleGiven): Promise<string> {
  const { app, clock, db } = given.server
  const personId = personOf(given)
  await db.deleteFrom('totpSecrets').where('personId', '=', personId).execute()
  const labels = { personId, issuer: 'Namune Classes', label: 'Namune' }
  const begun = await db.transaction().execute((tx) => beginSecondStep(app, tx, labels))
  if (!begun) throw new Error('The second step is set already.')
  return new TOTP({ secret: Secret.fromBase32(begun.secret) }).generate({ timestamp: clock.now().getTime() })
}

/** A second step that is set; returns one of its recovery codes. */
async function confirmFor(given: ExampleGiven): Promise<string> {
  const { app, db } = given.server
  const code = await beginFor(given)
  const codes = await db.transaction().execute((tx) => confirmSecondStep(app, tx, personOf(given), code))
  return codes[0] ?? ''
}
