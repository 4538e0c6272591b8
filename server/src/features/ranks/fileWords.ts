// The words of the file of ranks, in the asker's language.
import type { Locale } from '../../platform/languages.ts'

export const rankWords: Record<
  Locale,
  {
    sheet: string
    heads: readonly [string, string, string, string, string, string, string, string]
    percentileIn: (subject: string) => string
    absent: string
    voided: string
  }
> = {
  en: {
    sheet: 'Ranks',
    heads: ['Rank', 'Roll number', 'Name', 'Batch', 'Score', 'Percentile', 'Rank over all shifts', 'Remark'],
    percentileIn: (subject) => `${subject} percentile`,
    absent: 'absent',
    voided: 'voided',
  },
  mr: {
    sheet: 'क्रमांक',
    heads: ['क्रमांक', 'हजेरी क्रमांक', 'नाव', 'बॅच', 'गुण', 'पर्सेंटाइल', 'सर्व शिफ्टमधील क्रमांक', 'शेरा'],
    percentileIn: (subject) => `${subject} पर्सेंटाइल`,
    absent: 'गैरहजर',
    voided: 'रद्द',
  },
  hi: {
    sheet: 'रैंक',
    heads: ['रैंक', 'रोल नंबर', 'नाम', 'बैच', 'अंक', 'पर्सेंटाइल', 'सभी शिफ़्टों में रैंक', 'टिप्पणी'],
    percentileIn: (subject) => `${subject} पर्सेंटाइल`,
    absent: 'अनुपस्थित',
    voided: 'रद्द',
  },
}
