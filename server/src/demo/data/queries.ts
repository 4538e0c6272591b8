// What the demo's students and guardians have asked, how it was answered, and what of it is shared.
import type { SubjectCode } from '../../content/syllabus.ts'

type Then =
  | { do: 'answer'; by: string; body: string }
  | { do: 'add' | 'notHelpful'; body: string }
  | { do: 'helpful' | 'close' }
  | {
      do: 'share'
      by: string
      audience: 'batch' | 'everybody'
      title: string
      question: string
      answer: string
    }
  | { do: 'move'; by: string; to: string; note: string }
  | { do: 'report'; by: string; reason: string }

export interface DemoQuery {
  /** A roll number, or a guardian's code. */
  asker: string
  about: { subject: SubjectCode } | { office: 'fees' | 'office' } | { exam: string; position: number }
  title: string
  body: string
  hoursAgo: number
  /** What followed, each so many hours after the one before. */
  story: ({ after: number } & Then)[]
}

const day = 24

/** The students whom the design shows ask first; the last ones wait too long. */
export const demoQueries: readonly DemoQuery[] = [
  {
    asker: '2027-0412',
    about: { subject: 'physics' },
    title: 'Why is the torque zero when the force passes through the axis?',
    body: 'In the door example the force is large, but we wrote $\\tau = 0$. Why does $F$ not count?',
    hoursAgo: 26 * day,
    story: [
      {
        ...{ after: 5, do: 'answer', by: 'kishor' },
        body: 'Torque is $\\vec\\tau = \\vec r \\times \\vec F$, so $\\tau = rF\\sin\\theta$. What counts is the **arm** $r_\\perp = r\\sin\\theta$: the distance of the line of force from the axis.\n\nThrough the axis $r_\\perp = 0$, so $\\tau = 0$ however large $F$ is. Push a door at its hinge and try.',
      },
      { after: 3, do: 'helpful' },
      {
        ...{ after: 1, do: 'share', by: 'kishor', audience: 'everybody' },
        title: 'Why is the torque zero when the force passes through the axis?',
        question: 'A large force acts on a door at its hinge. Why is $\\tau = 0$?',
        answer:
          'Torque is $\\tau = rF\\sin\\theta = r_\\perp F$. Through the axis the arm $r_\\perp$ is zero, so $\\tau = 0$ however large $F$ is.',
      },
    ],
  },
  {
    asker: '2027-0412',
    about: { exam: 'jee-main-mock-7', position: 3 },
    title: 'Where does the sign come from in this one?',
    body: 'I get $m = +3$ with $u = +20$ and $f = +15$. The key says $-3$.',
    hoursAgo: 2 * day,
    story: [
      {
        ...{ after: 7, do: 'answer', by: 'kishor' },
        body: 'The size is right; the signs go **against the light**. Both the object and the focus of a concave mirror lie in front of it: $u = -20$ cm, $f = -15$ cm.\n\n1. $\\frac1v = \\frac1f - \\frac1u$ gives $v = -60$ cm.\n2. $m = -\\frac{v}{u} = -3$.\n3. The minus says that the image is inverted.',
      },
    ],
  },
  {
    asker: '2027-0412',
    about: { subject: 'chemistry' },
    title: 'Hybridisation of XeF₄: why sp³d²?',
    body: 'Xenon has 8 electrons outside. I count 4 bonds and 4 electrons left. How do I see the shape?',
    hoursAgo: 3,
    story: [],
  },
  {
    asker: '2027-0418',
    about: { subject: 'physics' },
    title: 'Does friction do work on a ball that rolls without slipping?',
    body: 'The book says no work, but the ball turns faster and faster down the slope.',
    hoursAgo: 30,
    story: [],
  },
  {
    asker: '2027-0423',
    about: { subject: 'maths' },
    title: 'When may I differentiate under the integral sign?',
    body: 'For $\\int_0^1 \\frac{x^a - 1}{\\ln x}\\,dx$ the solution just does it.',
    hoursAgo: 20,
    story: [
      {
        after: 4,
        do: 'answer',
        by: 'jayant',
        body: 'For a continuous integrand with a continuous derivative in $a$ it is allowed. In JEE you may use it.',
      },
      {
        after: 6,
        do: 'notHelpful',
        body: 'At $x = 0$ the logarithm is not defined. Is it still continuous?',
      },
    ],
  },
  {
    asker: '2027-0434',
    about: { subject: 'physics' },
    title: 'Which receipt do I need for the hostel?',
    body: 'They ask for the fee receipt of the second instalment.',
    hoursAgo: 9,
    story: [
      { after: 2, do: 'move', by: 'kishor', to: 'fees', note: 'It is about a receipt, not about physics.' },
    ],
  },
  {
    asker: '2027-0101',
    about: { subject: 'biology' },
    title: 'Difference between mitosis and meiosis in prophase I',
    body: 'What exactly is new in meiosis before the chromosomes line up?',
    hoursAgo: 12 * day,
    story: [
      {
        ...{ after: 6, do: 'answer', by: 'deepa' },
        body: 'Homologous chromosomes **pair** (zygotene) and **cross over** (pachytene); in mitosis they ignore each other.\n\n| | mitosis | meiosis I |\n|---|---|---|\n| pairing | no | yes |\n| crossing over | no | yes |',
      },
      { after: 2, do: 'helpful' },
      {
        ...{ after: 1, do: 'share', by: 'deepa', audience: 'everybody' },
        title: 'Difference between mitosis and meiosis in prophase I',
        question: 'What is new in meiosis before the chromosomes line up?',
        answer:
          'Homologous chromosomes pair and cross over; in mitosis they do not.\n\n- zygotene: synapsis\n- pachytene: crossing over\n- diplotene: chiasmata can be seen',
      },
    ],
  },
  {
    asker: '2027-0102',
    about: { subject: 'chemistry' },
    title: 'How does a buffer solution resist a change of pH?',
    body: 'If I add $\\mathrm{HCl}$, there are more $\\mathrm{H^+}$. Where do they go?',
    hoursAgo: 8 * day,
    story: [
      {
        ...{ after: 10, do: 'answer', by: 'smita' },
        body: 'The conjugate base takes them: $\\mathrm{CH_3COO^- + H^+ \\rightleftharpoons CH_3COOH}$. So in $\\mathrm{pH} = \\mathrm{p}K_a + \\log\\frac{[A^-]}{[HA]}$ only the quotient moves a little.',
      },
      { after: 5, do: 'helpful' },
      {
        ...{ after: 2, do: 'share', by: 'smita', audience: 'batch' },
        title: 'How does a buffer solution resist a change of pH?',
        question: 'A strong acid is added to a buffer of acetic acid and acetate. Where do the ions go?',
        answer:
          'The acetate takes them up: $\\mathrm{CH_3COO^- + H^+ \\rightleftharpoons CH_3COOH}$. In $\\mathrm{pH} = \\mathrm{p}K_a + \\log\\frac{[A^-]}{[HA]}$ only the quotient moves a little.',
      },
    ],
  },
  {
    asker: '2027-0601',
    about: { subject: 'physics' },
    title: 'पोकळ गोलाचे जडत्व आघूर्ण कसे काढायचे?',
    body: 'भरीव गोलाचे $\\frac{2}{5}MR^2$ आहे. पोकळ गोलाचे जास्त का?',
    hoursAgo: 5 * day,
    story: [
      {
        ...{ after: 8, do: 'answer', by: 'kishor' },
        body: 'पोकळ गोलात सर्व वस्तुमान अक्षापासून दूर, पृष्ठभागावर असते. गोलाचे कड्यांमध्ये भाग करा: $dI = dm\\,(R\\sin\\theta)^2$ आणि $dm = \\frac{M}{2}\\sin\\theta\\,d\\theta$. बेरीज केल्यावर $\\frac{2}{3}MR^2$.',
      },
      { after: 4, do: 'helpful' },
      {
        ...{ after: 1, do: 'share', by: 'kishor', audience: 'everybody' },
        title: 'पोकळ गोलाचे जडत्व आघूर्ण कसे काढायचे?',
        question: 'भरीव गोलापेक्षा पोकळ गोलाचे जडत्व आघूर्ण जास्त का असते?',
        answer:
          'सर्व वस्तुमान अक्षापासून दूर असते. कड्यांची बेरीज: $\\int_0^\\pi \\frac{M}{2}\\sin\\theta\\,(R\\sin\\theta)^2\\,d\\theta = \\frac{2}{3}MR^2$.',
      },
    ],
  },
  {
    asker: 'aarya',
    about: { office: 'fees' },
    title: 'Can I pay the next instalment in two parts?',
    body: 'Half on 5 December and half on 20 December would help us.',
    hoursAgo: 5,
    story: [],
  },
  {
    asker: 'aarya',
    about: { office: 'office' },
    title: 'When is the next meeting for parents?',
    body: '',
    hoursAgo: 6 * day,
    story: [
      {
        after: 20,
        do: 'answer',
        by: 'lata',
        body: 'On the **first Sunday of December at 11:00** in Room 1. A notice follows.',
      },
      {
        ...{ after: 1, do: 'share', by: 'lata', audience: 'everybody' },
        title: 'When is the next meeting for parents?',
        question: '',
        answer: 'On the first Sunday of December at 11:00 in Room 1.',
      },
    ],
  },
  {
    asker: '2027-0449',
    about: { subject: 'physics' },
    title: 'This chapter is useless, why do we learn it?',
    body: 'Nobody ever uses the parallel axes theorem!!!',
    hoursAgo: 11,
    story: [
      { after: 1, do: 'report', by: 'kishor', reason: 'Not a question, and it is the third of this kind.' },
    ],
  },
]
