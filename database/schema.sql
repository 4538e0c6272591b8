-- Written from the catalogue by `npm run generate`. Do not edit: change a migration.

-- Kinds

create type absence_word_state as enum ('waiting', 'told', 'known', 'corrected', 'withdrawn', 'unreachable');

create type account_kind as enum ('student', 'advance', 'advance_tax', 'billed', 'income', 'concession', 'cgst', 'sgst', 'igst', 'cash', 'upi', 'card', 'cheque', 'bank', 'gateway');

create type admin_power as enum ('owner', 'academics', 'accounts', 'front_desk');

create type age_gate as enum ('off', 'warn', 'refuse');

create type answer_kind as enum ('draft', 'saved');

create type answer_outcome as enum ('right', 'partial', 'wrong', 'blank');

create type apart_reason as enum ('older_epoch', 'after_end', 'part_locked', 'paused');

create type assignment_end as enum ('left', 'carried_over', 'mistake');

create type attempt_choice as enum ('best', 'first', 'last');

create type attempt_end as enum ('submitted', 'bell', 'staff', 'away', 'paper');

create type attempt_event_kind as enum ('started', 'taken_over', 'part_ended', 'extra_time', 'paused', 'resumed', 'message', 'submitted', 'closed', 'late_accepted', 'voided', 'restored');

create type attempt_medium as enum ('computer', 'omr', 'marks');

create type attendance_mark as enum ('present', 'late', 'left_early', 'absent', 'leave');

create type attendance_task_kind as enum ('days_in_a_row', 'below_threshold');

create type away_kind as enum ('hidden', 'blur', 'fullscreen', 'background');

create type beyond_limit as enum ('refuse', 'first');

create type cancel_reason as enum ('holiday', 'teacher_away', 'exam', 'other');

create type cheque_state as enum ('received', 'deposited', 'cleared', 'bounced', 'given_back');

create type claim_state as enum ('pending', 'confirmed', 'refused');

create type concession_kind as enum ('concession', 'scholarship', 'sibling', 'waiver');

create type concession_state as enum ('asked', 'granted', 'refused', 'taken_back');

create type consent_way as enum ('signed_form', 'link', 'in_person');

create type day_mark as enum ('present', 'late', 'part', 'absent', 'leave');

create type delivery_state as enum ('waiting', 'sending', 'unknown', 'sent', 'failed', 'delivered', 'read', 'skipped');

create type due_kind as enum ('instalment', 'fine', 'bounce', 'other');

create type enrolment_end as enum ('completed', 'transferred', 'dropped');

create type entry_kind as enum ('charge', 'fine', 'concession', 'waiver', 'cancel', 'receipt', 'advance_used', 'credit', 'refund', 'cheque_cleared', 'settled');

create type exam_mode as enum ('test', 'practice');

create type fee_document_kind as enum ('receipt', 'tax_invoice', 'receipt_voucher', 'refund_voucher', 'credit_note');

create type fee_export_kind as enum ('csv', 'xlsx', 'tally');

create type file_kind as enum ('photo', 'picture', 'mark', 'consent', 'import', 'report', 'attachment');

create type fine_rule as enum ('none', 'daily', 'flat');

create type gateway_order_state as enum ('created', 'attempted', 'expired', 'paid');

create type gateway_payment_state as enum ('authorized', 'captured', 'failed', 'refunded');

create type guardian_relation as enum ('mother', 'father', 'grandparent', 'sibling', 'relative', 'guardian');

create type head_use as enum ('fine', 'bounce');

create type import_kind as enum ('students', 'questions', 'omr', 'marks');

create type import_state as enum ('previewed', 'writing', 'confirmed', 'undone');

create type leave_extent as enum ('days', 'half_day', 'lectures');

create type leave_half as enum ('first', 'second');

create type leave_state as enum ('waiting_for_guardian', 'waiting', 'asked_back', 'approved', 'refused', 'cancelled');

create type lecture_kind as enum ('regular', 'extra');

create type lecture_state as enum ('planned', 'cancelled');

create type link_purpose as enum ('first_owner', 'invitation', 'reset', 'guardian_consent');

create type locale as enum ('en', 'mr', 'hi');

create type mark_source as enum ('teacher', 'code', 'leave', 'office');

create type message_channel as enum ('whatsapp', 'push', 'mail');

create type notice_state as enum ('draft', 'scheduled', 'sent', 'withdrawn');

create type objection_state as enum ('open', 'accepted', 'refused');

create type opt_in_way as enum ('own', 'office', 'start');

create type opt_out_way as enum ('own', 'office', 'stop', 'provider');

create type payment_mode as enum ('cash', 'upi', 'card', 'cheque', 'bank', 'gateway', 'advance');

create type person_role as enum ('student', 'teacher', 'parent', 'admin');

create type person_status as enum ('invited', 'active', 'suspended', 'left');

create type phone_verification as enum ('office', 'invitation');

create type query_end as enum ('asker', 'time');

create type query_post_kind as enum ('question', 'addition', 'answer');

create type query_state as enum ('open', 'answered', 'reopened', 'closed');

create type query_topic as enum ('subject', 'fees', 'office');

create type question_kind as enum ('single', 'multiple', 'numerical', 'integer', 'matching', 'true_false', 'short');

create type question_review as enum ('waiting', 'approved', 'rejected');

create type refund_rule as enum ('by_days', 'by_lectures', 'none');

create type refund_state as enum ('asked', 'approved', 'paid', 'refused');

create type registration_state as enum ('waiting_for_guardian', 'waiting_for_office', 'approved', 'refused');

create type report_outcome as enum ('hidden', 'kept');

create type ruling as enum ('nothing', 'warning', 'void');

create type session_end as enum ('signed_out', 'ended_by_person', 'password', 'role', 'status', 'token_reuse', 'expired');

create type sign_in_kind as enum ('email', 'phone');

create type statement_line_state as enum ('unmatched', 'probable', 'exact', 'accepted', 'ignored');

create type target_exam as enum ('neet', 'jee_main', 'jee_advanced', 'mht_cet');

create type template_state as enum ('none', 'submitted', 'approved', 'rejected', 'stopped');

create type tie_rule as enum ('none', 'jee_main', 'jee_advanced', 'neet');

create type unreachable_reason as enum ('no_guardian', 'no_consent', 'not_delivered');

-- Domains

create domain email_address as text CHECK (((VALUE = lower(VALUE)) AND (length(VALUE) <= 254) AND (VALUE ~ '^[^@[:space:]]+@[^@[:space:]]+\.[^@[:space:]]+$'::text)));

create domain person_name as text CHECK (((VALUE = btrim(VALUE)) AND ((length(VALUE) >= 1) AND (length(VALUE) <= 120))));

create domain phone_number as text CHECK ((VALUE ~ '^\+[1-9][0-9]{7,14}$'::text));

-- Sequences

create sequence roll_numbers;

-- Functions

CREATE OR REPLACE FUNCTION public.close_a_day()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  perform pg_advisory_xact_lock(hashtext('locked_days'));
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION public.consent_missing(student uuid, on_day date)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select (select guardian_consent_required from institute)
    and (select adult_on is null or adult_on > on_day from students where person_id = student)
    and not exists (
      select from consents
      where student_id = student and withdrawn_at is null and 'account' = any (purposes))
$function$
;

CREATE OR REPLACE FUNCTION public.copy_exam_window()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  update exam_batches set
    during = case when new.opens_at is null or new.closes_at is null then null
      else tstzrange(new.opens_at, new.closes_at) end,
    scheduled = new.scheduled_at is not null and new.mode = 'test'
  where exam_id = new.id;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.count_given_back()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if new.kind = 'refund_voucher' or new.kind = 'credit_note' then
    insert into given_back (document_id, received, given)
      select id, paise, 0 from fee_documents where id = new.cites on conflict do nothing;
    update given_back set given = given + new.paise where document_id = new.cites;
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.day_of_due(due uuid)
 RETURNS date
 LANGUAGE sql
 STABLE
AS $function$
  select coalesce(
    (select until from postponements where due_id = due order by at desc, id desc limit 1),
    (select due_on from dues where id = due))
$function$
;

CREATE OR REPLACE FUNCTION public.keep_an_owner()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform pg_advisory_xact_lock(hashtext('keep_an_owner'));
  if not exists (
    select from admin_powers join people on people.id = admin_powers.person_id
    where power = 'owner' and status = 'active'
  ) then
    raise exception using errcode = 'IC001', message = 'the institute needs at least one active owner';
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.keep_capacity_enough()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if most_enrolled(new.id, current_date) > new.capacity then
    raise exception using errcode = 'IC002', message = 'more students are enrolled than that';
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.keep_document_whole()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if (select row(sum(paise), sum(taxable), sum(cgst), sum(sgst), sum(igst)) from fee_document_lines
      where document_id = new.id)
    is distinct from row(new.paise::numeric, new.taxable::numeric, new.cgst::numeric, new.sgst::numeric,
      new.igst::numeric)
  then
    raise exception using errcode = 'IC016', message = 'a document whose lines do not add up';
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.keep_dues_owed()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if new.owed = 0 then
    -- Paid in full, or granted: nobody owes it any more.
    delete from dues_owed where due_id = new.due_id;
  else
    insert into dues_owed (due_id, student_id, batch_id, due_on, owed)
      select d.id, d.student_id, a.batch_id, day_of_due(d.id), new.owed
      from dues d left join fee_assignments a on a.id = d.assignment_id where d.id = new.due_id
    on conflict (due_id) do update set owed = excluded.owed;
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.keep_entry_whole()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare found_count bigint; found_sum numeric;
begin
  select count(*), coalesce(sum(paise), 0) into found_count, found_sum from ledger_lines where entry_id = new.id;
  if found_count <> new.line_count or found_sum <> 0 then
    raise exception using errcode = 'IC011', message = 'an entry whose lines do not balance';
  end if;
  if new.kind in ('credit', 'refund', 'cheque_cleared', 'settled')
    and exists (select from ledger_lines where entry_id = new.id and due_id is not null)
  then
    raise exception using errcode = 'IC017', message = 'an entry of this kind changes no due';
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.keep_locked_days()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  -- Shared, against the exclusive lock of whoever closes a day: no entry slips in while it is being closed.
  perform pg_advisory_xact_lock_shared(hashtext('locked_days'));
  if exists (select from locked_days where on_day = new.booked_on) then
    raise exception using errcode = 'IC012', message = 'the day is locked';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION public.keep_plan_whole()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if not exists (select from fee_plan_heads where plan_id = new.id)
    or (select coalesce(sum(share_bps), 0) <> 10000 or max(number) <> count(*)
        from fee_plan_instalments where plan_id = new.id)
  then
    raise exception using errcode = 'IC014', message = 'a plan whose instalments do not total 100 %';
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.keep_published_plan()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare plan uuid := coalesce(new.plan_id, old.plan_id);
begin
  if exists (select from fee_plans where id = plan and published_at is not null) then
    raise exception using errcode = 'IC015', message = 'a published plan keeps its money';
  end if;
  return coalesce(new, old);
end $function$
;

CREATE OR REPLACE FUNCTION public.keep_published_terms()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'DELETE' then
    raise exception using errcode = 'IC015', message = 'a published plan stays';
  end if;
  if (to_jsonb(new) - '{name,archived_at}'::text[]) <> (to_jsonb(old) - '{name,archived_at}'::text[]) then
    raise exception using errcode = 'IC015', message = 'a published plan keeps its terms';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION public.keep_reversals_true()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if not exists (select from ledger_entries where id = new.reverses and kind = new.kind and reverses is null)
    or exists (
      select from ledger_lines where entry_id in (new.id, new.reverses)
      group by account_id, student_id, due_id having sum(paise) <> 0)
  then
    raise exception using errcode = 'IC013', message = 'a reversal that is not the reverse';
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.keep_sent_words()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (select from notices where id = old.notice_id and sent_at is not null) then
    raise exception using errcode = '23514', constraint = 'notice_versions_stay', message = 'the words of a sent notice stay';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION public.keep_shared_answer_words()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into shared_answer_words (answer_id, subject_id, batch_id, letters, stems)
  values (new.id, new.subject_id, new.batch_id, latin_letters(new.title), array_to_tsvector(word_stems(new.title)))
  on conflict (answer_id) do update
    set subject_id = excluded.subject_id, batch_id = excluded.batch_id, letters = excluded.letters, stems = excluded.stems;
  insert into shared_answer_stems (stem) select unnest(word_stems(new.title)) on conflict do nothing;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.keep_within_capacity()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare seats smallint;
