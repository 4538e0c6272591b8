// Questions on alcohols, carbonyls, amines, biomolecules and practical chemistry.
import { type DemoQuestion, numerical, single, tex } from './question.ts'

export const chemistryFunctionalGroups: readonly DemoQuestion[] = [
  single('che-070', {
    topic: 'che-alcohols',
    difficulty: 1,
    right: 'C',
    en: {
      stem: 'Which alcohol turns cloudy with Lucas reagent at once?',
      options: ['butan-1-ol', 'butan-2-ol', '2-methylpropan-2-ol', '2-methylpropan-1-ol'],
      solution: tex`Lucas reagent, concentrated HCl with $\mathrm{ZnCl_2}$, works through a carbocation. A tertiary alcohol forms it at once, a secondary in minutes, a primary hardly.`,
    },
    mr: {
      stem: 'ल्युकास अभिकारकाबरोबर कोणते अल्कोहोल लगेच गढूळ होते?',
      options: ['ब्युटेन-1-ऑल', 'ब्युटेन-2-ऑल', '2-मिथिलप्रोपेन-2-ऑल', '2-मिथिलप्रोपेन-1-ऑल'],
      solution: tex`ल्युकास अभिकारक (संहत HCl आणि $\mathrm{ZnCl_2}$) कार्बोकॅटायनमार्फत क्रिया करतो. तृतीयक अल्कोहोल तो लगेच तयार करते, द्वितीयक काही मिनिटांत आणि प्राथमिक क्वचितच.`,
    },
    hi: {
      stem: 'ल्यूकास अभिकर्मक के साथ कौन-सा ऐल्कोहॉल तुरंत धुंधलापन देता है?',
      options: ['ब्यूटेन-1-ऑल', 'ब्यूटेन-2-ऑल', '2-मेथिलप्रोपेन-2-ऑल', '2-मेथिलप्रोपेन-1-ऑल'],
      solution: tex`ल्यूकास अभिकर्मक (सांद्र HCl और $\mathrm{ZnCl_2}$) कार्बधनायन के माध्यम से क्रिया करता है। तृतीयक ऐल्कोहॉल इसे तुरंत बनाता है, द्वितीयक कुछ मिनटों में और प्राथमिक कठिनाई से।`,
    },
  }),
  single('che-071', {
    topic: 'che-alcohols',
    difficulty: 1,
    right: 'B',
    en: {
      stem: 'Which of these is the strongest acid?',
      options: ['phenol', '*p*-nitrophenol', '*p*-cresol', 'ethanol'],
      solution:
        'The nitro group in the para place spreads the charge of the phenoxide ion. The methyl group of cresol does the opposite, and ethanol has no ring at all.',
    },
  }),
  single('che-072', {
    topic: 'che-alcohols',
    difficulty: 2,
    right: 'A',
    en: {
      stem: 'Phenol, chloroform and aqueous NaOH, followed by acid, give',
      options: ['salicylaldehyde', 'salicylic acid', 'benzaldehyde', 'anisole'],
      solution:
        'This is the Reimer–Tiemann reaction. Dichlorocarbene attacks the ortho place and a CHO group results.',
    },
  }),
  numerical('che-073', {
    topic: 'che-alcohols',
    difficulty: 2,
    from: '4',
    en: {
      stem: tex`How many structurally isomeric alcohols have the formula $\mathrm{C_4H_{10}O}$? (Mirror images do not count.)`,
      solution:
        'Butan-1-ol, butan-2-ol, 2-methylpropan-1-ol and 2-methylpropan-2-ol: 4. The three other isomers are ethers.',
    },
  }),
  single('che-074', {
    topic: 'che-carbonyls',
    difficulty: 1,
    right: 'D',
    en: {
      stem: 'Which compound gives the iodoform test?',
      options: ['methanal', 'pentan-3-one', 'benzaldehyde', 'propanone'],
      solution: tex`The test needs a $\mathrm{CH_3CO{-}}$ group, or an alcohol that is oxidised to one. Only propanone has it.`,
    },
    mr: {
      stem: 'कोणते संयुग आयोडोफॉर्म चाचणी देते?',
      options: ['मिथेनल', 'पेंटेन-3-ओन', 'बेंझाल्डिहाइड', 'प्रोपेनोन'],
      solution: tex`या चाचणीसाठी $\mathrm{CH_3CO{-}}$ गट, किंवा ज्याच्या ऑक्सिडीकरणाने तो मिळतो असे अल्कोहोल लागते. असा गट फक्त प्रोपेनोनमध्ये आहे.`,
    },
    hi: {
      stem: 'कौन-सा यौगिक आयोडोफ़ॉर्म परीक्षण देता है?',
      options: ['मेथेनैल', 'पेन्टेन-3-ओन', 'बेन्ज़ैल्डिहाइड', 'प्रोपेनोन'],
      solution: tex`इस परीक्षण के लिए $\mathrm{CH_3CO{-}}$ समूह, या ऑक्सीकरण से उसे देने वाला ऐल्कोहॉल आवश्यक है। यह समूह केवल प्रोपेनोन में है।`,
    },
  }),
  single('che-075', {
    topic: 'che-carbonyls',
    difficulty: 1,
    right: 'B',
    en: {
      stem: 'Which of these undergoes the Cannizzaro reaction with concentrated NaOH?',
      options: ['ethanal', 'benzaldehyde', 'propanone', 'propanal'],
      solution:
        'Only aldehydes without an alpha hydrogen do. Benzaldehyde gives benzyl alcohol and sodium benzoate.',
    },
  }),
  single('che-076', {
    topic: 'che-carbonyls',
    difficulty: 1,
    right: 'C',
    en: {
      stem: 'Which is the strongest acid?',
      options: [
        tex`$\mathrm{CH_3COOH}$`,
        tex`$\mathrm{ClCH_2COOH}$`,
        tex`$\mathrm{Cl_3CCOOH}$`,
        tex`$\mathrm{C_6H_5COOH}$`,
      ],
      solution:
        'Chlorine atoms withdraw electrons and stabilise the carboxylate ion. Three of them act most strongly.',
    },
  }),
  single('che-077', {
    topic: 'che-amines',
    difficulty: 2,
    right: 'A',
    en: {
      stem: 'Which is the strongest base in water?',
      options: [
        tex`$\mathrm{(CH_3)_2NH}$`,
        tex`$\mathrm{CH_3NH_2}$`,
        tex`$\mathrm{(CH_3)_3N}$`,
        tex`$\mathrm{C_6H_5NH_2}$`,
      ],
      solution:
        'Methyl groups push electrons to nitrogen, but too many hinder the hydration of the ion. In water dimethylamine is the strongest; aniline is weak because its lone pair joins the ring.',
    },
    mr: {
      stem: 'पाण्यात सर्वांत तीव्र आम्लारी कोणता?',
      options: [
        tex`$\mathrm{(CH_3)_2NH}$`,
        tex`$\mathrm{CH_3NH_2}$`,
        tex`$\mathrm{(CH_3)_3N}$`,
        tex`$\mathrm{C_6H_5NH_2}$`,
      ],
      solution:
        'मिथिल गट नायट्रोजनकडे इलेक्ट्रॉन ढकलतात, पण ते जास्त झाल्यास आयनाच्या जलीकरणाला अडथळा येतो. पाण्यात डायमिथिलअमाइन सर्वांत तीव्र; ॲनिलीनची एकाकी जोडी वलयात गुंतते, म्हणून ते दुर्बल.',
    },
    hi: {
      stem: 'जल में सबसे प्रबल क्षारक कौन-सा है?',
      options: [
        tex`$\mathrm{(CH_3)_2NH}$`,
        tex`$\mathrm{CH_3NH_2}$`,
        tex`$\mathrm{(CH_3)_3N}$`,
        tex`$\mathrm{C_6H_5NH_2}$`,
      ],
      solution:
        'मेथिल समूह नाइट्रोजन की ओर इलेक्ट्रॉन ठेलते हैं, पर अधिक होने पर आयन के जलयोजन में बाधा आती है। जल में डाइमेथिलऐमीन सबसे प्रबल है; ऐनिलीन का एकाकी युग्म वलय में संलग्न रहता है, अतः वह दुर्बल है।',
    },
  }),
  single('che-078', {
    topic: 'che-amines',
    difficulty: 2,
    right: 'D',
    en: {
      stem: 'Benzenediazonium chloride and cuprous cyanide give',
      options: ['chlorobenzene', 'aniline', 'phenol', 'benzonitrile'],
      solution: 'In the Sandmeyer reaction CuCN replaces the diazonium group by CN; nitrogen escapes.',
    },
  }),
  numerical('che-079', {
    topic: 'che-amines',
    difficulty: 2,
    from: '4',
    en: {
      stem: tex`How many structurally isomeric amines have the formula $\mathrm{C_3H_9N}$?`,
      solution: 'Propan-1-amine, propan-2-amine, N-methylethanamine and trimethylamine: 4.',
    },
  }),
  single('che-080', {
    topic: 'che-biomolecules',
    difficulty: 1,
    right: 'B',
    en: {
      stem: 'On hydrolysis sucrose gives',
      options: ['glucose only', 'glucose and fructose', 'glucose and galactose', 'fructose and galactose'],
      solution:
        'Sucrose is glucose and fructose joined through their anomeric carbons. Equal amounts of the two are set free.',
    },
  }),
  single('che-081', {
    topic: 'che-biomolecules',
    difficulty: 1,
    right: 'C',
    en: {
      stem: 'Which of these vitamins dissolves in water?',
      options: ['vitamin A', 'vitamin D', 'vitamin C', 'vitamin K'],
      solution:
        'Vitamins A, D, E and K dissolve in fat. Vitamin C, with its many OH groups, dissolves in water.',
    },
  }),
  numerical('che-082', {
    topic: 'che-biomolecules',
    difficulty: 1,
    from: '3',
    en: {
      stem: 'How many peptide bonds are there in a linear tetrapeptide?',
      solution: 'A chain of four amino acids has three links between neighbours.',
    },
  }),
  single('che-083', {
    topic: 'che-polymers',
    difficulty: 1,
    right: 'A',
    en: {
      stem: 'Nylon 6,6 is made from hexamethylenediamine and',
      options: ['adipic acid', 'terephthalic acid', 'caprolactam', 'sebacic acid'],
      solution: 'Both monomers have six carbon atoms, hence the name. Caprolactam gives nylon 6.',
    },
  }),
  single('che-084', {
    topic: 'che-green',
    difficulty: 1,
    right: 'B',
    en: {
      stem: 'A kind of reaction in which every atom of the reactants ends up in the product is',
      options: ['substitution', 'addition', 'elimination', 'hydrolysis of an ester'],
      solution: tex`In an addition two molecules become one, so nothing is thrown away and the atom economy is $100\,\%$.`,
    },
  }),
  single('che-085', {
    topic: 'che-practical',
    difficulty: 1,
    right: 'D',
    en: {
      stem: 'The brown ring test shows the presence of',
      options: ['chloride', 'sulphate', 'carbonate', 'nitrate'],
      solution:
        'Iron(II) reduces nitrate to NO in the presence of concentrated sulphuric acid. NO and iron(II) form the brown complex.',
    },
  }),
]
