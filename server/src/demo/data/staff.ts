// The demo's staff: an owner, three admins, and two teachers for each subject.
import type { SubjectCode } from '../../content/syllabus.ts'
import type { Language } from './institute.ts'

export type DemoPower = 'owner' | 'academics' | 'front_desk' | 'accounts'

export type DemoStaff = {
  code: string
  role: 'admin' | 'teacher'
  powers: readonly DemoPower[]
  /** What a teacher teaches; empty for admins. */
  subjects: readonly SubjectCode[]
  name: string
  devanagari: string
  phone: string
  email: string
  language: Language
}

type Who = { code: string; names: [latin: string, devanagari: string]; line: number; language: Language }

function person({ code, names: [name, devanagari], line, language }: Who) {
  const phone = `+919000000${line}`
  return { code, name, devanagari, phone, email: `${code}@example.in`, language }
}

function admin(power: DemoPower, who: Who): DemoStaff {
  return { ...person(who), role: 'admin', powers: [power], subjects: [] }
}

function teacher(subject: SubjectCode, who: Who): DemoStaff {
  return { ...person(who), role: 'teacher', powers: [], subjects: [subject] }
}

export const staff: readonly DemoStaff[] = [
  admin('owner', {
    code: 'madhavi',
    names: ['Madhavi Naamdhari', 'माधवी नामधारी'],
    line: 101,
    language: 'en',
  }),
  admin('academics', {
    code: 'sameer',
    names: ['Sameer Pratirup', 'समीर प्रतिरूप'],
    line: 102,
    language: 'en',
  }),
  admin('front_desk', { code: 'lata', names: ['Lata Chachani', 'लता चाचणी'], line: 103, language: 'en' }),
  admin('accounts', { code: 'mohan', names: ['Mohan Kalpit', 'मोहन कल्पित'], line: 104, language: 'en' }),
  admin('accounts', { code: 'anjali', names: ['Anjali Lutupute', 'अंजली लुटुपुटे'], line: 105, language: 'mr' }),
  teacher('physics', { code: 'kishor', names: ['Kishor Udahare', 'किशोर उदाहरे'], line: 111, language: 'en' }),
  teacher('physics', { code: 'rekha', names: ['Rekha Kalpit', 'रेखा कल्पित'], line: 112, language: 'en' }),
  teacher('chemistry', { code: 'smita', names: ['Smita Abhasi', 'स्मिता आभासी'], line: 113, language: 'mr' }),
  teacher('chemistry', { code: 'nitin', names: ['Nitin Rachite', 'नितीन रचिते'], line: 114, language: 'en' }),
  teacher('maths', { code: 'jayant', names: ['Jayant Drushtante', 'जयंत दृष्टांते'], line: 115, language: 'mr' }),
  teacher('maths', { code: 'varsha', names: ['Varsha Namunekar', 'वर्षा नमुनेकर'], line: 116, language: 'en' }),
  teacher('biology', { code: 'deepa', names: ['Deepa Kalpanik', 'दीपा काल्पनिक'], line: 117, language: 'en' }),
  teacher('biology', { code: 'ashok', names: ['Ashok Lutupute', 'अशोक लुटुपुटे'], line: 118, language: 'hi' }),
]