begin
  select capacity into seats from batches where id = new.batch_id for no key update;
  if most_enrolled(new.batch_id, new.from_on) > seats then
    raise exception using errcode = 'IC002', message = 'the batch is full';
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.latin_letters(words text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
  select lower(translate(words,
    'अआाइईिीउऊुूऋृएेऍॅऐैओोऑॉऔौकखगघङचछजझञटठडढणतथदधनपफबभमयरलळवशषसह०१२३४५६७८९़्ंँः',
    'aaaiiiiuuuurreeeeeeoooooo' || 'kqgfncxjzn' || '12345t6d7n' || 'p8b9myrllvwwsh' || '0123456789'))
$function$
;

CREATE OR REPLACE FUNCTION public.likeness_bands(body jsonb)
 RETURNS integer[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select array_agg(band) from jsonb_each(body) t, lateral (
    with slots as (
      select ((h % 96 + 96) % 96)::int as slot, min(h) as least
      from unnest(show_trgm(latin_letters(question_words(jsonb_build_object('', t.value))))) piece,
        hashtextextended(piece, 0) h
      group by 1
    ), twice as (
      select n, least, count(least) over (order by n desc) as run
      from generate_series(0, 191) n left join slots on slot = n % 96
    ), filled as (
      select n, max(least) over (partition by run) as least from twice
    )
    select hashtext(t.key || n / 4 || string_agg(least::text, ' ' order by n)) as band
    from filled where n < 96 group by n / 4
  ) bands
$function$
;

CREATE OR REPLACE FUNCTION public.most_enrolled(in_batch uuid, from_day date)
 RETURNS bigint
 LANGUAGE sql
 STABLE
AS $function$
  select coalesce(max((
    select count(*) from enrolments e
    where e.batch_id = in_batch and daterange(e.from_on, e.to_on) @> day.on_day)), 0)
  from (
    select from_day as on_day
    union select from_on from enrolments where batch_id = in_batch and from_on > from_day
  ) day
$function$
;

CREATE OR REPLACE FUNCTION public.move_postponed_due()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  was date := coalesce(
    (select until from postponements where due_id = new.due_id and id <> new.id order by at desc, id desc limit 1),
    (select due_on from dues where id = new.due_id));
begin
  update dues_owed set due_on = new.until where due_id = new.due_id;
  insert into due_days as d (due_on, by_id, charged, conceded, paid)
    select day, new.by_id, sign * charged, sign * conceded, sign * paid
    from due_balances, (values (was, -1), (new.until, 1)) moved (day, sign)
    where due_id = new.due_id and was <> new.until order by 1
  on conflict (due_on, by_id) do update set charged = d.charged + excluded.charged,
    conceded = d.conceded + excluded.conceded, paid = d.paid + excluded.paid;
  insert into due_payments as d (due_month, on_day, by_id, paise)
    select date_trunc('month', day)::date, e.booked_on, new.by_id, -sign * sum(l.paise)
    from ledger_lines l join ledger_entries e on e.id = l.entry_id,
      (values (was, -1), (new.until, 1)) moved (day, sign)
    where l.due_id = new.due_id and e.kind in ('receipt', 'advance_used')
      and date_trunc('month', was) <> date_trunc('month', new.until)
    group by 1, 2, sign order by 1, 2
  on conflict (due_month, on_day, by_id) do update set paise = d.paise + excluded.paise;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.name_sounds(name text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
  select regexp_replace(regexp_replace(regexp_replace(regexp_replace(
      translate(replace(replace(lower(name), 'ज्ञ', 'dn'), 'x', 'ks'),
        'अआइईउऊएऍऐओऑऔऋ' || 'कखगघङचछजझञ' || 'टठडढणतथदधन' || 'पफबभमयरलळवशषसह' || 'fqwzंँ' || 'ािीुूृॄेॅैोॉौ़्ः',
        'aaaaaaaaaaaar' || 'kkggnccjjn' || 'ttddnttddn' || 'ppbbmyrllvsssh' || 'pkvjnn'),
      '\m[aeiou]+', 'a', 'g'),
    '\Y[aeiouhy]', '', 'g'),
    'm(?=[pb])', 'n', 'g'),
    '([a-z])\1+', '\1', 'g')
$function$
;

CREATE OR REPLACE FUNCTION public.number_document()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  new.fy := extract(year from new.issued_on - interval '3 months');
  insert into number_series as s (series, fy, last_number) values (new.series, new.fy, 1)
    on conflict (series, fy) do update set last_number = s.last_number + 1
    returning last_number into new.number;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION public.open_accounts_of_head()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  insert into ledger_accounts (kind, head_id)
    select kind, new.id from unnest('{billed,income,concession}'::account_kind[]) kind;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.question_words(body jsonb)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select string_agg(t.value ->> 'stem' || coalesce((select string_agg(' ' || part, '') from
    jsonb_array_elements_text(coalesce(t.value -> 'rows', '[]') || coalesce(t.value -> 'options', '[]')) part), ''), ' ')
  from jsonb_each(body) t
$function$
;

CREATE OR REPLACE FUNCTION public.read_exam_window()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  select case when opens_at is null or closes_at is null then null else tstzrange(opens_at, closes_at) end,
    scheduled_at is not null and mode = 'test'
  into new.during, new.scheduled from exams where id = new.exam_id;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION public.search_beginnings(words tsvector)
 RETURNS tsquery
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
  select string_agg(quote_literal(lexeme) || ':*', ' & ')::tsquery from unnest(words)
$function$
;

CREATE OR REPLACE FUNCTION public.search_words(line text)
 RETURNS tsvector
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
  select to_tsvector('simple', public.latin_letters(line))
$function$
;

CREATE OR REPLACE FUNCTION public.sum_up_books()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  insert into account_days as d (on_day, account_id, kind, by_id, taken, back)
    select e.booked_on, a.account_id, e.kind, coalesce(e.by_id, '00000000-0000-0000-0000-000000000000'),
      coalesce(sum(a.paise) filter (where e.reverses is null), 0),
      coalesce(sum(a.paise) filter (where e.reverses is not null), 0)
    from added a join ledger_entries e on e.id = a.entry_id
    group by 1, 2, 3, 4 order by 1, 2, 3, 4
  on conflict (on_day, account_id, kind, by_id) do update
    set taken = d.taken + excluded.taken, back = d.back + excluded.back;

  if not exists (select from added where due_id is not null) then return null; end if;
  insert into due_days as d (due_on, by_id, charged, conceded, paid)
    select day_of_due(a.due_id), coalesce(e.by_id, '00000000-0000-0000-0000-000000000000'),
      coalesce(sum(a.paise) filter (where e.kind in ('charge', 'fine')), 0),
      coalesce(-sum(a.paise) filter (where e.kind in ('concession', 'waiver', 'cancel')), 0),
      coalesce(-sum(a.paise) filter (where e.kind in ('receipt', 'advance_used')), 0)
    from added a join ledger_entries e on e.id = a.entry_id
    where a.due_id is not null group by 1, 2 order by 1, 2
  on conflict (due_on, by_id) do update set charged = d.charged + excluded.charged,
    conceded = d.conceded + excluded.conceded, paid = d.paid + excluded.paid;
  insert into due_payments as d (due_month, on_day, by_id, paise)
    select date_trunc('month', day_of_due(a.due_id))::date, e.booked_on,
      coalesce(e.by_id, '00000000-0000-0000-0000-000000000000'), -sum(a.paise)
    from added a join ledger_entries e on e.id = a.entry_id
    where a.due_id is not null and e.kind in ('receipt', 'advance_used')
    group by 1, 2, 3 order by 1, 2, 3
  on conflict (due_month, on_day, by_id) do update set paise = d.paise + excluded.paise;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.sum_up_document_lines()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  insert into document_days as d
    select f.issued_on, f.kind, c.kind, e.kind = 'advance_used', a.due_id is null, f.place_of_supply, a.tax_bps,
      coalesce(f.by_id, '00000000-0000-0000-0000-000000000000'),
      sum(a.paise), sum(a.taxable), sum(a.cgst), sum(a.sgst), sum(a.igst)
    from added a join fee_documents f on f.id = a.document_id join ledger_entries e on e.id = f.entry_id
    left join fee_documents c on c.id = f.cites
    group by 1, 2, 3, 4, 5, 6, 7, 8 order by 1, 2, 3, 4, 5, 6, 7, 8
  on conflict (on_day, kind, cites_kind, from_advance, ahead, place_of_supply, tax_bps, by_id) do update set
    paise = d.paise + excluded.paise, taxable = d.taxable + excluded.taxable, cgst = d.cgst + excluded.cgst,
    sgst = d.sgst + excluded.sgst, igst = d.igst + excluded.igst;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.sum_up_documents()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  insert into series_days as s (on_day, series, kind, documents, first_number, last_number)
    values (new.issued_on, new.series, new.kind, 1, new.number, new.number)
  on conflict (on_day, series, kind) do update set documents = s.documents + 1,
    first_number = least(s.first_number, new.number), last_number = greatest(s.last_number, new.number);
  update series_days s set taken_back = taken_back + 1 from fee_documents f
  where new.kind = 'credit_note' and f.id = new.cites
    and s.on_day = f.issued_on and s.series = f.series and s.kind = f.kind;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.sum_up_lines()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if exists (
    select from ledger_lines l join ledger_entries e on e.id = l.entry_id
    where l.entry_id in (select entry_id from added)
    group by e.id having count(*) > e.line_count)
  then
    raise exception using errcode = 'IC010', message = 'an entry that stands is not added to';
  end if;

  -- In the order of ids, so that two transactions never wait for each other in a circle.
  insert into fee_accounts (student_id, owed, advance, advance_tax)
    select distinct student_id, 0, 0, 0 from added where student_id is not null order by student_id
  on conflict do nothing;
  perform from fee_accounts where student_id in (select student_id from added) order by student_id for update;
  update fee_accounts f set owed = f.owed + a.owed, advance = f.advance + a.advance,
    advance_tax = f.advance_tax + a.advance_tax
  from (
    select student_id,
      coalesce(sum(paise) filter (where account_kind = 'student'), 0) as owed,
      coalesce(-sum(paise) filter (where account_kind = 'advance'), 0) as advance,
      coalesce(sum(paise) filter (where account_kind = 'advance_tax'), 0) as advance_tax
    from added where student_id is not null group by student_id
  ) a where a.student_id = f.student_id;

  insert into due_balances (due_id, student_id, charged, conceded, paid)
    select distinct due_id, student_id, 0, 0, 0 from added where due_id is not null order by due_id
  on conflict do nothing;
  update due_balances d set charged = d.charged + a.charged, conceded = d.conceded + a.conceded,
    paid = d.paid + a.paid
  from (
    select l.due_id,
      coalesce(sum(l.paise) filter (where e.kind in ('charge', 'fine')), 0) as charged,
      coalesce(-sum(l.paise) filter (where e.kind in ('concession', 'waiver', 'cancel')), 0) as conceded,
      coalesce(-sum(l.paise) filter (where e.kind in ('receipt', 'advance_used')), 0) as paid
    from added l join ledger_entries e on e.id = l.entry_id
    where l.due_id is not null group by l.due_id
  ) a where a.due_id = d.due_id;

  -- One at a time for a person and day: a transaction of two entries touches the rows below in an order of its own.
  perform pg_advisory_xact_lock(hashtext('ledger_days'), key)
  from (
    select distinct hashtext(e.booked_on || ':' || coalesce(e.by_id::text, '')) as key
    from ledger_entries e where e.id in (select entry_id from added) order by key
  ) keys;
  insert into ledger_days as d (on_day, account_id, by_id, debit, credit, lines)
    select e.booked_on, a.account_id, coalesce(e.by_id, '00000000-0000-0000-0000-000000000000'),
      coalesce(sum(a.paise) filter (where a.paise > 0), 0), coalesce(-sum(a.paise) filter (where a.paise < 0), 0),
      count(*)
    from added a join ledger_entries e on e.id = a.entry_id
    group by 1, 2, 3 order by 1, 2, 3
  on conflict (on_day, account_id, by_id) do update set
    debit = d.debit + excluded.debit, credit = d.credit + excluded.credit, lines = d.lines + excluded.lines;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.uuid7()
 RETURNS uuid
 LANGUAGE sql
 PARALLEL SAFE
AS $function$
  select encode(
    set_bit(set_bit(
      overlay(uuid_send(gen_random_uuid())
        placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3)
        from 1 for 6),
      52, 1), 53, 1), 'hex')::uuid
$function$
;

CREATE OR REPLACE FUNCTION public.word_stems(words text)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
  select coalesce(array_agg(distinct left(word, 6)), '{}')
  from regexp_split_to_table(latin_letters(words), '[^a-z0-9]+') word where length(word) > 1 and word !~ '^[0-9]+$'
$function$
;

-- Tables

create table absence_words (
  student_id uuid not null,
  on_day date not null,
  lecture_id uuid not null,
  state absence_word_state not null default 'waiting'::absence_word_state,
  round smallint not null default 1,
  due_at timestamp with time zone not null,
  told_at timestamp with time zone,
  unreachable_why unreachable_reason,
  known_at timestamp with time zone,
  known_by uuid,
  note text not null default ''::text,
  constraint absence_words_check CHECK (((state = 'unreachable'::absence_word_state) = (unreachable_why IS NOT NULL))),
  constraint absence_words_check1 CHECK (((state = 'known'::absence_word_state) <= (known_at IS NOT NULL))),
  constraint absence_words_check2 CHECK (((known_at IS NULL) = (known_by IS NULL))),
  constraint absence_words_check3 CHECK (((state <> ALL (ARRAY['told'::absence_word_state, 'corrected'::absence_word_state])) OR (told_at IS NOT NULL))),
  constraint absence_words_known_by_fkey FOREIGN KEY (known_by) REFERENCES people(id),
  constraint absence_words_lecture_id_fkey FOREIGN KEY (lecture_id) REFERENCES lectures(id),
  constraint absence_words_note_check CHECK ((length(note) <= 300)),
  constraint absence_words_pkey PRIMARY KEY (student_id, on_day),
  constraint absence_words_round_check CHECK ((round > 0)),
  constraint absence_words_student_id_fkey FOREIGN KEY (student_id) REFERENCES students(person_id) ON DELETE CASCADE
);

create table account_days (
  on_day date not null,
  account_id uuid not null,
  kind entry_kind not null,
  by_id uuid not null,
  taken bigint not null,
  back bigint not null,
  constraint account_days_account_id_fkey FOREIGN KEY (account_id) REFERENCES ledger_accounts(id),
  constraint account_days_pkey PRIMARY KEY (on_day, account_id, kind, by_id)
);

create table admin_powers (
  person_id uuid not null,
  role person_role not null default 'admin'::person_role,
  power admin_power not null,
  constraint admin_powers_person_id_role_fkey FOREIGN KEY (person_id, role) REFERENCES people(id, role) ON DELETE CASCADE,
  constraint admin_powers_pkey PRIMARY KEY (person_id, power),
  constraint admin_powers_role_check CHECK ((role = 'admin'::person_role))
);

create table answers (
  attempt_id uuid not null,
  "position" smallint not null,
  kind answer_kind not null,
  epoch integer not null,
  sequence integer not null,
  response text,
  marked boolean not null default false,
  received_at timestamp with time zone not null,
  constraint answers_attempt_id_fkey FOREIGN KEY (attempt_id) REFERENCES attempts(id),
  constraint answers_pkey PRIMARY KEY (attempt_id, "position", kind),
  constraint answers_response_check CHECK ((length(response) <= 200)),
  constraint answers_sequence_check CHECK ((sequence > 0))
) with (fillfactor=80);

create table answers_apart (
  attempt_id uuid not null,
  epoch integer not null,
  "position" smallint not null,
  kind answer_kind not null,
  sequence integer not null,
  why apart_reason not null,
  response text,
  marked boolean not null,
  received_at timestamp with time zone not null,
  constraint answers_apart_attempt_id_fkey FOREIGN KEY (attempt_id) REFERENCES attempts(id),
  constraint answers_apart_pkey PRIMARY KEY (attempt_id, epoch, "position", kind, sequence),
  constraint answers_apart_response_check CHECK ((length(response) <= 200))
);

create table attempt_events (
  id uuid not null default uuid7(),
  attempt_id uuid not null,
  kind attempt_event_kind not null,
  epoch integer not null,
  session_id uuid,
  address inet,
  made_by uuid,
  detail jsonb,
  at timestamp with time zone not null,
  constraint attempt_events_attempt_id_fkey FOREIGN KEY (attempt_id) REFERENCES attempts(id),
  constraint attempt_events_made_by_fkey FOREIGN KEY (made_by) REFERENCES people(id),
  constraint attempt_events_pkey PRIMARY KEY (id)
);

create table attempt_explanations (
  id uuid not null default uuid7(),
  attempt_id uuid not null,
  made_by uuid not null,
  text text not null,
  at timestamp with time zone not null,
  constraint attempt_explanations_attempt_id_fkey FOREIGN KEY (attempt_id) REFERENCES attempts(id),
  constraint attempt_explanations_made_by_fkey FOREIGN KEY (made_by) REFERENCES people(id),
  constraint attempt_explanations_pkey PRIMARY KEY (id),
  constraint attempt_explanations_text_check CHECK (((length(btrim(text)) >= 1) AND (length(btrim(text)) <= 2000)))
);

create table attempt_presence (
  attempt_id uuid not null,
  seen_at timestamp with time zone not null,
  "position" smallint,
  away_since timestamp with time zone,
  constraint attempt_presence_attempt_id_fkey FOREIGN KEY (attempt_id) REFERENCES attempts(id),
  constraint attempt_presence_pkey PRIMARY KEY (attempt_id)
) with (fillfactor=50);

create table attempt_rulings (
  id uuid not null default uuid7(),
  attempt_id uuid not null,
  ruling ruling not null,
  reason text not null,
  ruled_by uuid not null,
  at timestamp with time zone not null,
  constraint attempt_rulings_attempt_id_fkey FOREIGN KEY (attempt_id) REFERENCES attempts(id),
  constraint attempt_rulings_pkey PRIMARY KEY (id),
  constraint attempt_rulings_reason_check CHECK (((length(btrim(reason)) >= 1) AND (length(btrim(reason)) <= 2000))),
  constraint attempt_rulings_ruled_by_fkey FOREIGN KEY (ruled_by) REFERENCES people(id)
);

create table attempt_times (
  attempt_id uuid not null,
  seconds jsonb not null,
  updated_at timestamp with time zone not null,
  constraint attempt_times_attempt_id_fkey FOREIGN KEY (attempt_id) REFERENCES attempts(id),
  constraint attempt_times_pkey PRIMARY KEY (attempt_id)
) with (fillfactor=50);

create table attempts (
  id uuid not null default uuid7(),
  exam_id uuid not null,
  student_id uuid not null,
  number smallint not null default 1,
  medium attempt_medium not null default 'computer'::attempt_medium,
  session_id uuid,
  epoch integer not null default 1,
  started_at timestamp with time zone not null,
  part_ends timestamp with time zone[] not null,
  ends_at timestamp with time zone not null,
  paused_at timestamp with time zone,
  question_order smallint[] not null,
  option_orders jsonb not null,
  set_code text,
  closed_at timestamp with time zone,
  closed_how attempt_end,
  receipt text,
  voided_at timestamp with time zone,
  constraint attempts_check CHECK ((ends_at > started_at)),
  constraint attempts_check1 CHECK ((part_ends[cardinality(part_ends)] = ends_at)),
  constraint attempts_check2 CHECK (((medium = 'computer'::attempt_medium) = (session_id IS NOT NULL))),
  constraint attempts_check3 CHECK (((paused_at IS NULL) OR (closed_at IS NULL))),
  constraint attempts_check4 CHECK (((closed_at IS NULL) = (closed_how IS NULL))),
  constraint attempts_epoch_check CHECK ((epoch > 0)),
  constraint attempts_exam_id_fkey FOREIGN KEY (exam_id) REFERENCES exams(id),
  constraint attempts_exam_id_student_id_number_key UNIQUE (exam_id, student_id, number),
  constraint attempts_number_check CHECK ((number > 0)),
  constraint attempts_part_ends_check CHECK ((cardinality(part_ends) > 0)),
  constraint attempts_pkey PRIMARY KEY (id),
  constraint attempts_session_id_fkey FOREIGN KEY (session_id) REFERENCES sessions(id),
  constraint attempts_set_code_check CHECK ((set_code = ANY (ARRAY['A'::text, 'B'::text, 'C'::text, 'D'::text]))),
  constraint attempts_student_id_fkey FOREIGN KEY (student_id) REFERENCES students(person_id)
);

create table attendance_code_entries (
  lecture_id uuid not null,
  student_id uuid not null,
  entered_at timestamp with time zone not null,
  late_minutes smallint,
  constraint attendance_code_entries_late_minutes_check CHECK (((late_minutes >= 1) AND (late_minutes <= 720))),
  constraint attendance_code_entries_lecture_id_fkey FOREIGN KEY (lecture_id) REFERENCES lectures(id) ON DELETE CASCADE,
  constraint attendance_code_entries_pkey PRIMARY KEY (lecture_id, student_id),
  constraint attendance_code_entries_student_id_fkey FOREIGN KEY (student_id) REFERENCES students(person_id) ON DELETE CASCADE
);

create table attendance_codes (
  lecture_id uuid not null,
  code text not null,
  made_by uuid not null,
  valid_from timestamp with time zone not null,
  valid_until timestamp with time zone not null,
  constraint attendance_codes_check CHECK ((valid_until >= valid_from)),
  constraint attendance_codes_code_check CHECK ((code ~ '^[0-9]{6}$'::text)),
  constraint attendance_codes_lecture_id_fkey FOREIGN KEY (lecture_id) REFERENCES lectures(id) ON DELETE CASCADE,
  constraint attendance_codes_made_by_fkey FOREIGN KEY (made_by) REFERENCES people(id),
  constraint attendance_codes_pkey PRIMARY KEY (lecture_id)
);

create table attendance_corrections (
  id uuid not null default uuid7(),
  lecture_id uuid not null,
  student_id uuid not null,
  old_mark attendance_mark not null,
  old_minutes smallint,
  new_mark attendance_mark,
  new_minutes smallint,
  reason text not null default ''::text,
  made_by uuid,
  at timestamp with time zone not null,
  constraint attendance_corrections_lecture_id_fkey FOREIGN KEY (lecture_id) REFERENCES lectures(id),
  constraint attendance_corrections_made_by_fkey FOREIGN KEY (made_by) REFERENCES people(id),
  constraint attendance_corrections_pkey PRIMARY KEY (id),
  constraint attendance_corrections_reason_check CHECK ((length(reason) <= 300)),
  constraint attendance_corrections_student_id_fkey FOREIGN KEY (student_id) REFERENCES students(person_id) ON DELETE CASCADE
);

create table attendance_days (
  student_id uuid not null,
  on_day date not null,
  mark day_mark not null,
  lectures smallint not null,
  attended smallint not null,
  on_leave smallint not null,
  constraint attendance_days_attended_check CHECK ((attended >= 0)),
  constraint attendance_days_check CHECK (((attended + on_leave) <= lectures)),
  constraint attendance_days_lectures_check CHECK ((lectures > 0)),
  constraint attendance_days_on_leave_check CHECK ((on_leave >= 0)),
  constraint attendance_days_pkey PRIMARY KEY (student_id, on_day) INCLUDE (mark, lectures, attended, on_leave),
  constraint attendance_days_student_id_fkey FOREIGN KEY (student_id) REFERENCES students(person_id) ON DELETE CASCADE
);

create table attendance_marks (
  student_id uuid not null,
  lecture_id uuid not null,
  subject_id uuid not null,
  on_day date not null,
  mark attendance_mark not null,
  source mark_source not null,
  minutes smallint,
  version smallint not null default 0,
  constraint attendance_marks_check CHECK (((minutes IS NULL) OR (mark = ANY (ARRAY['late'::attendance_mark, 'left_early'::attendance_mark])))),
  constraint attendance_marks_lecture_id_fkey FOREIGN KEY (lecture_id) REFERENCES attendance_sheets(lecture_id),
  constraint attendance_marks_minutes_check CHECK (((minutes >= 1) AND (minutes <= 720))),
  constraint attendance_marks_pkey PRIMARY KEY (student_id, on_day, lecture_id) INCLUDE (subject_id, mark),
  constraint attendance_marks_student_id_fkey FOREIGN KEY (student_id) REFERENCES students(person_id) ON DELETE CASCADE,
  constraint attendance_marks_subject_id_fkey FOREIGN KEY (subject_id) REFERENCES subjects(id),
  constraint attendance_marks_version_check CHECK ((version >= 0))
);

create table attendance_months (
  student_id uuid not null,
  month date not null,
  lectures smallint not null,
  attended smallint not null,
  on_leave smallint not null,
  constraint attendance_months_attended_check CHECK ((attended >= 0)),
  constraint attendance_months_check CHECK (((attended + on_leave) <= lectures)),
  constraint attendance_months_lectures_check CHECK ((lectures > 0)),
  constraint attendance_months_month_check CHECK ((EXTRACT(day FROM month) = (1)::numeric)),
  constraint attendance_months_on_leave_check CHECK ((on_leave >= 0)),
  constraint attendance_months_pkey PRIMARY KEY (student_id, month),
  constraint attendance_months_student_id_fkey FOREIGN KEY (student_id) REFERENCES students(person_id) ON DELETE CASCADE
);

create table attendance_openings (
  id uuid not null default uuid7(),
  lecture_id uuid not null,
  opened_by uuid not null,
  reason text not null,
  opened_at timestamp with time zone not null,
  opened_until timestamp with time zone not null,
  constraint attendance_openings_check CHECK ((opened_until > opened_at)),
  constraint attendance_openings_lecture_id_fkey FOREIGN KEY (lecture_id) REFERENCES lectures(id),
  constraint attendance_openings_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES people(id),
  constraint attendance_openings_pkey PRIMARY KEY (id),
  constraint attendance_openings_reason_check CHECK (((length(btrim(reason)) >= 3) AND (length(btrim(reason)) <= 300)))
);

create table attendance_reminders (
  lecture_id uuid not null,
  reminded_at timestamp with time zone not null,
  constraint attendance_reminders_lecture_id_fkey FOREIGN KEY (lecture_id) REFERENCES lectures(id) ON DELETE CASCADE,
  constraint attendance_reminders_pkey PRIMARY KEY (lecture_id)
);

create table attendance_settings (
  only_one boolean not null default true,
  grace_minutes smallint not null default 10,
  late_minutes smallint not null default 10,
  freeze_days smallint not null default 7,
  threshold_percent smallint not null default 75,
  row_of_days smallint not null default 3,
  reminder_minutes smallint not null default 20,
  constraint attendance_settings_freeze_days_check CHECK (((freeze_days >= 1) AND (freeze_days <= 60))),
  constraint attendance_settings_grace_minutes_check CHECK (((grace_minutes >= 0) AND (grace_minutes <= 120))),
  constraint attendance_settings_late_minutes_check CHECK (((late_minutes >= 1) AND (late_minutes <= 120))),
  constraint attendance_settings_only_one_check CHECK (only_one),
  constraint attendance_settings_pkey PRIMARY KEY (only_one),
  constraint attendance_settings_reminder_minutes_check CHECK (((reminder_minutes >= 5) AND (reminder_minutes <= 240))),
  constraint attendance_settings_row_of_days_check CHECK (((row_of_days >= 2) AND (row_of_days <= 30))),
  constraint attendance_settings_threshold_percent_check CHECK (((threshold_percent >= 1) AND (threshold_percent <= 100)))
);

create table attendance_sheets (
  lecture_id uuid not null,
  batch_id uuid not null,
  subject_id uuid not null,
  on_day date not null,
  version smallint not null default 1,
  taken_by uuid not null,
  taken_at timestamp with time zone not null,
  received_at timestamp with time zone not null default now(),
  changed_at timestamp with time zone not null,
  present_count smallint not null default 0,
  late_count smallint not null default 0,
  left_early_count smallint not null default 0,
  absent_count smallint not null default 0,
  leave_count smallint not null default 0,
  constraint attendance_sheets_absent_count_check CHECK ((absent_count >= 0)),
  constraint attendance_sheets_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES batches(id),
  constraint attendance_sheets_late_count_check CHECK ((late_count >= 0)),
  constraint attendance_sheets_leave_count_check CHECK ((leave_count >= 0)),
  constraint attendance_sheets_lecture_id_fkey FOREIGN KEY (lecture_id) REFERENCES lectures(id),
  constraint attendance_sheets_left_early_count_check CHECK ((left_early_count >= 0)),
  constraint attendance_sheets_pkey PRIMARY KEY (lecture_id),
  constraint attendance_sheets_present_count_check CHECK ((present_count >= 0)),
  constraint attendance_sheets_subject_id_fkey FOREIGN KEY (subject_id) REFERENCES subjects(id),
  constraint attendance_sheets_taken_by_fkey FOREIGN KEY (taken_by) REFERENCES people(id),
  constraint attendance_sheets_version_check CHECK ((version > 0))
);

create table attendance_tasks (
  id uuid not null default uuid7(),
  student_id uuid not null,
  kind attendance_task_kind not null,
  since_on date not null,
  value smallint not null,
  done_at timestamp with time zone,
  done_by uuid,
  note text not null default ''::text,
  created_at timestamp with time zone not null,
  constraint attendance_tasks_check CHECK (((done_at IS NULL) = (done_by IS NULL))),
  constraint attendance_tasks_done_by_fkey FOREIGN KEY (done_by) REFERENCES people(id),
  constraint attendance_tasks_note_check CHECK ((length(note) <= 500)),
  constraint attendance_tasks_pkey PRIMARY KEY (id),
  constraint attendance_tasks_student_id_fkey FOREIGN KEY (student_id) REFERENCES students(person_id) ON DELETE CASCADE,
  constraint attendance_tasks_student_id_kind_since_on_key UNIQUE (student_id, kind, since_on)
);

create table audit_log (
  id uuid not null default uuid7(),
  at timestamp with time zone not null default now(),
  actor_id uuid,
  operation text not null,
  noun text not null,
  subject_id uuid,
  fields text[] not null default '{}'::text[],
  request_id text,
  constraint audit_log_pkey PRIMARY KEY (id)
);

create table audit_seals (
  "position" bigint not null,
  audit_id uuid not null,
  hash bytea not null,
  sealed_at timestamp with time zone not null default now(),
  constraint audit_seals_audit_id_fkey FOREIGN KEY (audit_id) REFERENCES audit_log(id),
  constraint audit_seals_audit_id_key UNIQUE (audit_id),
  constraint audit_seals_hash_check CHECK ((length(hash) = 32)),
  constraint audit_seals_pkey PRIMARY KEY ("position"),
  constraint audit_seals_position_check CHECK (("position" > 0))
);

create table away_intervals (
  attempt_id uuid not null,
  epoch integer not null,
  number integer not null,
  kind away_kind not null,
  "position" smallint,
  from_at timestamp with time zone not null,
  to_at timestamp with time zone,
  phone_from timestamp with time zone not null,
  phone_to timestamp with time zone,
  received_at timestamp with time zone not null,
  constraint away_intervals_attempt_id_fkey FOREIGN KEY (attempt_id) REFERENCES attempts(id),
  constraint away_intervals_check CHECK ((to_at >= from_at)),
  constraint away_intervals_number_check CHECK ((number > 0)),
  constraint away_intervals_pkey PRIMARY KEY (attempt_id, epoch, number)
);

create table bank_statements (
  id uuid not null default uuid7(),
  format_id uuid not null,
  file_name text not null,
  sha256 bytea not null,
  from_on date not null,
  to_on date not null,
  line_count integer not null,
  paise bigint not null,
  repeated integer not null,
  imported_by uuid not null,
  imported_at timestamp with time zone not null,
  constraint bank_statements_check CHECK ((to_on >= from_on)),
  constraint bank_statements_file_name_check CHECK ((length(file_name) <= 200)),
  constraint bank_statements_format_id_fkey FOREIGN KEY (format_id) REFERENCES statement_formats(id),
  constraint bank_statements_imported_by_fkey FOREIGN KEY (imported_by) REFERENCES people(id),
  constraint bank_statements_line_count_check CHECK ((line_count >= 0)),
  constraint bank_statements_paise_check CHECK ((paise >= 0)),
  constraint bank_statements_pkey PRIMARY KEY (id),
  constraint bank_statements_repeated_check CHECK ((repeated >= 0)),
  constraint bank_statements_sha256_check CHECK ((length(sha256) = 32)),
  constraint bank_statements_sha256_key UNIQUE (sha256)
);

create table batch_teachers (
  batch_id uuid not null,
  subject_id uuid not null,
  teacher_id uuid not null,
  teacher_role person_role not null default 'teacher'::person_role,
  constraint batch_teachers_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES batches(id) ON DELETE CASCADE,
  constraint batch_teachers_pkey PRIMARY KEY (batch_id, subject_id, teacher_id),
  constraint batch_teachers_subject_id_fkey FOREIGN KEY (subject_id) REFERENCES subjects(id),
  constraint batch_teachers_teacher_id_teacher_role_fkey FOREIGN KEY (teacher_id, teacher_role) REFERENCES people(id, role),
  constraint batch_teachers_teacher_role_check CHECK ((teacher_role = 'teacher'::person_role))
);

create table batches (
  id uuid not null default uuid7(),
  course_id uuid not null,
  name text not null,
  year smallint not null,
  capacity smallint not null,
  medium locale not null default 'en'::locale,
  starts_on date not null,
  ends_on date not null,
  class_teacher_id uuid,
  teacher_role person_role not null default 'teacher'::person_role,
  archived_at timestamp with time zone,
  created_at timestamp with time zone not null default now(),
  room_id uuid,
  constraint batches_capacity_check CHECK (((capacity >= 1) AND (capacity <= 1000))),
  constraint batches_check CHECK ((ends_on > starts_on)),
  constraint batches_class_teacher_id_teacher_role_fkey FOREIGN KEY (class_teacher_id, teacher_role) REFERENCES people(id, role),
  constraint batches_course_id_fkey FOREIGN KEY (course_id) REFERENCES courses(id),
  constraint batches_name_check CHECK (((name = btrim(name)) AND ((length(name) >= 1) AND (length(name) <= 40)))),
  constraint batches_name_key UNIQUE (name),
  constraint batches_pkey PRIMARY KEY (id),
  constraint batches_room_id_fkey FOREIGN KEY (room_id) REFERENCES rooms(id),
  constraint batches_teacher_role_check CHECK ((teacher_role = 'teacher'::person_role)),
  constraint batches_year_check CHECK (((year >= 2000) AND (year <= 2100)))
);

create table blueprints (
  id uuid not null default uuid7(),
  name text not null,
  picks jsonb not null,
  created_by uuid,
  created_at timestamp with time zone not null default now(),
  constraint blueprints_created_by_fkey FOREIGN KEY (created_by) REFERENCES people(id),
  constraint blueprints_name_check CHECK (((name = btrim(name)) AND ((length(name) >= 1) AND (length(name) <= 120)))),
  constraint blueprints_name_key UNIQUE (name),
  constraint blueprints_picks_check CHECK ((jsonb_typeof(picks) = 'array'::text)),
  constraint blueprints_pkey PRIMARY KEY (id)
);

create table calendar_feeds (
  id uuid not null default uuid7(),
  person_id uuid not null,
  token_hash bytea not null,
  created_at timestamp with time zone not null default now(),
  revoked_at timestamp with time zone,
  last_read_at timestamp with time zone,
  constraint calendar_feeds_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint calendar_feeds_pkey PRIMARY KEY (id),
  constraint calendar_feeds_token_hash_check CHECK ((length(token_hash) = 32)),
  constraint calendar_feeds_token_hash_key UNIQUE (token_hash)
);

create table cheques (
  part_id uuid not null,
  state cheque_state not null default 'received'::cheque_state,
  changed_by uuid,
  changed_at timestamp with time zone not null,
  reason text,
  constraint cheques_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES people(id),
  constraint cheques_check CHECK (((state = ANY (ARRAY['bounced'::cheque_state, 'given_back'::cheque_state])) = (reason IS NOT NULL))),
  constraint cheques_part_id_fkey FOREIGN KEY (part_id) REFERENCES payment_parts(id),
  constraint cheques_pkey PRIMARY KEY (part_id),
  constraint cheques_reason_check CHECK ((length(reason) <= 300))
);

create table concessions (
  id uuid not null default uuid7(),
  student_id uuid not null,
  kind concession_kind not null,
  assignment_id uuid,
  head_id uuid,
  due_id uuid,
  bps integer,
  paise bigint,
  worth bigint not null,
  reason text not null,
  state concession_state not null default 'asked'::concession_state,
  asked_by uuid not null,
  asked_at timestamp with time zone not null,
  decided_by uuid,
  decided_at timestamp with time zone,
  answer text,
  entry_id uuid,
  constraint concessions_answer_check CHECK ((length(answer) <= 300)),
  constraint concessions_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES people(id),
  constraint concessions_assignment_id_fkey FOREIGN KEY (assignment_id) REFERENCES fee_assignments(id),
  constraint concessions_bps_check CHECK (((bps >= 1) AND (bps <= 10000))),
  constraint concessions_check CHECK (((bps IS NULL) <> (paise IS NULL))),
  constraint concessions_check1 CHECK (((kind = 'waiver'::concession_kind) = (due_id IS NOT NULL))),
  constraint concessions_check2 CHECK (((kind = 'waiver'::concession_kind) OR (assignment_id IS NOT NULL))),
  constraint concessions_check3 CHECK (((state = 'asked'::concession_state) = (decided_at IS NULL))),
  constraint concessions_check4 CHECK (((state = ANY (ARRAY['granted'::concession_state, 'taken_back'::concession_state])) = (entry_id IS NOT NULL))),
  constraint concessions_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES people(id),
  constraint concessions_due_id_fkey FOREIGN KEY (due_id) REFERENCES dues(id),
  constraint concessions_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES ledger_entries(id),
  constraint concessions_entry_id_key UNIQUE (entry_id),
  constraint concessions_head_id_fkey FOREIGN KEY (head_id) REFERENCES fee_heads(id),
  constraint concessions_paise_check CHECK ((paise > 0)),
  constraint concessions_pkey PRIMARY KEY (id),
  constraint concessions_reason_check CHECK (((length(btrim(reason)) >= 3) AND (length(btrim(reason)) <= 300))),
  constraint concessions_student_id_fkey FOREIGN KEY (student_id) REFERENCES students(person_id),
  constraint concessions_worth_check CHECK ((worth > 0))
);

create table consents (
  id uuid not null default uuid7(),
  student_id uuid not null,
  given_by uuid not null,
  how consent_way not null,
  purposes text[] not null,
  given_at timestamp with time zone not null default now(),
  recorded_by uuid,
  evidence_file_id uuid,
  withdrawn_at timestamp with time zone,
  withdrawn_by uuid,
  constraint consents_check CHECK (((withdrawn_at IS NULL) = (withdrawn_by IS NULL))),
  constraint consents_evidence_file_id_fkey FOREIGN KEY (evidence_file_id) REFERENCES files(id),
  constraint consents_given_by_fkey FOREIGN KEY (given_by) REFERENCES people(id),
  constraint consents_pkey PRIMARY KEY (id),
  constraint consents_purposes_check CHECK (((cardinality(purposes) > 0) AND (purposes <@ ARRAY['account'::text, 'academics'::text, 'attendance_word'::text, 'messages'::text, 'photo'::text, 'identity_documents'::text]))),
  constraint consents_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES people(id),
  constraint consents_student_id_fkey FOREIGN KEY (student_id) REFERENCES students(person_id) ON DELETE CASCADE,
  constraint consents_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES people(id)
);

create table course_subjects (
  course_id uuid not null,
  subject_id uuid not null,
  constraint course_subjects_course_id_fkey FOREIGN KEY (course_id) REFERENCES courses(id) ON DELETE CASCADE,
  constraint course_subjects_pkey PRIMARY KEY (course_id, subject_id),
  constraint course_subjects_subject_id_fkey FOREIGN KEY (subject_id) REFERENCES subjects(id)
);

create table courses (
  id uuid not null default uuid7(),
  name text not null,
  target target_exam not null,
  class_level smallint not null,
  description text not null default ''::text,
  archived_at timestamp with time zone,
  created_at timestamp with time zone not null default now(),
  constraint courses_class_level_check CHECK ((class_level = ANY (ARRAY[11, 12, 13]))),
  constraint courses_description_check CHECK ((length(description) <= 500)),
  constraint courses_name_check CHECK (((name = btrim(name)) AND ((length(name) >= 1) AND (length(name) <= 80)))),
  constraint courses_name_key UNIQUE (name),
  constraint courses_pkey PRIMARY KEY (id)
);

create table day_closings (
  id uuid not null default uuid7(),
  on_day date not null,
  did text not null,
  by_id uuid not null,
  at timestamp with time zone not null,
  reason text,
  constraint day_closings_by_id_fkey FOREIGN KEY (by_id) REFERENCES people(id),
  constraint day_closings_check CHECK (((did = 'closed'::text) OR (length(btrim(reason)) >= 3))),
  constraint day_closings_did_check CHECK ((did = ANY (ARRAY['closed'::text, 'opened'::text]))),
  constraint day_closings_pkey PRIMARY KEY (id),
  constraint day_closings_reason_check CHECK ((length(reason) <= 300))
);

create table deliveries (
  id uuid not null default uuid7(),
  message_id uuid not null,
  person_id uuid not null,
  campaign_id uuid,
  channel message_channel not null,
  state delivery_state not null,
  reason text,
  due_at timestamp with time zone not null,
  fallback_at timestamp with time zone,
  tries smallint not null default 0,
  callback_id uuid,
  provider_id text,
  sent_to text,
  billed boolean not null default false,
  created_at timestamp with time zone not null,
  sending_at timestamp with time zone,
  sent_at timestamp with time zone,
  delivered_at timestamp with time zone,
  read_at timestamp with time zone,
  failed_at timestamp with time zone,
  constraint deliveries_callback_id_key UNIQUE (callback_id),
  constraint deliveries_campaign_id_fkey FOREIGN KEY (campaign_id) REFERENCES message_campaigns(id) ON DELETE SET NULL,
  constraint deliveries_check CHECK (((state = ANY (ARRAY['skipped'::delivery_state, 'failed'::delivery_state])) <= (reason IS NOT NULL))),
  constraint deliveries_check1 CHECK (((state <> ALL (ARRAY['sending'::delivery_state, 'unknown'::delivery_state])) OR (callback_id IS NOT NULL))),
  constraint deliveries_message_id_fkey FOREIGN KEY (message_id) REFERENCES messages(id) ON DELETE CASCADE,
  constraint deliveries_once UNIQUE (message_id, channel),
  constraint deliveries_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint deliveries_pkey PRIMARY KEY (id),
  constraint deliveries_provider_id_check CHECK ((length(provider_id) <= 300)),
  constraint deliveries_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 60))),
  constraint deliveries_sent_to_check CHECK ((length(sent_to) <= 300))
);

