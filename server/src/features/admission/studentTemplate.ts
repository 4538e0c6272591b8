// The workbook to fill in: one sheet with headings and an example, one that explains every column.
import type { SheetToWrite } from '../../platform/spreadsheets.ts'
import { type Column, headingOf } from './studentSheet.ts'

// A birth date is asked for, because everybody knows it; what is kept is the day of turning 18.
const ORDER: (Column | 'bornOn')[] = [
  'name',
  'rollNumber',
  'phone',
  'email',
  'bornOn',
  'locale',
  'batch',
  'guardianName',
  'relation',
  'guardianPhone',
  'guardianEmail',
  'consent',
  'address',
]

const EXPLANATIONS: Record<Column | 'bornOn', [needed: string, meaning: string, example: string]> = {
  name: ['yes', 'Full name of the student.', 'Aarya Namune'],
  rollNumber: ['no', 'Left empty: the next free number is given.', '2027-0412'],
  phone: ['no', "The student's own phone. A phone of the guardian may stand here too.", '90000 00001'],
  email: ['no', 'To sign in with. Nobody else may have it.', 'aarya@example.in'],
  bornOn: [
    'no',
    'Day/month/year. Only the day of turning 18 is kept. Unknown counts as a minor.',
    '31/05/2009',
  ],
  adultOn: ['no', 'May stand in place of the date of birth.', '31/05/2027'],
  locale: ['no', 'English, Marathi or Hindi. Left empty: the language chosen on upload.', 'Marathi'],
  batch: ['no', 'Name of the batch. Left empty: the batch chosen on upload.', 'JEE-27 A'],
  guardianName: ['for minors', 'Brothers and sisters are joined by the guardian phone.', 'Sunita Namune'],
  relation: ['no', 'Mother, father, grandparent, sibling, relative or guardian.', 'Mother'],
  guardianPhone: ['with a guardian', 'The guardian signs in with it.', '90000 00002'],
  guardianEmail: ['no', '', 'sunita@example.in'],
  consent: [
    'for minors',
    'Yes where the signed form lies in the office. Without it a minor cannot sign in.',
    'Yes',
  ],
  address: ['no', '', 'Ausa Road, Latur'],
}

/** The sheets of the template. */
export function studentTemplate(): SheetToWrite[] {
  const explained = [...ORDER, 'adultOn' as const].map((column) => [
    headingOf(column),
    ...EXPLANATIONS[column],
  ])
  return [
    { name: 'Students', headings: 1, widths: ORDER.map(() => 20), rows: [ORDER.map(headingOf)] },
    {
      name: 'How to fill it in',
      headings: 1,
      widths: [22, 16, 70, 22],
      rows: [['Column', 'Needed', 'What it says', 'Example'], ...explained],
    },
  ]
}
