// What the demo's institute has announced, what waits to go out, and what somebody is still writing.

export interface DemoNotice {
  /** A staff code. */
  author: string
  title: string
  body: string
  mr?: { title: string; body: string }
  hi?: { title: string; body: string }
  /** Batches by their names; without any, everybody. */
  batches?: string[]
  withGuardians?: boolean
  important?: boolean
  /** Hours before the demo's now at which it was sent; a negative number is still to come, absent a draft. */
  hoursAgo?: number
  /** Days from then on which it stays pinned, and is valid. */
  pinnedDays?: number
  validDays?: number
  /** Hours after sending at which it was edited, and what it says since. */
  edited?: { after: number; body: string }
  withdrawn?: true
}

const jee = ['JEE-27 A', 'JEE-27 B']

export const demoNotices: DemoNotice[] = [
  {
    author: 'lata',
    title: 'Parents’ meeting on Sunday',
    body: [
      'We meet on Sunday at **10:00** in the hall of the first floor.',
      '',
      '- How the batch stands after the part tests',
      '- The plan until the January attempt',
      '- Your questions',
      '',
      'Please bring the report card of your child.',
    ].join('\n'),
    mr: {
      title: 'रविवारी पालक सभा',
      body: [
        'रविवारी सकाळी **10:00** वाजता पहिल्या मजल्यावरील सभागृहात भेटू.',
        '',
        '- घटक चाचण्यांनंतर बॅच कुठे आहे',
        '- जानेवारीच्या प्रयत्नापर्यंतचे नियोजन',
        '- तुमचे प्रश्न',
        '',
        'कृपया पाल्याचे प्रगतिपुस्तक सोबत आणा.',
      ].join('\n'),
    },
    hi: {
      title: 'रविवार को अभिभावक सभा',
      body: 'रविवार सुबह **10:00** बजे पहली मंज़िल के सभागृह में मिलते हैं। कृपया प्रगति-पत्र साथ लाएँ।',
    },
    batches: jee,
    withGuardians: true,
    important: true,
    hoursAgo: 20,
    pinnedDays: 5,
    validDays: 6,
  },
  {
    author: 'madhavi',
    title: 'The library is open until 21:00',
    body: 'From Monday on the library stays open until **21:00**, Saturdays until 18:00. Bring your card.',
    mr: {
      title: 'ग्रंथालय 21:00 पर्यंत सुरू',
      body: 'सोमवारपासून ग्रंथालय **21:00** पर्यंत, शनिवारी 18:00 पर्यंत सुरू राहील. ओळखपत्र आणा.',
    },
    hoursAgo: 70,
    edited: {
      after: 5,
      body: 'From Monday on the library stays open until **21:00**, Saturdays until 17:00. Bring your card.',
    },
  },
  {
    author: 'kishor',
    title: 'Rotation: what to revise for Friday',
    body: 'Revise $\\tau = I\\alpha$ and rolling without slipping. Solve questions 12 to 30 of the sheet before the lecture.',
    batches: ['JEE-27 A'],
    hoursAgo: 26,
  },
  {
    author: 'lata',
    title: 'New gate for two-wheelers',
    body: 'Two-wheelers use the gate in the lane from Thursday on. The main gate is for people on foot.',
    mr: {
      title: 'दुचाकींसाठी नवीन फाटक',
      body: 'गुरुवारपासून दुचाकी गल्लीतील फाटकातून. मुख्य फाटक पायी येणाऱ्यांसाठी.',
    },
    hoursAgo: 140,
  },
  {
    author: 'lata',
    title: 'Holiday homework for the Diwali week',
    body: 'The sheets lie at the desk; hand them in on the first day after the holidays.',
    hoursAgo: 24 * 24,
    validDays: 14,
  },
  {
    author: 'madhavi',
    title: 'Extra lecture moved to Tuesday',
    body: 'The extra lecture of chemistry is on Tuesday at 17:00.',
    batches: ['NEET-27 A'],
    hoursAgo: 50,
    withdrawn: true,
  },
  {
    author: 'lata',
    title: 'Admit cards: collect them from Monday on',
    body: 'Admit cards of the first attempt are handed out at the desk, 9:00 to 17:00. Come yourself and sign for it.',
    batches: jee,
    withGuardians: true,
    important: true,
    hoursAgo: -40,
    validDays: 10,
  },
  {
    author: 'lata',
    title: 'Annual gathering',
    body: 'Date and place are to be settled.',
  },
  {
    author: 'kishor',
    title: 'Doubt session on Saturday',
    body: 'Bring your questions on **waves**; we begin at 16:00.',
    batches: ['JEE-27 A'],
  },
]
