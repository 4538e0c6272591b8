-- Fees: what is handed out for money (receipts, invoices, vouchers, credit notes), numbered by law, and how it was paid.

-- The last number of a series in a financial year (April to March, by its first year). Only the trigger below counts.
create table number_series (
  series text not null,
  fy smallint not null,
  last_number int not null check (last_number > 0),
  primary key (series, fy)
);

-- receipt: without GST · tax_invoice: money for what is due (CGST Rule 46) · receipt_voucher: an advance (Rule 50) ·
-- refund_voucher: money given back (Rule 51) · credit_note: a document taken back (section 34).
create type fee_document_kind as enum ('receipt', 'tax_invoice', 'receipt_voucher', 'refund_voucher', 'credit_note');
create table fee_documents (
  id uuid primary key default uuid7(),
  kind fee_document_kind not null,
  student_id uuid not null references students,
  series text not null check (series ~ '^[A-Z]{1,3}$'),
  fy smallint not null check (fy between 2000 and 2100),
  number int not null check (number between 1 and 999999),
  -- 'IC/26-27/004318': at most 16 characters (Rule 46(b)).
  full_number text not null unique generated always as (
    series || '/' || lpad((fy % 100)::text, 2, '0') || '-' || lpad(((fy + 1) % 100)::text, 2, '0')
      || '/' || lpad(number::text, 6, '0')) stored check (length(full_number) <= 16),
  issued_on date not null,
  issued_at timestamptz not null,
  by_id uuid references people,
  entry_id uuid not null unique references ledger_entries,
  -- The document that a credit note takes back or a refund voucher gives back from.
  cites uuid references fee_documents,
  paise bigint not null check (paise > 0),
  taxable bigint not null check (taxable >= 0),
  cgst bigint not null default 0 check (cgst >= 0),
  sgst bigint not null default 0 check (sgst >= 0),
  igst bigint not null default 0 check (igst >= 0),
  -- As they were on the day.
  gstin text,
  place_of_supply text not null check (place_of_supply ~ '^[0-9]{2}$'),
  note text not null default '' check (length(note) <= 300),
  unique (series, fy, number),
  unique (id, student_id),
  check (paise = taxable + cgst + sgst + igst),
  check (cgst = sgst and (igst = 0 or cgst = 0)),
  check (gstin is not null or cgst + sgst + igst = 0),
  check ((kind in ('credit_note', 'refund_voucher')) = (cites is not null)),
  check (kind = 'receipt' or kind in ('credit_note', 'refund_voucher') or gstin is not null)
);
create index fee_documents_by_student on fee_documents (student_id, issued_at);
create index fee_documents_by_day on fee_documents (issued_on, id);
create index fee_documents_by_cited on fee_documents (cites);
create index fee_documents_by_person on fee_documents (by_id, issued_on);
-- A document is taken back once; it may be refunded in parts.
create unique index fee_documents_taken_back_once on fee_documents (cites) where kind = 'credit_note';
create function number_document() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  new.fy := extract(year from new.issued_on - interval '3 months');
  insert into number_series as s (series, fy, last_number) values (new.series, new.fy, 1)
    on conflict (series, fy) do update set last_number = s.last_number + 1
    returning last_number into new.number;
  return new;
end $$;
create trigger fee_documents_numbered before insert on fee_documents
  for each row execute function number_document();
revoke insert, update, delete, truncate on number_series from integrate_serving;
revoke update, delete, truncate on fee_documents from integrate_serving;

-- What a document is for: parts of dues, and what is paid ahead (without a due and without a head).
create table fee_document_lines (
  document_id uuid not null references fee_documents,
  position smallint not null check (position > 0),
  due_id uuid references dues,
  head_id uuid references fee_heads,
  sac text not null,
  tax_bps int not null check (tax_bps >= 0),
  paise bigint not null check (paise > 0),
  taxable bigint not null check (taxable >= 0),
  cgst bigint not null default 0 check (cgst >= 0),
  sgst bigint not null default 0 check (sgst >= 0),
  igst bigint not null default 0 check (igst >= 0),
  primary key (document_id, position),
  check (paise = taxable + cgst + sgst + igst),
  check ((due_id is null) = (head_id is null))
);
create index fee_document_lines_by_due on fee_document_lines (due_id);
revoke update, delete, truncate on fee_document_lines from integrate_serving;
create function keep_document_whole() returns trigger language plpgsql as $$
begin
  if (select row(sum(paise), sum(taxable), sum(cgst), sum(sgst), sum(igst)) from fee_document_lines
      where document_id = new.id)
    is distinct from row(new.paise::numeric, new.taxable::numeric, new.cgst::numeric, new.sgst::numeric,
      new.igst::numeric)
  then
    raise exception using errcode = 'IC016', message = 'a document whose lines do not add up';
  end if;
  return null;
