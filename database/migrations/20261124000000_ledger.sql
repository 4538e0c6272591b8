-- Fees: the heads that money is owed under, and the double-entry ledger that every amount on a screen is a sum over.

-- What money is owed for. `sac` and the rate stand on every line of an invoice.
create type head_use as enum ('fine', 'bounce');
create table fee_heads (
  id uuid primary key default uuid7(),
  name text not null unique check (name = btrim(name) and length(name) between 1 and 60),
  name_mr text not null default '' check (length(name_mr) <= 60),
  name_hi text not null default '' check (length(name_hi) <= 60),
  sac text not null default '999293' check (sac ~ '^[0-9]{4,8}$'),
  -- GST in basis points (1800 is 18 %); taken only while the institute has a GSTIN.
  tax_bps int not null default 1800 check (tax_bps in (0, 500, 1200, 1800, 2800)),
  refundable boolean not null default true,
  -- The one head of the product's own charges.
  use head_use unique,
  position int not null default 0,
  archived_at timestamptz,
  created_at timestamptz not null default now()
);

-- student: what a student owes · advance: what is paid and not yet used · advance_tax: the tax in it ·
-- billed: what is owed and not yet paid, by head, the other side of `student` · income, concession: by head ·
-- cgst, sgst, igst: tax to be paid on · cash … gateway: where money came to.
create type account_kind as enum (
  'student', 'advance', 'advance_tax', 'billed', 'income', 'concession', 'cgst', 'sgst', 'igst',
  'cash', 'upi', 'card', 'cheque', 'bank', 'gateway');
create table ledger_accounts (
  id uuid primary key default uuid7(),
  kind account_kind not null,
  head_id uuid references fee_heads,
  unique nulls not distinct (kind, head_id),
  unique (id, kind),
  check ((kind in ('billed', 'income', 'concession')) = (head_id is not null))
);
insert into ledger_accounts (kind) select kind from unnest(enum_range(null::account_kind)) kind
  where kind not in ('billed', 'income', 'concession');
-- Every function here looks a name up in `public` first: a temporary table of the same name decides nothing.
create function open_accounts_of_head() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  insert into ledger_accounts (kind, head_id)
    select kind, new.id from unnest('{billed,income,concession}'::account_kind[]) kind;
  return null;
end $$;
create trigger fee_heads_have_accounts after insert on fee_heads
  for each row execute function open_accounts_of_head();
insert into fee_heads (name, name_mr, name_hi, use, position) values
  ('Late fine', 'उशिराचा दंड', 'विलंब शुल्क', 'fine', 900),
  ('Cheque return charge', 'चेक परत आल्याचे शुल्क', 'चेक वापसी शुल्क', 'bounce', 901);

-- Days that are closed for good (until the owner opens one again): nothing is booked on them.
create table locked_days (
  on_day date primary key,
  locked_by uuid not null references people,
  locked_at timestamptz not null
);
revoke update, truncate on locked_days from integrate_serving;

-- What happened. Never edited, never deleted; a mistake is undone by an entry that says so.
create type entry_kind as enum (
  'charge', 'fine', 'concession', 'waiver', 'cancel', 'receipt', 'advance_used', 'credit', 'refund',
  'cheque_cleared', 'settled');
create table ledger_entries (
  id uuid primary key default uuid7(),
  kind entry_kind not null,
  -- The entry that this one takes back, line by line: of the same kind, once. It stands before `cause`, so that of
  -- two who reverse at once the second is told just that.
  reverses uuid unique references ledger_entries,
  -- What makes it happen once: 'receipt:<document>', 'fine:<assignment>:<instalment>:<day>'.
  cause text not null unique check (length(cause) between 3 and 200),
  -- The day of the books, in India; later than `at` where that day was locked.
  booked_on date not null,
  at timestamptz not null,
  -- Who did it; null: the product by itself.
  by_id uuid references people,
  reason text check (length(reason) between 1 and 300),
  line_count smallint not null check (line_count >= 2),
  check (reverses is null or reason is not null),
  check (booked_on >= (at at time zone 'Asia/Kolkata')::date)
);
create index ledger_entries_by_day on ledger_entries (booked_on, id);
create index ledger_entries_by_person on ledger_entries (by_id, booked_on);

