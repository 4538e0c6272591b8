// The question sheet to download: its columns, two examples and an explanation in three languages.
import { locales } from '../../../platform/languages.ts'
import type { SheetToWrite } from '../../../platform/spreadsheets.ts'

/** Options may go up to H; the template shows the four that exams have. */
export const optionLetters: readonly string[] = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H']

/** What is to be matched may go up to eight rows; the template shows none, and its help tells of them. */
export const rowNumbers: readonly string[] = ['row1', 'row2', 'row3', 'row4', 'row5', 'row6', 'row7', 'row8']

/** Rows with a reference that begins like this are the template's own, and are not read. */
export const exampleReference = 'example-'

/** Every column that is understood. */
export const columns: readonly string[] = [
  ...columnsWith(optionLetters),
  ...locales.flatMap((locale) => [...rowNumbers, 'hint'].map((name) => `${name}_${locale}`)),
]

/** The template as a workbook: headings, two examples that the import passes over, and a help sheet. */
export function questionTemplate(): SheetToWrite[] {
  const shown = columnsWith(optionLetters.slice(0, 4))
  const rows = [shown, ...examples.map((example) => shown.map((column) => example[column] ?? ''))]
  const widths = shown.map((column) => (/^(?:stem|solution)/.test(column) ? 40 : 14))
  return [
    { name: 'Questions', rows, headings: 1, widths },
    {
      name: 'Help',
      rows: [['Column', 'English', 'मराठी', 'हिन्दी'], ...help],
      headings: 1,
      widths: [16, 50, 50, 50],
    },
  ]
}

/** English with the answer first, so that a sheet in one language stays narrow. */
function columnsWith(letters: readonly string[]): string[] {
  const ofLanguage = (locale: string) => [`stem_${locale}`, ...letters.map((letter) => `${letter}_${locale}`)]
  return [
    'reference',
    'subject',
    'topic',
    'difficulty',
    'kind',
    ...ofLanguage('en'),
    'answer',
    'solution_en',
    ...locales.slice(1).flatMap((locale) => [...ofLanguage(locale), `solution_${locale}`]),
  ]
}

const examples: Record<string, string>[] = [
  {
    reference: `${exampleReference}1`,
    subject: 'Physics',
    topic: 'Units and measurement',
    difficulty: 'easy',
    kind: 'single',
    stem_en: 'What is the SI unit of **force**?',
    A_en: 'joule',
    B_en: 'newton',
    C_en: 'watt',
    D_en: 'pascal',
    answer: 'B',
    solution_en: 'From $F = ma$: $1\\,\\text{N} = 1\\,\\text{kg m s}^{-2}$.',
    stem_mr: '**बलाचे** SI एकक कोणते?',
    A_mr: 'जूल',
    B_mr: 'न्यूटन',
    C_mr: 'वॅट',
    D_mr: 'पास्कल',
    solution_mr: '$F = ma$ यावरून: $1\\,\\text{N} = 1\\,\\text{kg m s}^{-2}$.',
    stem_hi: '**बल** का SI मात्रक क्या है?',
    A_hi: 'जूल',
    B_hi: 'न्यूटन',
    C_hi: 'वाट',
    D_hi: 'पास्कल',
    solution_hi: '$F = ma$ से: $1\\,\\text{N} = 1\\,\\text{kg m s}^{-2}$.',
  },
  {
    reference: `${exampleReference}2`,
    subject: 'Physics',
    topic: 'Motion in a straight line',
    difficulty: 'medium',
    kind: 'numerical',
    stem_en:
      'A stone falls from rest for 2 s. How far does it fall, in metres? ($g = 9.8\\,\\text{m s}^{-2}$)',
    answer: '19.5..19.7',
    solution_en: '$s = \\frac{1}{2} g t^2 = 19.6\\,\\text{m}$',
    stem_mr: 'एक दगड विराम अवस्थेतून 2 s पडतो. तो किती मीटर खाली येतो? ($g = 9.8\\,\\text{m s}^{-2}$)',
    solution_mr: '$s = \\frac{1}{2} g t^2 = 19.6\\,\\text{m}$',
    stem_hi: 'एक पत्थर विराम से 2 s तक गिरता है। वह कितने मीटर गिरता है? ($g = 9.8\\,\\text{m s}^{-2}$)',
    solution_hi: '$s = \\frac{1}{2} g t^2 = 19.6\\,\\text{m}$',
  },
]