end $$;
create constraint trigger fee_documents_whole after insert on fee_documents
  deferrable initially deferred for each row execute function keep_document_whole();

-- How it was paid, or paid back; an advance that is used is a way too.
create type payment_mode as enum ('cash', 'upi', 'card', 'cheque', 'bank', 'gateway', 'advance');
create table payment_parts (
  id uuid primary key default uuid7(),
  document_id uuid not null references fee_documents,
  position smallint not null check (position > 0),
  mode payment_mode not null,
  paise bigint not null check (paise > 0),
  -- A UTR, the cheque's number, a card's approval code, the gateway's payment.
  reference text check (reference = upper(btrim(reference)) and length(reference) between 1 and 40
    or mode = 'gateway'),
  bank text not null default '' check (length(bank) <= 60),
  -- The day on the cheque or in the bank's book.
  dated_on date,
  unique (document_id, position),
  check (mode in ('cash', 'card', 'advance') or reference is not null),
  check (mode <> 'upi' or reference ~ '^[0-9]{12}$'),
  check (mode <> 'cheque' or (reference ~ '^[0-9]{6}$' and dated_on is not null and bank <> ''))
);
create index payment_parts_by_reference on payment_parts (reference);
revoke update, delete, truncate on payment_parts from integrate_serving;

-- Which transfer has been counted already: a UTR belongs to one claim, and then to the part that it became. Freed only
-- where the claim is refused or the document taken back.
create table used_references (
  -- UPI and IMPS: 12 digits; NEFT 16 and RTGS 22 letters and digits.
  reference text primary key check (reference ~ '^[A-Z0-9]{8,22}$'),
  claim_id uuid,
  -- Asked at the end of the transaction: a transfer is taken before its document waits for a number.
  part_id uuid references payment_parts deferrable initially deferred,
  at timestamptz not null,
  check (claim_id is not null or part_id is not null)
);

create type cheque_state as enum ('received', 'deposited', 'cleared', 'bounced', 'given_back');
create table cheques (
  part_id uuid primary key references payment_parts,
  state cheque_state not null default 'received',
  changed_by uuid references people,
  changed_at timestamptz not null,
  reason text check (length(reason) <= 300),
  check ((state in ('bounced', 'given_back')) = (reason is not null))
);
create index cheques_by_state on cheques (state, changed_at);
revoke delete, truncate on cheques from integrate_serving;

-- A cashier's drawer on a day: opened with so much, and counted at the end. A count stands; a later one follows it.
create table drawers (
  cashier_id uuid not null references people,
  on_day date not null,
  opened_at timestamptz not null,
  opening bigint not null check (opening >= 0),
  primary key (cashier_id, on_day)
);
create index drawers_by_day on drawers (on_day);
revoke delete, truncate on drawers from integrate_serving;
create table drawer_counts (
  id uuid primary key default uuid7(),
  cashier_id uuid not null,
  on_day date not null,
  at timestamptz not null,
  by_id uuid not null references people,
  -- {"50000": 12, …}: how many of each note and coin, by its worth in paise.
  count jsonb not null check (jsonb_typeof(count) = 'object'),
  counted bigint not null check (counted >= 0),
  -- What lay in it by the books: the opening amount, and what came and went.
  expected bigint not null,
  difference bigint not null generated always as (counted - expected) stored,
  note text check (length(note) <= 300),
  foreign key (cashier_id, on_day) references drawers (cashier_id, on_day),
  check (counted = expected or length(btrim(note)) >= 3)
);
create index drawer_counts_by_drawer on drawer_counts (on_day, cashier_id, at);
revoke update, delete, truncate on drawer_counts from integrate_serving;
-- Every closing and opening of a day, and who did it.
create table day_closings (
  id uuid primary key default uuid7(),
  on_day date not null,
  did text not null check (did in ('closed', 'opened')),
  by_id uuid not null references people,
  at timestamptz not null,
  reason text check (length(reason) <= 300),
  check (did = 'closed' or length(btrim(reason)) >= 3)
);
create index day_closings_by_day on day_closings (on_day, at);
revoke update, delete, truncate on day_closings from integrate_serving;
