-- Fees: the sums that the office's and the owner's reports read, and the files that the accountant is given. Written by
-- triggers only. A key that many book to at once holds who booked it, so that no two cashiers wait for each other.

-- What was counted to an account on a day, by what happened: `taken` by the entries themselves, `back` by what takes
-- them back; debit above zero.
create table account_days (
  on_day date not null,
  account_id uuid not null references ledger_accounts,
  kind entry_kind not null,
  by_id uuid not null,
  taken bigint not null,
  back bigint not null,
  primary key (on_day, account_id, kind, by_id)
);
create index account_days_by_account on account_days (account_id, on_day) include (kind, by_id, taken, back);
-- What fell due on a day, less what was granted, and how much of that is paid.
create table due_days (
  due_on date not null,
  by_id uuid not null,
  charged bigint not null,
  conceded bigint not null,
  paid bigint not null,
  primary key (due_on, by_id)
);
-- On which days the dues of a month were paid.
create table due_payments (
  due_month date not null check (extract(day from due_month) = 1),
  on_day date not null,
  by_id uuid not null,
  paise bigint not null,
  primary key (due_month, on_day, by_id)
);
-- Every due that is open now, with the day that holds: what lists and ages are counted from.
create table dues_owed (
  due_id uuid primary key references dues,
  student_id uuid not null references students,
  batch_id uuid references batches,
  due_on date not null,
  owed bigint not null check (owed > 0)
);
create index dues_owed_by_day on dues_owed (due_on, batch_id) include (student_id, owed);
create index dues_owed_by_batch on dues_owed (batch_id, due_on) include (student_id, owed);
create index dues_owed_by_student on dues_owed (student_id, due_on) include (owed);

create function day_of_due(due uuid) returns date language sql stable as $$
  select coalesce(
    (select until from postponements where due_id = due order by at desc, id desc limit 1),
    (select due_on from dues where id = due))
$$;

create function sum_up_books() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
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
end $$;
create trigger ledger_lines_summed_up_for_books after insert on ledger_lines
  referencing new table as added for each statement execute function sum_up_books();

create function keep_dues_owed() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
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
end $$;
create trigger due_balances_owed after insert or update on due_balances
  for each row execute function keep_dues_owed();

-- A later day moves the due to it in every sum. What others booked is moved by rows of whoever postpones.
create function move_postponed_due() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
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
end $$;
create trigger postponements_moved after insert on postponements
  for each row execute function move_postponed_due();

-- What stands on the documents of a day, for GST: `from_advance` where an advance was used, `ahead` where one was paid.
create table document_days (
  on_day date not null,
  kind fee_document_kind not null,
  cites_kind fee_document_kind,
  from_advance boolean not null,
  ahead boolean not null,
  place_of_supply text not null,
  tax_bps int not null,
  by_id uuid not null,
  paise bigint not null,
  taxable bigint not null,
  cgst bigint not null,
  sgst bigint not null,
  igst bigint not null,
  unique nulls not distinct (on_day, kind, cites_kind, from_advance, ahead, place_of_supply, tax_bps, by_id)
);
create function sum_up_document_lines() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
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
end $$;
create trigger fee_document_lines_summed_up after insert on fee_document_lines
  referencing new table as added for each statement execute function sum_up_document_lines();

-- Which numbers of a series were given out on a day; written while the series is held, so one after the other.
create table series_days (
  on_day date not null,
  series text not null,
  kind fee_document_kind not null,
  documents int not null,
  first_number int not null,
  last_number int not null,
  taken_back int not null default 0,
  primary key (on_day, series, kind)
);
create function sum_up_documents() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into series_days as s (on_day, series, kind, documents, first_number, last_number)
    values (new.issued_on, new.series, new.kind, 1, new.number, new.number)
  on conflict (on_day, series, kind) do update set documents = s.documents + 1,
    first_number = least(s.first_number, new.number), last_number = greatest(s.last_number, new.number);
  update series_days s set taken_back = taken_back + 1 from fee_documents f
  where new.kind = 'credit_note' and f.id = new.cites
    and s.on_day = f.issued_on and s.series = f.series and s.kind = f.kind;
  return null;
end $$;
create trigger fee_documents_summed_up after insert on fee_documents
  for each row execute function sum_up_documents();

revoke insert, update, delete, truncate on account_days, due_days, due_payments, dues_owed, document_days, series_days
  from integrate_serving;

-- Files for the accountant: made in the background, with how far they are, and forgotten after a week.
create type fee_export_kind as enum ('csv', 'xlsx', 'tally');
create table fee_exports (
  id uuid primary key default uuid7(),
  kind fee_export_kind not null,
  from_on date not null,
  to_on date not null check (to_on >= from_on),
  asked_by uuid not null references people,
  asked_at timestamptz not null,
  total int not null check (total >= 0),
  done int not null default 0 check (done >= 0),
  finished_at timestamptz,
  failed_at timestamptz,
  byte_count bigint,
  forgotten_at timestamptz,
  check (finished_at is null or failed_at is null),
  check ((finished_at is null) = (byte_count is null))
);
create index fee_exports_by_time on fee_exports (asked_at);
revoke delete, truncate on fee_exports from integrate_serving;
