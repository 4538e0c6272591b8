// Parents to write to: opted in to WhatsApp, their numbers checked, consents given; and the channel that is open to them.
import { randomUUID } from 'node:crypto'
import { readConfig } from '../server/src/config.ts'
import { sealSecrets } from '../server/src/features/channels/accounts.ts'
import { openCampaign, tell } from '../server/src/features/messages/messages.ts'
import type { Database, Tx } from '../server/src/platform/database.ts'
import {
  startWhatsApp,
  type WhatsAppOptions,
  type WhatsAppStandIn,
} from '../server/src/testing/standins/whatsApp.ts'
import type { Stage } from './stage.ts'

const TOKEN = 'an-invented-token'
const APP_SECRET = 'an-invented-app-secret'

/** WhatsApp's stand-in, before the stage is set: the server is told its address. Calls go to whatever `hook` names. */
export const startProvider = (
  hook: () => number | undefined,
  options: Partial<WhatsAppOptions>,
): Promise<WhatsAppStandIn> =>
  startWhatsApp({
    ...{ token: TOKEN, appSecret: APP_SECRET, templates: { notice: 1, hello_world: 0 } },
    listener: async (bytes, headers) => {
      const url = `http://127.0.0.1:${hook()}/v1/whatsapp/webhook`
      return (await fetch(url, { method: 'POST', headers, body: new Uint8Array(bytes) })).status
    },
    ...options,
  })

/** Opens the channel at this pace, as if the owner had entered everything and a test had arrived. */
export async function openChannel(db: Database, { env }: Stage, perSecond: number): Promise<void> {
  const secrets = { token: TOKEN, appSecret: APP_SECRET, verifyToken: 'an-invented-word' }
  await db
    .updateTable('messageChannels')
    .set({
      ...{ isOn: true, testedAt: new Date(), settings: JSON.stringify({ phoneNumberId: '100000000000001' }) },
      secrets: sealSecrets(readConfig(env), 'whatsapp', secrets),
    })
    .where('channel', '=', 'whatsapp')
    .execute()
  await db
    .updateTable('messageSettings')
    .set({
      whatsappPerSecond: perSecond,
      whatsappDailyPeople: 1_000_000,
      quietFrom: '00:00',
      quietUntil: '00:00',
    })
    .execute()
  await db
    .insertInto('messageTemplates')
    .values({
      kind: 'notice',
      locale: 'mr',
      whatsappName: 'notice',
      whatsappState: 'approved',
      changedAt: new Date(),
    })
    .execute()
}

const AT_ONCE = 1_000

/** So many parents of one student, whose consent stands; returns their ids. */
export async function addParents(db: Database, studentId: string, count: number): Promise<string[]> {
  const ids: string[] = []
  for (let i = 0; i < count; i += AT_ONCE) {
    const size = Math.min(AT_ONCE, count - i)
    ids.push(...(await db.transaction().execute((tx) => addSome(tx, studentId, i, size))))
  }
  const [first = ''] = ids
  await db
    .insertInto('consents')
    .values({ studentId, givenBy: first, how: 'signed_form', purposes: ['messages'], recordedBy: null })
    .execute()
  return ids
}

async function addSome(tx: Tx, studentId: string, from: number, count: number): Promise<string[]> {
  const now = new Date()
  const parents = Array.from({ length: count }, (_, i) => ({
    id: randomUUID(),
    phone: `+9170000${String(from + i).padStart(5, '0')}`,
  }))
  await tx
    .insertInto('people')
    .values(
      parents.map(({ id, phone }) => ({
        ...{ id, phone, role: 'parent' as const, status: 'active' as const, locale: 'mr' as const },
        ...{ name: 'Parent Namune', phoneVerifiedAt: now, phoneVerifiedHow: 'office' as const },
      })),
    )
    .execute()
  await tx
    .insertInto('guardianships')
    .values(parents.map(({ id }) => ({ guardianId: id, studentId, relation: 'guardian' as const })))
    .execute()
  await tx
    .insertInto('whatsappNumbers')
    .values(parents.map(({ phone }) => ({ phone, optedInAt: now, optedInHow: 'office' as const })))
    .execute()
  return parents.map(({ id }) => id)
}

/** Writes to all of them in one transaction. */
export async function tellParents(db: Database, parents: string[]): Promise<void> {
  const now = new Date()
  await db.transaction().execute(async (tx) => {
    const campaignId = await openCampaign(tx, now, { kind: 'notice', title: 'A notice', createdBy: null })
    await tell(tx, now, {
      ...{ kind: 'notice', to: parents, cause: `notice:${campaignId}`, link: '/notices', campaignId },
      params: { title: 'Saturday timetable' },
    })
  })
}