create table digests (
  week_on date not null,
  told_at timestamp with time zone not null,
  constraint digests_pkey PRIMARY KEY (week_on)
);

create table document_days (
  on_day date not null,
  kind fee_document_kind not null,
  cites_kind fee_document_kind,
  from_advance boolean not null,
  ahead boolean not null,
  place_of_supply text not null,
  tax_bps integer not null,
  by_id uuid not null,
  paise bigint not null,
  taxable bigint not null,
  cgst bigint not null,
  sgst bigint not null,
  igst bigint not null,
  constraint document_days_on_day_kind_cites_kind_from_advance_ahead_pla_key UNIQUE NULLS NOT DISTINCT (on_day, kind, cites_kind, from_advance, ahead, place_of_supply, tax_bps, by_id)
);

create table drawer_counts (
  id uuid not null default uuid7(),
  cashier_id uuid not null,
  on_day date not null,
  at timestamp with time zone not null,
  by_id uuid not null,
  count jsonb not null,
  counted bigint not null,
  expected bigint not null,
  difference bigint not null generated always as ((counted - expected)) stored,
  note text,
  constraint drawer_counts_by_id_fkey FOREIGN KEY (by_id) REFERENCES people(id),
  constraint drawer_counts_cashier_id_on_day_fkey FOREIGN KEY (cashier_id, on_day) REFERENCES drawers(cashier_id, on_day),
  constraint drawer_counts_check CHECK (((counted = expected) OR (length(btrim(note)) >= 3))),
  constraint drawer_counts_count_check CHECK ((jsonb_typeof(count) = 'object'::text)),
  constraint drawer_counts_counted_check CHECK ((counted >= 0)),
  constraint drawer_counts_note_check CHECK ((length(note) <= 300)),
  constraint drawer_counts_pkey PRIMARY KEY (id)
);

create table drawers (
  cashier_id uuid not null,
  on_day date not null,
  opened_at timestamp with time zone not null,
  opening bigint not null,
  constraint drawers_cashier_id_fkey FOREIGN KEY (cashier_id) REFERENCES people(id),
  constraint drawers_opening_check CHECK ((opening >= 0)),
  constraint drawers_pkey PRIMARY KEY (cashier_id, on_day)
);

create table due_balances (
  due_id uuid not null,
  student_id uuid not null,
  charged bigint not null,
  conceded bigint not null,
  paid bigint not null,
  owed bigint generated always as (((charged - conceded) - paid)) stored,
  constraint due_balances_charged_check CHECK ((charged >= 0)),
  constraint due_balances_conceded_check CHECK ((conceded >= 0)),
  constraint due_balances_due_id_fkey FOREIGN KEY (due_id) REFERENCES dues(id),
  constraint due_balances_owed_check CHECK ((owed >= 0)),
  constraint due_balances_paid_check CHECK ((paid >= 0)),
  constraint due_balances_pkey PRIMARY KEY (due_id),
  constraint due_balances_student_id_fkey FOREIGN KEY (student_id) REFERENCES students(person_id)
);

create table due_days (
  due_on date not null,
  by_id uuid not null,
  charged bigint not null,
  conceded bigint not null,
  paid bigint not null,
  constraint due_days_pkey PRIMARY KEY (due_on, by_id)
);

create table due_payments (
  due_month date not null,
  on_day date not null,
  by_id uuid not null,
  paise bigint not null,
  constraint due_payments_due_month_check CHECK ((EXTRACT(day FROM due_month) = (1)::numeric)),
  constraint due_payments_pkey PRIMARY KEY (due_month, on_day, by_id)
);

create table dues (
  id uuid not null default uuid7(),
  student_id uuid not null,
  kind due_kind not null,
  assignment_id uuid,
  instalment smallint,
  head_id uuid not null,
  due_on date not null,
  paise bigint not null,
  note text not null default ''::text,
  created_by uuid,
  created_at timestamp with time zone not null,
  constraint dues_assignment_id_fkey FOREIGN KEY (assignment_id) REFERENCES fee_assignments(id),
  constraint dues_check CHECK (((kind = ANY (ARRAY['instalment'::due_kind, 'fine'::due_kind])) = ((assignment_id IS NOT NULL) AND (instalment IS NOT NULL)))),
  constraint dues_created_by_fkey FOREIGN KEY (created_by) REFERENCES people(id),
  constraint dues_head_id_fkey FOREIGN KEY (head_id) REFERENCES fee_heads(id),
  constraint dues_id_student_id_key UNIQUE (id, student_id),
  constraint dues_instalment_check CHECK (((instalment >= 1) AND (instalment <= 24))),
  constraint dues_note_check CHECK ((length(note) <= 200)),
  constraint dues_paise_check CHECK ((paise > 0)),
  constraint dues_pkey PRIMARY KEY (id),
  constraint dues_student_id_fkey FOREIGN KEY (student_id) REFERENCES students(person_id)
);

create table dues_owed (
  due_id uuid not null,
  student_id uuid not null,
  batch_id uuid,
  due_on date not null,
  owed bigint not null,
  constraint dues_owed_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES batches(id),
  constraint dues_owed_due_id_fkey FOREIGN KEY (due_id) REFERENCES dues(id),
  constraint dues_owed_owed_check CHECK ((owed > 0)),
  constraint dues_owed_pkey PRIMARY KEY (due_id),
  constraint dues_owed_student_id_fkey FOREIGN KEY (student_id) REFERENCES students(person_id)
);

create table earlier_results (
  attempt_id uuid not null,
  key_version integer not null,
  score numeric(8,2) not null,
  rank integer,
  percentile numeric(10,7),
  computed_at timestamp with time zone not null,
  constraint earlier_results_attempt_id_fkey FOREIGN KEY (attempt_id) REFERENCES attempts(id),
  constraint earlier_results_pkey PRIMARY KEY (attempt_id, key_version)
);

create table enrolments (
  id uuid not null default uuid7(),
  student_id uuid not null,
  batch_id uuid not null,
  from_on date not null,
  to_on date,
  ended_how enrolment_end,
  reason text,
  continued_in uuid,
  created_by uuid,
  created_at timestamp with time zone not null default now(),
  constraint enrolments_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES batches(id),
  constraint enrolments_check CHECK (((to_on IS NULL) OR (to_on >= from_on))),
  constraint enrolments_check1 CHECK (((to_on IS NULL) = (ended_how IS NULL))),
  constraint enrolments_check2 CHECK (((ended_how IS DISTINCT FROM 'dropped'::enrolment_end) OR (reason IS NOT NULL))),
  constraint enrolments_continued_in_fkey FOREIGN KEY (continued_in) REFERENCES enrolments(id),
  constraint enrolments_created_by_fkey FOREIGN KEY (created_by) REFERENCES people(id),
  constraint enrolments_once_at_a_time EXCLUDE USING gist (student_id WITH =, batch_id WITH =, daterange(from_on, to_on) WITH &&),
  constraint enrolments_pkey PRIMARY KEY (id),
  constraint enrolments_reason_check CHECK ((length(reason) <= 300)),
  constraint enrolments_student_id_fkey FOREIGN KEY (student_id) REFERENCES students(person_id) ON DELETE CASCADE
);

create table exam_accommodations (
  exam_id uuid not null,
  student_id uuid not null,
  extra_minutes smallint not null,
  reason text not null,
  given_by uuid not null,
  given_at timestamp with time zone not null,
  constraint exam_accommodations_exam_id_fkey FOREIGN KEY (exam_id) REFERENCES exams(id) ON DELETE CASCADE,
  constraint exam_accommodations_extra_minutes_check CHECK (((extra_minutes >= 1) AND (extra_minutes <= 300))),
  constraint exam_accommodations_given_by_fkey FOREIGN KEY (given_by) REFERENCES people(id),
  constraint exam_accommodations_pkey PRIMARY KEY (exam_id, student_id),
  constraint exam_accommodations_reason_check CHECK (((length(btrim(reason)) >= 1) AND (length(btrim(reason)) <= 300))),
  constraint exam_accommodations_student_id_fkey FOREIGN KEY (student_id) REFERENCES students(person_id)
);

create table exam_batches (
  exam_id uuid not null,
  batch_id uuid not null,
  during tstzrange,
  scheduled boolean not null default false,
  constraint exam_batches_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES batches(id),
  constraint exam_batches_check CHECK (((NOT scheduled) OR (during IS NOT NULL))),
  constraint exam_batches_exam_id_fkey FOREIGN KEY (exam_id) REFERENCES exams(id) ON DELETE CASCADE,
  constraint exam_batches_one_at_a_time EXCLUDE USING gist (batch_id WITH =, during WITH &&) WHERE (scheduled),
  constraint exam_batches_pkey PRIMARY KEY (exam_id, batch_id)
);

create table exam_counts (
  exam_id uuid not null,
  basis text not null,
  items jsonb not null,
  seconds jsonb not null,
  batches jsonb not null,
  counted_at timestamp with time zone not null,
  constraint exam_counts_exam_id_fkey FOREIGN KEY (exam_id) REFERENCES exams(id) ON DELETE CASCADE,
  constraint exam_counts_pkey PRIMARY KEY (exam_id)
);

create table exam_groups (
  id uuid not null default uuid7(),
  title text not null,
  created_by uuid not null,
  created_at timestamp with time zone not null default now(),
  constraint exam_groups_created_by_fkey FOREIGN KEY (created_by) REFERENCES people(id),
  constraint exam_groups_pkey PRIMARY KEY (id),
  constraint exam_groups_title_check CHECK (((title = btrim(title)) AND ((length(title) >= 1) AND (length(title) <= 120))))
);

create table exam_keys (
  exam_id uuid not null,
  version integer not null,
  key jsonb not null,
  reason text,
  created_by uuid,
  created_at timestamp with time zone not null default now(),
  constraint exam_keys_created_by_fkey FOREIGN KEY (created_by) REFERENCES people(id),
  constraint exam_keys_exam_id_fkey FOREIGN KEY (exam_id) REFERENCES exams(id) ON DELETE CASCADE,
  constraint exam_keys_pkey PRIMARY KEY (exam_id, version),
  constraint exam_keys_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 1000))),
  constraint exam_keys_version_check CHECK ((version > 0))
);

create table exam_parts (
  exam_id uuid not null,
  "position" smallint not null,
  name jsonb not null,
  minutes smallint not null,
  constraint exam_parts_exam_id_fkey FOREIGN KEY (exam_id) REFERENCES exams(id) ON DELETE CASCADE,
  constraint exam_parts_minutes_check CHECK (((minutes >= 1) AND (minutes <= 600))),
  constraint exam_parts_name_check CHECK ((name ? 'en'::text)),
  constraint exam_parts_pkey PRIMARY KEY (exam_id, "position"),
  constraint exam_parts_position_check CHECK (("position" > 0))
);

create table exam_questions (
  exam_id uuid not null,
  "position" smallint not null,
  section smallint not null,
  question_id uuid not null,
  question_version integer not null,
  constraint exam_questions_exam_id_question_id_key UNIQUE (exam_id, question_id),
  constraint exam_questions_exam_id_section_fkey FOREIGN KEY (exam_id, section) REFERENCES exam_sections(exam_id, "position") ON DELETE CASCADE,
  constraint exam_questions_pkey PRIMARY KEY (exam_id, "position"),
  constraint exam_questions_position_check CHECK (("position" > 0)),
  constraint exam_questions_question_id_question_version_fkey FOREIGN KEY (question_id, question_version) REFERENCES question_versions(question_id, version)
);

create table exam_sections (
  exam_id uuid not null,
  "position" smallint not null,
  name jsonb not null,
  subject_id uuid not null,
  kind question_kind,
  question_count smallint not null,
  marks_right numeric(6,2) not null,
  marks_wrong numeric(6,2) not null,
  marks_blank numeric(6,2) not null default 0,
  marks_partial numeric(6,2),
  part smallint,
  attempt_count smallint,
  beyond beyond_limit not null default 'refuse'::beyond_limit,
  decimals smallint,
  constraint exam_sections_attempt_count_check CHECK ((attempt_count > 0)),
  constraint exam_sections_check CHECK ((attempt_count < question_count)),
  constraint exam_sections_decimals_check CHECK (((decimals >= 0) AND (decimals <= 6))),
  constraint exam_sections_exam_id_fkey FOREIGN KEY (exam_id) REFERENCES exams(id) ON DELETE CASCADE,
  constraint exam_sections_exam_id_part_fkey FOREIGN KEY (exam_id, part) REFERENCES exam_parts(exam_id, "position"),
  constraint exam_sections_marks_partial_check CHECK ((marks_partial > (0)::numeric)),
  constraint exam_sections_marks_right_check CHECK ((marks_right > (0)::numeric)),
  constraint exam_sections_marks_wrong_check CHECK ((marks_wrong <= (0)::numeric)),
  constraint exam_sections_name_check CHECK ((name ? 'en'::text)),
  constraint exam_sections_pkey PRIMARY KEY (exam_id, "position"),
  constraint exam_sections_position_check CHECK (("position" > 0)),
  constraint exam_sections_question_count_check CHECK (((question_count >= 1) AND (question_count <= 300))),
  constraint exam_sections_subject_id_fkey FOREIGN KEY (subject_id) REFERENCES subjects(id)
);

create table exams (
  id uuid not null default uuid7(),
  title text not null,
  pattern_code text not null,
  pattern_version text not null,
  instructions jsonb not null default '{}'::jsonb,
  locales text[] not null default '{en}'::text[],
  opens_at timestamp with time zone,
  closes_at timestamp with time zone,
  duration_minutes smallint not null,
  shuffle_questions boolean not null default true,
  shuffle_options boolean not null default true,
  drafts_count boolean not null default false,
  mode exam_mode not null default 'test'::exam_mode,
  attempts_allowed smallint not null default 1,
  attempt_counts attempt_choice not null default 'best'::attempt_choice,
  late_entry_minutes smallint,
  calculator boolean not null default false,
  away_limit smallint,
  tie_rule tie_rule not null default 'none'::tie_rule,
  group_id uuid,
  draw_seed integer,
  key_version integer not null default 1,
  created_by uuid not null,
  created_at timestamp with time zone not null default now(),
  scheduled_at timestamp with time zone,
  published_at timestamp with time zone,
  published_by uuid,
  key_shown_at timestamp with time zone,
  objections_until timestamp with time zone,
  rank_seed integer,
  constraint exams_attempts_allowed_check CHECK (((attempts_allowed >= 1) AND (attempts_allowed <= 50))),
  constraint exams_away_limit_check CHECK (((away_limit >= 1) AND (away_limit <= 50))),
  constraint exams_check CHECK (((objections_until IS NULL) OR (objections_until > key_shown_at))),
  constraint exams_check1 CHECK (((mode = 'test'::exam_mode) OR (away_limit IS NULL))),
  constraint exams_check2 CHECK (((scheduled_at IS NULL) OR ((opens_at IS NOT NULL) AND (closes_at IS NOT NULL)))),
  constraint exams_check3 CHECK (((published_at IS NULL) OR (scheduled_at IS NOT NULL))),
  constraint exams_check4 CHECK (((published_at IS NULL) = (published_by IS NULL))),
  constraint exams_created_by_fkey FOREIGN KEY (created_by) REFERENCES people(id),
  constraint exams_duration_minutes_check CHECK (((duration_minutes >= 1) AND (duration_minutes <= 600))),
  constraint exams_group_id_fkey FOREIGN KEY (group_id) REFERENCES exam_groups(id) ON DELETE SET NULL,
  constraint exams_late_entry_minutes_check CHECK (((late_entry_minutes >= 0) AND (late_entry_minutes <= 600))),
  constraint exams_locales_check CHECK (((cardinality(locales) > 0) AND (locales <@ ARRAY['en'::text, 'mr'::text, 'hi'::text]))),
  constraint exams_pkey PRIMARY KEY (id),
  constraint exams_published_by_fkey FOREIGN KEY (published_by) REFERENCES people(id),
  constraint exams_title_check CHECK (((title = btrim(title)) AND ((length(title) >= 1) AND (length(title) <= 120)))),
  constraint exams_window_forwards CHECK ((closes_at > opens_at)),
  constraint exams_window_long_enough CHECK (((scheduled_at IS NULL) OR (closes_at >= (opens_at + make_interval(mins => (duration_minutes)::integer)))))
);

create table fee_accounts (
  student_id uuid not null,
  owed bigint not null,
  advance bigint not null,
  advance_tax bigint not null,
  constraint fee_accounts_advance_check CHECK ((advance >= 0)),
  constraint fee_accounts_check CHECK (((advance_tax >= 0) AND (advance_tax <= advance))),
  constraint fee_accounts_owed_check CHECK ((owed >= 0)),
  constraint fee_accounts_pkey PRIMARY KEY (student_id),
  constraint fee_accounts_student_id_fkey FOREIGN KEY (student_id) REFERENCES students(person_id)
);

create table fee_assignments (
  id uuid not null default uuid7(),
  student_id uuid not null,
  plan_id uuid not null,
  batch_id uuid,
  starts_on date not null,
  ends_on date not null,
  place_of_supply text not null,
  assigned_by uuid,
  assigned_at timestamp with time zone not null,
  ended_on date,
  ended_how assignment_end,
  constraint fee_assignments_assigned_by_fkey FOREIGN KEY (assigned_by) REFERENCES people(id),
  constraint fee_assignments_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES batches(id),
  constraint fee_assignments_check CHECK ((ends_on > starts_on)),
  constraint fee_assignments_check1 CHECK (((ended_on IS NULL) = (ended_how IS NULL))),
  constraint fee_assignments_pkey PRIMARY KEY (id),
  constraint fee_assignments_place_of_supply_check CHECK ((place_of_supply ~ '^[0-9]{2}$'::text)),
  constraint fee_assignments_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES fee_plans(id),
  constraint fee_assignments_student_id_fkey FOREIGN KEY (student_id) REFERENCES students(person_id)
);

create table fee_document_lines (
  document_id uuid not null,
  "position" smallint not null,
  due_id uuid,
  head_id uuid,
  sac text not null,
  tax_bps integer not null,
  paise bigint not null,
  taxable bigint not null,
  cgst bigint not null default 0,
  sgst bigint not null default 0,
  igst bigint not null default 0,
  constraint fee_document_lines_cgst_check CHECK ((cgst >= 0)),
  constraint fee_document_lines_check CHECK ((paise = (((taxable + cgst) + sgst) + igst))),
  constraint fee_document_lines_check1 CHECK (((due_id IS NULL) = (head_id IS NULL))),
  constraint fee_document_lines_document_id_fkey FOREIGN KEY (document_id) REFERENCES fee_documents(id),
  constraint fee_document_lines_due_id_fkey FOREIGN KEY (due_id) REFERENCES dues(id),
  constraint fee_document_lines_head_id_fkey FOREIGN KEY (head_id) REFERENCES fee_heads(id),
  constraint fee_document_lines_igst_check CHECK ((igst >= 0)),
  constraint fee_document_lines_paise_check CHECK ((paise > 0)),
  constraint fee_document_lines_pkey PRIMARY KEY (document_id, "position"),
  constraint fee_document_lines_position_check CHECK (("position" > 0)),
  constraint fee_document_lines_sgst_check CHECK ((sgst >= 0)),
  constraint fee_document_lines_tax_bps_check CHECK ((tax_bps >= 0)),
  constraint fee_document_lines_taxable_check CHECK ((taxable >= 0))
);

create table fee_documents (
  id uuid not null default uuid7(),
  kind fee_document_kind not null,
  student_id uuid not null,
  series text not null,
  fy smallint not null,
  number integer not null,
  full_number text not null generated always as (((((((series || '/'::text) || lpad((((fy)::integer % 100))::text, 2, '0'::text)) || '-'::text) || lpad((((fy + 1) % 100))::text, 2, '0'::text)) || '/'::text) || lpad((number)::text, 6, '0'::text))) stored,
  issued_on date not null,
  issued_at timestamp with time zone not null,
  by_id uuid,
  entry_id uuid not null,
  cites uuid,
  paise bigint not null,
  taxable bigint not null,
  cgst bigint not null default 0,
  sgst bigint not null default 0,
  igst bigint not null default 0,
  gstin text,
  place_of_supply text not null,
  note text not null default ''::text,
  constraint fee_documents_by_id_fkey FOREIGN KEY (by_id) REFERENCES people(id),
  constraint fee_documents_cgst_check CHECK ((cgst >= 0)),
  constraint fee_documents_check CHECK ((paise = (((taxable + cgst) + sgst) + igst))),
  constraint fee_documents_check1 CHECK (((cgst = sgst) AND ((igst = 0) OR (cgst = 0)))),
  constraint fee_documents_check2 CHECK (((gstin IS NOT NULL) OR (((cgst + sgst) + igst) = 0))),
  constraint fee_documents_check3 CHECK (((kind = ANY (ARRAY['credit_note'::fee_document_kind, 'refund_voucher'::fee_document_kind])) = (cites IS NOT NULL))),
  constraint fee_documents_check4 CHECK (((kind = 'receipt'::fee_document_kind) OR (kind = ANY (ARRAY['credit_note'::fee_document_kind, 'refund_voucher'::fee_document_kind])) OR (gstin IS NOT NULL))),
  constraint fee_documents_cites_fkey FOREIGN KEY (cites) REFERENCES fee_documents(id),
  constraint fee_documents_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES ledger_entries(id),
  constraint fee_documents_entry_id_key UNIQUE (entry_id),
  constraint fee_documents_full_number_check CHECK ((length(full_number) <= 16)),
  constraint fee_documents_full_number_key UNIQUE (full_number),
  constraint fee_documents_fy_check CHECK (((fy >= 2000) AND (fy <= 2100))),
  constraint fee_documents_id_student_id_key UNIQUE (id, student_id),
  constraint fee_documents_igst_check CHECK ((igst >= 0)),
  constraint fee_documents_note_check CHECK ((length(note) <= 300)),
  constraint fee_documents_number_check CHECK (((number >= 1) AND (number <= 999999))),
  constraint fee_documents_paise_check CHECK ((paise > 0)),
  constraint fee_documents_pkey PRIMARY KEY (id),
  constraint fee_documents_place_of_supply_check CHECK ((place_of_supply ~ '^[0-9]{2}$'::text)),
  constraint fee_documents_series_check CHECK ((series ~ '^[A-Z]{1,3}$'::text)),
  constraint fee_documents_series_fy_number_key UNIQUE (series, fy, number),
  constraint fee_documents_sgst_check CHECK ((sgst >= 0)),
  constraint fee_documents_student_id_fkey FOREIGN KEY (student_id) REFERENCES students(person_id),
  constraint fee_documents_taxable_check CHECK ((taxable >= 0))
);