create table ledger_lines (
  entry_id uuid not null references ledger_entries,
  position smallint not null check (position > 0),
  account_id uuid not null,
  account_kind account_kind not null,
  student_id uuid references students,
  -- References dues, which come with the plans.
  due_id uuid,
  -- Debit above zero, credit below; paise.
  paise bigint not null check (paise <> 0),
  primary key (entry_id, position),
  foreign key (account_id, account_kind) references ledger_accounts (id, kind),
  check ((account_kind in ('student', 'advance', 'advance_tax')) = (student_id is not null)),
  check ((account_kind = 'student') = (due_id is not null))
);
create index ledger_lines_by_student on ledger_lines (student_id, entry_id) where student_id is not null;
create index ledger_lines_by_due on ledger_lines (due_id) where due_id is not null;
create index ledger_lines_by_account on ledger_lines (account_id, entry_id);

-- Sums over the lines, kept by the database itself in the line's own transaction. Nobody else may write them, and
-- `npm run ledger:verify` counts them again.
create table fee_accounts (
  student_id uuid primary key references students,
  owed bigint not null check (owed >= 0),
  advance bigint not null check (advance >= 0),
  advance_tax bigint not null check (advance_tax between 0 and advance)
);
create table due_balances (
  due_id uuid primary key,
  student_id uuid not null references students,
  charged bigint not null check (charged >= 0),
  conceded bigint not null check (conceded >= 0),
  paid bigint not null check (paid >= 0),
  owed bigint generated always as (charged - conceded - paid) stored check (owed >= 0)
);
create index due_balances_by_student on due_balances (student_id);
create index due_balances_open on due_balances (student_id, due_id) where owed > 0;
create table ledger_days (
  on_day date not null,
  account_id uuid not null references ledger_accounts,
  -- The nil UUID stands for the product by itself.
  by_id uuid not null,
  debit bigint not null check (debit >= 0),
  credit bigint not null check (credit >= 0),
  lines int not null check (lines > 0),
  primary key (on_day, account_id, by_id)
);
create index ledger_days_by_account on ledger_days (account_id, on_day);

create function sum_up_lines() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
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
end $$;
create trigger ledger_lines_summed_up after insert on ledger_lines
  referencing new table as added for each statement execute function sum_up_lines();

-- At the end of the transaction every entry has its lines, they balance, and what is owed changes only by those kinds
-- that the sums above know.
create function keep_entry_whole() returns trigger language plpgsql
  set search_path = public, pg_temp as $$
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
end $$;
create constraint trigger ledger_entries_whole after insert on ledger_entries
  deferrable initially deferred for each row execute function keep_entry_whole();

create function keep_locked_days() returns trigger language plpgsql
  set search_path = public, pg_temp as $$
begin
  -- Shared, against the exclusive lock of whoever closes a day: no entry slips in while it is being closed.
  perform pg_advisory_xact_lock_shared(hashtext('locked_days'));
  if exists (select from locked_days where on_day = new.booked_on) then
    raise exception using errcode = 'IC012', message = 'the day is locked';
  end if;
  return new;
end $$;
create trigger ledger_entries_on_open_days before insert on ledger_entries
  for each row execute function keep_locked_days();
create function close_a_day() returns trigger language plpgsql
  set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtext('locked_days'));
  return new;
end $$;
create trigger locked_days_alone before insert on locked_days for each row execute function close_a_day();

-- A reversal takes back one entry of its own kind, whole.
create function keep_reversals_true() returns trigger language plpgsql
  set search_path = public, pg_temp as $$
begin
  if not exists (select from ledger_entries where id = new.reverses and kind = new.kind and reverses is null)
    or exists (
      select from ledger_lines where entry_id in (new.id, new.reverses)
      group by account_id, student_id, due_id having sum(paise) <> 0)
  then
    raise exception using errcode = 'IC013', message = 'a reversal that is not the reverse';
  end if;
  return null;
end $$;
create constraint trigger ledger_entries_reversed after insert on ledger_entries
  deferrable initially deferred for each row when (new.reverses is not null) execute function keep_reversals_true();

revoke update, delete, truncate on ledger_entries, ledger_lines from integrate_serving;
revoke insert, update, delete, truncate on fee_accounts, due_balances, ledger_days, ledger_accounts
  from integrate_serving;
revoke delete, truncate on fee_heads from integrate_serving;

-- What `verifyLedger` found, night by night.
create table ledger_checks (
  id uuid primary key default uuid7(),
  at timestamptz not null,
  -- How much was counted.
  entries bigint not null check (entries >= 0),
  documents bigint not null check (documents >= 0),
  -- [{check, count, examples: [text]}]; empty where everything agrees.
  faults jsonb not null check (jsonb_typeof(faults) = 'array')
);
create index ledger_checks_by_time on ledger_checks (at);
revoke update, truncate on ledger_checks from integrate_serving;
