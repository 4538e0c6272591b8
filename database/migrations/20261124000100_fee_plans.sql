-- Fees: what a course costs in a year, who is on which plan, and what each of them owes when.

-- The institute's rules about money; exactly one row.
create table fee_settings (
  only_one boolean primary key default true check (only_one),
  -- Without a GSTIN no tax is taken and no invoice says the word.
  gstin text check (gstin ~ '^[0-9]{2}[A-Z]{5}[0-9]{4}[A-Z][1-9A-Z]Z[0-9A-Z]$'),
  -- GST's code of the state that the institute stands in; 27 is Maharashtra.
  state_code text not null default '27' check (state_code ~ '^[0-9]{2}$'),
  receipt_series text not null default 'IC' check (receipt_series ~ '^[A-Z]{1,3}$'),
  refund_series text not null default 'RV' check (refund_series ~ '^[A-Z]{1,3}$'),
  credit_series text not null default 'CN' check (credit_series ~ '^[A-Z]{1,3}$'),
  upi_address text check (upi_address ~ '^[A-Za-z0-9._-]{2,255}@[A-Za-z][A-Za-z0-9]{1,63}$'),
  upi_name text not null default '' check (length(upi_name) <= 60),
  -- What whoever holds `accounts` may grant without the owner, for one concession.
  limit_bps int not null default 1000 check (limit_bps between 0 and 10000),
  limit_paise bigint not null default 500000 check (limit_paise >= 0),
  -- For each child after the first of a family; zero: no rule.
  sibling_bps int not null default 0 check (sibling_bps between 0 and 10000),
  bounce_paise bigint not null default 50000 check (bounce_paise >= 0),
  -- Days before an instalment falls due, and after, on which a guardian is reminded. Zero is the day itself.
  remind_before int[] not null default '{7,1,0}' check (0 <= all (remind_before) and 60 >= all (remind_before)),
  remind_after int[] not null default '{3,7,15}' check (1 <= all (remind_after) and 180 >= all (remind_after)),
  reminders_on boolean not null default false,
  changed_at timestamptz not null default now(),
  check (receipt_series <> refund_series and receipt_series <> credit_series and refund_series <> credit_series),
  check (gstin is null or left(gstin, 2) = state_code)
);
insert into fee_settings default values;
revoke insert, delete, truncate on fee_settings from integrate_serving;

create type fine_rule as enum ('none', 'daily', 'flat');
create type refund_rule as enum ('by_days', 'by_lectures', 'none');
-- A plan is written as a draft; once published its money never changes: another price is another plan.
create table fee_plans (
  id uuid primary key default uuid7(),
  course_id uuid not null references courses,
  -- The year of its batches, as they count it: that of the examination.
  year smallint not null check (year between 2000 and 2100),
  name text not null check (name = btrim(name) and length(name) between 1 and 60),
  price_includes_tax boolean not null default true,
  fine fine_rule not null default 'none',
  fine_paise bigint not null default 0 check (fine_paise >= 0),
  -- Days after the due date on which nothing is added yet.
  grace_days smallint not null default 0 check (grace_days between 0 and 90),
  -- The most that is added to one instalment; null: no limit.
  fine_cap bigint check (fine_cap > 0),
  refund refund_rule not null default 'by_days',
  published_at timestamptz,
  archived_at timestamptz,
  created_by uuid references people,
  created_at timestamptz not null default now(),
  unique (course_id, year, name),
  check ((fine = 'none') = (fine_paise = 0))
);
create table fee_plan_heads (
  plan_id uuid not null references fee_plans on delete cascade,
  head_id uuid not null references fee_heads,
  paise bigint not null check (paise > 0),
  position smallint not null,
  primary key (plan_id, head_id),
  unique (plan_id, position) deferrable initially deferred
);
create index fee_plan_heads_by_head on fee_plan_heads (head_id);
create table fee_plan_instalments (
  plan_id uuid not null references fee_plans on delete cascade,
  number smallint not null check (number between 1 and 24),
  -- The share of the whole in basis points.
  share_bps int not null check (share_bps between 1 and 10000),
  -- On a date, or so many days after the student joins.
  due_on date,
  days_after int check (days_after between 0 and 730),
  primary key (plan_id, number),
  check ((due_on is null) <> (days_after is null))
);