create table fee_exports (
  id uuid not null default uuid7(),
  kind fee_export_kind not null,
  from_on date not null,
  to_on date not null,
  asked_by uuid not null,
  asked_at timestamp with time zone not null,
  total integer not null,
  done integer not null default 0,
  finished_at timestamp with time zone,
  failed_at timestamp with time zone,
  byte_count bigint,
  forgotten_at timestamp with time zone,
  constraint fee_exports_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES people(id),
  constraint fee_exports_check CHECK ((to_on >= from_on)),
  constraint fee_exports_check1 CHECK (((finished_at IS NULL) OR (failed_at IS NULL))),
  constraint fee_exports_check2 CHECK (((finished_at IS NULL) = (byte_count IS NULL))),
  constraint fee_exports_done_check CHECK ((done >= 0)),
  constraint fee_exports_pkey PRIMARY KEY (id),
  constraint fee_exports_total_check CHECK ((total >= 0))
);

create table fee_heads (
  id uuid not null default uuid7(),
  name text not null,
  name_mr text not null default ''::text,
  name_hi text not null default ''::text,
  sac text not null default '999293'::text,
  tax_bps integer not null default 1800,
  refundable boolean not null default true,
  use head_use,
  "position" integer not null default 0,
  archived_at timestamp with time zone,
  created_at timestamp with time zone not null default now(),
  constraint fee_heads_name_check CHECK (((name = btrim(name)) AND ((length(name) >= 1) AND (length(name) <= 60)))),
  constraint fee_heads_name_hi_check CHECK ((length(name_hi) <= 60)),
  constraint fee_heads_name_key UNIQUE (name),
  constraint fee_heads_name_mr_check CHECK ((length(name_mr) <= 60)),
  constraint fee_heads_pkey PRIMARY KEY (id),
  constraint fee_heads_sac_check CHECK ((sac ~ '^[0-9]{4,8}$'::text)),
  constraint fee_heads_tax_bps_check CHECK ((tax_bps = ANY (ARRAY[0, 500, 1200, 1800, 2800]))),
  constraint fee_heads_use_key UNIQUE (use)
);

create table fee_plan_heads (
  plan_id uuid not null,
  head_id uuid not null,
  paise bigint not null,
  "position" smallint not null,
  constraint fee_plan_heads_head_id_fkey FOREIGN KEY (head_id) REFERENCES fee_heads(id),
  constraint fee_plan_heads_paise_check CHECK ((paise > 0)),
  constraint fee_plan_heads_pkey PRIMARY KEY (plan_id, head_id),
  constraint fee_plan_heads_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES fee_plans(id) ON DELETE CASCADE,
  constraint fee_plan_heads_plan_id_position_key UNIQUE (plan_id, "position") DEFERRABLE INITIALLY DEFERRED
);

create table fee_plan_instalments (
  plan_id uuid not null,
  number smallint not null,
  share_bps integer not null,
  due_on date,
  days_after integer,
  constraint fee_plan_instalments_check CHECK (((due_on IS NULL) <> (days_after IS NULL))),
  constraint fee_plan_instalments_days_after_check CHECK (((days_after >= 0) AND (days_after <= 730))),
  constraint fee_plan_instalments_number_check CHECK (((number >= 1) AND (number <= 24))),
  constraint fee_plan_instalments_pkey PRIMARY KEY (plan_id, number),
  constraint fee_plan_instalments_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES fee_plans(id) ON DELETE CASCADE,
  constraint fee_plan_instalments_share_bps_check CHECK (((share_bps >= 1) AND (share_bps <= 10000)))
);

create table fee_plans (
  id uuid not null default uuid7(),
  course_id uuid not null,
  year smallint not null,
  name text not null,
  price_includes_tax boolean not null default true,
  fine fine_rule not null default 'none'::fine_rule,
  fine_paise bigint not null default 0,
  grace_days smallint not null default 0,
  fine_cap bigint,
  refund refund_rule not null default 'by_days'::refund_rule,
  published_at timestamp with time zone,
  archived_at timestamp with time zone,
  created_by uuid,
  created_at timestamp with time zone not null default now(),
  constraint fee_plans_check CHECK (((fine = 'none'::fine_rule) = (fine_paise = 0))),
  constraint fee_plans_course_id_fkey FOREIGN KEY (course_id) REFERENCES courses(id),
  constraint fee_plans_course_id_year_name_key UNIQUE (course_id, year, name),
  constraint fee_plans_created_by_fkey FOREIGN KEY (created_by) REFERENCES people(id),
  constraint fee_plans_fine_cap_check CHECK ((fine_cap > 0)),
  constraint fee_plans_fine_paise_check CHECK ((fine_paise >= 0)),
  constraint fee_plans_grace_days_check CHECK (((grace_days >= 0) AND (grace_days <= 90))),
  constraint fee_plans_name_check CHECK (((name = btrim(name)) AND ((length(name) >= 1) AND (length(name) <= 60)))),
  constraint fee_plans_pkey PRIMARY KEY (id),
  constraint fee_plans_year_check CHECK (((year >= 2000) AND (year <= 2100)))
);

create table fee_reminders (
  student_id uuid not null,
  due_on date not null,
  offset_days smallint not null,
  told_at timestamp with time zone not null,
  paise bigint not null,
  by_id uuid,
  campaign_id uuid,
  constraint fee_reminders_by_id_fkey FOREIGN KEY (by_id) REFERENCES people(id),
  constraint fee_reminders_campaign_id_fkey FOREIGN KEY (campaign_id) REFERENCES message_campaigns(id) ON DELETE SET NULL,
  constraint fee_reminders_paise_check CHECK ((paise > 0)),
  constraint fee_reminders_pkey PRIMARY KEY (student_id, due_on, offset_days),
  constraint fee_reminders_student_id_fkey FOREIGN KEY (student_id) REFERENCES students(person_id)
);

create table fee_settings (
  only_one boolean not null default true,
  gstin text,
  state_code text not null default '27'::text,
  receipt_series text not null default 'IC'::text,
  refund_series text not null default 'RV'::text,
  credit_series text not null default 'CN'::text,
  upi_address text,
  upi_name text not null default ''::text,
  limit_bps integer not null default 1000,
  limit_paise bigint not null default 500000,
  sibling_bps integer not null default 0,
  bounce_paise bigint not null default 50000,
  remind_before integer[] not null default '{7,1,0}'::integer[],
  remind_after integer[] not null default '{3,7,15}'::integer[],
  reminders_on boolean not null default false,
  changed_at timestamp with time zone not null default now(),
  constraint fee_settings_bounce_paise_check CHECK ((bounce_paise >= 0)),
  constraint fee_settings_check CHECK (((receipt_series <> refund_series) AND (receipt_series <> credit_series) AND (refund_series <> credit_series))),
  constraint fee_settings_check1 CHECK (((gstin IS NULL) OR ("left"(gstin, 2) = state_code))),
  constraint fee_settings_credit_series_check CHECK ((credit_series ~ '^[A-Z]{1,3}$'::text)),
  constraint fee_settings_gstin_check CHECK ((gstin ~ '^[0-9]{2}[A-Z]{5}[0-9]{4}[A-Z][1-9A-Z]Z[0-9A-Z]$'::text)),
  constraint fee_settings_limit_bps_check CHECK (((limit_bps >= 0) AND (limit_bps <= 10000))),
  constraint fee_settings_limit_paise_check CHECK ((limit_paise >= 0)),
  constraint fee_settings_only_one_check CHECK (only_one),
  constraint fee_settings_pkey PRIMARY KEY (only_one),
  constraint fee_settings_receipt_series_check CHECK ((receipt_series ~ '^[A-Z]{1,3}$'::text)),
  constraint fee_settings_refund_series_check CHECK ((refund_series ~ '^[A-Z]{1,3}$'::text)),
  constraint fee_settings_remind_after_check CHECK (((1 <= ALL (remind_after)) AND (180 >= ALL (remind_after)))),
  constraint fee_settings_remind_before_check CHECK (((0 <= ALL (remind_before)) AND (60 >= ALL (remind_before)))),
  constraint fee_settings_sibling_bps_check CHECK (((sibling_bps >= 0) AND (sibling_bps <= 10000))),
  constraint fee_settings_state_code_check CHECK ((state_code ~ '^[0-9]{2}$'::text)),
  constraint fee_settings_upi_address_check CHECK ((upi_address ~ '^[A-Za-z0-9._-]{2,255}@[A-Za-z][A-Za-z0-9]{1,63}$'::text)),
  constraint fee_settings_upi_name_check CHECK ((length(upi_name) <= 60))
);

create table files (
  id uuid not null default uuid7(),
  kind file_kind not null,
  owner_id uuid,
  media_type text not null,
  byte_count bigint not null,
  width integer,
  height integer,
  sha256 bytea not null,
  created_by uuid,
  created_at timestamp with time zone not null default now(),
  constraint files_byte_count_check CHECK ((byte_count > 0)),
  constraint files_created_by_fkey FOREIGN KEY (created_by) REFERENCES people(id),
  constraint files_height_check CHECK ((height > 0)),
  constraint files_media_type_check CHECK ((media_type ~ '^[a-z]+/[a-z0-9.+-]+$'::text)),
  constraint files_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES people(id),
  constraint files_pkey PRIMARY KEY (id),
  constraint files_sha256_check CHECK ((length(sha256) = 32)),
  constraint files_width_check CHECK ((width > 0))
);

create table fine_days (
  on_day date not null,
  reckoned_at timestamp with time zone not null,
  students integer not null,
  paise bigint not null,
  constraint fine_days_paise_check CHECK ((paise >= 0)),
  constraint fine_days_pkey PRIMARY KEY (on_day),
  constraint fine_days_students_check CHECK ((students >= 0))
);

create table fines (
  assignment_id uuid not null,
  instalment smallint not null,
  on_day date not null,
  due_id uuid not null,
  paise bigint not null,
  entry_id uuid not null,
  constraint fines_assignment_id_fkey FOREIGN KEY (assignment_id) REFERENCES fee_assignments(id),
  constraint fines_due_id_fkey FOREIGN KEY (due_id) REFERENCES dues(id),
  constraint fines_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES ledger_entries(id),
  constraint fines_paise_check CHECK ((paise > 0)),
  constraint fines_pkey PRIMARY KEY (assignment_id, instalment, on_day)
);

create table gateway_events (
  event_id text not null,
  kind text not null,
  received_at timestamp with time zone not null,
  constraint gateway_events_event_id_check CHECK (((length(event_id) >= 1) AND (length(event_id) <= 100))),
  constraint gateway_events_kind_check CHECK ((length(kind) <= 60)),
  constraint gateway_events_pkey PRIMARY KEY (event_id)
);

create table gateway_orders (
  id uuid not null default uuid7(),
  student_id uuid not null,
  paise bigint not null,
  made_by uuid not null,
  made_at timestamp with time zone not null,
  order_id text,
  state gateway_order_state not null default 'created'::gateway_order_state,
  changed_at timestamp with time zone not null,
  checked_at timestamp with time zone,
  constraint gateway_orders_made_by_fkey FOREIGN KEY (made_by) REFERENCES people(id),
  constraint gateway_orders_order_id_check CHECK ((order_id ~ '^order_[A-Za-z0-9]{6,40}$'::text)),
  constraint gateway_orders_order_id_key UNIQUE (order_id),
  constraint gateway_orders_paise_check CHECK ((paise >= 100)),
  constraint gateway_orders_pkey PRIMARY KEY (id),
  constraint gateway_orders_student_id_fkey FOREIGN KEY (student_id) REFERENCES students(person_id)
);

create table gateway_payments (
  payment_id text not null,
  order_id uuid not null,
  paise bigint not null,
  refunded bigint not null default 0,
  state gateway_payment_state not null,
  document_id uuid,
  held_why text,
  decided_by uuid,
  decided_at timestamp with time zone,
  changed_at timestamp with time zone not null,
  constraint gateway_payments_check CHECK (((refunded >= 0) AND (refunded <= paise))),
  constraint gateway_payments_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES people(id),
  constraint gateway_payments_document_id_fkey FOREIGN KEY (document_id) REFERENCES fee_documents(id),
  constraint gateway_payments_document_id_key UNIQUE (document_id),
  constraint gateway_payments_held_why_check CHECK ((held_why = ANY (ARRAY['wrong_amount'::text, 'second_payment'::text, 'refunded_there'::text]))),
  constraint gateway_payments_order_id_fkey FOREIGN KEY (order_id) REFERENCES gateway_orders(id),
  constraint gateway_payments_paise_check CHECK ((paise > 0)),
  constraint gateway_payments_payment_id_check CHECK ((payment_id ~ '^pay_[A-Za-z0-9]{6,40}$'::text)),
  constraint gateway_payments_pkey PRIMARY KEY (payment_id)
);

create table gateway_settings (
  only_one boolean not null default true,
  is_on boolean not null default false,
  key_id text,
  secrets bytea,
  tested_at timestamp with time zone,
  changed_at timestamp with time zone not null default now(),
  constraint gateway_settings_check CHECK (((NOT is_on) OR ((key_id IS NOT NULL) AND (secrets IS NOT NULL) AND (tested_at IS NOT NULL)))),
  constraint gateway_settings_key_id_check CHECK ((key_id ~ '^rzp_(test|live)_[A-Za-z0-9]{6,40}$'::text)),
  constraint gateway_settings_only_one_check CHECK (only_one),
  constraint gateway_settings_pkey PRIMARY KEY (only_one)
);

create table given_back (
  document_id uuid not null,
  received bigint not null,
  given bigint not null,
  constraint given_back_check CHECK (((given >= 0) AND (given <= received))),
  constraint given_back_document_id_fkey FOREIGN KEY (document_id) REFERENCES fee_documents(id),
  constraint given_back_pkey PRIMARY KEY (document_id)
);

create table guardianships (
  guardian_id uuid not null,
  guardian_role person_role not null default 'parent'::person_role,
  student_id uuid not null,
  relation guardian_relation not null,
  created_at timestamp with time zone not null default now(),
  constraint guardianships_guardian_id_guardian_role_fkey FOREIGN KEY (guardian_id, guardian_role) REFERENCES people(id, role) ON DELETE CASCADE,
  constraint guardianships_guardian_role_check CHECK ((guardian_role = 'parent'::person_role)),
  constraint guardianships_pkey PRIMARY KEY (guardian_id, student_id),
  constraint guardianships_student_id_fkey FOREIGN KEY (student_id) REFERENCES students(person_id) ON DELETE CASCADE
);

create table holidays (
  id uuid not null default uuid7(),
  on_day date not null,
  batch_id uuid,
  name text not null,
  created_by uuid,
  created_at timestamp with time zone not null default now(),
  constraint holidays_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES batches(id) ON DELETE CASCADE,
  constraint holidays_created_by_fkey FOREIGN KEY (created_by) REFERENCES people(id),
  constraint holidays_name_check CHECK (((name = btrim(name)) AND ((length(name) >= 1) AND (length(name) <= 80)))),
  constraint holidays_on_day_batch_id_key UNIQUE NULLS NOT DISTINCT (on_day, batch_id),
  constraint holidays_pkey PRIMARY KEY (id)
);

create table idempotency_keys (
  scope uuid not null,
  key text not null,
  operation text not null,
  request_hash bytea not null,
  status smallint,
  reply bytea,
  created_at timestamp with time zone not null default now(),
  constraint idempotency_keys_key_check CHECK (((length(key) >= 8) AND (length(key) <= 80))),
  constraint idempotency_keys_pkey PRIMARY KEY (scope, key),
  constraint idempotency_keys_request_hash_check CHECK ((length(request_hash) = 32))
);

create table import_pictures (
  file_id uuid not null,
  import_id uuid,
  constraint import_pictures_file_id_fkey FOREIGN KEY (file_id) REFERENCES files(id) ON DELETE CASCADE,
  constraint import_pictures_import_id_fkey FOREIGN KEY (import_id) REFERENCES imports(id) ON DELETE SET NULL,
  constraint import_pictures_pkey PRIMARY KEY (file_id)
);

create table import_rows (
  import_id uuid not null,
  line integer not null,
  content jsonb not null,
  problems jsonb not null default '[]'::jsonb,
  duplicates jsonb not null default '[]'::jsonb,
  left_out boolean not null default false,
  created_ids uuid[] not null default '{}'::uuid[],
  constraint import_rows_import_id_fkey FOREIGN KEY (import_id) REFERENCES imports(id) ON DELETE CASCADE,
  constraint import_rows_pkey PRIMARY KEY (import_id, line)
);

create table imports (
  id uuid not null default uuid7(),
  kind import_kind not null,
  file_name text not null,
  state import_state not null default 'previewed'::import_state,
  options jsonb not null default '{}'::jsonb,
  row_count integer not null,
  problem_count integer not null,
  duplicate_count integer not null default 0,
  written_count integer not null default 0,
  failure jsonb,
  created_by uuid not null,
  created_at timestamp with time zone not null default now(),
  confirmed_at timestamp with time zone,
  undo_until timestamp with time zone,
  undone_at timestamp with time zone,
  constraint imports_check CHECK (((state = ANY (ARRAY['previewed'::import_state, 'writing'::import_state])) OR (confirmed_at IS NOT NULL))),
  constraint imports_check1 CHECK (((state = 'undone'::import_state) = (undone_at IS NOT NULL))),
  constraint imports_created_by_fkey FOREIGN KEY (created_by) REFERENCES people(id),
  constraint imports_file_name_check CHECK ((length(file_name) <= 200)),
  constraint imports_pkey PRIMARY KEY (id)
);

create table institute (
  only_one boolean not null default true,
  name text not null,
  address text not null default ''::text,
  email text not null default ''::text,
  phone text not null default ''::text,
  opening_hours text not null default ''::text,
  mark_file_id uuid,
  default_locale locale not null default 'en'::locale,
  guardian_consent_required boolean not null default true,
  age_gate age_gate not null default 'warn'::age_gate,
  minimum_age smallint not null default 16,
  registration_open boolean not null default true,
  updated_at timestamp with time zone not null default now(),
  constraint institute_address_check CHECK ((length(address) <= 500)),
  constraint institute_email_check CHECK ((length(email) <= 254)),
  constraint institute_mark_file_id_fkey FOREIGN KEY (mark_file_id) REFERENCES files(id),
  constraint institute_minimum_age_check CHECK (((minimum_age >= 10) AND (minimum_age <= 18))),
  constraint institute_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120))),
  constraint institute_only_one_check CHECK (only_one),
  constraint institute_opening_hours_check CHECK ((length(opening_hours) <= 60)),
  constraint institute_phone_check CHECK ((length(phone) <= 20)),
  constraint institute_pkey PRIMARY KEY (only_one)
);

create table key_objections (
  id uuid not null default uuid7(),
  exam_id uuid not null,
  "position" smallint not null,
  student_id uuid not null,
  reason text not null,
  made_at timestamp with time zone not null,
  state objection_state not null default 'open'::objection_state,
  answer text,
  answered_by uuid,
  answered_at timestamp with time zone,
  constraint key_objections_answer_check CHECK (((length(answer) >= 1) AND (length(answer) <= 1000))),
  constraint key_objections_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES people(id),
  constraint key_objections_check CHECK (((state = 'open'::objection_state) = (answered_at IS NULL))),
  constraint key_objections_check1 CHECK (((answered_at IS NULL) = (answered_by IS NULL))),
  constraint key_objections_exam_id_position_fkey FOREIGN KEY (exam_id, "position") REFERENCES exam_questions(exam_id, "position"),
  constraint key_objections_exam_id_position_student_id_key UNIQUE (exam_id, "position", student_id),
  constraint key_objections_pkey PRIMARY KEY (id),
  constraint key_objections_reason_check CHECK (((length(btrim(reason)) >= 1) AND (length(btrim(reason)) <= 1000))),
  constraint key_objections_student_id_fkey FOREIGN KEY (student_id) REFERENCES students(person_id)
);

create table leave_spans (
  leave_id uuid not null,
  person_id uuid not null,
  during tstzrange not null,
  live boolean not null default true,
  approved boolean not null default false,
  lecture_id uuid,
  constraint leave_spans_check CHECK ((live OR (NOT approved))),
  constraint leave_spans_during_check CHECK ((NOT isempty(during))),
  constraint leave_spans_leave_id_fkey FOREIGN KEY (leave_id) REFERENCES leaves(id) ON DELETE CASCADE,
  constraint leave_spans_lecture_id_fkey FOREIGN KEY (lecture_id) REFERENCES lectures(id) ON DELETE SET NULL,
  constraint leave_spans_once EXCLUDE USING gist (person_id WITH =, during WITH &&) WHERE (live),
  constraint leave_spans_pkey PRIMARY KEY (leave_id, during)
);

create table leave_steps (
  id uuid not null default uuid7(),
  leave_id uuid not null,
  state leave_state not null,
  made_by uuid not null,
  note text not null default ''::text,
  at timestamp with time zone not null default now(),
  constraint leave_steps_leave_id_fkey FOREIGN KEY (leave_id) REFERENCES leaves(id) ON DELETE CASCADE,
  constraint leave_steps_made_by_fkey FOREIGN KEY (made_by) REFERENCES people(id),
  constraint leave_steps_note_check CHECK ((length(note) <= 500)),
  constraint leave_steps_pkey PRIMARY KEY (id)
);

create table leaves (
  id uuid not null default uuid7(),
  person_id uuid not null,
  role person_role not null,
  state leave_state not null,
  extent leave_extent not null,
  half leave_half,
  from_on date not null,
  to_on date not null,
  reason text not null,
  attachment_file_id uuid,
  applied_by uuid not null,
  confirmed_by uuid,
  confirmed_at timestamp with time zone,
  decided_by uuid,
  decided_at timestamp with time zone,
  answer text not null default ''::text,
  created_at timestamp with time zone not null default now(),
  constraint leaves_answer_check CHECK ((length(answer) <= 500)),
  constraint leaves_applied_by_fkey FOREIGN KEY (applied_by) REFERENCES people(id),
  constraint leaves_attachment_file_id_fkey FOREIGN KEY (attachment_file_id) REFERENCES files(id),
  constraint leaves_check CHECK (((to_on >= from_on) AND (to_on < (from_on + 120)))),
  constraint leaves_check1 CHECK (((extent = 'days'::leave_extent) OR (to_on = from_on))),
  constraint leaves_check2 CHECK (((extent = 'half_day'::leave_extent) = (half IS NOT NULL))),
  constraint leaves_check3 CHECK (((state <> ALL (ARRAY['approved'::leave_state, 'refused'::leave_state])) OR (decided_by IS NOT NULL))),
  constraint leaves_check4 CHECK (((state <> 'refused'::leave_state) OR (answer <> ''::text))),
  constraint leaves_check5 CHECK (((confirmed_by IS NULL) = (confirmed_at IS NULL))),
  constraint leaves_confirmed_by_fkey FOREIGN KEY (confirmed_by) REFERENCES people(id),
  constraint leaves_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES people(id),
  constraint leaves_person_id_role_fkey FOREIGN KEY (person_id, role) REFERENCES people(id, role) ON DELETE CASCADE,
  constraint leaves_pkey PRIMARY KEY (id),
  constraint leaves_reason_check CHECK (((length(btrim(reason)) >= 3) AND (length(btrim(reason)) <= 500))),
  constraint leaves_role_check CHECK ((role = ANY (ARRAY['student'::person_role, 'teacher'::person_role])))
);

create table lecture_plans (
  id uuid not null default uuid7(),
  batch_id uuid not null,
  subject_id uuid not null,
  teacher_id uuid not null,
  teacher_role person_role not null default 'teacher'::person_role,
  room_id uuid,
  weekday smallint not null,
  starts_at time without time zone not null,
  ends_at time without time zone not null,
  from_on date not null,
  to_on date not null,
  created_by uuid,
  created_at timestamp with time zone not null default now(),
  constraint lecture_plans_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES batches(id),
  constraint lecture_plans_check CHECK ((ends_at > starts_at)),
  constraint lecture_plans_check1 CHECK ((to_on >= from_on)),
  constraint lecture_plans_created_by_fkey FOREIGN KEY (created_by) REFERENCES people(id),
  constraint lecture_plans_pkey PRIMARY KEY (id),
  constraint lecture_plans_room_id_fkey FOREIGN KEY (room_id) REFERENCES rooms(id),
  constraint lecture_plans_subject_id_fkey FOREIGN KEY (subject_id) REFERENCES subjects(id),
  constraint lecture_plans_teacher_id_teacher_role_fkey FOREIGN KEY (teacher_id, teacher_role) REFERENCES people(id, role),
  constraint lecture_plans_teacher_role_check CHECK ((teacher_role = 'teacher'::person_role)),
  constraint lecture_plans_weekday_check CHECK (((weekday >= 1) AND (weekday <= 7)))
);

