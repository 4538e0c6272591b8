// What people of the demo were told lately and what became of it: results, coming tests, the week, each by its ways.
// The channels themselves are off: nothing that is seeded ever leaves the machine.
import { sql } from 'kysely'
import { tellWeekOf } from '../features/digest/digest.ts'
import { daysAfter, mondayOf } from '../features/digest/week.ts'
import { dayInIndia } from '../platform/clock.ts'
import type { Tx } from '../platform/database.ts'
import type { Ids, Seeding } from './seeding.ts'

const DAY_MS = 86_400_000

export async function seedMessages({ tx, now, calendar }: Seeding, people: Ids): Promise<void> {
  await optIn(tx, calendar.morning('2026-06-01'), people.of('lata'))
  await tellOfResults(tx, now)
  await tellOfExams(tx, now)
  const lastMonday = daysAfter(mondayOf(dayInIndia(now)), -7)
  await tellWeekOf(tx, lastMonday, new Date(`${daysAfter(lastMonday, 6)}T18:00:00+05:30`))
  await sendAsIfOn(tx, now)
  await readAsPeopleDo(tx, now)
}

/** Guardians whose consent for messages stands have signed for WhatsApp too; some of their numbers have a story. */
async function optIn(tx: Tx, at: Date, by: string): Promise<void> {
  await sql`
    insert into whatsapp_numbers (phone, opted_in_at, opted_in_how, opted_in_by, opted_in_text, opted_out_at, opted_out_how,
      undeliverable_at)
    select phone, ${at}, 'office', ${by}, 'I agree that Integrate Classes writes to me on WhatsApp.',
      case when draw = 7 then ${at}::timestamptz + interval '60 days' end,
      case when draw = 7 then 'stop'::opt_out_way end,
      case when draw = 11 then ${at}::timestamptz + interval '20 days' end
    from (select distinct on (p.phone) p.phone, abs(hashtext(p.phone)) % 40 as draw
      from people p join guardianships g on g.guardian_id = p.id
      join consents c on c.student_id = g.student_id and c.withdrawn_at is null and 'messages' = any (c.purposes)
      where p.phone is not null) agreed
    on conflict do nothing`.execute(tx)
}

/** A campaign for each test whose results came out in the last two months. */
async function tellOfResults(tx: Tx, now: Date): Promise<void> {
  const since = new Date(now.getTime() - 60 * DAY_MS)
  await sql`
    with campaigns as (
      insert into message_campaigns (kind, title, created_by, created_at)
      select 'result-published', title, published_by, published_at from exams
      where mode = 'test' and published_at > ${since} and published_at <= ${now}
      returning id, title, created_at)
    insert into messages (person_id, kind, cause, params, link, about_id, campaign_id, created_at, shown_at)
    select reader.id, 'result-published', 'result-published:' || x.id || ':' || r.student_id,
      jsonb_build_object('student', p.name, 'exam', x.title, 'score', trim_scale(r.score)::text,
        'of', trim_scale(r.max_score)::text),
      '/results/' || r.attempt_id, r.student_id, c.id, x.published_at, x.published_at
    from campaigns c
    join exams x on x.title = c.title and x.published_at = c.created_at
    join results r on r.exam_id = x.id
    join attempts a on a.id = r.attempt_id and a.voided_at is null
    join people p on p.id = r.student_id
    cross join lateral (select r.student_id as id
      union all select g.guardian_id from guardianships g where g.student_id = r.student_id) reader
    on conflict do nothing`.execute(tx)
}

