// What is counted again: each check is a query that returns a line of words for every row that does not agree.
import { type RawBuilder, sql } from 'kysely'

interface Wrong {
  wrong: string
}

/** Stands in the sums of a day for the product by itself. */
const NOBODY = '00000000-0000-0000-0000-000000000000'
/** The accounts that money comes to. */
const MONEY = sql.join(['cash', 'upi', 'card', 'cheque', 'bank', 'gateway'].map((kind) => sql.lit(kind)))

/** Rows of the ledger itself: entries, their lines, and what takes them back. */
export const entryChecks: Record<string, RawBuilder<Wrong>> = {
  'entries balance and have all their lines': sql`
    select coalesce(e.id, l.entry_id)::text as wrong
    from ledger_entries e
    full join (select entry_id, count(*) as lines, sum(paise) as sum from ledger_lines group by entry_id) l
      on l.entry_id = e.id
    where e.id is null or l.lines is distinct from e.line_count or l.sum <> 0`,
  'reversals are the reverse': sql`
    select r.id::text as wrong
    from ledger_entries r left join ledger_entries e on e.id = r.reverses
    where r.reverses is not null and (e.kind is distinct from r.kind or e.reverses is not null or exists (
      select from ledger_lines where entry_id in (r.id, e.id)
      group by account_id, student_id, due_id having sum(paise) <> 0))`,
  'lines stand on their accounts and dues': sql`
    select l.entry_id || ' line ' || l.position as wrong
    from ledger_lines l
    join ledger_entries e on e.id = l.entry_id
    left join ledger_accounts a on a.id = l.account_id
    left join dues d on d.id = l.due_id
    where a.kind is distinct from l.account_kind
      or (l.due_id is not null and (d.student_id is distinct from l.student_id
        or e.kind in ('credit', 'refund', 'cheque_cleared', 'settled')))`,
  'dues are charged, and as written': sql`
    select d.id::text as wrong
    from dues d
    left join (
      select l.due_id, sum(l.paise) as charged
      from ledger_lines l join ledger_entries e on e.id = l.entry_id
      where e.kind in ('charge', 'fine') and l.due_id is not null group by l.due_id
    ) c on c.due_id = d.id
    where c.charged is null or (d.kind <> 'fine' and c.charged not in (0, d.paise))`,
  'what is billed under a head is what is owed under it': sql`
    select h.name || ': ' || coalesce(billed, 0) || ' billed, ' || coalesce(owed, 0) || ' owed' as wrong
    from fee_heads h
    left join (
      select a.head_id, -sum(l.paise) as billed
      from ledger_lines l join ledger_accounts a on a.id = l.account_id
      where a.kind in ('billed', 'concession') group by a.head_id
    ) b on b.head_id = h.id
    left join (
      select d.head_id, sum(l.paise) as owed
      from ledger_lines l join dues d on d.id = l.due_id group by d.head_id
    ) o on o.head_id = h.id
    where coalesce(billed, 0) <> coalesce(owed, 0)`,
}