-- Published: it has heads, its instalments are numbered from 1 and total 100 %, and it stays as it is.
create function keep_plan_whole() returns trigger language plpgsql as $$
begin
  if not exists (select from fee_plan_heads where plan_id = new.id)
    or (select coalesce(sum(share_bps), 0) <> 10000 or max(number) <> count(*)
        from fee_plan_instalments where plan_id = new.id)
  then
    raise exception using errcode = 'IC014', message = 'a plan whose instalments do not total 100 %';
  end if;
  return null;
end $$;
create constraint trigger fee_plans_whole after insert or update on fee_plans deferrable initially deferred
  for each row when (new.published_at is not null) execute function keep_plan_whole();
create function keep_published_plan() returns trigger language plpgsql as $$
declare plan uuid := coalesce(new.plan_id, old.plan_id);
begin
  if exists (select from fee_plans where id = plan and published_at is not null) then
    raise exception using errcode = 'IC015', message = 'a published plan keeps its money';
  end if;
  return coalesce(new, old);
end $$;
create trigger fee_plan_heads_kept before insert or update or delete on fee_plan_heads
  for each row execute function keep_published_plan();
create trigger fee_plan_instalments_kept before insert or update or delete on fee_plan_instalments
  for each row execute function keep_published_plan();
create function keep_published_terms() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception using errcode = 'IC015', message = 'a published plan stays';
  end if;
  if (to_jsonb(new) - '{name,archived_at}'::text[]) <> (to_jsonb(old) - '{name,archived_at}'::text[]) then
    raise exception using errcode = 'IC015', message = 'a published plan keeps its terms';
  end if;
  return new;
end $$;
create trigger fee_plans_kept before update or delete on fee_plans
  for each row when (old.published_at is not null) execute function keep_published_terms();

-- A student on a plan. What it charges is written as dues in the same transaction.
create type assignment_end as enum ('left', 'carried_over', 'mistake');
create table fee_assignments (
  id uuid primary key default uuid7(),
  student_id uuid not null references students,
  plan_id uuid not null references fee_plans,
  -- The batch through which the student came to it.
  batch_id uuid references batches,
  -- From when refunds count and days_after run.
  starts_on date not null,
  -- Until when what is paid is used up: the end of the batch.
  ends_on date not null,
  -- GST's code of the state where the student lives (place of supply).
  place_of_supply text not null check (place_of_supply ~ '^[0-9]{2}$'),
  assigned_by uuid references people,
  assigned_at timestamptz not null,
  ended_on date,
  ended_how assignment_end,
  check (ends_on > starts_on),
  check ((ended_on is null) = (ended_how is null))
);
create unique index fee_assignments_once on fee_assignments (student_id, plan_id) where ended_on is null;
create index fee_assignments_by_student on fee_assignments (student_id);
create index fee_assignments_by_plan on fee_assignments (plan_id);
create index fee_assignments_by_batch on fee_assignments (batch_id);
revoke delete, truncate on fee_assignments from integrate_serving;

-- One amount that is to be paid: a head's part of an instalment, a fine, a charge. Never edited: what lowers it is an
-- entry of the ledger. Its balance: due_balances.
create type due_kind as enum ('instalment', 'fine', 'bounce', 'other');
create table dues (
  id uuid primary key default uuid7(),
  student_id uuid not null references students,
  kind due_kind not null,
  assignment_id uuid references fee_assignments,
  instalment smallint check (instalment between 1 and 24),
  head_id uuid not null references fee_heads,
  due_on date not null,
  -- As charged, with tax; a daily fine grows by further entries.
  paise bigint not null check (paise > 0),
  note text not null default '' check (length(note) <= 200),
  created_by uuid references people,
  created_at timestamptz not null,
  unique (id, student_id),
  check ((kind in ('instalment', 'fine')) = (assignment_id is not null and instalment is not null))
);
create unique index dues_once on dues (assignment_id, instalment, head_id, kind) where kind in ('instalment', 'fine');
create index dues_by_student on dues (student_id, due_on);
create index dues_by_day on dues (due_on);
create index dues_by_head on dues (head_id);
revoke update, delete, truncate on dues from integrate_serving;
alter table ledger_lines add foreign key (due_id, student_id) references dues (id, student_id);
alter table due_balances add foreign key (due_id) references dues;