create table lectures (
  id uuid not null default uuid7(),
  plan_id uuid,
  kind lecture_kind not null default 'regular'::lecture_kind,
  batch_id uuid not null,
  subject_id uuid not null,
  teacher_id uuid not null,
  teacher_role person_role not null default 'teacher'::person_role,
  planned_teacher_id uuid not null,
  room_id uuid,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  planned_starts_at timestamp with time zone,
  on_day date not null generated always as (((starts_at AT TIME ZONE 'Asia/Kolkata'::text))::date) stored,
  state lecture_state not null default 'planned'::lecture_state,
  cancelled_why cancel_reason,
  note text not null default ''::text,
  sequence integer not null default 0,
  changed_at timestamp with time zone not null default now(),
  constraint lectures_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES batches(id),
  constraint lectures_batch_once EXCLUDE USING gist (batch_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE ((state = 'planned'::lecture_state)),
  constraint lectures_check CHECK (((ends_at > starts_at) AND (ends_at <= (starts_at + '12:00:00'::interval)))),
  constraint lectures_check1 CHECK (((state = 'cancelled'::lecture_state) = (cancelled_why IS NOT NULL))),
  constraint lectures_check2 CHECK (((kind = 'regular'::lecture_kind) = (plan_id IS NOT NULL))),
  constraint lectures_check3 CHECK (((kind = 'regular'::lecture_kind) = (planned_starts_at IS NOT NULL))),
  constraint lectures_note_check CHECK ((length(note) <= 300)),
  constraint lectures_pkey PRIMARY KEY (id),
  constraint lectures_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES lecture_plans(id),
  constraint lectures_planned_teacher_id_fkey FOREIGN KEY (planned_teacher_id) REFERENCES people(id),
  constraint lectures_room_id_fkey FOREIGN KEY (room_id) REFERENCES rooms(id),
  constraint lectures_room_once EXCLUDE USING gist (room_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE ((state = 'planned'::lecture_state)),
  constraint lectures_subject_id_fkey FOREIGN KEY (subject_id) REFERENCES subjects(id),
  constraint lectures_teacher_id_teacher_role_fkey FOREIGN KEY (teacher_id, teacher_role) REFERENCES people(id, role),
  constraint lectures_teacher_once EXCLUDE USING gist (teacher_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE ((state = 'planned'::lecture_state)),
  constraint lectures_teacher_role_check CHECK ((teacher_role = 'teacher'::person_role))
);

create table ledger_accounts (
  id uuid not null default uuid7(),
  kind account_kind not null,
  head_id uuid,
  constraint ledger_accounts_check CHECK (((kind = ANY (ARRAY['billed'::account_kind, 'income'::account_kind, 'concession'::account_kind])) = (head_id IS NOT NULL))),
  constraint ledger_accounts_head_id_fkey FOREIGN KEY (head_id) REFERENCES fee_heads(id),
  constraint ledger_accounts_id_kind_key UNIQUE (id, kind),
  constraint ledger_accounts_kind_head_id_key UNIQUE NULLS NOT DISTINCT (kind, head_id),
  constraint ledger_accounts_pkey PRIMARY KEY (id)
);

create table ledger_checks (
  id uuid not null default uuid7(),
  at timestamp with time zone not null,
  entries bigint not null,
  documents bigint not null,
  faults jsonb not null,
  constraint ledger_checks_documents_check CHECK ((documents >= 0)),
  constraint ledger_checks_entries_check CHECK ((entries >= 0)),
  constraint ledger_checks_faults_check CHECK ((jsonb_typeof(faults) = 'array'::text)),
  constraint ledger_checks_pkey PRIMARY KEY (id)
);

create table ledger_days (
  on_day date not null,
  account_id uuid not null,
  by_id uuid not null,
  debit bigint not null,
  credit bigint not null,
  lines integer not null,
  constraint ledger_days_account_id_fkey FOREIGN KEY (account_id) REFERENCES ledger_accounts(id),
  constraint ledger_days_credit_check CHECK ((credit >= 0)),
  constraint ledger_days_debit_check CHECK ((debit >= 0)),
  constraint ledger_days_lines_check CHECK ((lines > 0)),
  constraint ledger_days_pkey PRIMARY KEY (on_day, account_id, by_id)
);

create table ledger_entries (
  id uuid not null default uuid7(),
  kind entry_kind not null,
  reverses uuid,
  cause text not null,
  booked_on date not null,
  at timestamp with time zone not null,
  by_id uuid,
  reason text,
  line_count smallint not null,
  constraint ledger_entries_by_id_fkey FOREIGN KEY (by_id) REFERENCES people(id),
  constraint ledger_entries_cause_check CHECK (((length(cause) >= 3) AND (length(cause) <= 200))),
  constraint ledger_entries_cause_key UNIQUE (cause),
  constraint ledger_entries_check CHECK (((reverses IS NULL) OR (reason IS NOT NULL))),
  constraint ledger_entries_check1 CHECK ((booked_on >= ((at AT TIME ZONE 'Asia/Kolkata'::text))::date)),
  constraint ledger_entries_line_count_check CHECK ((line_count >= 2)),
  constraint ledger_entries_pkey PRIMARY KEY (id),
  constraint ledger_entries_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 300))),
  constraint ledger_entries_reverses_fkey FOREIGN KEY (reverses) REFERENCES ledger_entries(id),
  constraint ledger_entries_reverses_key UNIQUE (reverses)
);

create table ledger_lines (
  entry_id uuid not null,
  "position" smallint not null,
  account_id uuid not null,
  account_kind account_kind not null,
  student_id uuid,
  due_id uuid,
  paise bigint not null,
  constraint ledger_lines_account_id_account_kind_fkey FOREIGN KEY (account_id, account_kind) REFERENCES ledger_accounts(id, kind),
  constraint ledger_lines_check CHECK (((account_kind = ANY (ARRAY['student'::account_kind, 'advance'::account_kind, 'advance_tax'::account_kind])) = (student_id IS NOT NULL))),
  constraint ledger_lines_check1 CHECK (((account_kind = 'student'::account_kind) = (due_id IS NOT NULL))),
  constraint ledger_lines_due_id_student_id_fkey FOREIGN KEY (due_id, student_id) REFERENCES dues(id, student_id),
  constraint ledger_lines_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES ledger_entries(id),
  constraint ledger_lines_paise_check CHECK ((paise <> 0)),
  constraint ledger_lines_pkey PRIMARY KEY (entry_id, "position"),
  constraint ledger_lines_position_check CHECK (("position" > 0)),
  constraint ledger_lines_student_id_fkey FOREIGN KEY (student_id) REFERENCES students(person_id)
);

create table locked_days (
  on_day date not null,
  locked_by uuid not null,
  locked_at timestamp with time zone not null,
  constraint locked_days_locked_by_fkey FOREIGN KEY (locked_by) REFERENCES people(id),
  constraint locked_days_pkey PRIMARY KEY (on_day)
);

create table message_campaigns (
  id uuid not null default uuid7(),
  kind text not null,
  title text not null,
  created_by uuid,
  created_at timestamp with time zone not null,
  constraint message_campaigns_created_by_fkey FOREIGN KEY (created_by) REFERENCES people(id),
  constraint message_campaigns_pkey PRIMARY KEY (id),
  constraint message_campaigns_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200)))
);

create table message_channels (
  channel message_channel not null,
  is_on boolean not null default false,
  settings jsonb not null default '{}'::jsonb,
  secrets bytea,
  tested_at timestamp with time zone,
  paused_why text,
  rests_until timestamp with time zone,
  slowed_to real,
  sender_id uuid,
  sender_until timestamp with time zone,
  next_at timestamp with time zone,
  changed_at timestamp with time zone not null default now(),
  constraint message_channels_check CHECK (((NOT is_on) OR (channel = 'push'::message_channel) OR (tested_at IS NOT NULL))),
  constraint message_channels_check1 CHECK (((sender_id IS NULL) = (sender_until IS NULL))),
  constraint message_channels_paused_why_check CHECK (((length(paused_why) >= 1) AND (length(paused_why) <= 40))),
  constraint message_channels_pkey PRIMARY KEY (channel),
  constraint message_channels_settings_check CHECK ((jsonb_typeof(settings) = 'object'::text)),
  constraint message_channels_slowed_to_check CHECK ((slowed_to > (0)::double precision))
);

create table message_preferences (
  person_id uuid not null,
  quiet_from time without time zone,
  quiet_until time without time zone,
  digest boolean not null default true,
  channels jsonb not null default '{}'::jsonb,
  changed_at timestamp with time zone not null,
  constraint message_preferences_channels_check CHECK ((jsonb_typeof(channels) = 'object'::text)),
  constraint message_preferences_check CHECK (((quiet_from IS NULL) = (quiet_until IS NULL))),
  constraint message_preferences_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint message_preferences_pkey PRIMARY KEY (person_id)
);

create table message_settings (
  only_one boolean not null default true,
  quiet_from time without time zone not null default '21:00:00'::time without time zone,
  quiet_until time without time zone not null default '07:00:00'::time without time zone,
  fallback_hours smallint not null default 4,
  whatsapp_per_second smallint not null default 80,
  whatsapp_person_seconds smallint not null default 6,
  whatsapp_daily_people integer not null default 250,
  changed_at timestamp with time zone not null default now(),
  constraint message_settings_fallback_hours_check CHECK (((fallback_hours >= 1) AND (fallback_hours <= 72))),
  constraint message_settings_only_one_check CHECK (only_one),
  constraint message_settings_pkey PRIMARY KEY (only_one),
  constraint message_settings_whatsapp_daily_people_check CHECK ((whatsapp_daily_people > 0)),
  constraint message_settings_whatsapp_per_second_check CHECK (((whatsapp_per_second >= 1) AND (whatsapp_per_second <= 1000))),
  constraint message_settings_whatsapp_person_seconds_check CHECK (((whatsapp_person_seconds >= 0) AND (whatsapp_person_seconds <= 600)))
);

create table message_templates (
  kind text not null,
  locale locale not null,
  title text,
  body text,
  whatsapp_name text,
  whatsapp_state template_state not null default 'none'::template_state,
  stopped_why text,
  changed_by uuid,
  changed_at timestamp with time zone not null,
  constraint message_templates_body_check CHECK (((length(body) >= 1) AND (length(body) <= 1000))),
  constraint message_templates_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES people(id),
  constraint message_templates_check CHECK (((title IS NULL) = (body IS NULL))),
  constraint message_templates_check1 CHECK (((whatsapp_state <> ALL (ARRAY['submitted'::template_state, 'approved'::template_state])) OR (whatsapp_name IS NOT NULL))),
  constraint message_templates_kind_check CHECK ((kind ~ '^[a-z]+(-[a-z]+)*$'::text)),
  constraint message_templates_pkey PRIMARY KEY (kind, locale),
  constraint message_templates_stopped_why_check CHECK ((length(stopped_why) <= 40)),
  constraint message_templates_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200))),
  constraint message_templates_whatsapp_name_check CHECK ((whatsapp_name ~ '^[a-z0-9_]{1,200}$'::text))
);

create table messages (
  id uuid not null default uuid7(),
  person_id uuid not null,
  kind text not null,
  cause text not null,
  params jsonb not null,
  link text not null,
  about_id uuid,
  campaign_id uuid,
  created_at timestamp with time zone not null,
  shown_at timestamp with time zone not null,
  read_at timestamp with time zone,
  withdrawn boolean not null default false,
  announced boolean not null default true,
  stopped boolean not null default false,
  constraint messages_about_id_fkey FOREIGN KEY (about_id) REFERENCES students(person_id) ON DELETE CASCADE,
  constraint messages_campaign_id_fkey FOREIGN KEY (campaign_id) REFERENCES message_campaigns(id) ON DELETE SET NULL,
  constraint messages_cause_check CHECK (((length(cause) >= 1) AND (length(cause) <= 200))),
  constraint messages_kind_check CHECK ((kind ~ '^[a-z]+(-[a-z]+)*$'::text)),
  constraint messages_link_check CHECK (((link ~ '^/'::text) AND (length(link) <= 300))),
  constraint messages_once UNIQUE (cause, person_id),
  constraint messages_params_check CHECK ((jsonb_typeof(params) = 'object'::text)),
  constraint messages_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint messages_pkey PRIMARY KEY (id)
);

create table mistake_tries (
  student_id uuid not null,
  question_id uuid not null,
  tries integer not null,
  tried_at timestamp with time zone not null,
  solved_at timestamp with time zone,
  constraint mistake_tries_pkey PRIMARY KEY (student_id, question_id),
  constraint mistake_tries_question_id_fkey FOREIGN KEY (question_id) REFERENCES questions(id),
  constraint mistake_tries_student_id_fkey FOREIGN KEY (student_id) REFERENCES students(person_id),
  constraint mistake_tries_tries_check CHECK ((tries > 0))
);

create table notice_attachments (
  file_id uuid not null,
  made_by uuid not null,
  notice_id uuid,
  place smallint,
  name text not null,
  created_at timestamp with time zone not null,
  constraint notice_attachments_check CHECK (((notice_id IS NULL) = (place IS NULL))),
  constraint notice_attachments_file_id_fkey FOREIGN KEY (file_id) REFERENCES files(id),
  constraint notice_attachments_in_order UNIQUE (notice_id, place) DEFERRABLE INITIALLY DEFERRED,
  constraint notice_attachments_made_by_fkey FOREIGN KEY (made_by) REFERENCES people(id) ON DELETE CASCADE,
  constraint notice_attachments_name_check CHECK (((name = btrim(name)) AND ((length(name) >= 1) AND (length(name) <= 120)))),
  constraint notice_attachments_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES notices(id),
  constraint notice_attachments_pkey PRIMARY KEY (file_id),
  constraint notice_attachments_place_check CHECK (((place >= 1) AND (place <= 5)))
);

create table notice_recipients (
  notice_id uuid not null,
  person_id uuid not null,
  batch_id uuid,
  read_at timestamp with time zone,
  acknowledged_at timestamp with time zone,
  constraint notice_recipients_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES batches(id),
  constraint notice_recipients_check CHECK (((acknowledged_at IS NULL) OR (read_at IS NOT NULL))),
  constraint notice_recipients_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES notices(id) ON DELETE CASCADE,
  constraint notice_recipients_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint notice_recipients_pkey PRIMARY KEY (notice_id, person_id)
);

create table notice_reminders (
  notice_id uuid not null,
  on_day date not null,
  sent_by uuid not null,
  at timestamp with time zone not null,
  people integer not null,
  constraint notice_reminders_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES notices(id) ON DELETE CASCADE,
  constraint notice_reminders_once_a_day PRIMARY KEY (notice_id, on_day),
  constraint notice_reminders_people_check CHECK ((people > 0)),
  constraint notice_reminders_sent_by_fkey FOREIGN KEY (sent_by) REFERENCES people(id)
);

create table notice_targets (
  notice_id uuid not null,
  role person_role,
  course_id uuid,
  batch_id uuid,
  person_id uuid,
  constraint notice_targets_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES batches(id) ON DELETE CASCADE,
  constraint notice_targets_course_id_fkey FOREIGN KEY (course_id) REFERENCES courses(id) ON DELETE CASCADE,
  constraint notice_targets_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES notices(id) ON DELETE CASCADE,
  constraint notice_targets_once UNIQUE NULLS NOT DISTINCT (notice_id, role, course_id, batch_id, person_id),
  constraint notice_targets_one_thing CHECK ((num_nonnulls(role, course_id, batch_id, person_id) <= 1)),
  constraint notice_targets_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE
);

create table notice_versions (
  notice_id uuid not null,
  version smallint not null,
  title text not null,
  body text not null,
  title_mr text,
  body_mr text,
  title_hi text,
  body_hi text,
  written_by uuid not null,
  at timestamp with time zone not null,
  constraint notice_versions_body_check CHECK ((length(body) <= 10000)),
  constraint notice_versions_body_hi_check CHECK (((length(body_hi) >= 1) AND (length(body_hi) <= 10000))),
  constraint notice_versions_body_mr_check CHECK (((length(body_mr) >= 1) AND (length(body_mr) <= 10000))),
  constraint notice_versions_check CHECK (((title_mr IS NULL) = (body_mr IS NULL))),
  constraint notice_versions_check1 CHECK (((title_hi IS NULL) = (body_hi IS NULL))),
  constraint notice_versions_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES notices(id) ON DELETE CASCADE,
  constraint notice_versions_pkey PRIMARY KEY (notice_id, version),
  constraint notice_versions_title_check CHECK (((title = btrim(title)) AND ((length(title) >= 3) AND (length(title) <= 150)))),
  constraint notice_versions_title_hi_check CHECK (((title_hi = btrim(title_hi)) AND ((length(title_hi) >= 3) AND (length(title_hi) <= 150)))),
  constraint notice_versions_title_mr_check CHECK (((title_mr = btrim(title_mr)) AND ((length(title_mr) >= 3) AND (length(title_mr) <= 150)))),
  constraint notice_versions_version_check CHECK ((version > 0)),
  constraint notice_versions_written_by_fkey FOREIGN KEY (written_by) REFERENCES people(id)
);

create table notices (
  id uuid not null default uuid7(),
  state notice_state not null default 'draft'::notice_state,
  author_id uuid not null,
  important boolean not null default false,
  with_guardians boolean not null default false,
  version smallint not null default 1,
  edited_at timestamp with time zone,
  send_at timestamp with time zone,
  released_at timestamp with time zone,
  released_by uuid,
  sent_at timestamp with time zone,
  campaign_id uuid,
  pinned_until timestamp with time zone,
  expires_at timestamp with time zone,
  expired_at timestamp with time zone,
  withdrawn_at timestamp with time zone,
  withdrawn_by uuid,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  constraint notices_author_id_fkey FOREIGN KEY (author_id) REFERENCES people(id),
  constraint notices_campaign_id_fkey FOREIGN KEY (campaign_id) REFERENCES message_campaigns(id) ON DELETE SET NULL,
  constraint notices_check CHECK (((state = 'draft'::notice_state) = (send_at IS NULL))),
  constraint notices_check1 CHECK ((((send_at IS NULL) = (released_at IS NULL)) AND ((send_at IS NULL) = (released_by IS NULL)))),
  constraint notices_check2 CHECK (((state = ANY (ARRAY['sent'::notice_state, 'withdrawn'::notice_state])) = (sent_at IS NOT NULL))),
  constraint notices_check3 CHECK ((((state = 'withdrawn'::notice_state) = (withdrawn_at IS NOT NULL)) AND ((withdrawn_at IS NULL) = (withdrawn_by IS NULL)))),
  constraint notices_check4 CHECK (((edited_at IS NULL) OR (sent_at IS NOT NULL))),
  constraint notices_end_after_they_begin CHECK ((expires_at > send_at)),
  constraint notices_have_their_words FOREIGN KEY (id, version) REFERENCES notice_versions(notice_id, version) DEFERRABLE INITIALLY DEFERRED,
  constraint notices_pinned_within_their_time CHECK ((pinned_until <= expires_at)),
  constraint notices_pkey PRIMARY KEY (id),
  constraint notices_released_by_fkey FOREIGN KEY (released_by) REFERENCES people(id),
  constraint notices_version_check CHECK ((version > 0)),
  constraint notices_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES people(id)
);

create table number_series (
  series text not null,
  fy smallint not null,
  last_number integer not null,
  constraint number_series_last_number_check CHECK ((last_number > 0)),
  constraint number_series_pkey PRIMARY KEY (series, fy)
);

create table one_time_links (
  id uuid not null default uuid7(),
  token_hash bytea not null,
  purpose link_purpose not null,
  person_id uuid,
  registration_id uuid,
  created_by uuid,
  created_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint one_time_links_check CHECK (((purpose = ANY (ARRAY['invitation'::link_purpose, 'reset'::link_purpose])) = (person_id IS NOT NULL))),
  constraint one_time_links_check1 CHECK (((purpose = 'guardian_consent'::link_purpose) = (registration_id IS NOT NULL))),
  constraint one_time_links_created_by_fkey FOREIGN KEY (created_by) REFERENCES people(id),
  constraint one_time_links_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint one_time_links_pkey PRIMARY KEY (id),
  constraint one_time_links_registration_id_fkey FOREIGN KEY (registration_id) REFERENCES registrations(id) ON DELETE CASCADE,
  constraint one_time_links_token_hash_check CHECK ((length(token_hash) = 32)),
  constraint one_time_links_token_hash_key UNIQUE (token_hash)
);

create table paper_columns (
  kind import_kind not null,
  heads text not null,
  columns jsonb not null,
  used_at timestamp with time zone not null,
  constraint paper_columns_heads_check CHECK ((length(heads) <= 20000)),
  constraint paper_columns_pkey PRIMARY KEY (kind, heads)
);

create table paper_sets (
  exam_id uuid not null,
  code text not null,
  question_order smallint[] not null,
  option_orders jsonb not null,
  made_at timestamp with time zone not null,
  constraint paper_sets_code_check CHECK ((code = ANY (ARRAY['A'::text, 'B'::text, 'C'::text, 'D'::text]))),
  constraint paper_sets_exam_id_fkey FOREIGN KEY (exam_id) REFERENCES exams(id) ON DELETE CASCADE,
  constraint paper_sets_pkey PRIMARY KEY (exam_id, code)
);

create table passages (
  id uuid not null default uuid7(),
  body jsonb not null,
  created_by uuid,
  created_at timestamp with time zone not null default now(),
  constraint passages_body_check CHECK ((body ?| ARRAY['en'::text, 'mr'::text, 'hi'::text])),
  constraint passages_created_by_fkey FOREIGN KEY (created_by) REFERENCES people(id),
  constraint passages_pkey PRIMARY KEY (id)
);

create table payment_parts (
  id uuid not null default uuid7(),
  document_id uuid not null,
  "position" smallint not null,
  mode payment_mode not null,
  paise bigint not null,
  reference text,
  bank text not null default ''::text,
  dated_on date,
  constraint payment_parts_bank_check CHECK ((length(bank) <= 60)),
  constraint payment_parts_check CHECK ((((reference = upper(btrim(reference))) AND ((length(reference) >= 1) AND (length(reference) <= 40))) OR (mode = 'gateway'::payment_mode))),
  constraint payment_parts_check1 CHECK (((mode = ANY (ARRAY['cash'::payment_mode, 'card'::payment_mode, 'advance'::payment_mode])) OR (reference IS NOT NULL))),
  constraint payment_parts_check2 CHECK (((mode <> 'upi'::payment_mode) OR (reference ~ '^[0-9]{12}$'::text))),
  constraint payment_parts_check3 CHECK (((mode <> 'cheque'::payment_mode) OR ((reference ~ '^[0-9]{6}$'::text) AND (dated_on IS NOT NULL) AND (bank <> ''::text)))),
  constraint payment_parts_document_id_fkey FOREIGN KEY (document_id) REFERENCES fee_documents(id),
  constraint payment_parts_document_id_position_key UNIQUE (document_id, "position"),
  constraint payment_parts_paise_check CHECK ((paise > 0)),
  constraint payment_parts_pkey PRIMARY KEY (id),
  constraint payment_parts_position_check CHECK (("position" > 0))
);

create table payment_requests (
  id uuid not null default uuid7(),
  reference text not null,
  student_id uuid not null,
  paise bigint not null,
  made_by uuid not null,
  made_at timestamp with time zone not null,
  constraint payment_requests_made_by_fkey FOREIGN KEY (made_by) REFERENCES people(id),
  constraint payment_requests_paise_check CHECK ((paise > 0)),
  constraint payment_requests_pkey PRIMARY KEY (id),
  constraint payment_requests_reference_check CHECK ((reference ~ '^[0-9A-Z]{8,20}$'::text)),
  constraint payment_requests_reference_key UNIQUE (reference),
  constraint payment_requests_student_id_fkey FOREIGN KEY (student_id) REFERENCES students(person_id)
);

create table people (
  id uuid not null default uuid7(),
  role person_role not null,
  status person_status not null default 'invited'::person_status,
  name person_name not null,
  email email_address,
  phone phone_number,
  phone_verified_at timestamp with time zone,
  phone_verified_by uuid,
  phone_verified_how phone_verification,
  address text not null default ''::text,
  locale locale not null default 'en'::locale,
  photo_file_id uuid,
  password_hash text,
  password_changed_at timestamp with time zone,
  is_demo boolean not null default false,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  constraint people_address_check CHECK ((length(address) <= 500)),
  constraint people_check CHECK (((phone_verified_at IS NULL) = (phone_verified_how IS NULL))),
  constraint people_check1 CHECK (((phone_verified_at IS NULL) OR (phone IS NOT NULL))),
  constraint people_id_role_key UNIQUE (id, role),
  constraint people_phone_verified_by_fkey FOREIGN KEY (phone_verified_by) REFERENCES people(id),
  constraint people_photo_file_id_fkey FOREIGN KEY (photo_file_id) REFERENCES files(id),
  constraint people_pkey PRIMARY KEY (id)
);

create table postponements (
  id uuid not null default uuid7(),
  due_id uuid not null,
  until date not null,
  reason text not null,
  by_id uuid not null,
  at timestamp with time zone not null,
  constraint postponements_by_id_fkey FOREIGN KEY (by_id) REFERENCES people(id),
  constraint postponements_due_id_fkey FOREIGN KEY (due_id) REFERENCES dues(id),
  constraint postponements_pkey PRIMARY KEY (id),
  constraint postponements_reason_check CHECK (((length(btrim(reason)) >= 3) AND (length(btrim(reason)) <= 300)))
);

create table practice_tries (
  attempt_id uuid not null,
  "position" smallint not null,
  tries integer not null,
  outcome answer_outcome not null,
  revealed boolean not null,
  tried_at timestamp with time zone not null,
  constraint practice_tries_attempt_id_fkey FOREIGN KEY (attempt_id) REFERENCES attempts(id),
  constraint practice_tries_pkey PRIMARY KEY (attempt_id, "position"),
  constraint practice_tries_tries_check CHECK ((tries > 0))
);

create table push_subscriptions (
  id uuid not null default uuid7(),
  person_id uuid not null,
  session_id uuid not null,
  endpoint text not null,
  p256dh text not null,
  auth text not null,
  created_at timestamp with time zone not null,
  constraint push_subscriptions_auth_check CHECK (((length(auth) >= 16) AND (length(auth) <= 30))),
  constraint push_subscriptions_endpoint_check CHECK (((endpoint ~ '^https?://'::text) AND (length(endpoint) <= 1000))),
  constraint push_subscriptions_endpoint_key UNIQUE (endpoint),
  constraint push_subscriptions_p256dh_check CHECK (((length(p256dh) >= 80) AND (length(p256dh) <= 100))),
  constraint push_subscriptions_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint push_subscriptions_pkey PRIMARY KEY (id),
  constraint push_subscriptions_session_id_fkey FOREIGN KEY (session_id) REFERENCES sessions(id) ON DELETE CASCADE
);

