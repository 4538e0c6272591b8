// Questions on bonding, the blocks of the periodic table and complexes.
import { type DemoQuestion, numerical, single, tex } from './question.ts'

export const chemistryInorganic: readonly DemoQuestion[] = [
  numerical('che-042', {
    topic: 'che-bonding',
    difficulty: 1,
    from: '3',
    en: {
      stem: tex`How many lone pairs are there on the xenon atom in $\mathrm{XeF_2}$?`,
      solution: 'Xenon has 8 valence electrons and uses 2 for bonds. Six are left: 3 lone pairs.',
    },
  }),
  single('che-043', {
    topic: 'che-s-block',
    difficulty: 1,
    right: 'C',
    en: {
      stem: 'Which of these carbonates is the most stable to heat?',
      options: [
        tex`$\mathrm{BeCO_3}$`,
        tex`$\mathrm{MgCO_3}$`,
        tex`$\mathrm{BaCO_3}$`,
        tex`$\mathrm{CaCO_3}$`,
      ],
      solution:
        'Down group 2 the cation grows and polarises the carbonate ion less. Barium carbonate needs the highest temperature to decompose.',
    },
  }),
  single('che-044', {
    topic: 'che-p-block',
    difficulty: 1,
    right: 'B',
    en: {
      stem: 'Which is the strongest acid in water?',
      options: [tex`$\mathrm{HF}$`, tex`$\mathrm{HI}$`, tex`$\mathrm{HCl}$`, tex`$\mathrm{HBr}$`],
      solution: 'Down the group the H–X bond gets longer and weaker. HI gives up its proton most easily.',
    },
    mr: {
      stem: 'पाण्यात सर्वांत तीव्र आम्ल कोणते?',
      options: [tex`$\mathrm{HF}$`, tex`$\mathrm{HI}$`, tex`$\mathrm{HCl}$`, tex`$\mathrm{HBr}$`],
      solution: 'गणात खाली जाताना H–X बंध लांब आणि कमकुवत होतो. म्हणून HI सर्वांत सहज प्रोटॉन देते.',
    },
    hi: {
      stem: 'जल में सबसे प्रबल अम्ल कौन-सा है?',
      options: [tex`$\mathrm{HF}$`, tex`$\mathrm{HI}$`, tex`$\mathrm{HCl}$`, tex`$\mathrm{HBr}$`],
      solution: 'समूह में नीचे जाने पर H–X आबंध लंबा और दुर्बल होता जाता है। अतः HI सबसे सरलता से प्रोटॉन देता है।',
    },
  }),
  single('che-045', {
    topic: 'che-p-block',
    difficulty: 2,
    right: 'D',
    en: {
      stem: tex`The basicity of $\mathrm{H_3PO_3}$ is`,
      options: ['$0$', '$3$', '$1$', '$2$'],
      solution: tex`Its structure is $\mathrm{HPO(OH)_2}$. Only the two hydrogens bound to oxygen ionise; the one on phosphorus does not.`,
    },
  }),
  single('che-046', {
    topic: 'che-p-block',
    difficulty: 1,
    right: 'A',
    en: {
      stem: 'Copper and concentrated nitric acid give off mainly',
      options: [tex`$\mathrm{NO_2}$`, tex`$\mathrm{NO}$`, tex`$\mathrm{N_2O}$`, tex`$\mathrm{H_2}$`],
      solution: tex`$\mathrm{Cu + 4HNO_3 \rightarrow Cu(NO_3)_2 + 2NO_2 + 2H_2O}$. The dilute acid would give NO.`,
    },
  }),
  single('che-047', {
    topic: 'che-d-f-block',
    difficulty: 2,
    right: 'C',
    en: {
      stem: tex`The spin-only magnetic moment of $\mathrm{Fe^{3+}}$ ($Z = 26$) is`,
      options: [
        tex`$3.87\ \mathrm{BM}$`,
        tex`$4.90\ \mathrm{BM}$`,
        tex`$5.92\ \mathrm{BM}$`,
        tex`$1.73\ \mathrm{BM}$`,
      ],
      solution: tex`$\mathrm{Fe^{3+}}$ is $3d^5$ with 5 unpaired electrons. $\mu = \sqrt{n(n + 2)} = \sqrt{35} = 5.92\ \mathrm{BM}$.`,
    },
    mr: {
      stem: tex`$\mathrm{Fe^{3+}}$ ($Z = 26$) चा केवळ परिवलनाधारित चुंबकीय आघूर्ण किती?`,
      options: [
        tex`$3.87\ \mathrm{BM}$`,
        tex`$4.90\ \mathrm{BM}$`,
        tex`$5.92\ \mathrm{BM}$`,
        tex`$1.73\ \mathrm{BM}$`,
      ],
      solution: tex`$\mathrm{Fe^{3+}}$ चे विन्यास $3d^5$ आहे, म्हणजे 5 अयुग्मित इलेक्ट्रॉन. $\mu = \sqrt{n(n + 2)} = \sqrt{35} = 5.92\ \mathrm{BM}$.`,
    },
    hi: {
      stem: tex`$\mathrm{Fe^{3+}}$ ($Z = 26$) का 'प्रचक्रण-मात्र' चुंबकीय आघूर्ण है`,
      options: [
        tex`$3.87\ \mathrm{BM}$`,
        tex`$4.90\ \mathrm{BM}$`,
        tex`$5.92\ \mathrm{BM}$`,
        tex`$1.73\ \mathrm{BM}$`,
      ],
      solution: tex`$\mathrm{Fe^{3+}}$ का विन्यास $3d^5$ है, अर्थात 5 अयुग्मित इलेक्ट्रॉन। $\mu = \sqrt{n(n + 2)} = \sqrt{35} = 5.92\ \mathrm{BM}$।`,
    },
  }),
  single('che-048', {
    topic: 'che-d-f-block',
    difficulty: 1,
    right: 'A',
    en: {
      stem: 'Which of these ions is colourless in water?',
      options: [
        tex`$\mathrm{Sc^{3+}}$`,
        tex`$\mathrm{Ti^{3+}}$`,
        tex`$\mathrm{Cu^{2+}}$`,
        tex`$\mathrm{Ni^{2+}}$`,
      ],
      solution: tex`$\mathrm{Sc^{3+}}$ is $3d^0$. Without d electrons there is no d–d transition that could absorb visible light.`,
    },
  }),
  single('che-049', {
    topic: 'che-d-f-block',
    difficulty: 1,
    right: 'D',
    en: {
      stem: 'The oxidation state common to all lanthanoids is',
      options: ['$+1$', '$+2$', '$+4$', '$+3$'],
      solution:
        'They lose the two 6s electrons and one more. $+2$ and $+4$ occur only in some, such as Eu and Ce.',
    },
  }),
  numerical('che-050', {
    topic: 'che-d-f-block',
    difficulty: 2,
    from: '3.87',
    to: '3.88',
    en: {
      stem: tex`What is the spin-only magnetic moment, in BM to two decimals, of $\mathrm{Cr^{3+}}$ ($Z = 24$)?`,
      solution: tex`$\mathrm{Cr^{3+}}$ is $3d^3$ with 3 unpaired electrons: $\mu = \sqrt{3 \times 5} = \sqrt{15} = 3.87\ \mathrm{BM}$.`,
    },
  }),
  single('che-051', {
    topic: 'che-coordination',
    difficulty: 1,
    right: 'B',
    en: {
      stem: tex`The IUPAC name of $\mathrm{[Co(NH_3)_5Cl]Cl_2}$ is`,
      options: [
        'pentaamminecobalt(III) trichloride',
        'pentaamminechloridocobalt(III) chloride',
        'chloridopentaamminecobalt(II) chloride',
        'pentaamminechloridocobaltate(III) chloride',
      ],
      solution:
        'Two chlorides lie outside, so the complex ion has the charge $+2$; with one chloride inside cobalt is $+3$. Ligands come in alphabetical order: ammine, chlorido.',
    },
    mr: {
      stem: tex`$\mathrm{[Co(NH_3)_5Cl]Cl_2}$ चे IUPAC नाव कोणते?`,
      options: [
        'पेंटाअमाइनकोबाल्ट(III) ट्रायक्लोराइड',
        'पेंटाअमाइनक्लोरिडोकोबाल्ट(III) क्लोराइड',
        'क्लोरिडोपेंटाअमाइनकोबाल्ट(II) क्लोराइड',
        'पेंटाअमाइनक्लोरिडोकोबाल्टेट(III) क्लोराइड',
      ],
      solution:
        'दोन क्लोराइड बाहेर आहेत, म्हणून संकुल आयनाचा प्रभार $+2$; आत एक क्लोराइड असल्याने कोबाल्ट $+3$. लिगंडांची नावे इंग्रजी वर्णक्रमाने येतात: ammine, chlorido.',
    },
    hi: {
      stem: tex`$\mathrm{[Co(NH_3)_5Cl]Cl_2}$ का IUPAC नाम है`,
      options: [
        'पेन्टाऐम्मीनकोबाल्ट(III) ट्राइक्लोराइड',
        'पेन्टाऐम्मीनक्लोरिडोकोबाल्ट(III) क्लोराइड',
        'क्लोरिडोपेन्टाऐम्मीनकोबाल्ट(II) क्लोराइड',
        'पेन्टाऐम्मीनक्लोरिडोकोबाल्टेट(III) क्लोराइड',
      ],
      solution:
        'दो क्लोराइड बाहर हैं, अतः संकुल आयन का आवेश $+2$ है; भीतर एक क्लोराइड होने से कोबाल्ट $+3$ है। लिगन्डों के नाम अंग्रेज़ी वर्णक्रम में आते हैं: ammine, chlorido।',
    },
  }),
  single('che-052', {
    topic: 'che-coordination',
    difficulty: 2,
    right: 'A',
    en: {
      stem: tex`The ion $\mathrm{[Ni(CN)_4]^{2-}}$ is`,
      options: [
        'square planar and diamagnetic',
        'tetrahedral and paramagnetic',
        'tetrahedral and diamagnetic',
        'square planar and paramagnetic',
      ],
      solution: tex`Cyanide is a strong-field ligand and pairs the eight d electrons of $\mathrm{Ni^{2+}}$. The hybridisation is $dsp^2$, with no unpaired electron.`,
    },
  }),
  single('che-053', {
    topic: 'che-coordination',
    difficulty: 2,
    right: 'C',
    en: {
      stem: tex`One mole of $\mathrm{[Cr(H_2O)_4Cl_2]Cl}$ in water, treated with excess $\mathrm{AgNO_3}$, at once gives how many moles of $\mathrm{AgCl}$?`,
      options: ['$0$', '$3$', '$1$', '$2$'],
      solution: tex`Only the chloride outside the coordination sphere is free as an ion. One mole of it gives one mole of $\mathrm{AgCl}$.`,
    },
  }),
  single('che-054', {
    topic: 'che-coordination',
    difficulty: 3,
    right: 'D',
    en: {
      stem: tex`Counting mirror images, how many stereoisomers has $\mathrm{[Co(en)_2Cl_2]^+}$?`,
      options: ['$1$', '$2$', '$4$', '$3$'],
      solution:
        'The trans form has a plane of symmetry and counts once. The cis form is chiral and counts twice: 3 in all.',
    },
  }),
  numerical('che-055', {
    topic: 'che-coordination',
    difficulty: 1,
    from: '6',
    en: {
      stem: tex`What is the coordination number of iron in $\mathrm{[Fe(C_2O_4)_3]^{3-}}$?`,
      solution: 'Oxalate binds through two oxygen atoms. Three of them make 6 bonds to iron.',
    },
  }),
]
