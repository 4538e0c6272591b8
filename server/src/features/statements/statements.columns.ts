// The declarations of bank statements.
import { booking, type Declarations, operational, payment } from '../../platform/columns.ts'

export const statementColumns: Declarations = {
  statement_formats: {
    id: operational('which format'),
    name: operational('the bank'),
    headings_hash: operational('how it is found again'),
    mapping: operational('which column is what'),
    created_by: booking('who set it up'),
    created_at: operational('when'),
  },
  bank_statements: {
    id: operational('which statement'),
    format_id: operational('in which format'),
    file_name: operational('its name'),
    sha256: operational('that it is taken in once'),
    from_on: operational('from which day'),
    to_on: operational('to which day'),
    imported_by: booking('who brought it'),
    imported_at: operational('when'),
  },
  statement_lines: {
    id: payment('which line'),
    statement_id: payment('of which statement'),
    line: operational('its place'),
    on_day: payment('of which day'),
    narration: payment('what the bank says of it'),
    reference: payment('the transfer'),
    paise: payment('how much came'),
    fingerprint: operational('that it is counted once'),
    state: payment('what became of it'),
    claim_id: payment('the claim that it proves'),
    part_id: payment('the payment that it proves'),
    student_id: payment('whom it may be from'),
    decided_by: booking('who decided'),
    decided_at: payment('when'),
    entry_id: payment('the entry of the ledger'),
  },
}