create table queries (
  id uuid not null default uuid7(),
  topic query_topic not null,
  subject_id uuid,
  batch_id uuid,
  asker_id uuid not null,
  student_id uuid,
  exam_id uuid,
  exam_position smallint,
  title text not null,
  state query_state not null default 'open'::query_state,
  assigned_to uuid,
  assigned_role person_role not null default 'teacher'::person_role,
  asked_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  reminded_at timestamp with time zone,
  escalated_at timestamp with time zone,
  answered_at timestamp with time zone,
  closed_at timestamp with time zone,
  closed_how query_end,
  helpful boolean,
  changed_at timestamp with time zone not null,
  title_letters text generated always as (latin_letters(title)) stored,
  constraint queries_about_one_thing CHECK ((num_nonnulls(exam_id) <= 1)),
  constraint queries_asker_id_fkey FOREIGN KEY (asker_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint queries_assigned_role_check CHECK ((assigned_role = 'teacher'::person_role)),
  constraint queries_assigned_to_assigned_role_fkey FOREIGN KEY (assigned_to, assigned_role) REFERENCES people(id, role),
  constraint queries_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES batches(id),
  constraint queries_check CHECK (((topic = 'subject'::query_topic) = (subject_id IS NOT NULL))),
  constraint queries_check1 CHECK (((topic = 'subject'::query_topic) = (batch_id IS NOT NULL))),
  constraint queries_check2 CHECK (((topic = 'subject'::query_topic) OR (assigned_to IS NULL))),
  constraint queries_check3 CHECK (((exam_id IS NULL) = (exam_position IS NULL))),
  constraint queries_check4 CHECK (((topic = 'subject'::query_topic) OR (exam_id IS NULL))),
  constraint queries_check5 CHECK (((state <> 'answered'::query_state) OR (answered_at IS NOT NULL))),
  constraint queries_check6 CHECK ((((state = 'closed'::query_state) = (closed_at IS NOT NULL)) AND ((state = 'closed'::query_state) = (closed_how IS NOT NULL)))),
  constraint queries_exam_id_exam_position_fkey FOREIGN KEY (exam_id, exam_position) REFERENCES exam_questions(exam_id, "position"),
  constraint queries_pkey PRIMARY KEY (id),
  constraint queries_student_id_fkey FOREIGN KEY (student_id) REFERENCES students(person_id) ON DELETE CASCADE,
  constraint queries_subject_id_fkey FOREIGN KEY (subject_id) REFERENCES subjects(id),
  constraint queries_title_check CHECK (((title = btrim(title)) AND ((length(title) >= 3) AND (length(title) <= 150))))
);

create table query_moves (
  id uuid not null default uuid7(),
  query_id uuid not null,
  made_by uuid not null,
  to_teacher uuid,
  to_topic query_topic not null,
  note text not null,
  at timestamp with time zone not null,
  constraint query_moves_made_by_fkey FOREIGN KEY (made_by) REFERENCES people(id),
  constraint query_moves_note_check CHECK (((length(btrim(note)) >= 3) AND (length(btrim(note)) <= 300))),
  constraint query_moves_pkey PRIMARY KEY (id),
  constraint query_moves_query_id_fkey FOREIGN KEY (query_id) REFERENCES queries(id) ON DELETE CASCADE,
  constraint query_moves_to_teacher_fkey FOREIGN KEY (to_teacher) REFERENCES people(id)
);

create table query_mutes (
  id uuid not null default uuid7(),
  person_id uuid not null,
  reason text not null,
  made_by uuid not null,
  at timestamp with time zone not null,
  until timestamp with time zone not null,
  lifted_at timestamp with time zone,
  lifted_by uuid,
  constraint query_mutes_check CHECK ((until > at)),
  constraint query_mutes_check1 CHECK (((lifted_at IS NULL) = (lifted_by IS NULL))),
  constraint query_mutes_lifted_by_fkey FOREIGN KEY (lifted_by) REFERENCES people(id),
  constraint query_mutes_made_by_fkey FOREIGN KEY (made_by) REFERENCES people(id),
  constraint query_mutes_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint query_mutes_pkey PRIMARY KEY (id),
  constraint query_mutes_reason_check CHECK (((length(btrim(reason)) >= 3) AND (length(btrim(reason)) <= 300)))
);

create table query_pictures (
  file_id uuid not null,
  made_by uuid not null,
  post_id uuid,
  place smallint,
  created_at timestamp with time zone not null,
  constraint query_pictures_check CHECK (((post_id IS NULL) = (place IS NULL))),
  constraint query_pictures_file_id_fkey FOREIGN KEY (file_id) REFERENCES files(id),
  constraint query_pictures_made_by_fkey FOREIGN KEY (made_by) REFERENCES people(id) ON DELETE CASCADE,
  constraint query_pictures_pkey PRIMARY KEY (file_id),
  constraint query_pictures_place_check CHECK (((place >= 1) AND (place <= 5))),
  constraint query_pictures_post_id_fkey FOREIGN KEY (post_id) REFERENCES query_posts(id) ON DELETE CASCADE,
  constraint query_pictures_post_id_place_key UNIQUE (post_id, place)
);

create table query_posts (
  id uuid not null default uuid7(),
  query_id uuid not null,
  kind query_post_kind not null,
  author_id uuid not null,
  body text not null,
  at timestamp with time zone not null,
  hidden_at timestamp with time zone,
  hidden_by uuid,
  constraint query_posts_author_id_fkey FOREIGN KEY (author_id) REFERENCES people(id),
  constraint query_posts_body_check CHECK ((length(body) <= 8000)),
  constraint query_posts_check CHECK (((hidden_at IS NULL) = (hidden_by IS NULL))),
  constraint query_posts_hidden_by_fkey FOREIGN KEY (hidden_by) REFERENCES people(id),
  constraint query_posts_pkey PRIMARY KEY (id),
  constraint query_posts_query_id_fkey FOREIGN KEY (query_id) REFERENCES queries(id) ON DELETE CASCADE
);

create table query_reports (
  id uuid not null default uuid7(),
  post_id uuid not null,
  reported_by uuid not null,
  reason text not null,
  at timestamp with time zone not null,
  outcome report_outcome,
  decided_by uuid,
  decided_at timestamp with time zone,
  constraint query_reports_check CHECK ((((outcome IS NULL) = (decided_at IS NULL)) AND ((outcome IS NULL) = (decided_by IS NULL)))),
  constraint query_reports_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES people(id),
  constraint query_reports_once UNIQUE (post_id, reported_by),
  constraint query_reports_pkey PRIMARY KEY (id),
  constraint query_reports_post_id_fkey FOREIGN KEY (post_id) REFERENCES query_posts(id) ON DELETE CASCADE,
  constraint query_reports_reason_check CHECK (((length(btrim(reason)) >= 3) AND (length(btrim(reason)) <= 300))),
  constraint query_reports_reported_by_fkey FOREIGN KEY (reported_by) REFERENCES people(id) ON DELETE CASCADE
);

create table query_settings (
  only_one boolean not null default true,
  subject_hours smallint not null default 24,
  office_hours smallint not null default 48,
  escalation_hours smallint not null default 24,
  daily_limit smallint not null default 10,
  constraint query_settings_daily_limit_check CHECK (((daily_limit >= 1) AND (daily_limit <= 100))),
  constraint query_settings_escalation_hours_check CHECK (((escalation_hours >= 1) AND (escalation_hours <= 240))),
  constraint query_settings_office_hours_check CHECK (((office_hours >= 1) AND (office_hours <= 240))),
  constraint query_settings_only_one_check CHECK (only_one),
  constraint query_settings_pkey PRIMARY KEY (only_one),
  constraint query_settings_subject_hours_check CHECK (((subject_hours >= 1) AND (subject_hours <= 240)))
);

create table question_tags (
  question_id uuid not null,
  tag text not null,
  constraint question_tags_pkey PRIMARY KEY (question_id, tag),
  constraint question_tags_question_id_fkey FOREIGN KEY (question_id) REFERENCES questions(id) ON DELETE CASCADE,
  constraint question_tags_tag_check CHECK (((tag = lower(btrim(tag))) AND ((length(tag) >= 1) AND (length(tag) <= 40))))
);

create table question_versions (
  question_id uuid not null,
  version integer not null,
  body jsonb not null,
  key jsonb not null,
  words text generated always as (question_words(body)) stored,
  letters text generated always as (latin_letters(question_words(body))) stored,
  bands integer[] generated always as (likeness_bands(body)) stored,
  passage_id uuid,
  created_by uuid,
  created_at timestamp with time zone not null default now(),
  constraint question_versions_body_check CHECK ((body ?| ARRAY['en'::text, 'mr'::text, 'hi'::text])),
  constraint question_versions_created_by_fkey FOREIGN KEY (created_by) REFERENCES people(id),
  constraint question_versions_key_check CHECK ((key ? 'kind'::text)),
  constraint question_versions_passage_id_fkey FOREIGN KEY (passage_id) REFERENCES passages(id),
  constraint question_versions_pkey PRIMARY KEY (question_id, version),
  constraint question_versions_question_id_fkey FOREIGN KEY (question_id) REFERENCES questions(id) ON DELETE CASCADE,
  constraint question_versions_version_check CHECK ((version > 0))
);

create table questions (
  id uuid not null default uuid7(),
  subject_id uuid not null,
  topic_id uuid,
  kind question_kind not null,
  difficulty smallint not null default 2,
  reference text,
  fingerprint bytea not null,
  latest_version integer not null default 1,
  import_id uuid,
  review question_review not null default 'waiting'::question_review,
  reviewed_by uuid,
  reviewed_at timestamp with time zone,
  review_note text,
  passage_place smallint not null default 1,
  compared_version integer not null default 0,
  created_by uuid,
  created_at timestamp with time zone not null default now(),
  archived_at timestamp with time zone,
  constraint questions_check CHECK (((review = 'waiting'::question_review) = (reviewed_at IS NULL))),
  constraint questions_check1 CHECK (((review = 'rejected'::question_review) OR (review_note IS NULL))),
  constraint questions_created_by_fkey FOREIGN KEY (created_by) REFERENCES people(id),
  constraint questions_difficulty_check CHECK (((difficulty >= 1) AND (difficulty <= 3))),
  constraint questions_fingerprint_check CHECK ((length(fingerprint) = 32)),
  constraint questions_id_latest_version_fkey FOREIGN KEY (id, latest_version) REFERENCES question_versions(question_id, version) DEFERRABLE INITIALLY DEFERRED,
  constraint questions_import_id_fkey FOREIGN KEY (import_id) REFERENCES imports(id) ON DELETE SET NULL,
  constraint questions_passage_place_check CHECK ((passage_place > 0)),
  constraint questions_pkey PRIMARY KEY (id),
  constraint questions_reference_check CHECK (((length(reference) >= 1) AND (length(reference) <= 100))),
  constraint questions_review_note_check CHECK (((length(btrim(review_note)) >= 1) AND (length(btrim(review_note)) <= 500))),
  constraint questions_reviewed_by_fkey FOREIGN KEY (reviewed_by) REFERENCES people(id),
  constraint questions_subject_id_fkey FOREIGN KEY (subject_id) REFERENCES subjects(id),
  constraint questions_topic_id_subject_id_fkey FOREIGN KEY (topic_id, subject_id) REFERENCES topics(id, subject_id)
);

create table recovery_codes (
  person_id uuid not null,
  code_hash bytea not null,
  used_at timestamp with time zone,
  constraint recovery_codes_code_hash_check CHECK ((length(code_hash) = 32)),
  constraint recovery_codes_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint recovery_codes_pkey PRIMARY KEY (person_id, code_hash)
);

create table refresh_tokens (
  token_hash bytea not null,
  session_id uuid not null,
  predecessor_hash bytea,
  issued_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone not null,
  first_used_at timestamp with time zone,
  retired_at timestamp with time zone,
  constraint refresh_tokens_pkey PRIMARY KEY (token_hash),
  constraint refresh_tokens_predecessor_hash_fkey FOREIGN KEY (predecessor_hash) REFERENCES refresh_tokens(token_hash) ON DELETE SET NULL,
  constraint refresh_tokens_session_id_fkey FOREIGN KEY (session_id) REFERENCES sessions(id) ON DELETE CASCADE,
  constraint refresh_tokens_token_hash_check CHECK ((length(token_hash) = 32))
);

create table refund_parts (
  refund_id uuid not null,
  document_id uuid not null,
  paise bigint not null,
  voucher_id uuid not null,
  constraint refund_parts_document_id_fkey FOREIGN KEY (document_id) REFERENCES fee_documents(id),
  constraint refund_parts_paise_check CHECK ((paise > 0)),
  constraint refund_parts_pkey PRIMARY KEY (refund_id, document_id),
  constraint refund_parts_refund_id_fkey FOREIGN KEY (refund_id) REFERENCES refunds(id),
  constraint refund_parts_voucher_id_fkey FOREIGN KEY (voucher_id) REFERENCES fee_documents(id),
  constraint refund_parts_voucher_id_key UNIQUE (voucher_id)
);

create table refunds (
  id uuid not null default uuid7(),
  student_id uuid not null,
  settlement_id uuid,
  paise bigint not null,
  reason text not null,
  state refund_state not null default 'asked'::refund_state,
  asked_by uuid not null,
  asked_at timestamp with time zone not null,
  due_by date not null,
  decided_by uuid,
  decided_at timestamp with time zone,
  answer text,
  paid_by uuid,
  paid_at timestamp with time zone,
  constraint refunds_answer_check CHECK ((length(answer) <= 300)),
  constraint refunds_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES people(id),
  constraint refunds_check CHECK ((decided_by <> asked_by)),
  constraint refunds_check1 CHECK (((state = 'asked'::refund_state) = (decided_at IS NULL))),
  constraint refunds_check2 CHECK (((state = 'paid'::refund_state) = (paid_at IS NOT NULL))),
  constraint refunds_check3 CHECK (((state <> 'refused'::refund_state) OR (answer IS NOT NULL))),
  constraint refunds_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES people(id),
  constraint refunds_paid_by_fkey FOREIGN KEY (paid_by) REFERENCES people(id),
  constraint refunds_paise_check CHECK ((paise > 0)),
  constraint refunds_pkey PRIMARY KEY (id),
  constraint refunds_reason_check CHECK (((length(btrim(reason)) >= 3) AND (length(btrim(reason)) <= 300))),
  constraint refunds_settlement_id_fkey FOREIGN KEY (settlement_id) REFERENCES settlements(id),
  constraint refunds_student_id_fkey FOREIGN KEY (student_id) REFERENCES students(person_id)
);

create table registrations (
  id uuid not null default uuid7(),
  state registration_state not null,
  role person_role not null,
  name person_name not null,
  email email_address,
  phone phone_number,
  locale locale not null,
  adult_on date,
  guardian_name person_name,
  guardian_phone phone_number,
  guardian_relation guardian_relation,
  password_hash text,
  message text not null default ''::text,
  created_at timestamp with time zone not null default now(),
  confirmed_at timestamp with time zone,
  confirmed_how consent_way,
  confirmed_purposes text[],
  confirmed_by uuid,
  expires_at timestamp with time zone not null,
  decided_at timestamp with time zone,
  decided_by uuid,
  refusal_reason text,
  person_id uuid,
  constraint registrations_check CHECK (((email IS NOT NULL) OR (phone IS NOT NULL))),
  constraint registrations_check1 CHECK (((state <> ALL (ARRAY['approved'::registration_state, 'refused'::registration_state])) OR (decided_at IS NOT NULL))),
  constraint registrations_check2 CHECK ((((confirmed_at IS NULL) = (confirmed_how IS NULL)) AND ((confirmed_at IS NULL) = (confirmed_purposes IS NULL)))),
  constraint registrations_check3 CHECK (((state <> 'waiting_for_guardian'::registration_state) OR ((guardian_name IS NOT NULL) AND (guardian_phone IS NOT NULL)))),
  constraint registrations_confirmed_by_fkey FOREIGN KEY (confirmed_by) REFERENCES people(id),
  constraint registrations_confirmed_purposes_check CHECK ((confirmed_purposes <@ ARRAY['account'::text, 'academics'::text, 'attendance_word'::text, 'messages'::text, 'photo'::text, 'identity_documents'::text])),
  constraint registrations_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES people(id),
  constraint registrations_message_check CHECK ((length(message) <= 500)),
  constraint registrations_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE SET NULL,
  constraint registrations_pkey PRIMARY KEY (id),
  constraint registrations_refusal_reason_check CHECK ((length(refusal_reason) <= 300)),
  constraint registrations_role_check CHECK ((role = ANY (ARRAY['student'::person_role, 'parent'::person_role])))
);

create table report_prints (
  id uuid not null default uuid7(),
  batch_id uuid not null,
  locale text not null,
  total integer not null,
  done integer not null default 0,
  file_id uuid,
  failed_at timestamp with time zone,
  forgotten_at timestamp with time zone,
  made_by uuid not null,
  created_at timestamp with time zone not null,
  constraint report_prints_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES batches(id),
  constraint report_prints_check CHECK (((done >= 0) AND (done <= total))),
  constraint report_prints_file_id_fkey FOREIGN KEY (file_id) REFERENCES files(id),
  constraint report_prints_locale_check CHECK ((locale = ANY (ARRAY['en'::text, 'mr'::text, 'hi'::text]))),
  constraint report_prints_made_by_fkey FOREIGN KEY (made_by) REFERENCES people(id),
  constraint report_prints_pkey PRIMARY KEY (id),
  constraint report_prints_total_check CHECK ((total >= 0))
);

create table result_changes (
  attempt_id uuid not null,
  key_version integer not null,
  "position" smallint not null,
  marks_before numeric(6,2) not null,
  marks_after numeric(6,2) not null,
  reason_before text not null,
  reason_after text not null,
  constraint result_changes_attempt_id_fkey FOREIGN KEY (attempt_id) REFERENCES attempts(id),
  constraint result_changes_pkey PRIMARY KEY (attempt_id, key_version, "position")
);

create table result_marks (
  attempt_id uuid not null,
  "position" smallint not null,
  response text,
  outcome answer_outcome not null,
  marks numeric(6,2) not null,
  reason text not null,
  constraint result_marks_attempt_id_fkey FOREIGN KEY (attempt_id) REFERENCES attempts(id),
  constraint result_marks_pkey PRIMARY KEY (attempt_id, "position")
);

create table result_ranks (
  attempt_id uuid not null,
  rank integer not null,
  percentile numeric(10,7) not null,
  appeared integer not null,
  subjects jsonb not null,
  group_rank integer,
  group_appeared integer,
  computed_at timestamp with time zone not null,
  constraint result_ranks_appeared_check CHECK ((appeared > 0)),
  constraint result_ranks_attempt_id_fkey FOREIGN KEY (attempt_id) REFERENCES results(attempt_id) ON DELETE CASCADE,
  constraint result_ranks_group_rank_check CHECK ((group_rank > 0)),
  constraint result_ranks_percentile_check CHECK (((percentile > (0)::numeric) AND (percentile <= (100)::numeric))),
  constraint result_ranks_pkey PRIMARY KEY (attempt_id),
  constraint result_ranks_rank_check CHECK ((rank > 0))
);

create table results (
  attempt_id uuid not null,
  exam_id uuid not null,
  student_id uuid not null,
  key_version integer not null,
  score numeric(8,2) not null,
  max_score numeric(8,2) not null,
  sections jsonb not null,
  subjects jsonb not null,
  computed_at timestamp with time zone not null,
  constraint results_attempt_id_fkey FOREIGN KEY (attempt_id) REFERENCES attempts(id),
  constraint results_exam_id_fkey FOREIGN KEY (exam_id) REFERENCES exams(id),
  constraint results_exam_id_key_version_fkey FOREIGN KEY (exam_id, key_version) REFERENCES exam_keys(exam_id, version),
  constraint results_max_score_check CHECK ((max_score > (0)::numeric)),
  constraint results_pkey PRIMARY KEY (attempt_id),
  constraint results_student_id_fkey FOREIGN KEY (student_id) REFERENCES students(person_id)
);

create table rooms (
  id uuid not null default uuid7(),
  name text not null,
  seats smallint,
  archived_at timestamp with time zone,
  created_at timestamp with time zone not null default now(),
  constraint rooms_name_check CHECK (((name = btrim(name)) AND ((length(name) >= 1) AND (length(name) <= 40)))),
  constraint rooms_name_key UNIQUE (name),
  constraint rooms_pkey PRIMARY KEY (id),
  constraint rooms_seats_check CHECK ((seats > 0))
);

create table ruling_appeals (
  ruling_id uuid not null,
  made_by uuid not null,
  text text not null,
  at timestamp with time zone not null,
  answered_with uuid,
  constraint ruling_appeals_answered_with_fkey FOREIGN KEY (answered_with) REFERENCES attempt_rulings(id),
  constraint ruling_appeals_made_by_fkey FOREIGN KEY (made_by) REFERENCES people(id),
  constraint ruling_appeals_pkey PRIMARY KEY (ruling_id),
  constraint ruling_appeals_ruling_id_fkey FOREIGN KEY (ruling_id) REFERENCES attempt_rulings(id),
  constraint ruling_appeals_text_check CHECK (((length(btrim(text)) >= 1) AND (length(btrim(text)) <= 2000)))
);

create table schema_migrations (
  name text not null,
  hash text not null,
  applied_at timestamp with time zone not null default now(),
  constraint schema_migrations_pkey PRIMARY KEY (name)
);

create table sealed_papers (
  exam_id uuid not null,
  locale text not null,
  digest bytea not null,
  bytes bytea not null,
  secret bytea not null,
  made_at timestamp with time zone not null,
  constraint sealed_papers_digest_check CHECK ((length(digest) = 32)),
  constraint sealed_papers_exam_id_fkey FOREIGN KEY (exam_id) REFERENCES exams(id) ON DELETE CASCADE,
  constraint sealed_papers_locale_check CHECK ((locale = ANY (ARRAY['en'::text, 'mr'::text, 'hi'::text]))),
  constraint sealed_papers_pkey PRIMARY KEY (exam_id, locale)
);

create table series_days (
  on_day date not null,
  series text not null,
  kind fee_document_kind not null,
  documents integer not null,
  first_number integer not null,
  last_number integer not null,
  taken_back integer not null default 0,
  constraint series_days_pkey PRIMARY KEY (on_day, series, kind)
);

create table sessions (
  id uuid not null default uuid7(),
  person_id uuid not null,
  device text not null,
  address inet,
  created_at timestamp with time zone not null default now(),
  last_seen_at timestamp with time zone not null default now(),
  ended_at timestamp with time zone,
  ended_why session_end,
  constraint sessions_check CHECK (((ended_at IS NULL) = (ended_why IS NULL))),
  constraint sessions_device_check CHECK ((length(device) <= 120)),
  constraint sessions_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint sessions_pkey PRIMARY KEY (id)
);

create table settlements (
  id uuid not null default uuid7(),
  assignment_id uuid not null,
  student_id uuid not null,
  left_on date not null,
  rule refund_rule not null,
  units integer not null,
  used integer not null,
  net bigint not null,
  refundable bigint not null,
  paid bigint not null,
  earned bigint not null,
  cancelled bigint not null,
  credited bigint not null,
  reason text not null,
  by_id uuid not null,
  at timestamp with time zone not null,
  cancel_entry_id uuid,
  credit_entry_id uuid,
  constraint settlements_assignment_id_fkey FOREIGN KEY (assignment_id) REFERENCES fee_assignments(id),
  constraint settlements_assignment_id_key UNIQUE (assignment_id),
  constraint settlements_by_id_fkey FOREIGN KEY (by_id) REFERENCES people(id),
  constraint settlements_cancel_entry_id_fkey FOREIGN KEY (cancel_entry_id) REFERENCES ledger_entries(id),
  constraint settlements_cancel_entry_id_key UNIQUE (cancel_entry_id),
  constraint settlements_cancelled_check CHECK ((cancelled >= 0)),
  constraint settlements_check CHECK (((used >= 0) AND (used <= units))),
  constraint settlements_check1 CHECK (((refundable >= 0) AND (refundable <= net))),
  constraint settlements_check2 CHECK (((credited >= 0) AND (credited <= paid))),
  constraint settlements_credit_entry_id_fkey FOREIGN KEY (credit_entry_id) REFERENCES ledger_entries(id),
  constraint settlements_credit_entry_id_key UNIQUE (credit_entry_id),
  constraint settlements_earned_check CHECK ((earned >= 0)),
  constraint settlements_net_check CHECK ((net >= 0)),
  constraint settlements_paid_check CHECK ((paid >= 0)),
  constraint settlements_pkey PRIMARY KEY (id),
  constraint settlements_reason_check CHECK (((length(btrim(reason)) >= 3) AND (length(btrim(reason)) <= 300))),
  constraint settlements_student_id_fkey FOREIGN KEY (student_id) REFERENCES students(person_id),
  constraint settlements_units_check CHECK ((units > 0))
);

create table shared_answer_helps (
  answer_id uuid not null,
  person_id uuid not null,
  at timestamp with time zone not null,
  constraint shared_answer_helps_answer_id_fkey FOREIGN KEY (answer_id) REFERENCES shared_answers(id) ON DELETE CASCADE,
  constraint shared_answer_helps_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint shared_answer_helps_pkey PRIMARY KEY (answer_id, person_id)
);

create table shared_answer_pictures (
  file_id uuid not null,
  answer_id uuid not null,
  place smallint not null,
  constraint shared_answer_pictures_answer_id_fkey FOREIGN KEY (answer_id) REFERENCES shared_answers(id) ON DELETE CASCADE,
  constraint shared_answer_pictures_answer_id_place_key UNIQUE (answer_id, place),
  constraint shared_answer_pictures_file_id_fkey FOREIGN KEY (file_id) REFERENCES files(id),
  constraint shared_answer_pictures_pkey PRIMARY KEY (file_id),
  constraint shared_answer_pictures_place_check CHECK (((place >= 1) AND (place <= 10)))
);

create table shared_answer_stems (
  stem text not null,
  uses integer not null default 1,
  constraint shared_answer_stems_pkey PRIMARY KEY (stem),
  constraint shared_answer_stems_uses_check CHECK ((uses > 0))
);

create table shared_answer_words (
  answer_id uuid not null,
  subject_id uuid,
  batch_id uuid,
  letters text not null,
  stems tsvector not null,
  constraint shared_answer_words_answer_id_fkey FOREIGN KEY (answer_id) REFERENCES shared_answers(id) ON DELETE CASCADE,
  constraint shared_answer_words_pkey PRIMARY KEY (answer_id)
);

create table shared_answers (
  id uuid not null default uuid7(),
  query_id uuid,
  topic query_topic not null,
  subject_id uuid,
  batch_id uuid,
  title text not null,
  question text not null,
  answer text not null,
  shared_by uuid not null,
  shared_at timestamp with time zone not null,
  helped_count integer not null default 0,
  constraint shared_answers_answer_check CHECK (((length(btrim(answer)) >= 1) AND (length(btrim(answer)) <= 8000))),
  constraint shared_answers_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES batches(id),
  constraint shared_answers_check CHECK (((topic = 'subject'::query_topic) = (subject_id IS NOT NULL))),
  constraint shared_answers_check1 CHECK (((topic = 'subject'::query_topic) OR (batch_id IS NULL))),
  constraint shared_answers_helped_count_check CHECK ((helped_count >= 0)),
  constraint shared_answers_pkey PRIMARY KEY (id),
  constraint shared_answers_query_id_fkey FOREIGN KEY (query_id) REFERENCES queries(id) ON DELETE SET NULL,
  constraint shared_answers_query_id_key UNIQUE (query_id),
  constraint shared_answers_question_check CHECK ((length(question) <= 8000)),
  constraint shared_answers_shared_by_fkey FOREIGN KEY (shared_by) REFERENCES people(id),
  constraint shared_answers_subject_id_fkey FOREIGN KEY (subject_id) REFERENCES subjects(id),
  constraint shared_answers_title_check CHECK (((title = btrim(title)) AND ((length(title) >= 3) AND (length(title) <= 150))))
);

create table sign_in_names (
  value text not null,
  kind sign_in_kind not null,
  person_id uuid not null,
  constraint sign_in_names_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint sign_in_names_person_id_kind_key UNIQUE (person_id, kind),
  constraint sign_in_names_pkey PRIMARY KEY (value)
);

create table similar_questions (
  one_id uuid not null,
  other_id uuid not null,
  likeness real not null,
  dismissed_by uuid,
  dismissed_at timestamp with time zone,
  constraint similar_questions_check CHECK ((one_id < other_id)),
  constraint similar_questions_check1 CHECK (((dismissed_by IS NULL) = (dismissed_at IS NULL))),
  constraint similar_questions_dismissed_by_fkey FOREIGN KEY (dismissed_by) REFERENCES people(id),
  constraint similar_questions_likeness_check CHECK (((likeness >= (0)::double precision) AND (likeness <= (1)::double precision))),
  constraint similar_questions_one_id_fkey FOREIGN KEY (one_id) REFERENCES questions(id) ON DELETE CASCADE,
  constraint similar_questions_other_id_fkey FOREIGN KEY (other_id) REFERENCES questions(id) ON DELETE CASCADE,
  constraint similar_questions_pkey PRIMARY KEY (one_id, other_id)
);

create table statement_formats (
  id uuid not null default uuid7(),
  name text not null,
  headings_hash bytea not null,
  mapping jsonb not null,
  created_by uuid,
  created_at timestamp with time zone not null,
  constraint statement_formats_created_by_fkey FOREIGN KEY (created_by) REFERENCES people(id),
  constraint statement_formats_headings_hash_check CHECK ((length(headings_hash) = 32)),
  constraint statement_formats_headings_hash_key UNIQUE (headings_hash),
  constraint statement_formats_mapping_check CHECK ((jsonb_typeof(mapping) = 'object'::text)),
  constraint statement_formats_name_check CHECK (((name = btrim(name)) AND ((length(name) >= 1) AND (length(name) <= 60)))),
  constraint statement_formats_name_key UNIQUE (name),
  constraint statement_formats_pkey PRIMARY KEY (id)
);

create table statement_lines (
  id uuid not null default uuid7(),
  statement_id uuid not null,
  line integer not null,
  on_day date not null,
  narration text not null,
  reference text,
  paise bigint not null,
  fingerprint bytea not null,
  state statement_line_state not null default 'unmatched'::statement_line_state,
  matched_by text,
  claim_id uuid,
  part_id uuid,
  student_id uuid,
  decided_by uuid,
  decided_at timestamp with time zone,
  document_id uuid,
  entry_id uuid,
  constraint statement_lines_check CHECK (((state <> 'exact'::statement_line_state) OR (claim_id IS NOT NULL) OR (part_id IS NOT NULL))),
  constraint statement_lines_check1 CHECK (((state = ANY (ARRAY['accepted'::statement_line_state, 'ignored'::statement_line_state])) = (decided_at IS NOT NULL))),
  constraint statement_lines_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES upi_claims(id),
  constraint statement_lines_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES people(id),
  constraint statement_lines_document_id_fkey FOREIGN KEY (document_id) REFERENCES fee_documents(id),
  constraint statement_lines_document_id_key UNIQUE (document_id),
  constraint statement_lines_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES ledger_entries(id),
  constraint statement_lines_entry_id_key UNIQUE (entry_id),
  constraint statement_lines_fingerprint_check CHECK ((length(fingerprint) = 32)),
  constraint statement_lines_fingerprint_key UNIQUE (fingerprint),
  constraint statement_lines_matched_by_check CHECK ((length(matched_by) <= 20)),
  constraint statement_lines_narration_check CHECK ((length(narration) <= 500)),
  constraint statement_lines_paise_check CHECK ((paise > 0)),
  constraint statement_lines_part_id_fkey FOREIGN KEY (part_id) REFERENCES payment_parts(id),
  constraint statement_lines_pkey PRIMARY KEY (id),
  constraint statement_lines_statement_id_fkey FOREIGN KEY (statement_id) REFERENCES bank_statements(id),
  constraint statement_lines_statement_id_line_key UNIQUE (statement_id, line),
  constraint statement_lines_student_id_fkey FOREIGN KEY (student_id) REFERENCES students(person_id)
);

create table students (
  person_id uuid not null,
  role person_role not null default 'student'::person_role,
  roll_number text not null,
  parent_phone phone_number,
  adult_on date,
  admitted_on date not null default CURRENT_DATE,
  constraint students_person_id_role_fkey FOREIGN KEY (person_id, role) REFERENCES people(id, role) ON DELETE CASCADE,
  constraint students_pkey PRIMARY KEY (person_id),
  constraint students_role_check CHECK ((role = 'student'::person_role)),
  constraint students_roll_number_check CHECK ((roll_number ~ '^[A-Z0-9][A-Z0-9/-]{0,19}$'::text)),
  constraint students_roll_number_key UNIQUE (roll_number)
);

create table subjects (
  id uuid not null default uuid7(),
  code text not null,
  name_en text not null,
  name_mr text not null,
  name_hi text not null,
  "position" smallint not null,
  constraint subjects_code_check CHECK ((code ~ '^[a-z][a-z-]{1,30}$'::text)),
  constraint subjects_code_key UNIQUE (code),
  constraint subjects_pkey PRIMARY KEY (id),
  constraint subjects_position_key UNIQUE ("position")
);

create table throttles (
  bucket text not null,
  key_hash bytea not null,
  window_start timestamp with time zone not null,
  tries integer not null,
  constraint throttles_key_hash_check CHECK ((length(key_hash) = 32)),
  constraint throttles_pkey PRIMARY KEY (bucket, key_hash, window_start),
  constraint throttles_tries_check CHECK ((tries > 0))
);

create table topics (
  id uuid not null default uuid7(),
  subject_id uuid not null,
  parent_id uuid,
  code text not null,
  name_en text not null,
  name_mr text not null,
  name_hi text not null,
  class_level smallint,
  targets target_exam[] not null default '{}'::target_exam[],
  "position" integer not null,
  constraint topics_class_level_check CHECK ((class_level = ANY (ARRAY[11, 12]))),
  constraint topics_code_check CHECK ((code ~ '^[a-z0-9][a-z0-9-]{1,60}$'::text)),
  constraint topics_code_key UNIQUE (code),
  constraint topics_id_subject_id_key UNIQUE (id, subject_id),
  constraint topics_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES topics(id),
  constraint topics_pkey PRIMARY KEY (id),
  constraint topics_subject_id_fkey FOREIGN KEY (subject_id) REFERENCES subjects(id),
  constraint topics_subject_id_parent_id_position_key UNIQUE NULLS NOT DISTINCT (subject_id, parent_id, "position") DEFERRABLE INITIALLY DEFERRED
);

create table totp_secrets (
  person_id uuid not null,
  secret bytea not null,
  confirmed_at timestamp with time zone,
  last_step bigint not null default 0,
  created_at timestamp with time zone not null default now(),
  constraint totp_secrets_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint totp_secrets_pkey PRIMARY KEY (person_id)
);

create table upi_claims (
  id uuid not null default uuid7(),
  student_id uuid not null,
  request_id uuid,
  paise bigint not null,
  utr text not null,
  paid_on date not null,
  made_by uuid not null,
  made_at timestamp with time zone not null,
  state claim_state not null default 'pending'::claim_state,
  decided_by uuid,
  decided_at timestamp with time zone,
  answer text,
  document_id uuid,
  constraint upi_claims_answer_check CHECK ((length(answer) <= 300)),
  constraint upi_claims_check CHECK (((state = 'pending'::claim_state) = (decided_at IS NULL))),
  constraint upi_claims_check1 CHECK (((state = 'confirmed'::claim_state) = (document_id IS NOT NULL))),
  constraint upi_claims_check2 CHECK (((state <> 'refused'::claim_state) OR (answer IS NOT NULL))),
  constraint upi_claims_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES people(id),
  constraint upi_claims_document_id_fkey FOREIGN KEY (document_id) REFERENCES fee_documents(id),
  constraint upi_claims_document_id_key UNIQUE (document_id),
  constraint upi_claims_made_by_fkey FOREIGN KEY (made_by) REFERENCES people(id),
  constraint upi_claims_paise_check CHECK ((paise > 0)),
  constraint upi_claims_pkey PRIMARY KEY (id),
  constraint upi_claims_request_id_fkey FOREIGN KEY (request_id) REFERENCES payment_requests(id),
  constraint upi_claims_student_id_fkey FOREIGN KEY (student_id) REFERENCES students(person_id),
  constraint upi_claims_utr_check CHECK ((utr ~ '^[0-9]{12}$'::text))
);

create table used_references (
  reference text not null,
  claim_id uuid,
  part_id uuid,
  at timestamp with time zone not null,
  constraint used_references_check CHECK (((claim_id IS NOT NULL) OR (part_id IS NOT NULL))),
  constraint used_references_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES upi_claims(id),
  constraint used_references_part_id_fkey FOREIGN KEY (part_id) REFERENCES payment_parts(id) DEFERRABLE INITIALLY DEFERRED,
  constraint used_references_pkey PRIMARY KEY (reference),
  constraint used_references_reference_check CHECK ((reference ~ '^[A-Z0-9]{8,22}$'::text))
);

create table whatsapp_incoming (
  wamid text not null,
  phone phone_number not null,
  answers_wamid text,
  words text not null,
  received_at timestamp with time zone not null,
  handled text,
  constraint whatsapp_incoming_answers_wamid_check CHECK ((length(answers_wamid) <= 300)),
  constraint whatsapp_incoming_handled_check CHECK ((handled = ANY (ARRAY['stop'::text, 'start'::text, 'reply'::text, 'nothing'::text]))),
  constraint whatsapp_incoming_pkey PRIMARY KEY (wamid),
  constraint whatsapp_incoming_wamid_check CHECK ((length(wamid) <= 300)),
  constraint whatsapp_incoming_words_check CHECK ((length(words) <= 1000))
);

create table whatsapp_numbers (
  phone phone_number not null,
  opted_in_at timestamp with time zone,
  opted_in_how opt_in_way,
  opted_in_by uuid,
  opted_in_text text,
  opted_out_at timestamp with time zone,
  opted_out_how opt_out_way,
  undeliverable_at timestamp with time zone,
  last_sent_at timestamp with time zone,
  last_written_at timestamp with time zone,
  not_before timestamp with time zone,
  backed_off smallint not null default 0,
  constraint whatsapp_numbers_check CHECK (((opted_in_at IS NULL) = (opted_in_how IS NULL))),
  constraint whatsapp_numbers_check1 CHECK (((opted_out_at IS NULL) = (opted_out_how IS NULL))),
  constraint whatsapp_numbers_opted_in_by_fkey FOREIGN KEY (opted_in_by) REFERENCES people(id),
  constraint whatsapp_numbers_opted_in_text_check CHECK ((length(opted_in_text) <= 500)),
  constraint whatsapp_numbers_pkey PRIMARY KEY (phone)
);

-- Views

create view counted_results as
 SELECT DISTINCT ON (r.exam_id, r.student_id) r.attempt_id,
    r.exam_id,
    r.student_id,
    r.key_version,
    r.score,
    r.max_score,
    r.sections,
    r.subjects,
    r.computed_at
   FROM results r
     JOIN exams e ON e.id = r.exam_id
     JOIN attempts a ON a.id = r.attempt_id
  WHERE a.voided_at IS NULL
  ORDER BY r.exam_id, r.student_id, (
        CASE e.attempt_counts
            WHEN 'best'::attempt_choice THEN - r.score
            WHEN 'first'::attempt_choice THEN a.number::numeric
            ELSE (- a.number)::numeric
        END), a.number;

create view exam_students as
 SELECT DISTINCT ON (x.exam_id, e.student_id) x.exam_id,
    e.student_id,
    x.batch_id
   FROM exam_batches x
     JOIN exams ON exams.id = x.exam_id
     JOIN enrolments e ON e.batch_id = x.batch_id AND daterange(e.from_on, e.to_on) @> (exams.opens_at AT TIME ZONE 'Asia/Kolkata'::text)::date
  WHERE exams.scheduled_at IS NOT NULL
  ORDER BY x.exam_id, e.student_id, e.from_on, x.batch_id;

create view open_dues as
 SELECT d.id,
    d.student_id,
    d.kind,
    d.assignment_id,
    d.instalment,
    d.head_id,
    d.note,
    COALESCE(p.until, d.due_on) AS due_on,
    d.due_on AS planned_on,
    b.charged,
    b.conceded,
    b.paid,
    b.owed
   FROM dues d
     JOIN due_balances b ON b.due_id = d.id
     LEFT JOIN LATERAL ( SELECT postponements.until
           FROM postponements
          WHERE postponements.due_id = d.id
          ORDER BY postponements.at DESC, postponements.id DESC
         LIMIT 1) p ON true
  WHERE b.owed > 0;

-- Indexes

CREATE INDEX absence_words_by_day ON absence_words USING btree (on_day);

CREATE INDEX absence_words_due ON absence_words USING btree (due_at) WHERE (state = 'waiting'::absence_word_state);

CREATE INDEX absence_words_told ON absence_words USING btree (told_at) WHERE (state = ANY (ARRAY['told'::absence_word_state, 'unreachable'::absence_word_state]));

CREATE INDEX account_days_by_account ON account_days USING btree (account_id, on_day) INCLUDE (kind, by_id, taken, back);

CREATE INDEX attempt_events_by_attempt ON attempt_events USING btree (attempt_id, at);

CREATE INDEX attempt_explanations_by_attempt ON attempt_explanations USING btree (attempt_id);

CREATE INDEX attempt_rulings_by_attempt ON attempt_rulings USING btree (attempt_id, at);

CREATE INDEX attempts_by_close ON attempts USING btree (closed_at) WHERE (closed_at IS NOT NULL);

CREATE INDEX attempts_by_student ON attempts USING btree (student_id, started_at);

CREATE UNIQUE INDEX attempts_one_open ON attempts USING btree (exam_id, student_id) WHERE (closed_at IS NULL);

CREATE INDEX attempts_open_by_end ON attempts USING btree (ends_at) WHERE (closed_at IS NULL);

CREATE INDEX attempts_without_receipt ON attempts USING btree (closed_at) WHERE ((closed_at IS NOT NULL) AND (receipt IS NULL) AND (medium = 'computer'::attempt_medium));

CREATE INDEX attendance_code_entries_by_student ON attendance_code_entries USING btree (student_id);

CREATE INDEX attendance_codes_by_code ON attendance_codes USING btree (code, valid_until);

CREATE INDEX attendance_corrections_by_lecture ON attendance_corrections USING btree (lecture_id, student_id, at);

CREATE INDEX attendance_corrections_by_student ON attendance_corrections USING btree (student_id, at);

CREATE INDEX attendance_days_by_day ON attendance_days USING btree (on_day, mark);

CREATE INDEX attendance_marks_by_lecture ON attendance_marks USING btree (lecture_id);

CREATE INDEX attendance_months_by_month ON attendance_months USING btree (month) INCLUDE (student_id, lectures, attended, on_leave);

CREATE INDEX attendance_openings_by_lecture ON attendance_openings USING btree (lecture_id, opened_until);

CREATE INDEX attendance_sheets_by_batch ON attendance_sheets USING btree (batch_id, on_day) INCLUDE (present_count, late_count, left_early_count, absent_count, leave_count);

CREATE INDEX attendance_tasks_open ON attendance_tasks USING btree (created_at) WHERE (done_at IS NULL);

CREATE INDEX audit_log_by_actor ON audit_log USING btree (actor_id, at);

CREATE INDEX audit_log_by_subject ON audit_log USING btree (subject_id, at);

CREATE INDEX bank_statements_by_time ON bank_statements USING btree (imported_at);

CREATE INDEX batch_teachers_by_teacher ON batch_teachers USING btree (teacher_id, batch_id);

CREATE INDEX batches_by_course ON batches USING btree (course_id);

CREATE UNIQUE INDEX calendar_feeds_one_open ON calendar_feeds USING btree (person_id) WHERE (revoked_at IS NULL);

CREATE INDEX cheques_by_state ON cheques USING btree (state, changed_at);

CREATE INDEX concessions_by_assignment ON concessions USING btree (assignment_id);

CREATE INDEX concessions_by_decision ON concessions USING btree (decided_at, decided_by);

CREATE INDEX concessions_by_student ON concessions USING btree (student_id);

CREATE INDEX concessions_waiting ON concessions USING btree (asked_at) WHERE (state = 'asked'::concession_state);

CREATE INDEX consents_by_student ON consents USING btree (student_id);

CREATE INDEX day_closings_by_day ON day_closings USING btree (on_day, at);

CREATE INDEX deliveries_by_age ON deliveries USING btree (created_at, state, channel);

CREATE INDEX deliveries_by_campaign ON deliveries USING btree (campaign_id, channel, state, billed) WHERE (campaign_id IS NOT NULL);

CREATE INDEX deliveries_by_person ON deliveries USING btree (person_id, state);

CREATE INDEX deliveries_by_provider ON deliveries USING btree (provider_id) WHERE (provider_id IS NOT NULL);

CREATE INDEX deliveries_due ON deliveries USING btree (channel, due_at) WHERE (state = 'waiting'::delivery_state);

CREATE INDEX deliveries_falling_back ON deliveries USING btree (fallback_at) WHERE (fallback_at IS NOT NULL);

CREATE INDEX deliveries_under_way ON deliveries USING btree (sending_at) WHERE (state = 'sending'::delivery_state);

CREATE INDEX drawer_counts_by_drawer ON drawer_counts USING btree (on_day, cashier_id, at);

CREATE INDEX drawers_by_day ON drawers USING btree (on_day);

CREATE INDEX due_balances_by_student ON due_balances USING btree (student_id);

CREATE INDEX due_balances_open ON due_balances USING btree (student_id, due_id) WHERE (owed > 0);

CREATE INDEX dues_by_day ON dues USING btree (due_on);

CREATE INDEX dues_by_head ON dues USING btree (head_id);

CREATE INDEX dues_by_student ON dues USING btree (student_id, due_on);

CREATE UNIQUE INDEX dues_once ON dues USING btree (assignment_id, instalment, head_id, kind) WHERE (kind = ANY (ARRAY['instalment'::due_kind, 'fine'::due_kind]));

CREATE INDEX dues_owed_by_batch ON dues_owed USING btree (batch_id, due_on) INCLUDE (student_id, owed);

CREATE INDEX dues_owed_by_day ON dues_owed USING btree (due_on, batch_id) INCLUDE (student_id, owed);

CREATE INDEX dues_owed_by_student ON dues_owed USING btree (student_id, due_on) INCLUDE (owed);

CREATE INDEX enrolments_by_batch ON enrolments USING btree (batch_id, from_on);

CREATE INDEX enrolments_by_student ON enrolments USING btree (student_id, from_on);

CREATE INDEX exam_batches_by_batch ON exam_batches USING btree (batch_id);

CREATE INDEX exam_questions_by_question ON exam_questions USING btree (question_id);

CREATE INDEX exams_by_group ON exams USING btree (group_id) WHERE (group_id IS NOT NULL);

CREATE INDEX exams_by_window ON exams USING btree (opens_at, closes_at);

CREATE INDEX exams_by_words ON exams USING gin (search_words(title));

CREATE INDEX fee_assignments_by_batch ON fee_assignments USING btree (batch_id);

CREATE INDEX fee_assignments_by_plan ON fee_assignments USING btree (plan_id);

CREATE INDEX fee_assignments_by_student ON fee_assignments USING btree (student_id);

CREATE UNIQUE INDEX fee_assignments_once ON fee_assignments USING btree (student_id, plan_id) WHERE (ended_on IS NULL);

CREATE INDEX fee_document_lines_by_due ON fee_document_lines USING btree (due_id);

CREATE INDEX fee_documents_by_cited ON fee_documents USING btree (cites);

CREATE INDEX fee_documents_by_day ON fee_documents USING btree (issued_on, id);

CREATE INDEX fee_documents_by_person ON fee_documents USING btree (by_id, issued_on);

CREATE INDEX fee_documents_by_student ON fee_documents USING btree (student_id, issued_at);

CREATE UNIQUE INDEX fee_documents_taken_back_once ON fee_documents USING btree (cites) WHERE (kind = 'credit_note'::fee_document_kind);

CREATE INDEX fee_exports_by_time ON fee_exports USING btree (asked_at);

CREATE INDEX fee_plan_heads_by_head ON fee_plan_heads USING btree (head_id);

CREATE INDEX fee_reminders_by_time ON fee_reminders USING btree (told_at DESC, student_id);

CREATE INDEX files_by_owner ON files USING btree (owner_id);

CREATE INDEX fines_by_due ON fines USING btree (due_id);

CREATE INDEX gateway_events_by_age ON gateway_events USING btree (received_at);

CREATE INDEX gateway_orders_by_student ON gateway_orders USING btree (student_id, made_at);

CREATE INDEX gateway_orders_open ON gateway_orders USING btree (made_at) WHERE (state = ANY (ARRAY['created'::gateway_order_state, 'attempted'::gateway_order_state, 'expired'::gateway_order_state]));

CREATE INDEX gateway_payments_by_order ON gateway_payments USING btree (order_id);

CREATE INDEX gateway_payments_held ON gateway_payments USING btree (changed_at) WHERE ((held_why IS NOT NULL) AND (decided_at IS NULL));

CREATE INDEX guardianships_by_student ON guardianships USING btree (student_id);

CREATE INDEX idempotency_keys_by_age ON idempotency_keys USING btree (created_at);

CREATE INDEX import_pictures_by_import ON import_pictures USING btree (import_id);

CREATE INDEX imports_by_maker ON imports USING btree (created_by, created_at);

CREATE INDEX leave_spans_approved ON leave_spans USING gist (person_id, during) WHERE approved;

CREATE INDEX leave_spans_by_lecture ON leave_spans USING btree (lecture_id) WHERE (lecture_id IS NOT NULL);

CREATE INDEX leave_steps_by_leave ON leave_steps USING btree (leave_id, at);

CREATE INDEX leaves_by_creation ON leaves USING btree (created_at, id);

CREATE INDEX leaves_by_end ON leaves USING btree (to_on);

CREATE INDEX leaves_by_person ON leaves USING btree (person_id, from_on);

CREATE INDEX leaves_open ON leaves USING btree (state, created_at) WHERE (state = ANY (ARRAY['waiting_for_guardian'::leave_state, 'waiting'::leave_state, 'asked_back'::leave_state]));

CREATE INDEX lecture_plans_by_batch ON lecture_plans USING btree (batch_id, to_on);

CREATE INDEX lectures_by_batch ON lectures USING btree (batch_id, on_day);

CREATE INDEX lectures_by_day ON lectures USING btree (on_day, starts_at);

CREATE INDEX lectures_by_teacher ON lectures USING btree (teacher_id, on_day);

CREATE INDEX lectures_moved ON lectures USING btree (planned_starts_at) WHERE (planned_starts_at <> starts_at);

CREATE UNIQUE INDEX lectures_once_per_plan ON lectures USING btree (plan_id, planned_starts_at);

CREATE INDEX ledger_checks_by_time ON ledger_checks USING btree (at);

CREATE INDEX ledger_days_by_account ON ledger_days USING btree (account_id, on_day);

CREATE INDEX ledger_entries_by_day ON ledger_entries USING btree (booked_on, id);

CREATE INDEX ledger_entries_by_person ON ledger_entries USING btree (by_id, booked_on);

CREATE INDEX ledger_lines_by_account ON ledger_lines USING btree (account_id, entry_id);

CREATE INDEX ledger_lines_by_due ON ledger_lines USING btree (due_id) WHERE (due_id IS NOT NULL);

CREATE INDEX ledger_lines_by_student ON ledger_lines USING btree (student_id, entry_id) WHERE (student_id IS NOT NULL);

CREATE INDEX message_campaigns_by_age ON message_campaigns USING btree (created_at DESC, id DESC);

CREATE INDEX message_templates_by_name ON message_templates USING btree (whatsapp_name);

CREATE INDEX messages_by_about ON messages USING btree (about_id);

CREATE INDEX messages_by_age ON messages USING btree (created_at DESC, id DESC);

CREATE INDEX messages_by_campaign ON messages USING btree (campaign_id, read_at) WHERE (campaign_id IS NOT NULL);

CREATE INDEX messages_by_person ON messages USING btree (person_id, shown_at DESC, id DESC);

CREATE INDEX messages_unannounced ON messages USING btree (shown_at) WHERE (NOT announced);

CREATE INDEX messages_unread ON messages USING btree (person_id, shown_at) WHERE ((read_at IS NULL) AND (NOT withdrawn));

CREATE INDEX notice_attachments_by_maker ON notice_attachments USING btree (made_by);

CREATE INDEX notice_attachments_loose ON notice_attachments USING btree (created_at) WHERE (notice_id IS NULL);

CREATE INDEX notice_recipients_by_batch ON notice_recipients USING btree (notice_id, batch_id) INCLUDE (read_at, acknowledged_at);

CREATE INDEX notice_recipients_by_person ON notice_recipients USING btree (person_id, notice_id) INCLUDE (read_at, acknowledged_at);

CREATE INDEX notice_targets_by_batch ON notice_targets USING btree (batch_id) WHERE (batch_id IS NOT NULL);

CREATE INDEX notice_targets_by_course ON notice_targets USING btree (course_id) WHERE (course_id IS NOT NULL);

CREATE INDEX notice_targets_by_person ON notice_targets USING btree (person_id) WHERE (person_id IS NOT NULL);

CREATE INDEX notice_versions_by_title ON notice_versions USING gin (latin_letters(title) gin_trgm_ops);

CREATE INDEX notice_versions_by_words ON notice_versions USING gin (search_words(((((title || ' '::text) || COALESCE(title_mr, ''::text)) || ' '::text) || COALESCE(title_hi, ''::text))));

CREATE INDEX notices_by_author ON notices USING btree (author_id, state, changed_at DESC);

CREATE INDEX notices_by_state ON notices USING btree (state, changed_at DESC, id DESC);

CREATE INDEX notices_due ON notices USING btree (send_at) WHERE (state = 'scheduled'::notice_state);

CREATE INDEX notices_ending ON notices USING btree (expires_at) WHERE ((state = 'sent'::notice_state) AND (expired_at IS NULL) AND (expires_at IS NOT NULL));

CREATE INDEX notices_released ON notices USING btree (released_by, released_at) WHERE (released_at IS NOT NULL);

CREATE INDEX notices_sent ON notices USING btree (sent_at DESC, id DESC) WHERE (sent_at IS NOT NULL);

CREATE INDEX one_time_links_by_expiry ON one_time_links USING btree (expires_at);

CREATE INDEX one_time_links_by_person ON one_time_links USING btree (person_id);

CREATE INDEX payment_parts_by_reference ON payment_parts USING btree (reference);

CREATE INDEX payment_requests_by_student ON payment_requests USING btree (student_id, made_at);

CREATE INDEX people_by_letters ON people USING gin (latin_letters((name)::text) gin_trgm_ops);

CREATE INDEX people_by_name ON people USING gin (name gin_trgm_ops);

CREATE INDEX people_by_phone ON people USING btree (phone);

CREATE INDEX people_by_role_and_name ON people USING btree (role, name, id);

CREATE INDEX people_by_sounds ON people USING gin (to_tsvector('simple'::regconfig, name_sounds((name)::text)));

CREATE INDEX people_by_words ON people USING gin (search_words((name)::text));

CREATE INDEX postponements_by_due ON postponements USING btree (due_id, at);

CREATE INDEX push_subscriptions_by_person ON push_subscriptions USING btree (person_id);

CREATE INDEX push_subscriptions_by_session ON push_subscriptions USING btree (session_id);

CREATE INDEX queries_answered ON queries USING btree (answered_at) WHERE (state = 'answered'::query_state);

CREATE INDEX queries_by_asker ON queries USING btree (asker_id, asked_at);

CREATE INDEX queries_by_batch ON queries USING btree (batch_id, subject_id, state, due_at);

CREATE INDEX queries_by_change ON queries USING btree (state, changed_at DESC);

CREATE INDEX queries_by_last_change ON queries USING btree (changed_at DESC, id);

CREATE INDEX queries_by_question ON queries USING btree (exam_id, exam_position) WHERE (exam_id IS NOT NULL);

CREATE INDEX queries_by_student ON queries USING btree (student_id) WHERE (student_id IS NOT NULL);

CREATE INDEX queries_by_teacher ON queries USING btree (assigned_to, state, due_at) WHERE (assigned_to IS NOT NULL);

CREATE INDEX queries_by_title ON queries USING gin (title_letters gin_trgm_ops);

CREATE INDEX queries_by_topic ON queries USING btree (topic, state, due_at);

CREATE INDEX queries_by_words ON queries USING gin (search_words(title));

CREATE INDEX queries_not_escalated ON queries USING btree (due_at) WHERE ((state = ANY (ARRAY['open'::query_state, 'reopened'::query_state])) AND (escalated_at IS NULL));

CREATE INDEX queries_not_reminded ON queries USING btree (due_at) WHERE ((state = ANY (ARRAY['open'::query_state, 'reopened'::query_state])) AND (reminded_at IS NULL));

CREATE INDEX query_moves_by_query ON query_moves USING btree (query_id, at);

CREATE INDEX query_mutes_by_person ON query_mutes USING btree (person_id, until);

CREATE INDEX query_mutes_standing ON query_mutes USING btree (until) WHERE (lifted_at IS NULL);

CREATE INDEX query_pictures_by_maker ON query_pictures USING btree (made_by) WHERE (post_id IS NULL);

CREATE INDEX query_pictures_without_post ON query_pictures USING btree (created_at) WHERE (post_id IS NULL);

CREATE INDEX query_posts_by_author ON query_posts USING btree (author_id, at);

CREATE INDEX query_posts_by_query ON query_posts USING btree (query_id, at);

CREATE UNIQUE INDEX query_posts_one_question ON query_posts USING btree (query_id) WHERE (kind = 'question'::query_post_kind);

CREATE INDEX query_reports_decided ON query_reports USING btree (decided_at DESC) WHERE (outcome IS NOT NULL);

CREATE INDEX query_reports_open ON query_reports USING btree (at) WHERE (outcome IS NULL);

CREATE INDEX question_tags_by_tag ON question_tags USING btree (tag);

CREATE INDEX question_versions_by_bands ON question_versions USING gin (bands);

CREATE INDEX question_versions_by_letters ON question_versions USING gin (letters gin_trgm_ops);

CREATE INDEX question_versions_by_passage ON question_versions USING btree (passage_id) WHERE (passage_id IS NOT NULL);

CREATE INDEX questions_by_import ON questions USING btree (import_id) WHERE (import_id IS NOT NULL);

CREATE INDEX questions_by_time ON questions USING btree (created_at DESC, id DESC) WHERE (archived_at IS NULL);

CREATE INDEX questions_by_topic ON questions USING btree (subject_id, topic_id) WHERE (archived_at IS NULL);

CREATE INDEX questions_not_compared ON questions USING btree (id) WHERE (compared_version <> latest_version);

CREATE UNIQUE INDEX questions_once ON questions USING btree (fingerprint) WHERE (archived_at IS NULL);

CREATE INDEX refresh_tokens_by_expiry ON refresh_tokens USING btree (expires_at);

CREATE INDEX refresh_tokens_by_predecessor ON refresh_tokens USING btree (predecessor_hash);

CREATE INDEX refresh_tokens_by_session ON refresh_tokens USING btree (session_id);

CREATE INDEX refund_parts_by_document ON refund_parts USING btree (document_id);

CREATE INDEX refunds_by_student ON refunds USING btree (student_id);

CREATE INDEX refunds_open ON refunds USING btree (due_by) WHERE (state = ANY (ARRAY['asked'::refund_state, 'approved'::refund_state]));

CREATE INDEX registrations_by_expiry ON registrations USING btree (expires_at);

CREATE INDEX registrations_by_state ON registrations USING btree (state, created_at);

CREATE INDEX report_prints_by_batch ON report_prints USING btree (batch_id, created_at);

CREATE INDEX results_by_exam ON results USING btree (exam_id, score);

CREATE INDEX results_by_student ON results USING btree (student_id, computed_at);

CREATE INDEX sessions_open_by_person ON sessions USING btree (person_id) WHERE (ended_at IS NULL);

CREATE INDEX settlements_by_student ON settlements USING btree (student_id);

CREATE INDEX shared_answer_helps_by_person ON shared_answer_helps USING btree (person_id);

CREATE INDEX shared_answer_stems_alike ON shared_answer_stems USING gin (stem gin_trgm_ops);

CREATE INDEX shared_answer_words_by_stem ON shared_answer_words USING gin (stems);

CREATE INDEX shared_answers_by_batch ON shared_answers USING btree (batch_id, shared_at DESC) WHERE (batch_id IS NOT NULL);

CREATE INDEX shared_answers_by_subject ON shared_answers USING btree (subject_id, shared_at DESC);

CREATE INDEX shared_answers_by_time ON shared_answers USING btree (shared_at DESC);

CREATE INDEX similar_questions_by_other ON similar_questions USING btree (other_id);

CREATE INDEX statement_lines_by_reference ON statement_lines USING btree (reference);

CREATE INDEX statement_lines_of_statement ON statement_lines USING btree (statement_id, state);

CREATE UNIQUE INDEX statement_lines_one_claim ON statement_lines USING btree (claim_id) WHERE (state = 'accepted'::statement_line_state);

CREATE UNIQUE INDEX statement_lines_one_part ON statement_lines USING btree (part_id) WHERE (state = 'accepted'::statement_line_state);

CREATE INDEX statement_lines_open ON statement_lines USING btree (state, on_day, id) WHERE (state = ANY (ARRAY['unmatched'::statement_line_state, 'probable'::statement_line_state, 'exact'::statement_line_state]));

CREATE INDEX throttles_by_age ON throttles USING btree (window_start);

CREATE INDEX upi_claims_by_person ON upi_claims USING btree (made_by, made_at);

CREATE INDEX upi_claims_by_student ON upi_claims USING btree (student_id, made_at);

CREATE UNIQUE INDEX upi_claims_utr_once ON upi_claims USING btree (utr) WHERE (state = 'pending'::claim_state);

CREATE INDEX upi_claims_waiting ON upi_claims USING btree (made_at) WHERE (state = 'pending'::claim_state);

CREATE INDEX whatsapp_incoming_by_age ON whatsapp_incoming USING btree (received_at);

CREATE INDEX whatsapp_incoming_open ON whatsapp_incoming USING btree (received_at) WHERE (handled IS NULL);

CREATE INDEX whatsapp_numbers_by_sent ON whatsapp_numbers USING btree (last_sent_at) WHERE (last_sent_at IS NOT NULL);

-- Triggers

CREATE CONSTRAINT TRIGGER keep_an_owner_power AFTER DELETE OR UPDATE ON admin_powers DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN ((old.power = 'owner'::admin_power)) EXECUTE FUNCTION keep_an_owner();

CREATE TRIGGER batches_capacity_enough AFTER UPDATE OF capacity ON batches FOR EACH ROW WHEN ((new.capacity < old.capacity)) EXECUTE FUNCTION keep_capacity_enough();

CREATE TRIGGER due_balances_owed AFTER INSERT OR UPDATE ON due_balances FOR EACH ROW EXECUTE FUNCTION keep_dues_owed();

CREATE TRIGGER enrolments_within_capacity AFTER INSERT OR UPDATE OF batch_id, from_on, to_on ON enrolments FOR EACH ROW EXECUTE FUNCTION keep_within_capacity();

CREATE TRIGGER exam_batches_window BEFORE INSERT ON exam_batches FOR EACH ROW EXECUTE FUNCTION read_exam_window();

CREATE TRIGGER exams_window_to_batches AFTER UPDATE OF opens_at, closes_at, scheduled_at, mode ON exams FOR EACH ROW EXECUTE FUNCTION copy_exam_window();

CREATE TRIGGER fee_document_lines_summed_up AFTER INSERT ON fee_document_lines REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION sum_up_document_lines();

CREATE TRIGGER fee_documents_given_back AFTER INSERT ON fee_documents FOR EACH ROW EXECUTE FUNCTION count_given_back();

CREATE TRIGGER fee_documents_numbered BEFORE INSERT ON fee_documents FOR EACH ROW EXECUTE FUNCTION number_document();

CREATE TRIGGER fee_documents_summed_up AFTER INSERT ON fee_documents FOR EACH ROW EXECUTE FUNCTION sum_up_documents();

CREATE CONSTRAINT TRIGGER fee_documents_whole AFTER INSERT ON fee_documents DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION keep_document_whole();

CREATE TRIGGER fee_heads_have_accounts AFTER INSERT ON fee_heads FOR EACH ROW EXECUTE FUNCTION open_accounts_of_head();

CREATE TRIGGER fee_plan_heads_kept BEFORE INSERT OR DELETE OR UPDATE ON fee_plan_heads FOR EACH ROW EXECUTE FUNCTION keep_published_plan();

CREATE TRIGGER fee_plan_instalments_kept BEFORE INSERT OR DELETE OR UPDATE ON fee_plan_instalments FOR EACH ROW EXECUTE FUNCTION keep_published_plan();

CREATE TRIGGER fee_plans_kept BEFORE DELETE OR UPDATE ON fee_plans FOR EACH ROW WHEN ((old.published_at IS NOT NULL)) EXECUTE FUNCTION keep_published_terms();

CREATE CONSTRAINT TRIGGER fee_plans_whole AFTER INSERT OR UPDATE ON fee_plans DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN ((new.published_at IS NOT NULL)) EXECUTE FUNCTION keep_plan_whole();

CREATE TRIGGER ledger_entries_on_open_days BEFORE INSERT ON ledger_entries FOR EACH ROW EXECUTE FUNCTION keep_locked_days();

CREATE CONSTRAINT TRIGGER ledger_entries_reversed AFTER INSERT ON ledger_entries DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN ((new.reverses IS NOT NULL)) EXECUTE FUNCTION keep_reversals_true();

CREATE CONSTRAINT TRIGGER ledger_entries_whole AFTER INSERT ON ledger_entries DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION keep_entry_whole();

CREATE TRIGGER ledger_lines_summed_up AFTER INSERT ON ledger_lines REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION sum_up_lines();

CREATE TRIGGER ledger_lines_summed_up_for_books AFTER INSERT ON ledger_lines REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION sum_up_books();

CREATE TRIGGER locked_days_alone BEFORE INSERT ON locked_days FOR EACH ROW EXECUTE FUNCTION close_a_day();

CREATE TRIGGER notice_versions_stay BEFORE UPDATE ON notice_versions FOR EACH ROW EXECUTE FUNCTION keep_sent_words();

CREATE CONSTRAINT TRIGGER keep_an_owner_status AFTER UPDATE OF status ON people DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (((old.role = 'admin'::person_role) AND (old.status = 'active'::person_status) AND (new.status <> 'active'::person_status))) EXECUTE FUNCTION keep_an_owner();

CREATE TRIGGER postponements_moved AFTER INSERT ON postponements FOR EACH ROW EXECUTE FUNCTION move_postponed_due();

CREATE TRIGGER shared_answers_words AFTER INSERT OR UPDATE OF title, subject_id, batch_id ON shared_answers FOR EACH ROW EXECUTE FUNCTION keep_shared_answer_words();

-- What the serving role may do

grant delete, insert, select, update on absence_words to integrate_serving;

grant select on account_days to integrate_serving;

grant delete, insert, select, update on admin_powers to integrate_serving;

grant insert, select, update on answers to integrate_serving;

grant insert, select on answers_apart to integrate_serving;

grant insert, select on attempt_events to integrate_serving;

grant insert, select on attempt_explanations to integrate_serving;

grant delete, insert, select, update on attempt_presence to integrate_serving;

grant insert, select on attempt_rulings to integrate_serving;

grant delete, insert, select, update on attempt_times to integrate_serving;

grant insert, select, update on attempts to integrate_serving;

grant delete, insert, select, update on attendance_code_entries to integrate_serving;

grant delete, insert, select, update on attendance_codes to integrate_serving;

grant delete, insert, select on attendance_corrections to integrate_serving;

grant delete, insert, select, update on attendance_days to integrate_serving;

grant delete, insert, select, update on attendance_marks to integrate_serving;

grant delete, insert, select, update on attendance_months to integrate_serving;

grant delete, insert, select on attendance_openings to integrate_serving;

grant delete, insert, select, update on attendance_reminders to integrate_serving;

grant delete, insert, select, update on attendance_settings to integrate_serving;

grant delete, insert, select, update on attendance_sheets to integrate_serving;

grant delete, insert, select, update on attendance_tasks to integrate_serving;

grant insert, select on audit_log to integrate_serving;

grant insert, select on audit_seals to integrate_serving;

grant insert, select, update on away_intervals to integrate_serving;

grant insert, select, update on bank_statements to integrate_serving;

grant delete, insert, select, update on batch_teachers to integrate_serving;

grant delete, insert, select, update on batches to integrate_serving;

grant delete, insert, select, update on blueprints to integrate_serving;

grant delete, insert, select, update on calendar_feeds to integrate_serving;

grant insert, select, update on cheques to integrate_serving;

grant insert, select, update on concessions to integrate_serving;

grant delete, insert, select, update on consents to integrate_serving;

grant delete, insert, select, update on counted_results to integrate_serving;

grant delete, insert, select, update on course_subjects to integrate_serving;

grant delete, insert, select, update on courses to integrate_serving;

grant insert, select on day_closings to integrate_serving;

grant delete, insert, select, update on deliveries to integrate_serving;

grant delete, insert, select, update on digests to integrate_serving;

grant select on document_days to integrate_serving;

grant insert, select on drawer_counts to integrate_serving;

grant insert, select, update on drawers to integrate_serving;

grant select on due_balances to integrate_serving;

grant select on due_days to integrate_serving;

grant select on due_payments to integrate_serving;

grant insert, select on dues to integrate_serving;

grant select on dues_owed to integrate_serving;

grant insert, select on earlier_results to integrate_serving;

grant delete, insert, select, update on enrolments to integrate_serving;

grant delete, insert, select, update on exam_accommodations to integrate_serving;

grant delete, insert, select, update on exam_batches to integrate_serving;

grant delete, insert, select, update on exam_counts to integrate_serving;

grant delete, insert, select, update on exam_groups to integrate_serving;

grant insert, select on exam_keys to integrate_serving;

grant delete, insert, select, update on exam_parts to integrate_serving;

grant delete, insert, select, update on exam_questions to integrate_serving;

grant delete, insert, select, update on exam_sections to integrate_serving;

grant delete, insert, select, update on exam_students to integrate_serving;

grant delete, insert, select, update on exams to integrate_serving;

grant select on fee_accounts to integrate_serving;

grant insert, select, update on fee_assignments to integrate_serving;

grant insert, select on fee_document_lines to integrate_serving;

grant insert, select on fee_documents to integrate_serving;

grant insert, select, update on fee_exports to integrate_serving;

grant insert, select, update on fee_heads to integrate_serving;

grant delete, insert, select, update on fee_plan_heads to integrate_serving;

grant delete, insert, select, update on fee_plan_instalments to integrate_serving;

grant delete, insert, select, update on fee_plans to integrate_serving;

grant insert, select on fee_reminders to integrate_serving;

grant select, update on fee_settings to integrate_serving;

grant delete, insert, select, update on files to integrate_serving;

grant insert, select on fine_days to integrate_serving;

grant insert, select on fines to integrate_serving;

grant delete, insert, select, update on gateway_events to integrate_serving;

grant insert, select, update on gateway_orders to integrate_serving;

grant insert, select, update on gateway_payments to integrate_serving;

grant select, update on gateway_settings to integrate_serving;

grant select on given_back to integrate_serving;

grant delete, insert, select, update on guardianships to integrate_serving;

grant delete, insert, select, update on holidays to integrate_serving;

grant delete, insert, select, update on idempotency_keys to integrate_serving;

grant delete, insert, select, update on import_pictures to integrate_serving;

grant delete, insert, select, update on import_rows to integrate_serving;

grant delete, insert, select, update on imports to integrate_serving;

grant delete, insert, select, update on institute to integrate_serving;

grant delete, insert, select, update on key_objections to integrate_serving;

grant delete, insert, select, update on leave_spans to integrate_serving;

grant delete, insert, select on leave_steps to integrate_serving;

grant delete, insert, select, update on leaves to integrate_serving;

grant delete, insert, select, update on lecture_plans to integrate_serving;

grant delete, insert, select, update on lectures to integrate_serving;

grant select on ledger_accounts to integrate_serving;

grant delete, insert, select on ledger_checks to integrate_serving;

grant select on ledger_days to integrate_serving;

grant insert, select on ledger_entries to integrate_serving;

grant insert, select on ledger_lines to integrate_serving;

grant delete, insert, select on locked_days to integrate_serving;

grant delete, insert, select, update on message_campaigns to integrate_serving;

grant delete, insert, select, update on message_channels to integrate_serving;

grant delete, insert, select, update on message_preferences to integrate_serving;

grant delete, insert, select, update on message_settings to integrate_serving;

grant delete, insert, select, update on message_templates to integrate_serving;

grant delete, insert, select, update on messages to integrate_serving;

grant delete, insert, select, update on mistake_tries to integrate_serving;

grant delete, insert, select, update on notice_attachments to integrate_serving;

grant delete, insert, select, update on notice_recipients to integrate_serving;

grant delete, insert, select, update on notice_reminders to integrate_serving;

grant delete, insert, select, update on notice_targets to integrate_serving;

grant delete, insert, select, update on notice_versions to integrate_serving;

grant delete, insert, select, update on notices to integrate_serving;

grant select on number_series to integrate_serving;

grant delete, insert, select, update on one_time_links to integrate_serving;

grant delete, insert, select, update on open_dues to integrate_serving;

grant delete, insert, select, update on paper_columns to integrate_serving;

grant delete, insert, select, update on paper_sets to integrate_serving;

grant delete, insert, select on passages to integrate_serving;

grant insert, select on payment_parts to integrate_serving;

grant insert, select on payment_requests to integrate_serving;

grant delete, insert, select, update on people to integrate_serving;

grant insert, select on postponements to integrate_serving;

grant delete, insert, select, update on practice_tries to integrate_serving;

grant delete, insert, select, update on push_subscriptions to integrate_serving;

grant delete, insert, select, update on queries to integrate_serving;

grant delete, insert, select on query_moves to integrate_serving;

grant delete, insert, select, update on query_mutes to integrate_serving;

grant delete, insert, select, update on query_pictures to integrate_serving;

grant delete, insert, select, update on query_posts to integrate_serving;

grant delete, insert, select, update on query_reports to integrate_serving;

grant delete, insert, select, update on query_settings to integrate_serving;

grant delete, insert, select, update on question_tags to integrate_serving;

grant delete, insert, select on question_versions to integrate_serving;

grant delete, insert, select, update on questions to integrate_serving;

grant delete, insert, select, update on recovery_codes to integrate_serving;

grant delete, insert, select, update on refresh_tokens to integrate_serving;

grant insert, select on refund_parts to integrate_serving;

grant insert, select, update on refunds to integrate_serving;

grant delete, insert, select, update on registrations to integrate_serving;

grant delete, insert, select, update on report_prints to integrate_serving;

grant insert, select on result_changes to integrate_serving;

grant delete, insert, select on result_marks to integrate_serving;

grant delete, insert, select on result_ranks to integrate_serving;

grant delete, insert, select on results to integrate_serving;

grant delete, insert, select, update on rooms to integrate_serving;

grant insert, select, update on ruling_appeals to integrate_serving;

grant select on schema_migrations to integrate_serving;

grant delete, insert, select, update on sealed_papers to integrate_serving;

grant select on series_days to integrate_serving;

grant delete, insert, select, update on sessions to integrate_serving;

grant insert, select on settlements to integrate_serving;

grant delete, insert, select, update on shared_answer_helps to integrate_serving;

grant delete, insert, select, update on shared_answer_pictures to integrate_serving;

grant delete, insert, select, update on shared_answer_stems to integrate_serving;

grant delete, insert, select, update on shared_answer_words to integrate_serving;

grant delete, insert, select, update on shared_answers to integrate_serving;

grant delete, insert, select, update on sign_in_names to integrate_serving;

grant delete, insert, select, update on similar_questions to integrate_serving;

grant delete, insert, select, update on statement_formats to integrate_serving;

grant insert, select, update on statement_lines to integrate_serving;

grant delete, insert, select, update on students to integrate_serving;

grant delete, insert, select, update on subjects to integrate_serving;

grant delete, insert, select, update on throttles to integrate_serving;

grant delete, insert, select, update on topics to integrate_serving;

grant delete, insert, select, update on totp_secrets to integrate_serving;

grant insert, select, update on upi_claims to integrate_serving;

grant delete, insert, select, update on used_references to integrate_serving;

grant delete, insert, select, update on whatsapp_incoming to integrate_serving;

grant delete, insert, select, update on whatsapp_numbers to integrate_serving;
