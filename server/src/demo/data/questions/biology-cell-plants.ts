// Questions on the cell and on the life of plants.
import { type DemoQuestion, single, tex } from './question.ts'

export const biologyCellPlants: readonly DemoQuestion[] = [
  single('bio-015', {
    topic: 'bio-cell-unit',
    difficulty: 1,
    right: 'A',
    en: {
      stem: 'Proteins are made on the',
      options: ['ribosomes', 'lysosomes', 'centrioles', 'Golgi apparatus'],
      solution:
        'Ribosomes join amino acids in the order that the messenger RNA gives. They lie free or on the rough endoplasmic reticulum.',
    },
    mr: {
      stem: 'पेशीमध्ये प्रथिनांची निर्मिती कोठे होते?',
      options: ['रायबोसोम', 'लायसोसोम', 'तारककेंद्र', 'गॉल्गी पिंड'],
      solution:
        'संदेशवाहक RNA ने दिलेल्या क्रमाने रायबोसोम अमिनो आम्ले जोडतात. ते पेशीद्रव्यात मुक्त किंवा खडबडीत आंतर्द्रव्यजालिकेवर असतात.',
    },
    hi: {
      stem: 'कोशिका में प्रोटीन का निर्माण कहाँ होता है?',
      options: ['राइबोसोम', 'लाइसोसोम', 'तारककेंद्र', 'गॉल्जी उपकरण'],
      solution:
        'राइबोसोम संदेशवाहक RNA के दिए क्रम में ऐमीनो अम्लों को जोड़ते हैं। वे कोशिकाद्रव्य में मुक्त या खुरदरी अंतर्द्रव्यी जालिका पर होते हैं।',
    },
  }),
  single('bio-016', {
    topic: 'bio-cell-unit',
    difficulty: 2,
    right: 'D',
    en: {
      stem: 'Which organelle does not belong to the endomembrane system?',
      options: ['Golgi apparatus', 'endoplasmic reticulum', 'vacuole', 'mitochondrion'],
      solution:
        'ER, Golgi apparatus, lysosomes and vacuoles work together. Mitochondria do not; they have their own DNA and ribosomes.',
    },
  }),
  single('bio-017', {
    topic: 'bio-biomolecules',
    difficulty: 1,
    right: 'B',
    en: {
      stem: 'The most abundant protein in animals is',
      options: ['keratin', 'collagen', 'haemoglobin', 'insulin'],
      solution: 'Collagen is the main protein of skin, bone, tendon and cartilage.',
    },
  }),
  single('bio-018', {
    topic: 'bio-biomolecules',
    difficulty: 3,
    right: 'C',
    en: {
      stem: 'A competitive inhibitor of an enzyme',
      options: [
        'lowers both $K_m$ and $V_{max}$',
        'lowers $V_{max}$ and leaves $K_m$',
        'raises $K_m$ and leaves $V_{max}$',
        'raises both $K_m$ and $V_{max}$',
      ],
      solution:
        'It competes with the substrate for the active site. Enough substrate overcomes it, so $V_{max}$ stays, but more substrate is needed for half of it.',
    },
  }),
  single('bio-019', {
    topic: 'bio-cell-division',
    difficulty: 1,
    right: 'D',
    en: {
      stem: 'DNA is replicated in the phase',
      options: [tex`$\mathrm{G_1}$`, tex`$\mathrm{G_2}$`, tex`$\mathrm{M}$`, tex`$\mathrm{S}$`],
      solution:
        'S stands for synthesis. The amount of DNA doubles from 2C to 4C, while the number of chromosomes stays.',
    },
    mr: {
      stem: 'पेशीचक्राच्या कोणत्या प्रावस्थेत DNA चे प्रतिकरण होते?',
      options: [tex`$\mathrm{G_1}$`, tex`$\mathrm{G_2}$`, tex`$\mathrm{M}$`, tex`$\mathrm{S}$`],
      solution: 'S म्हणजे संश्लेषण. या प्रावस्थेत DNA चे प्रमाण 2C वरून 4C होते, पण गुणसूत्रांची संख्या बदलत नाही.',
    },
    hi: {
      stem: 'कोशिका चक्र की किस प्रावस्था में DNA का प्रतिकृतियन होता है?',
      options: [tex`$\mathrm{G_1}$`, tex`$\mathrm{G_2}$`, tex`$\mathrm{M}$`, tex`$\mathrm{S}$`],
      solution: 'S का अर्थ संश्लेषण है। इस प्रावस्था में DNA की मात्रा 2C से 4C हो जाती है, पर गुणसूत्रों की संख्या नहीं बदलती।',
    },
  }),
  single('bio-020', {
    topic: 'bio-cell-division',
    difficulty: 2,
    right: 'B',
    en: {
      stem: 'Crossing over takes place in',
      options: ['zygotene', 'pachytene', 'leptotene', 'diakinesis'],
      solution:
        'In pachytene of the first meiotic prophase the paired chromosomes exchange pieces with the help of recombinase.',
    },
  }),
  single('bio-021', {
    topic: 'bio-plant-water',
    difficulty: 1,
    right: 'A',
    en: {
      stem: 'Between two cells water moves from',
      options: [
        'the higher to the lower water potential',
        'the lower to the higher water potential',
        'the higher to the lower solute concentration',
        'the cell with less to the cell with more turgor',
      ],
      solution:
        'Pure water has the highest potential, zero. Dissolved substances lower it and draw water in.',
    },
  }),
  single('bio-022', {
    topic: 'bio-photosynthesis',
    difficulty: 2,
    right: 'C',
    en: {
      stem: tex`In a $\mathrm{C_4}$ plant carbon dioxide is first taken up by`,
      options: ['RuBP', 'PGA', 'PEP', 'oxaloacetate'],
      solution:
        'PEP carboxylase in the mesophyll joins it to phosphoenolpyruvate. Oxaloacetate is the product.',
    },
  }),
  single('bio-023', {
    topic: 'bio-photosynthesis',
    difficulty: 1,
    right: 'B',
    en: {
      stem: 'The oxygen set free in photosynthesis comes from',
      options: ['carbon dioxide', 'water', 'glucose', 'chlorophyll'],
      solution:
        'Photosystem II splits water into protons, electrons and oxygen. Work with labelled oxygen has shown it.',
    },
    mr: {
      stem: 'प्रकाशसंश्लेषणात मुक्त होणारा ऑक्सिजन कशापासून मिळतो?',
      options: ['कार्बन डायऑक्साइड', 'पाणी', 'ग्लुकोज', 'हरितद्रव्य'],
      solution:
        'प्रकाशप्रणाली II पाण्याचे प्रोटॉन, इलेक्ट्रॉन आणि ऑक्सिजन यांत विघटन करते. चिन्हांकित ऑक्सिजनच्या प्रयोगांनी हे सिद्ध झाले आहे.',
    },
    hi: {
      stem: 'प्रकाश-संश्लेषण में मुक्त होने वाली ऑक्सीजन किससे आती है?',
      options: ['कार्बन डाइऑक्साइड', 'जल', 'ग्लूकोस', 'पर्णहरित'],
      solution:
        'प्रकाश तंत्र II जल को प्रोटॉन, इलेक्ट्रॉन और ऑक्सीजन में तोड़ता है। चिह्नित ऑक्सीजन के प्रयोगों ने इसे सिद्ध किया है।',
    },
  }),
  single('bio-024', {
    topic: 'bio-respiration',
    difficulty: 1,
    right: 'A',
    en: {
      stem: 'Glycolysis takes place in the',
      options: ['cytoplasm', 'matrix of the mitochondrion', 'inner membrane of the mitochondrion', 'nucleus'],
      solution: 'Its ten enzymes are in the cytoplasm. Only pyruvate goes on into the mitochondrion.',
    },
  }),
  single('bio-025', {
    topic: 'bio-respiration',
    difficulty: 2,
    right: 'D',
    en: {
      stem: 'From one molecule of glucose glycolysis itself yields, net,',
      options: ['36 ATP', '8 ATP', '4 ATP', '2 ATP'],
      solution: 'Four ATP are made and two are spent on the first steps. Two NADH are formed besides.',
    },
  }),
  single('bio-026', {
    topic: 'bio-plant-growth',
    difficulty: 1,
    right: 'B',
    en: {
      stem: 'The hormone that ripens fruit is',
      options: ['auxin', 'ethylene', 'cytokinin', 'abscisic acid'],
      solution:
        'Ethylene is a gas and speeds up the respiration of ripening fruit. Ethephon sets it free in the field.',
    },
  }),
  single('bio-027', {
    topic: 'bio-plant-growth',
    difficulty: 2,
    right: 'C',
    en: {
      stem: 'Bolting of cabbage before flowering is brought about by',
      options: ['cytokinin', 'auxin', 'gibberellin', 'ethylene'],
      solution: 'Gibberellins stretch the internodes of rosette plants just before they flower.',
    },
  }),
]
