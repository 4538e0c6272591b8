// The institute's name, contacts, mark and policies, which every page shows.
import type { Db } from '../../platform/database.ts'
import { fileAddress } from '../../platform/files.ts'
import type { App } from '../../platform/serve.ts'
import { getInstituteRow, listOpenChannels } from './institute.queries.ts'

/** The institute as the public may know it, its mark as a signed address. */
export async function getInstitute(app: App, db: Db) {
  const { markFileId, ...row } = await getInstituteRow(db)
  const markUrl = markFileId && fileAddress(app.config.keys.fileAddress, markFileId, app.clock.now())
  return { ...row, markUrl, channels: await listOpenChannels(db) }
}

/** What stands at the head of what is printed. */
export async function getInstituteName(db: Db): Promise<string> {
  return (await getInstituteRow(db)).name
}

/** What stands at the head of a paper about money: the name, and where and how the institute is reached. */
export async function getInstituteLetterhead(db: Db) {
  const { name, address, phone, email } = await getInstituteRow(db)
  return { name, address, phone, email }
}

/** Where the institute reads its mail; empty where it has said nothing. */
export async function getInstituteContact(db: Db): Promise<string> {
  return (await getInstituteRow(db)).email
}

/** The institute's policies about age and consent. */
export async function getPolicies(db: Db) {
  const { ageGate, minimumAge, guardianConsentRequired } = await getInstituteRow(db)
  return { ageGate, minimumAge, guardianConsentRequired }
}
