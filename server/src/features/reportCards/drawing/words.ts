// The words of a report card, in three languages.
import type { Locale } from '../../../platform/languages.ts'
import type { ReportCard } from './printed.ts'

const en = {
  title: 'Report card',
  roll: 'Roll number',
  batch: 'Batch',
  tests: 'Tests',
  test: 'Test',
  day: 'Date',
  score: 'Score',
  share: '%',
  percentile: 'Percentile',
  batchAverage: 'Batch average',
  own: 'Own marks',
  trend: 'Marks over the tests (% of full marks)',
  subjects: 'Strength by subject',
  practice: 'Topics to practise',
  remark: "Teacher's remark",
  teacher: 'Teacher',
  guardian: 'Parent or guardian',
  none: 'No results have been published yet.',
  first: (share: string) => `The last result: ${share} of full marks.`,
  rising: (count: number) => `The marks have risen over the last ${count} tests.`,
  steady: (count: number) => `The marks have stayed steady over the last ${count} tests.`,
  falling: (count: number) =>
    `The marks have fallen over the last ${count} tests; please speak with the teachers.`,
  strong: (subject: string, share: string) => `Strongest subject: ${subject} (${share}).`,
  weak: (subject: string, share: string) => `More practice will help most in ${subject} (${share}).`,
}

type Words = typeof en

const mr: Words = {
  title: 'प्रगतिपत्रक',
  roll: 'हजेरी क्रमांक',
  batch: 'बॅच',
  tests: 'परीक्षा',
  test: 'परीक्षा',
  day: 'दिनांक',
  score: 'गुण',
  share: '%',
  percentile: 'पर्सेंटाइल',
  batchAverage: 'बॅचची सरासरी',
  own: 'स्वतःचे गुण',
  trend: 'परीक्षांमधील गुण (एकूण गुणांच्या %)',
  subjects: 'विषयवार तयारी',
  practice: 'सरावाचे घटक',
  remark: 'शिक्षकांचा अभिप्राय',
  teacher: 'शिक्षक',
  guardian: 'पालक',
  none: 'अजून एकही निकाल जाहीर झालेला नाही.',
  first: (share) => `शेवटचा निकाल: एकूण गुणांच्या ${share}.`,
  rising: (count) => `गेल्या ${count} परीक्षांमध्ये गुण वाढले आहेत.`,
  steady: (count) => `गेल्या ${count} परीक्षांमध्ये गुण स्थिर आहेत.`,
  falling: (count) => `गेल्या ${count} परीक्षांमध्ये गुण कमी झाले आहेत; कृपया शिक्षकांशी बोला.`,
  strong: (subject, share) => `सर्वांत चांगला विषय: ${subject} (${share}).`,
  weak: (subject, share) => `सर्वाधिक सरावाची गरज: ${subject} (${share}).`,
}

const hi: Words = {
  title: 'प्रगति पत्रक',
  roll: 'रोल नंबर',
  batch: 'बैच',
  tests: 'परीक्षाएँ',
  test: 'परीक्षा',
  day: 'दिनांक',
  score: 'अंक',
  share: '%',
  percentile: 'पर्सेंटाइल',
  batchAverage: 'बैच का औसत',
  own: 'अपने अंक',
  trend: 'परीक्षाओं में अंक (कुल अंकों का %)',
  subjects: 'विषयवार तैयारी',
  practice: 'अभ्यास के विषय',
  remark: 'शिक्षक की टिप्पणी',
  teacher: 'शिक्षक',
  guardian: 'अभिभावक',
  none: 'अभी कोई परिणाम घोषित नहीं हुआ है।',
  first: (share) => `पिछला परिणाम: कुल अंकों का ${share}।`,
  rising: (count) => `पिछली ${count} परीक्षाओं में अंक बढ़े हैं।`,
  steady: (count) => `पिछली ${count} परीक्षाओं में अंक स्थिर रहे हैं।`,
  falling: (count) => `पिछली ${count} परीक्षाओं में अंक घटे हैं; कृपया शिक्षकों से बात करें।`,
  strong: (subject, share) => `सबसे अच्छा विषय: ${subject} (${share})।`,
  weak: (subject, share) => `सबसे ज़्यादा अभ्यास की ज़रूरत: ${subject} (${share})।`,
}

export const cardWords: Record<Locale, Words> = { en, mr, hi }

/** A share as a whole percentage. */
export const percent = (share: number): string => `${Math.round(share * 100)}%`

/** What a parent learns in one breath: where the marks go, what is strong, where practice helps. */
export function sentenceFor({ tests, subjects, direction }: ReportCard, locale: Locale): string {
  const words = cardWords[locale]
  const last = tests.at(-1)
  if (!last) return words.none
  const sentences = [direction ? words[direction](tests.length) : words.first(percent(last.share))]
  const byShare = subjects.toSorted((one, other) => other.share - one.share)
  const [strong, weak] = [byShare[0], byShare.at(-1)]
  if (strong && weak && strong !== weak) {
    sentences.push(words.strong(strong.name, percent(strong.share)))
    sentences.push(words.weak(weak.name, percent(weak.share)))
  }
  return sentences.join(' ')
}
