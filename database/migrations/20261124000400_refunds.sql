-- Fees: leaving mid-course, carrying over to another, and money that goes back.

-- How a student's time on a plan ended: the arithmetic as it was shown, with its dates.
create table settlements (
  id uuid primary key default uuid7(),
  assignment_id uuid not null unique references fee_assignments,
  student_id uuid not null references students,
  left_on date not null,
  rule refund_rule not null,
  -- Days of the course, or its lectures, and how many of them were used.
  units int not null check (units > 0),
  used int not null check (used between 0 and units),
  -- Paise: what was charged less concessions; what of it can be given back at all; what was paid; what was used.
  net bigint not null check (net >= 0),
  refundable bigint not null check (refundable between 0 and net),
  paid bigint not null check (paid >= 0),
  earned bigint not null check (earned >= 0),
  -- Owed dues that are no longer asked for, and what became the student's advance.
  cancelled bigint not null check (cancelled >= 0),
  credited bigint not null check (credited between 0 and paid),
  reason text not null check (length(btrim(reason)) between 3 and 300),
  by_id uuid not null references people,
  at timestamptz not null,
  cancel_entry_id uuid unique references ledger_entries,
  credit_entry_id uuid unique references ledger_entries
);
create index settlements_by_student on settlements (student_id);
revoke update, delete, truncate on settlements from integrate_serving;

create type refund_state as enum ('asked', 'approved', 'paid', 'refused');
create table refunds (
  id uuid primary key default uuid7(),
  student_id uuid not null references students,
  settlement_id uuid references settlements,
  paise bigint not null check (paise > 0),
  reason text not null check (length(btrim(reason)) between 3 and 300),
  state refund_state not null default 'asked',
  asked_by uuid not null references people,
  asked_at timestamptz not null,
  -- Ten days after leaving (guidelines for coaching centres of January 2024).
  due_by date not null,
  decided_by uuid references people,
  decided_at timestamptz,
  answer text check (length(answer) <= 300),
  paid_by uuid references people,
  paid_at timestamptz,
  check (decided_by <> asked_by),
  check ((state = 'asked') = (decided_at is null)),
  check ((state = 'paid') = (paid_at is not null)),
  check (state <> 'refused' or answer is not null)
);
create index refunds_open on refunds (due_by) where state in ('asked', 'approved');
create index refunds_by_student on refunds (student_id);
revoke delete, truncate on refunds from integrate_serving;

-- From which receipts it is given back: one refund voucher each, together never more than the receipt.
create table refund_parts (
  refund_id uuid not null references refunds,
  document_id uuid not null references fee_documents,
  paise bigint not null check (paise > 0),
  voucher_id uuid not null unique references fee_documents,
  primary key (refund_id, document_id)
);
create index refund_parts_by_document on refund_parts (document_id);
revoke update, delete, truncate on refund_parts from integrate_serving;
create table given_back (
  document_id uuid primary key references fee_documents,
  received bigint not null,
  given bigint not null check (given between 0 and received)
);
create function count_given_back() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.kind = 'refund_voucher' or new.kind = 'credit_note' then
    insert into given_back (document_id, received, given)
      select id, paise, 0 from fee_documents where id = new.cites on conflict do nothing;
    update given_back set given = given + new.paise where document_id = new.cites;
  end if;
  return null;
end $$;
create trigger fee_documents_given_back after insert on fee_documents
  for each row execute function count_given_back();
revoke insert, update, delete, truncate on given_back from integrate_serving;

-- When a guardian was reminded of an instalment, and why not: once for each of the days that the rules name.
create table fee_reminders (
  student_id uuid not null references students,
  -- The day on which what they were reminded of fell, or falls, due.
  due_on date not null,
  -- Days from that day: below zero before it.
  offset_days smallint not null,
  told_at timestamptz not null,
  paise bigint not null check (paise > 0),
  -- By hand: who sent it, and the campaign that it was part of; null: the rules.
  by_id uuid references people,
  campaign_id uuid references message_campaigns on delete set null,
  primary key (student_id, due_on, offset_days)
);
create index fee_reminders_by_time on fee_reminders (told_at desc, student_id);
revoke update, delete, truncate on fee_reminders from integrate_serving;
