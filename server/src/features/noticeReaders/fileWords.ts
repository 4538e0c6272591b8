// The words of the list of a notice's readers as a file, in each language.
import type { Locale, PersonRole } from '../../platform/schema.ts'

interface ReaderWords {
  sheet: string
  name: string
  role: string
  batch: string
  children: string
  read: string
  acknowledged: string
  roles: Record<PersonRole, string>
}

export const readerWords: Record<Locale, ReaderWords> = {
  en: {
    sheet: 'Readers',
    name: 'Name',
    role: 'Who',
    batch: 'Batch',
    children: 'Guardian of',
    read: 'Opened',
    acknowledged: '“I have read it”',
    roles: { student: 'Student', parent: 'Guardian', teacher: 'Teacher', admin: 'Office' },
  },
  mr: {
    sheet: 'वाचक',
    name: 'नाव',
    role: 'कोण',
    batch: 'बॅच',
    children: 'कोणाचे पालक',
    read: 'उघडले',
    acknowledged: '“मी वाचले आहे”',
    roles: { student: 'विद्यार्थी', parent: 'पालक', teacher: 'शिक्षक', admin: 'कार्यालय' },
  },
  hi: {
    sheet: 'पाठक',
    name: 'नाम',
    role: 'कौन',
    batch: 'बैच',
    children: 'किसके अभिभावक',
    read: 'खोला',
    acknowledged: '“मैंने पढ़ लिया है”',
    roles: { student: 'विद्यार्थी', parent: 'अभिभावक', teacher: 'शिक्षक', admin: 'कार्यालय' },
  },
}
