// What the app is told of the person who is signed in.
import type { z } from 'zod'
import { dayInIndia } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { fileAddress } from '../../platform/files.ts'
import type { Viewer } from '../../platform/rules.ts'
import { type App, allowedAnywhere } from '../../platform/serve.ts'
import { getInstitute } from '../institute/institute.ts'
import { getMissingConsent, getProfile, listChildren } from './signin.queries.ts'
import type { MeReply } from './signin.schemas.ts'

type Me = z.output<typeof MeReply>

/** The person, what they may do, a parent's children, and what is missing before they may. */
export async function getMe(app: App, db: Db, viewer: Viewer): Promise<Me> {
  const { photoFileId, ...profile } = await getProfile(db, viewer.personId)
  return {
    person: {
      ...profile,
      role: viewer.role,
      powers: viewer.powers,
      photoUrl: photoAddress(app, photoFileId),
    },
    can: await allowedAnywhere(viewer),
    children: viewer.role === 'parent' ? await childrenOf(app, db, viewer) : [],
    gate: await gateOf(db, viewer),
    institute: await getInstitute(app, db),
  }
}

async function childrenOf(app: App, db: Db, { personId }: Viewer): Promise<Me['children']> {
  const rows = await listChildren(db, personId, dayInIndia(app.clock.now()))
  return rows.map(({ photoFileId, ...child }) => ({ ...child, photoUrl: photoAddress(app, photoFileId) }))
}

function photoAddress({ config, clock }: App, fileId: string | null): string | null {
  return fileId && fileAddress(config.keys.fileAddress, fileId, clock.now())
}

async function gateOf(db: Db, { gate, personId }: Viewer): Promise<Me['gate']> {
  if (gate === 'consent-missing') return { code: gate, ...(await getMissingConsent(db, personId)) }
  return gate && { code: gate }
}
