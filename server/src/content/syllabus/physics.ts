// Physics for NEET, JEE and MHT-CET, by the chapters of NCERT classes 11 and 12.
import { chapter, EVERY_TARGET, NEET_JEE, type Subject, unit } from './topics.ts'

const mechanics = unit(
  'phy-mechanics',
  ['Mechanics', 'यांत्रिकी', 'यांत्रिकी'],
  [
    chapter('phy-measurement', 11, NEET_JEE, 'Units and measurements', 'एकके आणि मापन', 'मात्रक और मापन'),
    chapter('phy-straight-line', 11, NEET_JEE, 'Motion in a straight line', 'सरळ रेषेतील गती', 'सरल रेखा में गति'),
    chapter('phy-plane', 11, EVERY_TARGET, 'Motion in a plane', 'प्रतलातील गती', 'समतल में गति'),
    chapter('phy-laws-of-motion', 11, EVERY_TARGET, 'Laws of motion', 'गतीचे नियम', 'गति के नियम'),
    chapter(
      'phy-work-energy',
      11,
      NEET_JEE,
      'Work, energy and power',
      'कार्य, ऊर्जा आणि शक्ती',
      'कार्य, ऊर्जा और शक्ति',
    ),
    chapter('phy-rotation', 11, EVERY_TARGET, 'Rotation', 'घूर्णन गती', 'घूर्णन गति'),
    chapter('phy-gravitation', 11, EVERY_TARGET, 'Gravitation', 'गुरुत्वाकर्षण', 'गुरुत्वाकर्षण'),
  ],
)

const matter = unit(
  'phy-matter',
  ['Properties of matter', 'द्रव्याचे गुणधर्म', 'द्रव्य के गुण'],
  [
    chapter(
      'phy-solids',
      11,
      NEET_JEE,
      'Mechanical properties of solids',
      'स्थायूंचे यांत्रिक गुणधर्म',
      'ठोसों के यांत्रिक गुण',
    ),
    chapter(
      'phy-fluids',
      11,
      EVERY_TARGET,
      'Mechanical properties of fluids',
      'प्रवाही पदार्थांचे यांत्रिक गुणधर्म',
      'तरलों के यांत्रिक गुण',
    ),
    chapter(
      'phy-thermal',
      11,
      EVERY_TARGET,
      'Thermal properties of matter',
      'द्रव्याचे औष्णिक गुणधर्म',
      'द्रव्य के तापीय गुण',
    ),
  ],
)

const heat = unit(
  'phy-heat',
  ['Heat and thermodynamics', 'उष्णता आणि उष्मागतिकी', 'ऊष्मा और ऊष्मागतिकी'],
  [
    chapter('phy-thermodynamics', 11, EVERY_TARGET, 'Thermodynamics', 'उष्मागतिकी', 'ऊष्मागतिकी'),
    chapter(
      'phy-kinetic-theory',
      11,
      EVERY_TARGET,
      'Kinetic theory of gases',
      'वायूंचा गतिज सिद्धांत',
      'गैसों का अणुगति सिद्धांत',
    ),
  ],
)

const waves = unit(
  'phy-vibrations',
  ['Oscillations and waves', 'दोलने आणि तरंग', 'दोलन और तरंगें'],
  [
    chapter('phy-oscillations', 11, EVERY_TARGET, 'Oscillations', 'दोलने', 'दोलन'),
    chapter('phy-waves', 11, EVERY_TARGET, 'Waves and sound', 'तरंग आणि ध्वनी', 'तरंगें और ध्वनि'),
  ],
)

const electricity = unit(
  'phy-electricity',
  ['Electricity', 'विद्युत', 'विद्युत'],
  [
    chapter('phy-electrostatics', 12, EVERY_TARGET, 'Electrostatics', 'स्थितिक विद्युत', 'स्थिरवैद्युतिकी'),
    chapter(
      'phy-capacitance',
      12,
      EVERY_TARGET,
      'Electric potential and capacitance',
      'विद्युत विभव आणि धारिता',
      'स्थिरवैद्युत विभव तथा धारिता',
    ),
    chapter('phy-current', 12, EVERY_TARGET, 'Current electricity', 'धारा विद्युत', 'विद्युत धारा'),
  ],
)

const magnetism = unit(
  'phy-electromagnetism',
  ['Magnetism', 'चुंबकत्व', 'चुंबकत्व'],
  [
    chapter(
      'phy-moving-charges',
      12,
      EVERY_TARGET,
      'Moving charges and magnetism',
      'गतिमान प्रभार आणि चुंबकत्व',
      'गतिमान आवेश और चुंबकत्व',
    ),
    chapter(
      'phy-magnetic-matter',
      12,
      EVERY_TARGET,
      'Magnetism and matter',
      'चुंबकत्व आणि द्रव्य',
      'चुंबकत्व एवं द्रव्य',
    ),
    chapter(
      'phy-induction',
      12,
      EVERY_TARGET,
      'Electromagnetic induction',
      'विद्युतचुंबकीय प्रवर्तन',
      'वैद्युतचुंबकीय प्रेरण',
    ),
    chapter(
      'phy-alternating-current',
      12,
      EVERY_TARGET,
      'Alternating current',
      'प्रत्यावर्ती धारा',
      'प्रत्यावर्ती धारा',
    ),
    chapter(
      'phy-electromagnetic-waves',
      12,
      NEET_JEE,
      'Electromagnetic waves',
      'विद्युतचुंबकीय तरंग',
      'वैद्युतचुंबकीय तरंगें',
    ),
  ],
)

const optics = unit(
  'phy-optics',
  ['Optics', 'प्रकाशिकी', 'प्रकाशिकी'],
  [
    chapter('phy-ray-optics', 12, EVERY_TARGET, 'Ray optics', 'किरण प्रकाशिकी', 'किरण प्रकाशिकी'),
    chapter('phy-wave-optics', 12, EVERY_TARGET, 'Wave optics', 'तरंग प्रकाशिकी', 'तरंग प्रकाशिकी'),
  ],
)

const modern = unit(
  'phy-modern',
  ['Modern physics', 'आधुनिक भौतिकशास्त्र', 'आधुनिक भौतिकी'],
  [
    chapter(
      'phy-dual-nature',
      12,
      EVERY_TARGET,
      'Dual nature of radiation and matter',
      'प्रारण आणि द्रव्य यांचे द्वैत स्वरूप',
      'विकिरण तथा द्रव्य की द्वैत प्रकृति',
    ),
    chapter('phy-atoms', 12, EVERY_TARGET, 'Atoms', 'अणू', 'परमाणु'),
    chapter('phy-nuclei', 12, EVERY_TARGET, 'Nuclei', 'अणुकेंद्रके', 'नाभिक'),
    chapter(
      'phy-semiconductors',
      12,
      EVERY_TARGET,
      'Semiconductor electronics',
      'अर्धवाहक इलेक्ट्रॉनिकी',
      'अर्धचालक इलेक्ट्रॉनिकी',
    ),
  ],
)

const practice = unit(
  'phy-practical',
  ['Practical physics', 'प्रायोगिक भौतिकशास्त्र', 'प्रायोगिक भौतिकी'],
  [chapter('phy-experiments', 12, NEET_JEE, 'Experimental skills', 'प्रायोगिक कौशल्ये', 'प्रायोगिक कौशल')],
)

export const physics: Subject = {
  code: 'physics',
  name: { en: 'Physics', mr: 'भौतिकशास्त्र', hi: 'भौतिकी' },
  units: [mechanics, matter, heat, waves, electricity, magnetism, optics, modern, practice],
}
