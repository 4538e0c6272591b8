// Biology for NEET and MHT-CET, by the chapters of NCERT classes 11 and 12 and the Maharashtra board.
import { chapter, type Subject, type Target, unit } from './topics.ts'

const NEET: readonly Target[] = ['neet']
const CET: readonly Target[] = ['mht-cet']
const BOTH: readonly Target[] = ['neet', 'mht-cet']

const diversity = unit(
  'bio-diversity',
  ['Diversity of living organisms', 'सजीवांतील विविधता', 'जीव जगत में विविधता'],
  [
    chapter('bio-living-world', 11, NEET, 'The living world', 'सजीव सृष्टी', 'जीव जगत'),
    chapter(
      'bio-classification',
      11,
      NEET,
      'Biological classification',
      'सजीवांचे वर्गीकरण',
      'जीव जगत का वर्गीकरण',
    ),
    chapter('bio-plant-kingdom', 11, NEET, 'Plant kingdom', 'वनस्पती सृष्टी', 'वनस्पति जगत'),
    chapter('bio-animal-kingdom', 11, NEET, 'Animal kingdom', 'प्राणी सृष्टी', 'प्राणि जगत'),
  ],
)

const structure = unit(
  'bio-structure',
  ['Structure in plants and animals', 'वनस्पती आणि प्राण्यांची रचना', 'पादप एवं प्राणियों में संरचना'],
  [
    chapter(
      'bio-morphology',
      11,
      NEET,
      'Morphology of flowering plants',
      'सपुष्प वनस्पतींचे बाह्यरूप',
      'पुष्पी पादपों की आकारिकी',
    ),
    chapter(
      'bio-anatomy',
      11,
      NEET,
      'Anatomy of flowering plants',
      'सपुष्प वनस्पतींची अंतर्रचना',
      'पुष्पी पादपों का शारीर',
    ),
    chapter(
      'bio-animal-tissues',
      11,
      NEET,
      'Structural organisation in animals',
      'प्राण्यांतील संरचनात्मक संघटन',
      'प्राणियों में संरचनात्मक संगठन',
    ),
  ],
)

const cell = unit(
  'bio-cell',
  ['The cell', 'पेशी', 'कोशिका'],
  [
    chapter('bio-cell-unit', 11, NEET, 'Cell: the unit of life', 'पेशी: जीवनाचे एकक', 'कोशिका: जीवन की इकाई'),
    chapter('bio-biomolecules', 11, BOTH, 'Biomolecules', 'जैवरेणू', 'जैव अणु'),
    chapter(
      'bio-cell-division',
      11,
      NEET,
      'Cell cycle and cell division',
      'पेशीचक्र आणि पेशीविभाजन',
      'कोशिका चक्र और कोशिका विभाजन',
    ),
  ],
)

const plants = unit(
  'bio-plant-physiology',
  ['Plant physiology', 'वनस्पती शरीरक्रियाशास्त्र', 'पादप कार्यिकी'],
  [
    chapter('bio-plant-water', 12, CET, 'Plant water relations', 'वनस्पती आणि पाणी यांचा संबंध', 'पादप जल संबंध'),
    chapter(
      'bio-photosynthesis',
      11,
      NEET,
      'Photosynthesis in higher plants',
      'उच्च वनस्पतींतील प्रकाशसंश्लेषण',
      'उच्च पादपों में प्रकाश-संश्लेषण',
    ),
    chapter('bio-respiration', 11, BOTH, 'Respiration in plants', 'वनस्पतींतील श्वसन', 'पादप में श्वसन'),
    chapter(
      'bio-plant-growth',
      11,
      BOTH,
      'Plant growth and development',
      'वनस्पतींची वाढ आणि विकास',
      'पादप वृद्धि एवं परिवर्धन',
    ),
  ],
)

const humans = unit(
  'bio-human-physiology',
  ['Human physiology', 'मानवी शरीरक्रियाशास्त्र', 'मानव शरीर विज्ञान'],
  [
    chapter('bio-digestion', 11, CET, 'Human nutrition', 'मानवी पोषण', 'मानव पोषण'),
    chapter(
      'bio-breathing',
      11,
      BOTH,
      'Breathing and exchange of gases',
      'श्वासोच्छ्वास आणि वायूंची देवाणघेवाण',
      'श्वसन और गैसों का विनिमय',
    ),
    chapter(
      'bio-circulation',
      11,
      BOTH,
      'Body fluids and circulation',
      'शरीरद्रव आणि अभिसरण',
      'शरीर द्रव तथा परिसंचरण',
    ),
    chapter(
      'bio-excretion',
      11,
      BOTH,
      'Excretory products and elimination',
      'उत्सर्जक पदार्थ आणि उत्सर्जन',
      'उत्सर्जी उत्पाद एवं उनका निष्कासन',
    ),
    chapter('bio-locomotion', 11, NEET, 'Locomotion and movement', 'हालचाल आणि प्रचलन', 'गमन एवं संचलन'),
    chapter(
      'bio-nervous',
      11,
      BOTH,
      'Neural control and coordination',
      'चेता नियंत्रण आणि समन्वय',
      'तंत्रिकीय नियंत्रण एवं समन्वय',
    ),
    chapter(
      'bio-endocrine',
      11,
      BOTH,
      'Chemical coordination and integration',
      'रासायनिक समन्वय आणि एकात्मता',
      'रासायनिक समन्वय तथा एकीकरण',
    ),
  ],
)

