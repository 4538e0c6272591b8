// Who asks: the access token (a JWT of 15 minutes) names the session, the database says what it may still do.
import { jwtVerify, SignJWT } from 'jose'
import { sql } from 'kysely'
import type { Keys } from '../config.ts'
import { type Clock, dayInIndia } from './clock.ts'
import type { Db } from './database.ts'
import type { Viewer } from './rules.ts'
import type { AdminPower, Locale, PersonRole } from './schema.ts'

const ISSUER = 'integrate-classes'
const AUDIENCE = 'integrate-classes-app'
/** Minutes for which an access token is good. */
const ACCESS_MINUTES = 15

/** Signs the token that the app shows with every request. */
export async function signAccessToken(keys: Keys, clock: Clock, personId: string, sessionId: string) {
  const now = Math.floor(clock.now().getTime() / 1000)
  return new SignJWT({ sid: sessionId })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(personId)
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setIssuedAt(now)
    .setExpirationTime(now + ACCESS_MINUTES * 60)
    .sign(keys.accessToken)
}

/** What an access token says; `expiresAt` in milliseconds since 1970. */
export interface AccessToken {
  sessionId: string
  expiresAt: number
}

/** The session that a token names; null where the token is forged, foreign or expired. */
export async function readAccessToken(keys: Keys, clock: Clock, token: string): Promise<AccessToken | null> {
  try {
    const { payload } = await jwtVerify(token, keys.accessToken, {
      algorithms: ['HS256'],
      issuer: ISSUER,
      audience: AUDIENCE,
      requiredClaims: ['sub', 'sid', 'exp'],
      currentDate: clock.now(),
    })
    const { sid, exp } = payload
    return typeof sid === 'string' && exp ? { sessionId: sid, expiresAt: exp * 1000 } : null
  } catch {
    return null
  }
}

interface ViewerRow {
  sessionId: string
  personId: string
  role: PersonRole
  powers: AdminPower[]
  consentMissing: boolean
  secondStep: boolean
}

/**
 * The viewer of an open session, or null. One indexed query a request: an ended session or a suspended person is
 * out at once, whatever their token says. A minor without a guardian's consent, and (where `ownersNeedSecondStep`)
 * an owner without a confirmed second step, get a gate.
 */
export async function findViewer(db: Db, sessionId: string, clock: Clock, ownersNeedSecondStep: boolean) {
  const [viewer] = await findViewers(db, [sessionId], clock, ownersNeedSecondStep)
  return viewer ?? null
}

/** As `findViewer`, for many sessions at once; those that are over have no viewer. */
export async function findViewers(
  db: Db,
  sessionIds: string[],
  clock: Clock,
  ownersNeedSecondStep: boolean,
): Promise<Viewer[]> {
  const { rows } = await sql<ViewerRow>`
    select s.id as session_id, p.id as person_id, p.role,
      array(select power::text from admin_powers where person_id = p.id) as powers,
      p.role = 'student' and consent_missing(p.id, ${dayInIndia(clock.now())}::date) as consent_missing,
      exists (select from totp_secrets where person_id = p.id and confirmed_at is not null) as second_step
    from sessions s join people p on p.id = s.person_id
    where s.id = any (${sessionIds}::uuid[]) and s.ended_at is null and p.status = 'active'`.execute(db)
  return rows.map((row) => toViewer(row, ownersNeedSecondStep))
}

/** The language in which somebody reads: for files, which no screen translates. */
export async function getLocale(db: Db, { personId }: Viewer): Promise<Locale> {
  const row = db.selectFrom('people').select('locale').where('id', '=', personId)
  return (await row.executeTakeFirstOrThrow()).locale
}

function toViewer(row: ViewerRow, ownersNeedSecondStep: boolean): Viewer {
  const stepMissing = ownersNeedSecondStep && row.powers.includes('owner') && !row.secondStep
  const gate = row.consentMissing ? 'consent-missing' : stepMissing ? 'second-step-missing' : null
  return { personId: row.personId, sessionId: row.sessionId, role: row.role, powers: row.powers, gate }
}
