// The declarations of what the accountant is given: sums for the tax office, and files.
import { booking, type Declarations, operational } from '../../platform/columns.ts'

export const accountingColumns: Declarations = {
  document_days: {
    on_day: operational('which day'),
    kind: operational('which kind of document'),
    cites_kind: operational('which kind it takes back or gives back from'),
    from_advance: operational('whether an advance was used'),
    ahead: operational('whether it is paid ahead'),
    place_of_supply: operational('the place of supply'),
    tax_bps: operational('the rate of GST'),
    by_id: booking('who issued it'),
    paise: operational('how much with tax'),
    taxable: operational('how much without'),
    cgst: operational('how much CGST'),
    sgst: operational('how much SGST'),
    igst: operational('how much IGST'),
  },
  series_days: {
    on_day: operational('which day'),
    series: operational('which series'),
    kind: operational('which kind of document'),
    documents: operational('how many'),
    first_number: operational('the first number'),
    last_number: operational('the last number'),
    taken_back: operational('how many of them have been taken back'),
  },
  fee_exports: {
    id: operational('which file'),
    kind: operational('in which format'),
    from_on: operational('from which day'),
    to_on: operational('to which day'),
    asked_by: booking('who asked for it'),
    asked_at: operational('when'),
    total: operational('how many rows it will have'),
    done: operational('how many it has'),
    finished_at: operational('when it was ready'),
    failed_at: operational('when it failed'),
    byte_count: operational('how large it is'),
    forgotten_at: operational('when it was deleted'),
  },
}