const help: string[][] = [
  [
    'reference',
    'Your own name for the question, such as phy-101. May be left blank; may not occur twice.',
    'प्रश्नाचे तुमचे स्वतःचे नाव, उदा. phy-101. रिकामे ठेवता येते; दोनदा देता येत नाही.',
    'प्रश्न का आपका अपना नाम, जैसे phy-101। खाली छोड़ सकते हैं; दो बार नहीं दे सकते।',
  ],
  [
    'subject, topic',
    'As in the syllabus, for example Physics and Laws of motion.',
    'अभ्यासक्रमात आहे तसे, उदा. Physics आणि Laws of motion.',
    'जैसा पाठ्यक्रम में है, जैसे Physics और Laws of motion।',
  ],
  [
    'difficulty',
    'easy, medium or hard; blank means medium.',
    'easy, medium किंवा hard; रिकामे म्हणजे medium.',
    'easy, medium या hard; खाली का अर्थ है medium।',
  ],
  [
    'kind',
    'single (one right option), multiple (one or more), numerical (the student types a number), integer (a whole number), matching, true_false or short (the student types a word).',
    'single (एकच बरोबर पर्याय), multiple (एक किंवा अधिक), numerical (विद्यार्थी संख्या लिहितात), integer (पूर्ण संख्या), matching (जोड्या), true_false किंवा short (विद्यार्थी शब्द लिहितात).',
    'single (एक ही सही विकल्प), multiple (एक या अधिक), numerical (विद्यार्थी संख्या लिखते हैं), integer (पूर्ण संख्या), matching (मिलान), true_false या short (विद्यार्थी शब्द लिखते हैं)।',
  ],
  [
    'stem_en, stem_mr, stem_hi',
    'The question in English, Marathi or Hindi; one language is enough. Formulas stand between $ signs, in LaTeX: $v^2 = u^2 + 2as$. **Bold** and *italic* as in Markdown.',
    'प्रश्न इंग्रजी, मराठी किंवा हिंदीत; एक भाषा पुरेशी आहे. सूत्रे $ चिन्हांमध्ये, LaTeX मध्ये: $v^2 = u^2 + 2as$. **ठळक** आणि *तिरपे* Markdown प्रमाणे.',
    'प्रश्न अंग्रेज़ी, मराठी या हिन्दी में; एक भाषा काफ़ी है। सूत्र $ चिह्नों के बीच, LaTeX में: $v^2 = u^2 + 2as$। **मोटा** और *तिरछा* Markdown की तरह।',
  ],
  [
    'A_en … D_en',
    'The options, 2 to 8 (add columns E_en to H_en for more than four). Left blank in a second language, they are those of the first.',
    'पर्याय, 2 ते 8 (चारपेक्षा जास्त असतील तर E_en ते H_en हे स्तंभ जोडा). दुसऱ्या भाषेत रिकामे ठेवले तर पहिल्या भाषेतील वापरले जातात.',
    'विकल्प, 2 से 8 (चार से अधिक हों तो E_en से H_en तक के स्तंभ जोड़ें)। दूसरी भाषा में खाली छोड़ने पर पहली भाषा वाले लिए जाते हैं।',
  ],
  [
    'row1_en … row8_en',
    'Only of matching: what stands on the left; the options A to H stand on the right. Add these columns yourself.',
    'फक्त matching साठी: डावीकडील मजकूर; उजवीकडे A ते H हे पर्याय असतात. हे स्तंभ स्वतः जोडा.',
    'केवल matching के लिए: बाईं ओर का पाठ; दाईं ओर A से H विकल्प होते हैं। ये स्तंभ स्वयं जोड़ें।',
  ],
  [
    'answer',
    'single: the letter of the right option. multiple: A, C. numerical, integer: a number (9.8), a range (9.7..9.9), or several of them with ; between. matching: 1-B, 2-A. true_false: true or false. short: the accepted words with | between.',
    'single: बरोबर पर्यायाचे अक्षर. multiple: A, C. numerical, integer: संख्या (9.8), मर्यादा (9.7..9.9), किंवा ; ने वेगळे केलेले अनेक. matching: 1-B, 2-A. true_false: true किंवा false. short: चालणारे शब्द, मध्ये | .',
    'single: सही विकल्प का अक्षर। multiple: A, C। numerical, integer: संख्या (9.8), सीमा (9.7..9.9), या ; से अलग किए हुए कई। matching: 1-B, 2-A। true_false: true या false। short: मान्य शब्द, बीच में | ।',
  ],
  [
    'hint_en …',
    'Shown in practice, before the answer. Add the column yourself.',
    'सराव करताना, उत्तरापूर्वी दिसते. हा स्तंभ स्वतः जोडा.',
    'अभ्यास में, उत्तर से पहले दिखता है। यह स्तंभ स्वयं जोड़ें।',
  ],
  [
    'solution_en …',
    'Shown to the student after the result is published. May be left blank.',
    'निकाल जाहीर झाल्यानंतर विद्यार्थ्यांना दिसते. रिकामे ठेवता येते.',
    'परिणाम घोषित होने के बाद विद्यार्थियों को दिखता है। खाली छोड़ सकते हैं।',
  ],
  [
    'example-1, example-2',
    'The two example rows are not read. You may delete them.',
    'उदाहरणाच्या दोन ओळी वाचल्या जात नाहीत. त्या काढून टाकता येतात.',
    'उदाहरण की दो पंक्तियाँ पढ़ी नहीं जातीं। उन्हें हटा सकते हैं।',
  ],
]
