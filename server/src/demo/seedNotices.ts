// The demo's notices: written, sent, edited and withdrawn by the product's own actions, as of the hours when people did it.
import { sql } from 'kysely'
import { addNotice, editNotice } from '../features/notices/notices.ts'
import { releaseNotice, sendNotice, withdrawNotice } from '../features/notices/sending.ts'
import { type DemoNotice, demoNotices } from './data/notices.ts'
import { guardiansOfStudent } from './data/people.ts'
import { staff } from './data/staff.ts'
import type { Ids, Seeding } from './seeding.ts'

const HOUR = 3_600_000

/** Writes every notice with what followed. */
export async function seedNotices(seeding: Seeding, people: Ids, batches: Ids): Promise<void> {
  for (const notice of demoNotices) await writeNotice(seeding, people, batches, notice)
  await readAsPeopleDo(seeding, people)
}

async function writeNotice(seeding: Seeding, people: Ids, batches: Ids, notice: DemoNotice): Promise<void> {
  const { tx, now } = seeding
  const { hoursAgo, edited, title, body, mr = null, hi = null } = notice
  const viewer = viewerOf(notice.author, people)
  const goesAt = new Date(now.getTime() - (hoursAgo ?? 0) * HOUR)
  const isComing = hoursAgo !== undefined && hoursAgo < 0
  const releasedAt = hoursAgo === undefined || isComing ? now : new Date(goesAt.getTime() - HOUR / 60)
  const words = { title, body, mr, hi }
  const times = { pinnedUntil: after(goesAt, notice.pinnedDays), expiresAt: after(goesAt, notice.validDays) }
  const id = await addNotice(
    tx,
    viewer,
    {
      ...{ words, audience: audienceOf(notice, batches), important: notice.important ?? false },
      ...{ ...times, attachmentIds: [] },
    },
    releasedAt,
  )
  if (hoursAgo === undefined) return
  await releaseNotice(tx, viewer, id, { at: goesAt, now: releasedAt })
  if (isComing) return
  await sendNotice(tx, id, goesAt)
  if (edited) {
    const at = new Date(goesAt.getTime() + edited.after * HOUR)
    const edit = { words: { ...words, body: edited.body }, ...times, seen: 1 }
    await editNotice(tx, id, viewer.personId, edit, at)
  }
  if (notice.withdrawn) await withdrawNotice(tx, id, viewer.personId, new Date(goesAt.getTime() + HOUR))
}

const after = (from: Date, days: number | undefined): Date | null =>
  days === undefined ? null : new Date(from.getTime() + days * 24 * HOUR)

function viewerOf(code: string, people: Ids) {
  const person = staff.find((one) => one.code === code)
  if (!person) throw new Error(`The demo has no member of staff ${code}`)
  const role = person.powers.length > 0 ? ('admin' as const) : ('teacher' as const)
  return { personId: people.of(code), sessionId: '', role, powers: [...person.powers], gate: null }
}

const audienceOf = ({ batches, withGuardians = false }: DemoNotice, ids: Ids) => ({
  ...{ everybody: !batches, roles: [], courseIds: [], personIds: [], withGuardians },
  batchIds: (batches ?? []).map((name) => ids.of(name)),
})

/** Most have read most of it, some hours later; the people of the sign-ins find the latest unread. */
async function readAsPeopleDo({ tx, now }: Seeding, people: Ids): Promise<void> {
  const visitors = ['2027-0412', ...guardiansOfStudent('2027-0412').map(({ guardian }) => guardian.code)]
  const shown = [...visitors, 'kishor', 'madhavi'].map((code) => people.of(code))
  await sql`
    with drawn as (
      select r.notice_id, r.person_id, n.important, n.sent_at,
        abs(hashtext(r.person_id::text || n.sent_at::text)) % 100 as draw
      from notice_recipients r join notices n on n.id = r.notice_id
      where not (r.person_id = any (${shown}::uuid[]) and n.sent_at > ${new Date(now.getTime() - 60 * HOUR)}))
    update notice_recipients r set
      read_at = least(d.sent_at + (d.draw % 20 + 1) * interval '40 minutes', ${now}),
      acknowledged_at = case when d.important and d.draw < 62
        then least(d.sent_at + (d.draw % 20 + 1) * interval '40 minutes', ${now}) end
    from drawn d where d.notice_id = r.notice_id and d.person_id = r.person_id and d.draw < 78`.execute(tx)
}
