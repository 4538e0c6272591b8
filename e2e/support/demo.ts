// The demo's institute for screens and measurements: seeded on a test database, with ways in for each face.
import type { Page } from '@playwright/test'
import { seedDemo } from '../../server/src/demo/seed.ts'
import { demoPassword, demoSignIns } from '../../server/src/demo/sign-ins.ts'
import { parsePhone } from '../../server/src/platform/phones.ts'
import { type Institute, openInstitute } from './institute.ts'
import type { Face, Reader } from './visits.ts'

/** Which of the demo's sign-ins stands for each face. */
const roles: Record<Face, string> = {
  student: 'student',
  parent: 'parent (Marathi)',
  teacher: 'teacher',
  office: 'academics',
  owner: 'owner',
}

export interface Demo extends Institute {
  /** Reads an address of the API as a face. */
  read: Reader
  /** Signs a fresh page in, as a person would. */
  signIn(page: Page, face: Face): Promise<void>
}

/** Opens the seeded institute; needs the test cluster, like every test. */
export async function openDemo(): Promise<Demo> {
  const institute = await openInstitute()
  await seedDemo(institute.db, institute.app.config.keys, institute.clock.now())
  await bringList(institute)
  await bringStatement(institute)
  return {
    ...institute,
    read: async (face, url) => (await (await institute.as(await personOf(institute, face))).get(url)).body,
    async signIn(page, face) {
      await page.clock.setSystemTime(institute.clock.now())
      await page.goto(`${institute.url}/sign-in`)
      await page.locator('input[name=login]').fill(signInOf(face))
      await page.locator('input[type=password]').fill(demoPassword)
      await page.locator('button[type=submit]').click()
      await page.waitForURL('**/home')
    },
  }
}

/** A list that waits for the office: one row is right, one looks like somebody who is here, one has a problem. */
async function bringList(institute: Institute): Promise<void> {
  const rows = [
    'Name,Phone,Guardian name,Relation,Guardian phone,Signed consent form',
    'Sharvari Kalpit,90000 09001,Nanda Kalpit,Mother,90000 09002,yes',
    'Aarya Namune,90000 09003,Nanda Namune,Mother,90000 09004,yes',
    'Tejas Udahare,1234,,,,',
  ]
  const office = await institute.as(await personOf(institute, 'office'))
  const file = Buffer.from(rows.join('\n'))
  const reply = await office.send('POST', '/v1/imports/students?fileName=new-students.csv', file)
  if (reply.status !== 201) throw new Error(`The list was refused: ${JSON.stringify(reply.body)}`)
}

/** A statement of the bank: it proves what one family has told, and shows a transfer that nobody told of. */
async function bringStatement(institute: Institute): Promise<void> {
  const owner = await institute.as(await personOf(institute, 'owner'))
  const claims = await owner.get<{ rows: { utr: string; paise: number; paidOn: string }[] }>('/v1/upi-claims')
  const told = claims.body.rows.map(
    ({ utr, paise, paidOn }) => `${paidOn},UPI/CR/${utr}/NAMUNE/NMNB,${utr},${paise / 100}`,
  )
  const other = '2026-11-24,UPI/CR/698000000017/KALPIT/NMNB,698000000017,3000'
  const file = Buffer.from(['Date,Narration,Ref No,Credit', ...told.slice(0, 1), other].join('\n'))
  const mapping = JSON.stringify({ day: 0, narration: 1, reference: 2, credit: 3, dayFormat: 'ymd' })
  const query = new URLSearchParams({ mapping, fileName: 'november.csv', bank: 'Namune Bank' })
  const reply = await owner.send('POST', `/v1/bank-statements?${query}`, file)
  if (reply.status !== 201) throw new Error(`The statement was refused: ${JSON.stringify(reply.body)}`)
}

function signInOf(face: Face): string {
  const found = demoSignIns.find(({ role }) => role === roles[face])
  if (!found) throw new Error(`The demo has no sign-in for ${face}.`)
  return found.signIn
}

async function personOf({ db }: Institute, face: Face): Promise<string> {
  const phone = parsePhone(signInOf(face))
  const value = 'ok' in phone ? phone.ok : ''
  const row = await db
    .selectFrom('signInNames')
    .select('personId')
    .where('value', '=', value)
    .executeTakeFirstOrThrow()
  return row.personId
}
