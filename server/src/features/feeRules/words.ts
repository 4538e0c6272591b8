// An amount in words, as it stands on receipts: crore, lakh, thousand, in English, Marathi and Hindi.

type Locale = 'en' | 'mr' | 'hi'

interface Numerals {
  /** 0 to 99; Marathi and Hindi have a word of its own for each. */
  below100: readonly string[]
  hundreds: (count: string) => string
  /** One hundred by itself, without a rest. */
  hundred: string
  thousand: string
  lakh: string
  crore: string
  /** The whole amount; paise is empty where there are none. */
  amount: (rupees: string, paise: string) => string
}

const ones = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
  'seventeen eighteen nineteen'
).split(' ')
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const tensWords = tens.flatMap((ten) => [ten, ...ones.slice(1, 10).map((one) => `${ten}-${one}`)])

const en: Numerals = {
  below100: [...ones, ...tensWords],
  hundreds: (count) => `${count} hundred`,
  hundred: 'one hundred',
  thousand: 'thousand',
  lakh: 'lakh',
  crore: 'crore',
  amount: (rupees, paise) => `Rupees ${rupees}${paise && ` and ${paise} paise`} only`,
}

const mr: Numerals = {
  below100: [
    ...'शून्य एक दोन तीन चार पाच सहा सात आठ नऊ'.split(' '),
    ...'दहा अकरा बारा तेरा चौदा पंधरा सोळा सतरा अठरा एकोणीस'.split(' '),
    ...'वीस एकवीस बावीस तेवीस चोवीस पंचवीस सव्वीस सत्तावीस अठ्ठावीस एकोणतीस'.split(' '),
    ...'तीस एकतीस बत्तीस तेहतीस चौतीस पस्तीस छत्तीस सदतीस अडतीस एकोणचाळीस'.split(' '),
    ...'चाळीस एक्केचाळीस बेचाळीस त्रेचाळीस चव्वेचाळीस पंचेचाळीस सेहेचाळीस सत्तेचाळीस अठ्ठेचाळीस एकोणपन्नास'.split(' '),
    ...'पन्नास एक्कावन्न बावन्न त्रेपन्न चोपन्न पंचावन्न छप्पन्न सत्तावन्न अठ्ठावन्न एकोणसाठ'.split(' '),
    ...'साठ एकसष्ट बासष्ट त्रेसष्ट चौसष्ट पासष्ट सहासष्ट सदुसष्ट अडुसष्ट एकोणसत्तर'.split(' '),
    ...'सत्तर एक्काहत्तर बाहत्तर त्र्याहत्तर चौऱ्याहत्तर पंच्याहत्तर शहात्तर सत्त्याहत्तर अठ्ठ्याहत्तर एकोणऐंशी'.split(' '),
    ...'ऐंशी एक्क्याऐंशी ब्याऐंशी त्र्याऐंशी चौऱ्याऐंशी पंच्याऐंशी शहाऐंशी सत्त्याऐंशी अठ्ठ्याऐंशी एकोणनव्वद'.split(' '),
    ...'नव्वद एक्क्याण्णव ब्याण्णव त्र्याण्णव चौऱ्याण्णव पंच्याण्णव शहाण्णव सत्त्याण्णव अठ्ठ्याण्णव नव्व्याण्णव'.split(' '),
  ],
  // Written together: दोनशे.
  hundreds: (count) => `${count}शे`,
  hundred: 'शंभर',
  thousand: 'हजार',
  lakh: 'लाख',
  crore: 'कोटी',
  amount: (rupees, paise) => `${rupees} रुपये${paise && ` आणि ${paise} पैसे`} फक्त`,
}

const hi: Numerals = {
  below100: [
    ...'शून्य एक दो तीन चार पाँच छह सात आठ नौ'.split(' '),
    ...'दस ग्यारह बारह तेरह चौदह पंद्रह सोलह सत्रह अठारह उन्नीस'.split(' '),
    ...'बीस इक्कीस बाईस तेईस चौबीस पच्चीस छब्बीस सत्ताईस अट्ठाईस उनतीस'.split(' '),
    ...'तीस इकतीस बत्तीस तैंतीस चौंतीस पैंतीस छत्तीस सैंतीस अड़तीस उनतालीस'.split(' '),
    ...'चालीस इकतालीस बयालीस तैंतालीस चवालीस पैंतालीस छियालीस सैंतालीस अड़तालीस उनचास'.split(' '),
    ...'पचास इक्यावन बावन तिरपन चौवन पचपन छप्पन सत्तावन अट्ठावन उनसठ'.split(' '),
    ...'साठ इकसठ बासठ तिरसठ चौंसठ पैंसठ छियासठ सड़सठ अड़सठ उनहत्तर'.split(' '),
    ...'सत्तर इकहत्तर बहत्तर तिहत्तर चौहत्तर पचहत्तर छिहत्तर सतहत्तर अठहत्तर उन्यासी'.split(' '),
    ...'अस्सी इक्यासी बयासी तिरासी चौरासी पचासी छियासी सत्तासी अट्ठासी नवासी'.split(' '),
    ...'नब्बे इक्यानवे बानवे तिरानवे चौरानवे पचानवे छियानवे सत्तानवे अट्ठानवे निन्यानवे'.split(' '),
  ],
  hundreds: (count) => `${count} सौ`,
  hundred: 'एक सौ',
  thousand: 'हज़ार',
  lakh: 'लाख',
  crore: 'करोड़',
  amount: (rupees, paise) => `${rupees} रुपये${paise && ` और ${paise} पैसे`} मात्र`,
}

const numerals: Record<Locale, Numerals> = { en, mr, hi }

const THOUSAND = 1_000
const LAKH = 100_000
const CRORE = 10_000_000

/**
 * An amount of whole paise in words, by lakh and crore: "Rupees one lakh twenty-three thousand and fifty paise only".
 * Throws a RangeError for less than nothing and for what is no whole number.
 */
export function amountInWords(paise: number, locale: Locale): string {
  if (!Number.isSafeInteger(paise) || paise < 0)
    throw new RangeError('an amount is whole paise, zero or more')
  const words = numerals[locale]
  const rest = paise % 100
  return words.amount(wholeInWords((paise - rest) / 100, words), rest ? wholeInWords(rest, words) : '')
}

function wholeInWords(number: number, words: Numerals): string {
  if (number < 100) return words.below100[number] ?? ''
  if (number < THOUSAND) return hundredsInWords(number, words)
  const [unit, name] =
    number >= CRORE
      ? ([CRORE, words.crore] as const)
      : number >= LAKH
        ? ([LAKH, words.lakh] as const)
        : ([THOUSAND, words.thousand] as const)
  const rest = number % unit
  const whole = `${wholeInWords((number - rest) / unit, words)} ${name}`
  return rest ? `${whole} ${wholeInWords(rest, words)}` : whole
}

function hundredsInWords(number: number, words: Numerals): string {
  const rest = number % 100
  if (number === 100) return words.hundred
  const whole = words.hundreds(words.below100[(number - rest) / 100] ?? '')
  return rest ? `${whole} ${words.below100[rest]}` : whole
}