-- A later day that was agreed on, for a whole instalment or one charge: fines and reminders follow it.
create table postponements (
  id uuid primary key default uuid7(),
  due_id uuid not null references dues,
  until date not null,
  reason text not null check (length(btrim(reason)) between 3 and 300),
  by_id uuid not null references people,
  at timestamptz not null
);
create index postponements_by_due on postponements (due_id, at);
revoke update, delete, truncate on postponements from integrate_serving;
-- The day that holds now, with its balance: what every list of dues reads.
create view open_dues as
  select d.id, d.student_id, d.kind, d.assignment_id, d.instalment, d.head_id, d.note,
    coalesce(p.until, d.due_on) as due_on, d.due_on as planned_on, b.charged, b.conceded, b.paid, b.owed
  from dues d
  join due_balances b on b.due_id = d.id
  left join lateral (
    select until from postponements where due_id = d.id order by at desc, id desc limit 1
  ) p on true
  where b.owed > 0;

-- What lowers a due: asked for, granted within a limit or by the owner, and then an entry of the ledger.
create type concession_kind as enum ('concession', 'scholarship', 'sibling', 'waiver');
create type concession_state as enum ('asked', 'granted', 'refused', 'taken_back');
create table concessions (
  id uuid primary key default uuid7(),
  student_id uuid not null references students,
  kind concession_kind not null,
  assignment_id uuid references fee_assignments,
  -- Null: every head of the plan.
  head_id uuid references fee_heads,
  -- A waiver names the fine.
  due_id uuid references dues,
  bps int check (bps between 1 and 10000),
  paise bigint check (paise > 0),
  -- What it comes to, as counted when it was asked for.
  worth bigint not null check (worth > 0),
  reason text not null check (length(btrim(reason)) between 3 and 300),
  state concession_state not null default 'asked',
  asked_by uuid not null references people,
  asked_at timestamptz not null,
  decided_by uuid references people,
  decided_at timestamptz,
  answer text check (length(answer) <= 300),
  entry_id uuid unique references ledger_entries,
  check ((bps is null) <> (paise is null)),
  check ((kind = 'waiver') = (due_id is not null)),
  check (kind = 'waiver' or assignment_id is not null),
  check ((state = 'asked') = (decided_at is null)),
  check ((state in ('granted', 'taken_back')) = (entry_id is not null))
);
create index concessions_by_student on concessions (student_id);
create index concessions_waiting on concessions (asked_at) where state = 'asked';
create index concessions_by_decision on concessions (decided_at, decided_by);
create index concessions_by_assignment on concessions (assignment_id);
revoke delete, truncate on concessions from integrate_serving;

-- Which day's fine has been added to an instalment; one row an instalment and day that a fine was added.
create table fines (
  assignment_id uuid not null references fee_assignments,
  instalment smallint not null,
  on_day date not null,
  due_id uuid not null references dues,
  paise bigint not null check (paise > 0),
  entry_id uuid not null references ledger_entries,
  primary key (assignment_id, instalment, on_day)
);
create index fines_by_due on fines (due_id);
revoke update, delete, truncate on fines from integrate_serving;
-- The days whose fines are reckoned, each once: a day on which nothing was owed is never fined later.
create table fine_days (
  on_day date primary key,
  reckoned_at timestamptz not null,
  students int not null check (students >= 0),
  paise bigint not null check (paise >= 0)
);
revoke update, delete, truncate on fine_days from integrate_serving;
