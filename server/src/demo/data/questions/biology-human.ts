// Questions on the human body and on reproduction.
import { type DemoQuestion, single } from './question.ts'

export const biologyHuman: readonly DemoQuestion[] = [
  single('bio-028', {
    topic: 'bio-digestion',
    difficulty: 1,
    right: 'A',
    en: {
      stem: 'Hydrochloric acid of the stomach comes from the',
      options: ['oxyntic cells', 'chief cells', 'goblet cells', 'Paneth cells'],
      solution:
        'Oxyntic, or parietal, cells give out acid and intrinsic factor. Chief cells give pepsinogen.',
    },
  }),
  single('bio-029', {
    topic: 'bio-breathing',
    difficulty: 1,
    right: 'D',
    en: {
      stem: 'The air that stays in the lungs after breathing out with all force is the',
      options: ['tidal volume', 'vital capacity', 'expiratory reserve volume', 'residual volume'],
      solution: 'It is about 1100 to 1200 mL and keeps the alveoli open.',
    },
  }),
  single('bio-030', {
    topic: 'bio-breathing',
    difficulty: 1,
    right: 'B',
    en: {
      stem: 'Most carbon dioxide is carried in the blood as',
      options: ['dissolved gas', 'bicarbonate', 'carbaminohaemoglobin', 'carbonic acid'],
      solution:
        'About 70 % travels as bicarbonate, formed by carbonic anhydrase in the red cells, some 20 to 25 % on haemoglobin, about 7 % dissolved.',
    },
  }),
  single('bio-031', {
    topic: 'bio-circulation',
    difficulty: 1,
    right: 'C',
    en: {
      stem: 'The natural pacemaker of the heart is the',
      options: ['AV node', 'bundle of His', 'SA node', 'Purkinje fibres'],
      solution: 'The sinoatrial node in the right atrium starts 70 to 75 impulses a minute.',
    },
    mr: {
      stem: 'हृदयाचा नैसर्गिक गतिप्रेरक कोणता?',
      options: ['AV गाठ', 'हिसचा जुडगा', 'SA गाठ', 'पुरकिंजे तंतू'],
      solution: 'उजव्या कर्णिकेतील SA गाठ दर मिनिटाला 70 ते 75 आवेग निर्माण करते.',
    },
    hi: {
      stem: 'हृदय का प्राकृतिक गतिप्रेरक कौन-सा है?',
      options: ['AV पर्व', 'हिस का बंडल', 'SA पर्व', 'पुरकिंजे तंतु'],
      solution: 'दाहिने अलिंद का SA पर्व प्रति मिनट 70 से 75 आवेग उत्पन्न करता है।',
    },
  }),
  single('bio-032', {
    topic: 'bio-circulation',
    difficulty: 2,
    right: 'A',
    en: {
      stem: 'In an electrocardiogram the QRS complex stands for the',
      options: [
        'depolarisation of the ventricles',
        'depolarisation of the atria',
        'repolarisation of the ventricles',
        'repolarisation of the atria',
      ],
      solution:
        'The P wave is the depolarisation of the atria, QRS that of the ventricles, T their repolarisation.',
    },
  }),
  single('bio-033', {
    topic: 'bio-excretion',
    difficulty: 1,
    right: 'B',
    en: {
      stem: 'The antidiuretic hormone acts mainly on the',
      options: ['glomerulus', 'distal tubule and collecting duct', "Bowman's capsule", 'proximal tubule'],
      solution: 'There it makes the walls permeable to water. Little of it means much dilute urine.',
    },
  }),
  single('bio-034', {
    topic: 'bio-excretion',
    difficulty: 2,
    right: 'D',
    en: {
      stem: 'Which part of the nephron is impermeable to water?',
      options: [
        'proximal tubule',
        "descending limb of Henle's loop",
        'collecting duct, in the presence of ADH',
        "ascending limb of Henle's loop",
      ],
      solution:
        'The ascending limb lets salts out but not water, so the filtrate becomes dilute as it rises.',
    },
  }),
  single('bio-035', {
    topic: 'bio-locomotion',
    difficulty: 1,
    right: 'C',
    en: {
      stem: 'A muscle begins to contract when troponin binds',
      options: ['sodium ions', 'potassium ions', 'calcium ions', 'magnesium ions'],
      solution:
        'Calcium from the sarcoplasmic reticulum moves tropomyosin aside. Myosin can then bind to actin.',
    },
  }),
  single('bio-036', {
    topic: 'bio-locomotion',
    difficulty: 1,
    right: 'A',
    en: {
      stem: 'The joint between atlas and axis is a',
      options: ['pivot joint', 'hinge joint', 'saddle joint', 'ball-and-socket joint'],
      solution: 'It lets the head turn from side to side.',
    },
  }),
  single('bio-037', {
    topic: 'bio-nervous',
    difficulty: 1,
    right: 'D',
    en: {
      stem: 'In one step the sodium–potassium pump of a nerve cell carries',
      options: [
        '2 sodium ions out and 3 potassium ions in',
        '3 sodium ions in and 2 potassium ions out',
        '2 sodium ions in and 3 potassium ions out',
        '3 sodium ions out and 2 potassium ions in',
      ],
      solution: 'It spends one ATP. The outside of the resting membrane is positive.',
    },
  }),
  single('bio-038', {
    topic: 'bio-nervous',
    difficulty: 1,
    right: 'B',
    en: {
      stem: 'Body temperature, hunger and thirst are controlled by the',
      options: ['cerebellum', 'hypothalamus', 'medulla', 'cerebrum'],
      solution: 'The hypothalamus also gives out the hormones that steer the pituitary gland.',
    },
  }),
  single('bio-039', {
    topic: 'bio-endocrine',
    difficulty: 1,
    right: 'A',
    en: {
      stem: 'The hormone that lowers blood sugar comes from the',
      options: ['beta cells of the islets', 'alpha cells of the islets', 'adrenal cortex', 'thyroid gland'],
      solution: 'Beta cells give out insulin. Glucagon of the alpha cells raises blood sugar.',
    },
  }),
  single('bio-040', {
    topic: 'bio-endocrine',
    difficulty: 2,
    right: 'C',
    en: {
      stem: "Addison's disease comes from too little hormone of the",
      options: ['thyroid', 'pancreas', 'adrenal cortex', 'pituitary'],
      solution:
        'Too little cortisol and aldosterone makes people weak and tired and upsets the balance of salts.',
    },
  }),
  single('bio-041', {
    topic: 'bio-plant-reproduction',
    difficulty: 1,
    right: 'B',
    en: {
      stem: 'In a flowering plant the primary endosperm nucleus is usually',
      options: ['haploid', 'triploid', 'diploid', 'tetraploid'],
      solution: 'One male gamete (n) fuses with two polar nuclei (n + n): 3n.',
    },
  }),
  single('bio-042', {
    topic: 'bio-plant-reproduction',
    difficulty: 1,
    right: 'D',
    en: {
      stem: 'A typical mature embryo sac of a flowering plant has',
      options: [
        '8 cells and 7 nuclei',
        '7 cells and 7 nuclei',
        '8 cells and 8 nuclei',
        '7 cells and 8 nuclei',
      ],
      solution: 'Three antipodals, two synergids, one egg and a central cell with two polar nuclei.',
    },
  }),
  single('bio-043', {
    topic: 'bio-human-reproduction',
    difficulty: 1,
    right: 'A',
    en: {
      stem: 'The human egg is usually fertilised in the',
      options: ['ampulla of the oviduct', 'uterus', 'cervix', 'ovary'],
      solution:
        'Egg and sperm must reach the ampullary region at about the same time. The zygote then travels to the uterus.',
    },
    mr: {
      stem: 'मानवी अंड्याचे फलन सामान्यतः कोठे होते?',
      options: ['अंडवाहिनीची तुंबिका', 'गर्भाशय', 'गर्भाशय ग्रीवा', 'अंडाशय'],
      solution: 'अंडे आणि शुक्रपेशी साधारण एकाच वेळी तुंबिकेत पोहोचावी लागतात. नंतर युग्मनज गर्भाशयाकडे जाते.',
    },
    hi: {
      stem: 'मानव अंडाणु का निषेचन सामान्यतः कहाँ होता है?',
      options: ['अंडवाहिनी की तुंबिका', 'गर्भाशय', 'गर्भाशय ग्रीवा', 'अंडाशय'],
      solution: 'अंडाणु और शुक्राणु को लगभग एक ही समय तुंबिका में पहुँचना होता है। फिर युग्मनज गर्भाशय की ओर जाता है।',
    },
  }),
  single('bio-044', {
    topic: 'bio-human-reproduction',
    difficulty: 1,
    right: 'C',
    en: {
      stem: 'Ovulation follows a sudden rise of',
      options: ['prolactin', 'oxytocin', 'LH', 'hCG'],
      solution: 'The LH surge in the middle of the cycle makes the Graafian follicle burst.',
    },
  }),
  single('bio-045', {
    topic: 'bio-reproductive-health',
    difficulty: 1,
    right: 'B',
    en: {
      stem: 'Copper ions set free by a copper-bearing IUD',
      options: ['stop ovulation', 'lower the motility of sperms', 'close the oviduct', 'dissolve the egg'],
      solution:
        'They weaken the motility of sperms and their power to fertilise; the device also makes the uterus take up and destroy sperms.',
    },
  }),
  single('bio-046', {
    topic: 'bio-reproductive-health',
    difficulty: 2,
    right: 'D',
    en: {
      stem: 'ZIFT is the transfer of',
      options: [
        'sperms into the uterus',
        'an egg from a donor into the uterus',
        'a blastocyst into the uterus',
        'a zygote or early embryo into the fallopian tube',
      ],
      solution: 'It is used up to the stage of eight cells. Older embryos go into the uterus.',
    },
  }),
]
