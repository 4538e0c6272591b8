// The SQL of who can be reached how, many people in one statement.
import { sql } from 'kysely'
import { dayInIndia } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import type { Locale, PersonRole, PersonStatus } from '../../platform/schema.ts'
import type { Purpose } from '../guardians/guardians.ts'
import type { Channel, MessageKind } from './kinds.ts'
import { type House, type Reach, templateKey } from './routing.ts'

interface ReachRow {
  personId: string
  role: PersonRole
  status: PersonStatus
  locale: Locale
  phone: string | null
  isPhoneVerified: boolean
  email: string | null
  hasDevice: boolean
  purposes: Purpose[]
  decidesAlone: boolean
  optedIn: boolean
  optedOut: boolean
  undeliverable: boolean
  hasJustWritten: boolean
  chosen: Partial<Record<MessageKind, Channel[]>> | null
  wantsDigest: boolean
  quietFrom: string
  quietUntil: string
}

/** Somebody, and the student whom the message is about. */
export interface Told {
  personId: string
  aboutId: string | null
}

/** What decides how each can be told, in the order in which they were asked for; people who are gone are left out. */
export async function listReaches(db: Db, told: Told[], at: Date): Promise<Reach[]> {
  const people = told.map(({ personId }) => personId)
  const about = told.map(({ aboutId }) => aboutId)
  const dayAgo = new Date(at.getTime() - 86_400_000)
  const { rows } = await sql<ReachRow>`
    select p.id as "personId", p.role, p.status, p.locale, p.phone, p.email,
      p.phone_verified_at is not null as "isPhoneVerified",
      exists (select from push_subscriptions s where s.person_id = p.id) as "hasDevice",
      array(select distinct purpose from consents c, unnest(c.purposes) purpose
        where c.withdrawn_at is null and c.student_id = any (case
          -- Whoever was a guardian of the student, and is none now, is told nothing of them outside of the app.
          when t.about_id is not null then array(select t.about_id where p.role <> 'parent' or exists (
            select from guardianships g where g.guardian_id = p.id and g.student_id = t.about_id))
          when p.role = 'student' then array[p.id]
          else array(select g.student_id from guardianships g where g.guardian_id = p.id) end)) as purposes,
      p.role = 'student' and coalesce(t.about_id, p.id) = p.id and exists (
        select from students st where st.person_id = p.id and st.adult_on <= ${dayInIndia(at)}::date) as "decidesAlone",
      n.opted_in_at is not null as "optedIn",
      n.opted_out_at is not null as "optedOut",
      n.undeliverable_at is not null as "undeliverable",
      coalesce(n.last_written_at > ${dayAgo}, false) as "hasJustWritten",
      f.channels as chosen, coalesce(f.digest, true) as "wantsDigest",
      coalesce(f.quiet_from, h.quiet_from)::text as "quietFrom",
      coalesce(f.quiet_until, h.quiet_until)::text as "quietUntil"
    from unnest(${people}::uuid[], ${about}::uuid[]) with ordinality as t (person_id, about_id, place)
    join people p on p.id = t.person_id
    cross join message_settings h
    left join message_preferences f on f.person_id = p.id
    left join whatsapp_numbers n on n.phone = p.phone
    order by t.place`.execute(db)
  return rows.map(toReach)
}

function toReach({ quietFrom, quietUntil, chosen, ...row }: ReachRow): Reach {
  const { optedIn, optedOut, undeliverable, hasJustWritten, ...rest } = row
  return {
    ...rest,
    chosen: chosen ?? {},
    number: { optedIn, optedOut, undeliverable, hasJustWritten },
    quiet: { from: quietFrom, until: quietUntil },
  }
}

/** What the institute has switched on, and the state of its templates. */
export async function readHouse(db: Db): Promise<House> {
  const { rows } = await sql<{ on: Channel[]; fallbackHours: number; templates: [string, Locale, string][] }>`
    select array(select channel::text from message_channels where is_on) as on, fallback_hours as "fallbackHours",
      coalesce((select jsonb_agg(jsonb_build_array(kind, locale, whatsapp_state)) from message_templates
        where whatsapp_state in ('approved', 'stopped')), '[]') as templates
    from message_settings`.execute(db)
  const [{ on, fallbackHours, templates } = { on: [], fallbackHours: 4, templates: [] }] = rows
  const keys = (wanted: string) =>
    new Set(
      templates.flatMap(([kind, locale, state]) => (state === wanted ? [templateKey(kind, locale)] : [])),
    )
  return { on: new Set(on), fallbackHours, approved: keys('approved'), stopped: keys('stopped') }
}
