-- Fees: money that a family sends by itself. What a phone says is never a proof; the bank's book is.

-- What a QR code or a link was made for: its reference travels with the money as `tr`.
create table payment_requests (
  id uuid primary key default uuid7(),
  reference text not null unique check (reference ~ '^[0-9A-Z]{8,20}$'),
  student_id uuid not null references students,
  paise bigint not null check (paise > 0),
  made_by uuid not null references people,
  made_at timestamptz not null
);
create index payment_requests_by_student on payment_requests (student_id, made_at);
revoke update, delete, truncate on payment_requests from integrate_serving;

create type claim_state as enum ('pending', 'confirmed', 'refused');
create table upi_claims (
  id uuid primary key default uuid7(),
  student_id uuid not null references students,
  request_id uuid references payment_requests,
  paise bigint not null check (paise > 0),
  utr text not null check (utr ~ '^[0-9]{12}$'),
  paid_on date not null,
  made_by uuid not null references people,
  made_at timestamptz not null,
  state claim_state not null default 'pending',
  decided_by uuid references people,
  decided_at timestamptz,
  answer text check (length(answer) <= 300),
  document_id uuid unique references fee_documents,
  check ((state = 'pending') = (decided_at is null)),
  check ((state = 'confirmed') = (document_id is not null)),
  check (state <> 'refused' or answer is not null)
);
-- Of a transfer that counts already, used_references knows; it is free again once a receipt was taken back.
create unique index upi_claims_utr_once on upi_claims (utr) where state = 'pending';
create index upi_claims_by_person on upi_claims (made_by, made_at);
create index upi_claims_waiting on upi_claims (made_at) where state = 'pending';
create index upi_claims_by_student on upi_claims (student_id, made_at);
revoke delete, truncate on upi_claims from integrate_serving;
alter table used_references add foreign key (claim_id) references upi_claims;

-- How a bank writes its statements; found again by its headings.
create table statement_formats (
  id uuid primary key default uuid7(),
  name text not null unique check (name = btrim(name) and length(name) between 1 and 60),
  -- sha256 of the headings, in lower case.
  headings_hash bytea not null unique check (length(headings_hash) = 32),
  -- {day, narration, reference?, credit, debit?, amount?, sign?, balance?: column index; dayFormat: 'dmy'|'mdy'|'ymd'}
  mapping jsonb not null check (jsonb_typeof(mapping) = 'object'),
  created_by uuid references people,
  created_at timestamptz not null
);
create table bank_statements (
  id uuid primary key default uuid7(),
  format_id uuid not null references statement_formats,
  file_name text not null check (length(file_name) <= 200),
  sha256 bytea not null unique check (length(sha256) = 32),
  from_on date not null,
  to_on date not null check (to_on >= from_on),
  -- Of its lines that bring money in: how many are new and what they come to; how many an earlier statement had.
  line_count int not null check (line_count >= 0),
  paise bigint not null check (paise >= 0),
  repeated int not null check (repeated >= 0),
  imported_by uuid not null references people,
  imported_at timestamptz not null
);
create index bank_statements_by_time on bank_statements (imported_at);
create type statement_line_state as enum ('unmatched', 'probable', 'exact', 'accepted', 'ignored');
create table statement_lines (
  id uuid primary key default uuid7(),
  statement_id uuid not null references bank_statements,
  line int not null,
  on_day date not null,
  narration text not null check (length(narration) <= 500),
  reference text,
  -- What came in; lines that take money out are not kept.
  paise bigint not null check (paise > 0),
  -- The same line of another statement that overlaps: hash of day, amount, narration, balance and its place among equals.
  fingerprint bytea not null unique check (length(fingerprint) = 32),
  state statement_line_state not null default 'unmatched',
  -- Why it is where it is: 'reference', 'amount_differs', 'payment_request', 'phone', 'name', 'near_reference', 'by_hand'.
  matched_by text check (length(matched_by) <= 20),
  -- What it is held for: a family's claim, or a part of a receipt that the counter has written.
  claim_id uuid references upi_claims,
  part_id uuid references payment_parts,
  -- A student that a probable line may be from.
  student_id uuid references students,
  decided_by uuid references people,
  decided_at timestamptz,
  -- The receipt that it led to, and the entry that brings the money to the bank.
  document_id uuid unique references fee_documents,
  entry_id uuid unique references ledger_entries,
  unique (statement_id, line),
  check (state <> 'exact' or claim_id is not null or part_id is not null),
  check ((state in ('accepted', 'ignored')) = (decided_at is not null))
);
create index statement_lines_open on statement_lines (state, on_day, id) where state in ('unmatched', 'probable', 'exact');
create index statement_lines_of_statement on statement_lines (statement_id, state);
create index statement_lines_by_reference on statement_lines (reference);
create unique index statement_lines_one_claim on statement_lines (claim_id) where state = 'accepted';
create unique index statement_lines_one_part on statement_lines (part_id) where state = 'accepted';
revoke delete, truncate on bank_statements, statement_lines from integrate_serving;

-- Razorpay, off until the owner has set it up.
create table gateway_settings (
  only_one boolean primary key default true check (only_one),
  is_on boolean not null default false,
  key_id text check (key_id ~ '^rzp_(test|live)_[A-Za-z0-9]{6,40}$'),
  -- The key's secret and the webhook's, sealed with the server's data key.
  secrets bytea,
  tested_at timestamptz,
  changed_at timestamptz not null default now(),
  check (not is_on or (key_id is not null and secrets is not null and tested_at is not null))
);
insert into gateway_settings default values;
revoke insert, delete, truncate on gateway_settings from integrate_serving;

-- Forward only: created → attempted → paid; failed tries leave it attempted; expired by us, paid even then.
create type gateway_order_state as enum ('created', 'attempted', 'expired', 'paid');
create table gateway_orders (
  id uuid primary key default uuid7(),
  student_id uuid not null references students,
  paise bigint not null check (paise >= 100),
  made_by uuid not null references people,
  made_at timestamptz not null,
  -- The gateway's own; null until it has answered.
  order_id text unique check (order_id ~ '^order_[A-Za-z0-9]{6,40}$'),
  state gateway_order_state not null default 'created',
  changed_at timestamptz not null,
  checked_at timestamptz
);
create index gateway_orders_by_student on gateway_orders (student_id, made_at);
create index gateway_orders_open on gateway_orders (made_at) where state in ('created', 'attempted', 'expired');
revoke delete, truncate on gateway_orders from integrate_serving;
create type gateway_payment_state as enum ('authorized', 'captured', 'failed', 'refunded');
create table gateway_payments (
  payment_id text primary key check (payment_id ~ '^pay_[A-Za-z0-9]{6,40}$'),
  order_id uuid not null references gateway_orders,
  paise bigint not null check (paise > 0),
  refunded bigint not null default 0 check (refunded between 0 and paise),
  state gateway_payment_state not null,
  -- Null while not captured, or held because something does not fit.
  document_id uuid unique references fee_documents,
  held_why text check (held_why in ('wrong_amount', 'second_payment', 'refunded_there')),
  decided_by uuid references people,
  decided_at timestamptz,
  changed_at timestamptz not null
);
create index gateway_payments_by_order on gateway_payments (order_id);
create index gateway_payments_held on gateway_payments (changed_at) where held_why is not null and decided_at is null;
revoke delete, truncate on gateway_payments from integrate_serving;
create table gateway_events (
  event_id text primary key check (length(event_id) between 1 and 100),
  kind text not null check (length(kind) <= 60),
  received_at timestamptz not null
);
create index gateway_events_by_age on gateway_events (received_at);