/** The tables that screens read, against the lines that they are sums over. */
export const sumChecks: Record<string, RawBuilder<Wrong>> = {
  'what each student owes and has paid ahead': sql`
    select coalesce(f.student_id, l.student_id)::text as wrong
    from fee_accounts f
    full join (
      select student_id, coalesce(sum(paise) filter (where account_kind = 'student'), 0) as owed,
        coalesce(-sum(paise) filter (where account_kind = 'advance'), 0) as advance,
        coalesce(sum(paise) filter (where account_kind = 'advance_tax'), 0) as advance_tax
      from ledger_lines where student_id is not null group by student_id
    ) l on l.student_id = f.student_id
    where (f.owed, f.advance, f.advance_tax) is distinct from (l.owed, l.advance, l.advance_tax)`,
  'what is charged, granted and paid of each due': sql`
    select coalesce(b.due_id, l.due_id)::text as wrong
    from due_balances b
    full join (
      select l.due_id, min(l.student_id::text)::uuid as student_id,
        coalesce(sum(l.paise) filter (where e.kind in ('charge', 'fine')), 0) as charged,
        coalesce(-sum(l.paise) filter (where e.kind in ('concession', 'waiver', 'cancel')), 0) as conceded,
        coalesce(-sum(l.paise) filter (where e.kind in ('receipt', 'advance_used')), 0) as paid, sum(l.paise) as owed
      from ledger_lines l join ledger_entries e on e.id = l.entry_id where l.due_id is not null group by l.due_id
    ) l on l.due_id = b.due_id
    where (b.student_id, b.charged, b.conceded, b.paid, b.owed)
      is distinct from (l.student_id, l.charged, l.conceded, l.paid, l.owed)`,
  'open dues of a student are what the student owes': sql`
    select coalesce(d.student_id, l.student_id)::text as wrong
    from (select student_id, sum(owed) as owed from open_dues group by student_id) d
    full join (
      select student_id, sum(paise) as owed from ledger_lines where account_kind = 'student' group by student_id
    ) l on l.student_id = d.student_id
    where coalesce(d.owed, 0) <> coalesce(l.owed, 0)`,
  'what was booked on each day by whom': sql`
    select coalesce(d.on_day, l.on_day) || ' account ' || coalesce(d.account_id, l.account_id) as wrong
    from ledger_days d
    full join (
      select e.booked_on as on_day, l.account_id, coalesce(e.by_id, ${sql.lit(NOBODY)}::uuid) as by_id,
        coalesce(sum(l.paise) filter (where l.paise > 0), 0) as debit,
        coalesce(-sum(l.paise) filter (where l.paise < 0), 0) as credit, count(*) as lines
      from ledger_lines l join ledger_entries e on e.id = l.entry_id group by 1, 2, 3
    ) l on (l.on_day, l.account_id, l.by_id) = (d.on_day, d.account_id, d.by_id)
    where (d.debit, d.credit, d.lines) is distinct from (l.debit, l.credit, l.lines)`,
}