/** Tests that are still to come were announced when they were scheduled. */
async function tellOfExams(tx: Tx, now: Date): Promise<void> {
  await sql`
    with coming as (
      select id, title, opens_at, created_by, least(scheduled_at, ${now}) as told_at from exams
      where mode = 'test' and scheduled_at is not null and opens_at > ${now}),
    campaigns as (
      insert into message_campaigns (kind, title, created_by, created_at)
      select 'exam-scheduled', title, created_by, told_at from coming returning id, title)
    insert into messages (person_id, kind, cause, params, link, campaign_id, created_at, shown_at)
    select reader.id, 'exam-scheduled',
      'exam-scheduled:' || x.id || ':' || to_char(x.opens_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      jsonb_build_object('exam', x.title, 'time', to_char(x.opens_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')),
      case when reader.own then '/exam/' || x.id else '/results' end, c.id, x.told_at, x.told_at
    from coming x join campaigns c on c.title = x.title
    join exam_students s on s.exam_id = x.id
    cross join lateral (select s.student_id as id, true as own
      union all select g.guardian_id, false from guardianships g where g.student_id = s.student_id) reader
    on conflict do nothing`.execute(tx)
}

/** What WhatsApp would have made of it: mostly read, now and then late, refused or never heard of again; then mail. */
async function sendAsIfOn(tx: Tx, now: Date): Promise<void> {
  await sql`
    with told as (
      select m.id, m.person_id, m.campaign_id, m.shown_at, p.phone, p.email, n.opted_out_at, n.undeliverable_at,
        n.opted_in_at, p.phone_verified_at, abs(hashtext(coalesce(p.phone, '') || m.cause)) % 100 as draw
      from messages m join people p on p.id = m.person_id
      left join whatsapp_numbers n on n.phone = p.phone
      where p.role = 'parent' and m.kind in ('absence', 'result-published', 'exam-scheduled', 'digest')),
    judged as (
      select *, case
        when opted_in_at is null then 'no-opt-in'
        when opted_out_at < shown_at then 'opted-out'
        when phone_verified_at is null then 'not-verified'
        when undeliverable_at < shown_at then 'undeliverable' end as skipped,
        case when draw < 55 then 'read' when draw < 90 then 'delivered' when draw < 94 then 'sent'
          when draw < 98 then 'failed' else 'unknown' end as became
      from told),
    whatsapp as (
      insert into deliveries (message_id, person_id, campaign_id, channel, state, reason, due_at, tries, callback_id,
        sent_to, billed, created_at, sending_at, sent_at, delivered_at, read_at, failed_at)
      select id, person_id, campaign_id, 'whatsapp', coalesce(case when skipped is not null then 'skipped' end, became)::delivery_state,
        coalesce(skipped, case when became = 'failed' then case when draw < 96 then '131026' else '131049' end end),
        shown_at, (skipped is null)::int, case when skipped is null then gen_random_uuid() end,
        case when skipped is null then phone end, skipped is null and became <> 'failed',
        shown_at, case when skipped is null then shown_at end,
        case when skipped is null and became not in ('failed', 'unknown') then shown_at + interval '2 seconds' end,
        case when skipped is null and became in ('delivered', 'read') then least(${now}, shown_at + interval '9 seconds') end,
        case when skipped is null and became = 'read' then least(${now}, shown_at + draw * interval '4 minutes') end,
        case when skipped is null and became = 'failed' then shown_at + interval '3 seconds' end
      from judged returning message_id)
    insert into deliveries (message_id, person_id, campaign_id, channel, state, due_at, tries, sent_to, created_at,
      sending_at, sent_at)
    select id, person_id, campaign_id, 'mail', 'sent', shown_at, 1, email, shown_at + interval '5 seconds',
      shown_at + interval '5 seconds', shown_at + interval '7 seconds'
    from judged where email is not null and (skipped is not null or became = 'failed')`.execute(tx)
}

/** Most have opened the app since; what is new is still to be read. */
async function readAsPeopleDo(tx: Tx, now: Date): Promise<void> {
  const lately = new Date(now.getTime() - 2 * DAY_MS)
  await sql`update messages set read_at = least(${now}, shown_at + interval '3 hours')
    where read_at is null and shown_at < ${lately} and abs(hashtext(person_id::text || cause)) % 8 > 0`.execute(
    tx,
  )
}
