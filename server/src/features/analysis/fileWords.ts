// The words of an exam's workbook, in the asker's language.
import type { Locale } from '../../platform/languages.ts'
import type { QuestionKind } from '../../platform/schema.ts'
import type { ItemRemark } from './itemFigures.ts'

interface FileWords {
  students: string
  questions: string
  answers: string
  studentHeads: readonly string[]
  questionHeads: readonly string[]
  answerHeads: readonly string[]
  absent: string
  yes: string
  kinds: Record<QuestionKind, string>
  remarks: Record<ItemRemark, string>
}

export const fileWords: Record<Locale, FileWords> = {
  en: {
    students: 'Students',
    questions: 'Questions',
    answers: 'Answers',
    studentHeads: ['Roll number', 'Name', 'Batch', 'Score', 'Rank', 'Percentile'],
    questionHeads: [
      ...['Question', 'Kind', 'Text', 'Right', 'Partly', 'Wrong', 'Not answered', 'Facility'],
      ...['Discrimination', 'Point-biserial', 'Seconds', 'Remarks'],
    ],
    answerHeads: ['Question', 'Answer', 'Chosen', 'Top 27 %', 'Bottom 27 %', 'Right'],
    absent: 'absent',
    yes: 'yes',
    kinds: {
      single: 'one right',
      multiple: 'one or more right',
      numerical: 'number',
      integer: 'whole number',
      matching: 'matching',
      true_false: 'true or false',
      short: 'short text',
    },
    remarks: {
      'weak-beat-strong': 'weak students did better',
      'distractor-beats-key': 'a wrong option wins',
      'hardly-discriminates': 'tells little',
      'too-hard': 'very hard',
      'too-easy': 'very easy',
      'option-unused': 'an option nobody took',
    },
  },
  mr: {
    students: 'विद्यार्थी',
    questions: 'प्रश्न',
    answers: 'उत्तरे',
    studentHeads: ['हजेरी क्रमांक', 'नाव', 'बॅच', 'गुण', 'क्रमांक', 'पर्सेंटाइल'],
    questionHeads: [
      ...['प्रश्न', 'प्रकार', 'मजकूर', 'बरोबर', 'अंशतः', 'चूक', 'उत्तर दिले नाही', 'सुलभता'],
      ...['भेददर्शकता', 'पॉइंट-बायसीरियल', 'सेकंद', 'शेरे'],
    ],
    answerHeads: ['प्रश्न', 'उत्तर', 'निवडले', 'वरचे 27 %', 'खालचे 27 %', 'बरोबर'],
    absent: 'गैरहजर',
    yes: 'होय',
    kinds: {
      single: 'एक बरोबर',
      multiple: 'एक किंवा अधिक बरोबर',
      numerical: 'संख्या',
      integer: 'पूर्णांक',
      matching: 'जोड्या',
      true_false: 'बरोबर की चूक',
      short: 'थोडक्यात उत्तर',
    },
    remarks: {
      'weak-beat-strong': 'कमी गुणांच्या विद्यार्थ्यांनी जास्त चांगले केले',
      'distractor-beats-key': 'चुकीचा पर्याय पुढे',
      'hardly-discriminates': 'फारसा फरक दाखवत नाही',
      'too-hard': 'फार अवघड',
      'too-easy': 'फार सोपा',
      'option-unused': 'एक पर्याय कोणीच निवडला नाही',
    },
  },
  hi: {
    students: 'विद्यार्थी',
    questions: 'प्रश्न',
    answers: 'उत्तर',
    studentHeads: ['रोल नंबर', 'नाम', 'बैच', 'अंक', 'रैंक', 'पर्सेंटाइल'],
    questionHeads: [
      ...['प्रश्न', 'प्रकार', 'पाठ', 'सही', 'आंशिक', 'ग़लत', 'उत्तर नहीं दिया', 'सुगमता'],
      ...['विभेदकता', 'पॉइंट-बाइसीरियल', 'सेकंड', 'टिप्पणियाँ'],
    ],
    answerHeads: ['प्रश्न', 'उत्तर', 'चुना गया', 'ऊपर के 27 %', 'नीचे के 27 %', 'सही'],
    absent: 'अनुपस्थित',
    yes: 'हाँ',
    kinds: {
      single: 'एक सही',
      multiple: 'एक या अधिक सही',
      numerical: 'संख्या',
      integer: 'पूर्णांक',
      matching: 'मिलान',
      true_false: 'सही या ग़लत',
      short: 'संक्षिप्त उत्तर',
    },
    remarks: {
      'weak-beat-strong': 'कम अंक वालों ने बेहतर किया',
      'distractor-beats-key': 'ग़लत विकल्प आगे',
      'hardly-discriminates': 'ख़ास अंतर नहीं बताता',
      'too-hard': 'बहुत कठिन',
      'too-easy': 'बहुत आसान',
      'option-unused': 'एक विकल्प किसी ने नहीं चुना',
    },
  },
}
