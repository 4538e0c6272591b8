// The words that are printed, in the languages of the papers.
import type { Locale } from '../../../platform/languages.ts'

const en = {
  set: 'Set',
  time: (minutes: number) => `Time: ${minutes} minutes`,
  marks: (marks: string) => `Maximum marks: ${marks}`,
  questions: (count: number) => `${count} questions`,
  name: 'Name',
  roll: 'Roll number',
  signature: 'Signature',
  invigilator: 'Invigilator',
  day: 'Date',
  instructions: 'Instructions',
  general: [
    'Do not open the paper before you are told to.',
    'Write your name and roll number here and on the answer sheet, and fill in the set code.',
    'Fill exactly one bubble for a question with one right answer. Two filled bubbles count as wrong.',
    'Rough work: on this paper only.',
  ],
  range: (from: number, to: number) => (from === to ? `Question ${from}` : `Questions ${from}–${to}`),
  right: 'right',
  wrong: 'wrong',
  blank: 'not answered',
  partial: (marks: string) => `${marks} for each right option where not all are chosen and none is wrong`,
  attempt: (count: number, of: number) =>
    `Answer any ${count} of these ${of}; the first ${count} on the sheet count.`,
  decimals: (count: number) => (count === 0 ? 'Give whole numbers.' : `Give numbers to ${count} decimals.`),
  kinds: { multiple: 'One or more options are right.' },
  minutes: (minutes: number) => `${minutes} minutes`,
  passage: (from: number, to: number) =>
    from === to
      ? `Read the text and answer question ${from}.`
      : `Read the text and answer questions ${from}–${to}.`,
  isTrue: 'True',
  isFalse: 'False',
  listOne: 'List I',
  listTwo: 'List II',
  answer: 'Answer',
  key: 'Answer key',
  staffOnly: 'For staff only',
  sheet: 'Answer sheet',
  fill: 'Fill the bubble wholly with black or blue ink:',
  notSo: 'not so:',
  end: 'End of the paper',
  anybody: 'marks to everybody',
}

type Words = typeof en

const mr: Words = {
  set: 'संच',
  time: (minutes) => `वेळ: ${minutes} मिनिटे`,
  marks: (marks) => `एकूण गुण: ${marks}`,
  questions: (count) => `${count} प्रश्न`,
  name: 'नाव',
  roll: 'हजेरी क्रमांक',
  signature: 'सही',
  invigilator: 'पर्यवेक्षक',
  day: 'दिनांक',
  instructions: 'सूचना',
  general: [
    'सांगितल्याशिवाय प्रश्नपत्रिका उघडू नका.',
    'तुमचे नाव व हजेरी क्रमांक येथे आणि उत्तरपत्रिकेवर लिहा, आणि संचाचे वर्तुळ भरा.',
    'एकच योग्य उत्तर असलेल्या प्रश्नासाठी एकच वर्तुळ भरा. दोन भरलेली वर्तुळे चूक धरली जातात.',
    'कच्चे काम फक्त या प्रश्नपत्रिकेवरच करा.',
  ],
  range: (from, to) => (from === to ? `प्रश्न ${from}` : `प्रश्न ${from}–${to}`),
  right: 'बरोबर',
  wrong: 'चूक',
  blank: 'न सोडवल्यास',
  partial: (marks) => `सर्व योग्य पर्याय निवडले नसल्यास व एकही चूक नसल्यास प्रत्येक योग्य पर्यायाला ${marks}`,
  attempt: (count, of) => `या ${of} पैकी कोणतेही ${count} सोडवा; उत्तरपत्रिकेवरील पहिली ${count} उत्तरे धरली जातात.`,
  decimals: (count) => (count === 0 ? 'उत्तर पूर्णांकात द्या.' : `उत्तर ${count} दशांश स्थळांपर्यंत द्या.`),
  kinds: { multiple: 'एक किंवा अधिक पर्याय योग्य आहेत.' },
  minutes: (minutes) => `${minutes} मिनिटे`,
  passage: (from, to) =>
    from === to ? `उतारा वाचा आणि प्रश्न ${from} सोडवा.` : `उतारा वाचा आणि प्रश्न ${from}–${to} सोडवा.`,
  isTrue: 'सत्य',
  isFalse: 'असत्य',
  listOne: 'यादी I',
  listTwo: 'यादी II',
  answer: 'उत्तर',
  key: 'उत्तरतालिका',
  staffOnly: 'फक्त शिक्षकांसाठी',
  sheet: 'उत्तरपत्रिका',
  fill: 'वर्तुळ काळ्या किंवा निळ्या शाईने पूर्ण भरा:',
  notSo: 'असे नको:',
  end: 'प्रश्नपत्रिका समाप्त',
  anybody: 'सर्वांना गुण',
}

const hi: Words = {
  set: 'सेट',
  time: (minutes) => `समय: ${minutes} मिनट`,
  marks: (marks) => `कुल अंक: ${marks}`,
  questions: (count) => `${count} प्रश्न`,
  name: 'नाम',
  roll: 'रोल नंबर',
  signature: 'हस्ताक्षर',
  invigilator: 'निरीक्षक',
  day: 'दिनांक',
  instructions: 'निर्देश',
  general: [
    'कहे जाने से पहले प्रश्नपत्र न खोलें।',
    'अपना नाम और रोल नंबर यहाँ और उत्तर पत्रक पर लिखें, और सेट का गोला भरें।',
    'एक सही उत्तर वाले प्रश्न के लिए एक ही गोला भरें। दो भरे हुए गोले ग़लत माने जाते हैं।',
    'रफ़ काम केवल इसी प्रश्नपत्र पर करें।',
  ],
  range: (from, to) => (from === to ? `प्रश्न ${from}` : `प्रश्न ${from}–${to}`),
  right: 'सही',
  wrong: 'ग़लत',
  blank: 'उत्तर न देने पर',
  partial: (marks) => `सभी सही विकल्प न चुने हों और कोई ग़लत न हो, तो हर सही विकल्प पर ${marks}`,
  attempt: (count, of) => `इन ${of} में से कोई भी ${count} हल करें; उत्तर पत्रक के पहले ${count} उत्तर गिने जाते हैं।`,
  decimals: (count) => (count === 0 ? 'उत्तर पूर्णांक में दें।' : `उत्तर ${count} दशमलव स्थान तक दें।`),
  kinds: { multiple: 'एक या अधिक विकल्प सही हैं।' },
  minutes: (minutes) => `${minutes} मिनट`,
  passage: (from, to) =>
    from === to ? `गद्यांश पढ़ें और प्रश्न ${from} का उत्तर दें।` : `गद्यांश पढ़ें और प्रश्न ${from}–${to} के उत्तर दें।`,
  isTrue: 'सत्य',
  isFalse: 'असत्य',
  listOne: 'सूची I',
  listTwo: 'सूची II',
  answer: 'उत्तर',
  key: 'उत्तर कुंजी',
  staffOnly: 'केवल शिक्षकों के लिए',
  sheet: 'उत्तर पत्रक',
  fill: 'गोला काली या नीली स्याही से पूरा भरें:',
  notSo: 'ऐसे नहीं:',
  end: 'प्रश्नपत्र समाप्त',
  anybody: 'सबको अंक',
}

export const printedWords: Record<Locale, Words> = { en, mr, hi }

/** (A), (B), … as options are called on paper, whatever the language: the answer sheet has the same letters. */
export const optionLetter = (index: number): string => String.fromCharCode(65 + index)
/** (P), (Q), … as the rows of a matching question are called. */
export const rowLetter = (index: number): string => String.fromCharCode(80 + index)
