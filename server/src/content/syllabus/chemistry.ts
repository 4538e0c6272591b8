// Chemistry for NEET, JEE and MHT-CET, by the chapters of NCERT classes 11 and 12.
import { chapter, EVERY_TARGET, NEET_JEE, type Subject, type Target, unit } from './topics.ts'

const ADVANCED_CET: readonly Target[] = ['jee-advanced', 'mht-cet']

const physical = unit(
  'che-physical',
  ['Physical chemistry', 'भौतिक रसायनशास्त्र', 'भौतिक रसायन'],
  [
    chapter(
      'che-basic-concepts',
      11,
      EVERY_TARGET,
      'Some basic concepts of chemistry',
      'रसायनशास्त्रातील मूलभूत संकल्पना',
      'रसायन विज्ञान की कुछ मूल अवधारणाएँ',
    ),
    chapter('che-atomic-structure', 11, EVERY_TARGET, 'Structure of atom', 'अणूची संरचना', 'परमाणु की संरचना'),
    chapter(
      'che-gases',
      11,
      ADVANCED_CET,
      'States of matter: gases',
      'द्रव्याच्या अवस्था: वायू',
      'द्रव्य की अवस्थाएँ: गैस',
    ),
    chapter(
      'che-thermodynamics',
      11,
      EVERY_TARGET,
      'Chemical thermodynamics',
      'रासायनिक उष्मागतिकी',
      'रासायनिक ऊष्मागतिकी',
    ),
    chapter('che-equilibrium', 11, EVERY_TARGET, 'Equilibrium', 'समतोल', 'साम्यावस्था'),
    chapter('che-redox', 11, EVERY_TARGET, 'Redox reactions', 'रेडॉक्स अभिक्रिया', 'अपचयोपचय अभिक्रियाएँ'),
    chapter('che-solid-state', 12, ADVANCED_CET, 'Solid state', 'स्थायू अवस्था', 'ठोस अवस्था'),
    chapter('che-solutions', 12, EVERY_TARGET, 'Solutions', 'द्रावणे', 'विलयन'),
    chapter('che-electrochemistry', 12, EVERY_TARGET, 'Electrochemistry', 'विद्युत रसायनशास्त्र', 'वैद्युतरसायन'),
    chapter('che-kinetics', 12, EVERY_TARGET, 'Chemical kinetics', 'रासायनिक गतिकी', 'रासायनिक बलगतिकी'),
    chapter(
      'che-surface',
      12,
      ADVANCED_CET,
      'Adsorption and colloids',
      'अधिशोषण आणि कलिले',
      'अधिशोषण और कोलॉइड',
    ),
  ],
)

const inorganic = unit(
  'che-inorganic',
  ['Inorganic chemistry', 'असेंद्रिय रसायनशास्त्र', 'अकार्बनिक रसायन'],
  [
    chapter(
      'che-periodicity',
      11,
      NEET_JEE,
      'Classification of elements and periodicity',
      'मूलद्रव्यांचे वर्गीकरण आणि आवर्तिता',
      'तत्वों का वर्गीकरण एवं आवर्तिता',
    ),
    chapter(
      'che-bonding',
      11,
      EVERY_TARGET,
      'Chemical bonding and molecular structure',
      'रासायनिक बंध आणि रेणूंची संरचना',
      'रासायनिक आबंधन तथा आण्विक संरचना',
    ),
    chapter(
      'che-s-block',
      11,
      ADVANCED_CET,
      'Elements of groups 1 and 2',
      'गण 1 आणि 2 ची मूलद्रव्ये',
      'समूह 1 एवं 2 के तत्व',
    ),
    chapter('che-p-block', 12, EVERY_TARGET, 'p-block elements', 'p-खंडातील मूलद्रव्ये', 'p-ब्लॉक के तत्व'),
    chapter(
      'che-d-f-block',
      12,
      EVERY_TARGET,
      'd- and f-block elements',
      'd- आणि f-खंडातील मूलद्रव्ये',
      'd- एवं f-ब्लॉक के तत्व',
    ),
    chapter('che-coordination', 12, EVERY_TARGET, 'Coordination compounds', 'समन्वय संयुगे', 'उपसहसंयोजन यौगिक'),
  ],
)

const organic = unit(
  'che-organic',
  ['Organic chemistry', 'सेंद्रिय रसायनशास्त्र', 'कार्बनिक रसायन'],
  [
    chapter(
      'che-organic-basics',
      11,
      EVERY_TARGET,
      'Organic chemistry: basic principles',
      'सेंद्रिय रसायनशास्त्र: मूलभूत तत्त्वे',
      'कार्बनिक रसायन: आधारभूत सिद्धांत',
    ),
    chapter(
      'che-purification',
      11,
      NEET_JEE,
      'Purification and analysis of organic compounds',
      'सेंद्रिय संयुगांचे शुद्धीकरण आणि विश्लेषण',
      'कार्बनिक यौगिकों का शोधन एवं विश्लेषण',
    ),
    chapter('che-hydrocarbons', 11, EVERY_TARGET, 'Hydrocarbons', 'हायड्रोकार्बन', 'हाइड्रोकार्बन'),
    chapter(
      'che-haloalkanes',
      12,
      EVERY_TARGET,
      'Haloalkanes and haloarenes',
      'हॅलोअल्केन आणि हॅलोअरीन',
      'हैलोऐल्केन तथा हैलोऐरीन',
    ),
    chapter(
      'che-alcohols',
      12,
      EVERY_TARGET,
      'Alcohols, phenols and ethers',
      'अल्कोहोल, फिनॉल आणि ईथर',
      'ऐल्कोहॉल, फ़ीनॉल एवं ईथर',
    ),
    chapter(
      'che-carbonyls',
      12,
      EVERY_TARGET,
      'Aldehydes, ketones and carboxylic acids',
      'अल्डिहाइड, कीटोन आणि कार्बोक्झिलिक आम्ले',
      'ऐल्डिहाइड, कीटोन एवं कार्बोक्सिलिक अम्ल',
    ),
    chapter('che-amines', 12, EVERY_TARGET, 'Amines', 'अमाइन', 'ऐमीन'),
    chapter('che-biomolecules', 12, EVERY_TARGET, 'Biomolecules', 'जैवरेणू', 'जैव अणु'),
    chapter('che-polymers', 12, ADVANCED_CET, 'Polymers', 'बहुवारिके', 'बहुलक'),
  ],
)

const applied = unit(
  'che-applied',
  ['Applied and practical chemistry', 'उपयोजित आणि प्रायोगिक रसायनशास्त्र', 'अनुप्रयुक्त एवं प्रायोगिक रसायन'],
  [
    chapter(
      'che-green',
      12,
      ['mht-cet'],
      'Green and nano chemistry',
      'हरित आणि अब्जांश रसायनशास्त्र',
      'हरित एवं नैनो रसायन',
    ),
    chapter(
      'che-practical',
      12,
      NEET_JEE,
      'Principles of practical chemistry',
      'प्रायोगिक रसायनशास्त्राची तत्त्वे',
      'प्रायोगिक रसायन के सिद्धांत',
    ),
  ],
)

export const chemistry: Subject = {
  code: 'chemistry',
  name: { en: 'Chemistry', mr: 'रसायनशास्त्र', hi: 'रसायन विज्ञान' },
  units: [physical, inorganic, organic, applied],
}
