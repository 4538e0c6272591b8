// The words of a month's register, in three languages.
import type { Locale } from '../../../platform/languages.ts'
import type { PrintedMark } from './printed.ts'

interface Words {
  title: string
  roll: string
  name: string
  attended: string
  counted: string
  average: string
  empty: string
  note: string
  page: (number: number, of: number) => string
  /** One letter for each day's mark. */
  letters: Record<PrintedMark, string>
  meanings: Record<PrintedMark, string>
}

const en: Words = {
  title: 'Attendance register',
  roll: 'Roll number',
  name: 'Name',
  attended: 'Attended',
  counted: 'Lectures',
  average: 'Batch',
  empty: 'No lecture was marked in this month.',
  note: 'Lectures missed with leave are not counted. Late and left early count as attended.',
  page: (number, of) => `Page ${number} of ${of}`,
  letters: { present: 'P', late: 'LT', part: 'H', absent: 'A', leave: 'L' },
  meanings: {
    present: 'present',
    late: 'present, late once or more',
    part: 'some lectures missed or left early',
    absent: 'absent all day',
    leave: 'on leave',
  },
}

const mr: Words = {
  title: 'उपस्थिती पत्रक',
  roll: 'हजेरी क्रमांक',
  name: 'नाव',
  attended: 'उपस्थिती',
  counted: 'तासिका',
  average: 'बॅच',
  empty: 'या महिन्यात एकाही तासिकेची नोंद नाही.',
  note: 'रजेच्या तासिका मोजल्या जात नाहीत. उशीर आणि लवकर जाणे उपस्थितीत मोजले जाते.',
  page: (number, of) => `पान ${number} / ${of}`,
  letters: { present: 'उ', late: 'उशी', part: 'अं', absent: 'गै', leave: 'र' },
  meanings: {
    present: 'उपस्थित',
    late: 'उपस्थित, एकदा किंवा अधिक वेळा उशीर',
    part: 'काही तासिका चुकल्या किंवा लवकर जाणे',
    absent: 'दिवसभर गैरहजर',
    leave: 'रजेवर',
  },
}

const hi: Words = {
  title: 'उपस्थिति रजिस्टर',
  roll: 'रोल नंबर',
  name: 'नाम',
  attended: 'उपस्थिति',
  counted: 'लेक्चर',
  average: 'बैच',
  empty: 'इस महीने किसी लेक्चर की हाज़िरी दर्ज नहीं हुई।',
  note: 'छुट्टी के लेक्चर नहीं गिने जाते। देर से आना और जल्दी जाना उपस्थिति में गिना जाता है।',
  page: (number, of) => `पृष्ठ ${number} / ${of}`,
  letters: { present: 'उ', late: 'देर', part: 'आं', absent: 'अ', leave: 'छु' },
  meanings: {
    present: 'उपस्थित',
    late: 'उपस्थित, एक या अधिक बार देर',
    part: 'कुछ लेक्चर छूटे या जल्दी गए',
    absent: 'दिन भर अनुपस्थित',
    leave: 'छुट्टी पर',
  },
}

export const registerWords: Record<Locale, Words> = { en, mr, hi }

/** The month with its year, as it is read: "November 2026". */
export function monthName(month: string, locale: Locale): string {
  const format = new Intl.DateTimeFormat(`${locale}-IN-u-nu-latn`, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
  return format.format(new Date(`${month}-01T00:00:00Z`))
}
