// The declarations of the institute's own row.
import { type Declarations, operational } from '../../platform/columns.ts'

export const instituteColumns: Declarations = {
  institute: {
    only_one: operational('that there is one row'),
    name: operational('the name on every page'),
    address: operational('where to find the institute'),
    email: operational('whom to write to'),
    phone: operational('whom to ring'),
    opening_hours: operational('when somebody answers'),
    mark_file_id: operational('the sign beside the name'),
    default_locale: operational('the language of a first visit'),
    guardian_consent_required: operational('whether a minor waits for a guardian'),
    age_gate: operational('what happens below the least age'),
    minimum_age: operational('the least age at enrolment, in years'),
    registration_open: operational('whether people may register on the site'),
    updated_at: operational('when it last changed'),
  },
}