const reproduction = unit(
  'bio-reproduction',
  ['Reproduction', 'प्रजनन', 'जनन'],
  [
    chapter(
      'bio-plant-reproduction',
      12,
      BOTH,
      'Sexual reproduction in flowering plants',
      'सपुष्प वनस्पतींतील लैंगिक प्रजनन',
      'पुष्पी पादपों में लैंगिक प्रजनन',
    ),
    chapter('bio-human-reproduction', 12, BOTH, 'Human reproduction', 'मानवी प्रजनन', 'मानव जनन'),
    chapter('bio-reproductive-health', 12, BOTH, 'Reproductive health', 'प्रजनन आरोग्य', 'जनन स्वास्थ्य'),
  ],
)

const genetics = unit(
  'bio-genetics',
  ['Genetics and evolution', 'आनुवंशिकी आणि उत्क्रांती', 'आनुवंशिकी तथा विकास'],
  [
    chapter(
      'bio-inheritance',
      12,
      BOTH,
      'Principles of inheritance and variation',
      'आनुवंशिकता आणि परिवर्तनाची तत्त्वे',
      'वंशागति तथा विविधता के सिद्धांत',
    ),
    chapter(
      'bio-molecular-basis',
      12,
      BOTH,
      'Molecular basis of inheritance',
      'आनुवंशिकतेचा रेणवीय आधार',
      'वंशागति के आणविक आधार',
    ),
    chapter('bio-evolution', 12, BOTH, 'Evolution', 'उत्क्रांती', 'विकास'),
  ],
)

const welfare = unit(
  'bio-welfare',
  ['Biology in human welfare', 'मानवी कल्याणात जीवशास्त्र', 'मानव कल्याण में जीव विज्ञान'],
  [
    chapter('bio-health', 12, BOTH, 'Human health and disease', 'मानवी आरोग्य आणि रोग', 'मानव स्वास्थ्य तथा रोग'),
    chapter(
      'bio-food-production',
      12,
      CET,
      'Enhancement of food production',
      'अन्न उत्पादनात वाढ',
      'खाद्य उत्पादन में वृद्धि',
    ),
    chapter(
      'bio-microbes',
      12,
      BOTH,
      'Microbes in human welfare',
      'मानवी कल्याणात सूक्ष्मजीव',
      'मानव कल्याण में सूक्ष्मजीव',
    ),
    chapter(
      'bio-biotechnology',
      12,
      BOTH,
      'Biotechnology: principles and processes',
      'जैवतंत्रज्ञान: तत्त्वे आणि प्रक्रिया',
      'जैव प्रौद्योगिकी: सिद्धांत व प्रक्रम',
    ),
    chapter(
      'bio-biotechnology-uses',
      12,
      BOTH,
      'Biotechnology and its applications',
      'जैवतंत्रज्ञान आणि त्याचे उपयोग',
      'जैव प्रौद्योगिकी एवं उसके उपयोग',
    ),
  ],
)

const ecology = unit(
  'bio-ecology',
  ['Ecology', 'परिस्थितिकी', 'पारिस्थितिकी'],
  [
    chapter('bio-populations', 12, BOTH, 'Organisms and populations', 'सजीव आणि जीवसंख्या', 'जीव और समष्टियाँ'),
    chapter('bio-ecosystem', 12, BOTH, 'Ecosystem', 'परिसंस्था', 'पारितंत्र'),
    chapter(
      'bio-biodiversity',
      12,
      BOTH,
      'Biodiversity and conservation',
      'जैवविविधता आणि संवर्धन',
      'जैव विविधता एवं संरक्षण',
    ),
  ],
)

export const biology: Subject = {
  code: 'biology',
  name: { en: 'Biology', mr: 'जीवशास्त्र', hi: 'जीव विज्ञान' },
  units: [diversity, structure, cell, plants, humans, reproduction, genetics, welfare, ecology],
}