/** What was handed out, against its entry: numbers, amounts, taxes, dues and ways of paying. */
export const documentChecks: Record<string, RawBuilder<Wrong>> = {
  'numbers are consecutive from 1 in each series and financial year': sql`
    select coalesce(d.series, s.series) || ' of ' || coalesce(d.fy, s.fy) || ': ' || coalesce(d.count, 0)
      || ' documents, numbers to ' || coalesce(d.last, 0) || ', counted to ' || coalesce(s.last_number, 0) as wrong
    from (
      select series, fy, count(distinct number) as count, min(number) as first, max(number) as last,
        count(*) filter (where fy <> extract(year from issued_on - interval '3 months')) as misdated
      from fee_documents group by series, fy
    ) d
    full join number_series s on (s.series, s.fy) = (d.series, d.fy)
    where d.count is distinct from d.last or d.first <> 1 or s.last_number is distinct from d.last or d.misdated > 0`,
  'receipts, refunds and what takes them back have their document': sql`
    select e.id::text as wrong
    from ledger_entries e left join fee_documents d on d.entry_id = e.id
    where (e.kind in ('receipt', 'advance_used', 'refund')) <> (d.id is not null)
      or (d.id is not null and (e.reverses is not null) <> (d.kind = 'credit_note'))
      or (e.kind = 'refund' and e.reverses is null) <> (d.kind = 'refund_voucher')`,
  'documents are what was booked': sql`
    select d.full_number as wrong
    from fee_documents d
    join ledger_entries e on e.id = d.entry_id
    join lateral (select case when (e.reverses is null) = (e.kind <> 'refund') then 1 else -1 end as sign) s on true
    left join (
      select entry_id, sum(paise) filter (where account_kind in (${MONEY})) as money,
        sum(paise) filter (where account_kind = 'advance') as advance,
        sum(paise) filter (where account_kind = 'advance_tax') as advance_tax,
        sum(paise) filter (where account_kind = 'cgst') as cgst,
        sum(paise) filter (where account_kind = 'sgst') as sgst,
        sum(paise) filter (where account_kind = 'igst') as igst
      from ledger_lines group by entry_id
    ) l on l.entry_id = e.id
    where case e.kind
      when 'advance_used' then (d.paise, d.cgst + d.sgst + d.igst) is distinct from (s.sign * l.advance,
        -s.sign * (coalesce(l.cgst, 0) + coalesce(l.sgst, 0) + coalesce(l.igst, 0) + coalesce(l.advance_tax, 0)))
      else (d.paise, d.cgst, d.sgst, d.igst) is distinct from (s.sign * l.money,
        -s.sign * coalesce(l.cgst, 0), -s.sign * coalesce(l.sgst, 0), -s.sign * coalesce(l.igst, 0)) end`,
  'the lines of a document are its whole': sql`
    select d.full_number as wrong
    from fee_documents d
    left join (
      select document_id, sum(paise) as paise, sum(taxable) as taxable, sum(cgst) as cgst, sum(sgst) as sgst,
        sum(igst) as igst
      from fee_document_lines group by document_id
    ) l on l.document_id = d.id
    where (d.paise, d.taxable, d.cgst, d.sgst, d.igst) is distinct from (l.paise, l.taxable, l.cgst, l.sgst, l.igst)`,
  'each due has been paid what its documents say': sql`
    select coalesce(p.due_id, l.due_id)::text as wrong
    from (
      select dl.due_id, sum(case d.kind when 'credit_note' then -dl.paise else dl.paise end) as paise
      from fee_document_lines dl join fee_documents d on d.id = dl.document_id
      where dl.due_id is not null group by dl.due_id
    ) p
    full join (
      select l.due_id, -sum(l.paise) as paise from ledger_lines l join ledger_entries e on e.id = l.entry_id
      where e.kind in ('receipt', 'advance_used') and l.due_id is not null group by l.due_id
    ) l on l.due_id = p.due_id
    where coalesce(p.paise, 0) <> coalesce(l.paise, 0)`,
  'the ways of paying are the accounts that it went to': sql`
    select coalesce(d.full_number, l.entry_id::text, p.document_id::text) as wrong
    from fee_documents d
    full join (
      select document_id, mode::text as way, sum(paise) as paise from payment_parts group by 1, 2
    ) p on p.document_id = d.id
    full join (
      select entry_id, account_kind::text as way, abs(sum(paise)) as paise
      from ledger_lines l join ledger_entries e on e.id = l.entry_id
      where e.reverses is null and (account_kind in (${MONEY}) and e.kind in ('receipt', 'refund')
        or account_kind = 'advance' and e.kind = 'advance_used')
      group by 1, 2
    ) l on (l.entry_id, l.way) = (d.entry_id, p.way)
    where d.kind is distinct from 'credit_note' and p.paise is distinct from l.paise`,
}

/** What goes back, and what is on its way. */
export const careChecks: Record<string, RawBuilder<Wrong>> = {
  'credit notes and refunds are of what they cite, and not more': sql`
    select d.full_number as wrong
    from fee_documents d
    join ledger_entries e on e.id = d.entry_id
    left join fee_documents c on c.id = d.cites
    where d.cites is not null and (c.student_id is distinct from d.student_id
      or (d.kind = 'credit_note' and (c.paise <> d.paise or c.entry_id is distinct from e.reverses)))`,
  'what was given back of each document': sql`
    select c.full_number as wrong
    from (
      select cites as document_id, sum(paise) as given from fee_documents where cites is not null group by cites
    ) d
    full join given_back g on g.document_id = d.document_id
    left join fee_documents c on c.id = coalesce(d.document_id, g.document_id)
    where g.given is distinct from d.given or g.received is distinct from c.paise or g.given > g.received`,
  'cheques in hand are the account of cheques': sql`
    select coalesce(held, 0) || ' in hand, ' || coalesce(booked, 0) || ' booked' as wrong
    from (
      select sum(p.paise) as held from cheques c join payment_parts p on p.id = c.part_id
      where c.state in ('received', 'deposited')
    ) c, (select sum(paise) as booked from ledger_lines where account_kind = 'cheque') l
    where coalesce(held, 0) <> coalesce(booked, 0)`,
  'a transfer is counted once': sql`
    select p.reference as wrong
    from payment_parts p join fee_documents d on d.id = p.document_id
    where p.mode = 'upi' and d.kind <> 'refund_voucher'
      and not exists (select from fee_documents n where n.cites = d.id and n.kind = 'credit_note')
    group by p.reference having count(*) > 1`,
}
