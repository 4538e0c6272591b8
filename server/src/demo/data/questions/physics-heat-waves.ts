// Questions on heat, gases, oscillations and waves.
import { type DemoQuestion, numerical, single, tex } from './question.ts'

export const physicsHeatWaves: readonly DemoQuestion[] = [
  single('phy-031', {
    topic: 'phy-thermal',
    difficulty: 1,
    right: 'C',
    en: {
      stem: tex`$0.2\ \mathrm{kg}$ of water at $80\,^\circ\mathrm{C}$ is mixed with $0.3\ \mathrm{kg}$ of water at $30\,^\circ\mathrm{C}$. No heat is lost. The final temperature is`,
      options: [
        tex`$45\,^\circ\mathrm{C}$`,
        tex`$48\,^\circ\mathrm{C}$`,
        tex`$50\,^\circ\mathrm{C}$`,
        tex`$55\,^\circ\mathrm{C}$`,
      ],
      solution: tex`Heat lost equals heat gained: $0.2\,(80 - T) = 0.3\,(T - 30)$. So $0.5\,T = 16 + 9 = 25$ and $T = 50\,^\circ\mathrm{C}$.`,
    },
  }),
  single('phy-032', {
    topic: 'phy-thermal',
    difficulty: 2,
    right: 'A',
    en: {
      stem: tex`Two rods of equal length and section, with conductivities $K$ and $2K$, are joined end to end. The free end of the first is at $90\,^\circ\mathrm{C}$, that of the second at $0\,^\circ\mathrm{C}$. The junction is at`,
      options: [
        tex`$30\,^\circ\mathrm{C}$`,
        tex`$45\,^\circ\mathrm{C}$`,
        tex`$60\,^\circ\mathrm{C}$`,
        tex`$40\,^\circ\mathrm{C}$`,
      ],
      solution: tex`The same heat flows through both: $K(90 - T) = 2K(T - 0)$. So $3T = 90$ and $T = 30\,^\circ\mathrm{C}$.`,
    },
  }),
  single('phy-033', {
    topic: 'phy-thermal',
    difficulty: 1,
    right: 'D',
    en: {
      stem: tex`The temperature of a black body is raised from $300\ \mathrm{K}$ to $600\ \mathrm{K}$. The power it radiates grows by a factor of`,
      options: ['$2$', '$4$', '$8$', '$16$'],
      solution:
        'By the Stefan–Boltzmann law the power is proportional to $T^4$. Doubling $T$ multiplies it by $2^4 = 16$.',
    },
  }),
  numerical('phy-034', {
    topic: 'phy-thermal',
    difficulty: 2,
    from: '21',
    en: {
      stem: tex`How much heat, in $\mathrm{kJ}$, turns $50\ \mathrm{g}$ of ice at $0\,^\circ\mathrm{C}$ into water at $20\,^\circ\mathrm{C}$? (Latent heat of fusion $336\ \mathrm{J\,g^{-1}}$, specific heat of water $4.2\ \mathrm{J\,g^{-1}\,K^{-1}}$)`,
      solution: tex`Melting takes $50 \times 336 = 16\,800\ \mathrm{J}$, warming $50 \times 4.2 \times 20 = 4200\ \mathrm{J}$. Together $21\,000\ \mathrm{J} = 21\ \mathrm{kJ}$.`,
    },
  }),
  single('phy-035', {
    topic: 'phy-thermodynamics',
    difficulty: 2,
    right: 'B',
    en: {
      stem: tex`A Carnot engine works between $500\ \mathrm{K}$ and $300\ \mathrm{K}$ and takes in $1000\ \mathrm{J}$ per cycle. The work it does per cycle is`,
      options: [
        tex`$300\ \mathrm{J}$`,
        tex`$400\ \mathrm{J}$`,
        tex`$600\ \mathrm{J}$`,
        tex`$700\ \mathrm{J}$`,
      ],
      solution: tex`Its efficiency is $\eta = 1 - \frac{300}{500} = 0.4$. Of $1000\ \mathrm{J}$ it turns $0.4 \times 1000 = 400\ \mathrm{J}$ into work.`,
    },
    mr: {
      stem: tex`एक कार्नो इंजिन $500\ \mathrm{K}$ आणि $300\ \mathrm{K}$ या तापमानांदरम्यान चालते आणि प्रत्येक आवर्तनात $1000\ \mathrm{J}$ उष्णता घेते. प्रत्येक आवर्तनात ते किती कार्य करते?`,
      options: [
        tex`$300\ \mathrm{J}$`,
        tex`$400\ \mathrm{J}$`,
        tex`$600\ \mathrm{J}$`,
        tex`$700\ \mathrm{J}$`,
      ],
      solution: tex`कार्यक्षमता $\eta = 1 - \frac{300}{500} = 0.4$. म्हणून $1000\ \mathrm{J}$ पैकी $0.4 \times 1000 = 400\ \mathrm{J}$ उष्णतेचे कार्यात रूपांतर होते.`,
    },
    hi: {
      stem: tex`एक कार्नो इंजन $500\ \mathrm{K}$ और $300\ \mathrm{K}$ के बीच कार्य करता है और प्रति चक्र $1000\ \mathrm{J}$ ऊष्मा लेता है। प्रति चक्र किया गया कार्य है`,
      options: [
        tex`$300\ \mathrm{J}$`,
        tex`$400\ \mathrm{J}$`,
        tex`$600\ \mathrm{J}$`,
        tex`$700\ \mathrm{J}$`,
      ],
      solution: tex`दक्षता $\eta = 1 - \frac{300}{500} = 0.4$ है। अतः $1000\ \mathrm{J}$ में से $0.4 \times 1000 = 400\ \mathrm{J}$ कार्य में बदलता है।`,
    },
  }),
  single('phy-036', {
    topic: 'phy-thermodynamics',
    difficulty: 1,
    right: 'C',
    en: {
      stem: tex`A gas takes in $500\ \mathrm{J}$ of heat and does $320\ \mathrm{J}$ of work on its surroundings. Its internal energy changes by`,
      options: [
        tex`$+820\ \mathrm{J}$`,
        tex`$-180\ \mathrm{J}$`,
        tex`$+180\ \mathrm{J}$`,
        tex`$+320\ \mathrm{J}$`,
      ],
      solution: tex`By the first law $\Delta U = Q - W = 500 - 320 = +180\ \mathrm{J}$.`,
    },
  }),
  single('phy-037', {
    topic: 'phy-thermodynamics',
    difficulty: 3,
    right: 'A',
    en: {
      stem: 'A monatomic ideal gas is compressed adiabatically to one eighth of its volume. Its absolute temperature is multiplied by',
      options: ['$4$', '$2$', '$8$', '$32$'],
      solution: tex`In an adiabatic change $TV^{\gamma - 1}$ is constant, with $\gamma = \frac53$. So $T$ grows by $8^{2/3} = 4$.`,
    },
  }),
  single('phy-038', {
    topic: 'phy-kinetic-theory',
    difficulty: 2,
    right: 'D',
    en: {
      stem: tex`The rms speed of the molecules of a gas at $27\,^\circ\mathrm{C}$ is $v$. At $927\,^\circ\mathrm{C}$ it is`,
      options: [tex`$v\sqrt2$`, '$4v$', tex`$v\sqrt{\frac{927}{27}}$`, '$2v$'],
      solution: tex`The rms speed is proportional to $\sqrt T$ with $T$ in kelvin. From $300\ \mathrm{K}$ to $1200\ \mathrm{K}$ the temperature grows fourfold and the speed doubles.`,
    },
  }),
  single('phy-039', {
    topic: 'phy-kinetic-theory',
    difficulty: 3,
    right: 'B',
    en: {
      stem: tex`One mole of helium is mixed with one mole of nitrogen (rigid molecules). The ratio $\gamma = C_p/C_v$ of the mixture is`,
      options: [tex`$\frac75$`, tex`$\frac32$`, tex`$\frac53$`, tex`$\frac43$`],
      solution: tex`The mean molar heat is $C_v = \frac12\left(\frac32 R + \frac52 R\right) = 2R$, so $C_p = 3R$. Then $\gamma = \frac32$.`,
    },
  }),
  numerical('phy-040', {
    topic: 'phy-kinetic-theory',
    difficulty: 1,
    from: '2',
    en: {
      stem: tex`A cylinder of $8.3$ litres holds an ideal gas at $300\ \mathrm{K}$ and $6 \times 10^5\ \mathrm{Pa}$. How many moles is that? ($R = 8.3\ \mathrm{J\,mol^{-1}\,K^{-1}}$)`,
      solution: tex`$n = \frac{pV}{RT} = \frac{6 \times 10^5 \times 8.3 \times 10^{-3}}{8.3 \times 300} = 2$ moles.`,
    },
  }),
  single('phy-041', {
    topic: 'phy-oscillations',
    difficulty: 2,
    right: 'A',
    en: {
      stem: 'A particle performs simple harmonic motion of amplitude $a$. Its kinetic energy equals its potential energy at a distance from the mean position of',
      options: [tex`$\frac{a}{\sqrt2}$`, tex`$\frac{a}{2}$`, tex`$\frac{a}{4}$`, tex`$\frac{\sqrt3\,a}{2}$`],
      solution: tex`Half of the whole energy must be potential: $\frac12 kx^2 = \frac12 \cdot \frac12 ka^2$. So $x = \frac{a}{\sqrt2}$.`,
    },
    mr: {
      stem: 'एक कण $a$ आयामाची सरल आवर्त गती करतो. मध्यस्थितीपासून किती अंतरावर त्याची गतिज ऊर्जा आणि स्थितिज ऊर्जा समान असतात?',
      options: [tex`$\frac{a}{\sqrt2}$`, tex`$\frac{a}{2}$`, tex`$\frac{a}{4}$`, tex`$\frac{\sqrt3\,a}{2}$`],
      solution: tex`एकूण ऊर्जेपैकी निम्मी स्थितिज ऊर्जा असावी: $\frac12 kx^2 = \frac12 \cdot \frac12 ka^2$. म्हणून $x = \frac{a}{\sqrt2}$.`,
    },
    hi: {
      stem: 'एक कण $a$ आयाम की सरल आवर्त गति करता है। माध्य स्थिति से किस दूरी पर उसकी गतिज ऊर्जा और स्थितिज ऊर्जा बराबर होती हैं?',
      options: [tex`$\frac{a}{\sqrt2}$`, tex`$\frac{a}{2}$`, tex`$\frac{a}{4}$`, tex`$\frac{\sqrt3\,a}{2}$`],
      solution: tex`कुल ऊर्जा का आधा भाग स्थितिज होना चाहिए: $\frac12 kx^2 = \frac12 \cdot \frac12 ka^2$। अतः $x = \frac{a}{\sqrt2}$।`,
    },
  }),
  single('phy-042', {
    topic: 'phy-oscillations',
    difficulty: 1,
    right: 'C',
    en: {
      stem: tex`A simple pendulum has a period of $2\ \mathrm{s}$ on the Earth. On a planet where $g$ is one fourth of ours its period is`,
      options: [tex`$1\ \mathrm{s}$`, tex`$2\ \mathrm{s}$`, tex`$4\ \mathrm{s}$`, tex`$8\ \mathrm{s}$`],
      solution: tex`$T = 2\pi\sqrt{L/g}$, so a quarter of $g$ doubles the period to $4\ \mathrm{s}$.`,
    },
  }),
  single('phy-043', {
    topic: 'phy-oscillations',
    difficulty: 3,
    right: 'D',
    en: {
      stem: tex`A block of $0.4\ \mathrm{kg}$ on a smooth table is tied to walls on both sides by springs of $60\ \mathrm{N\,m^{-1}}$ and $100\ \mathrm{N\,m^{-1}}$. Its period of oscillation is`,
      options: [
        tex`$\frac{\pi}{5}\ \mathrm{s}$`,
        tex`$\frac{\pi}{20}\ \mathrm{s}$`,
        tex`$\frac{\pi}{15}\ \mathrm{s}$`,
        tex`$\frac{\pi}{10}\ \mathrm{s}$`,
      ],
      solution: tex`Both springs push back together: $k = 160\ \mathrm{N\,m^{-1}}$. Then $\omega = \sqrt{160/0.4} = 20\ \mathrm{rad\,s^{-1}}$ and $T = \frac{2\pi}{20} = \frac{\pi}{10}\ \mathrm{s}$.`,
    },
  }),
  single('phy-044', {
    topic: 'phy-waves',
    difficulty: 1,
    right: 'B',
    en: {
      stem: tex`The wave $y = 0.02\sin(40\pi t - 2\pi x)$, in SI units, travels at`,
      options: [
        tex`$10\ \mathrm{m\,s^{-1}}$`,
        tex`$20\ \mathrm{m\,s^{-1}}$`,
        tex`$40\ \mathrm{m\,s^{-1}}$`,
        tex`$80\ \mathrm{m\,s^{-1}}$`,
      ],
      solution: tex`The speed is $\frac{\omega}{k} = \frac{40\pi}{2\pi} = 20\ \mathrm{m\,s^{-1}}$.`,
    },
  }),
  single('phy-045', {
    topic: 'phy-waves',
    difficulty: 2,
    right: 'C',
    en: {
      stem: 'An open and a closed organ pipe have the same fundamental frequency. The length of the open pipe divided by that of the closed one is',
      options: [tex`$\frac12$`, '$1$', '$2$', '$4$'],
      solution: tex`$\frac{v}{2L_o} = \frac{v}{4L_c}$ gives $L_o = 2L_c$.`,
    },
  }),
  single('phy-046', {
    topic: 'phy-waves',
    difficulty: 3,
    right: 'A',
    en: {
      stem: tex`A train sounding a whistle of $600\ \mathrm{Hz}$ comes towards a waiting passenger at $34\ \mathrm{m\,s^{-1}}$. Sound travels at $340\ \mathrm{m\,s^{-1}}$. The passenger hears about`,
      options: [
        tex`$667\ \mathrm{Hz}$`,
        tex`$660\ \mathrm{Hz}$`,
        tex`$545\ \mathrm{Hz}$`,
        tex`$540\ \mathrm{Hz}$`,
      ],
      solution: tex`For an approaching source $f' = f\,\frac{v}{v - v_s} = 600 \times \frac{340}{306} \approx 667\ \mathrm{Hz}$.`,
    },
  }),
  numerical('phy-047', {
    topic: 'phy-waves',
    difficulty: 2,
    from: '260',
    en: {
      stem: tex`A tuning fork sounded with one of $256\ \mathrm{Hz}$ gives 4 beats per second. When a little wax is put on it, the beats fall to 2 per second. What was its frequency, in $\mathrm{Hz}$, without the wax?`,
      solution: tex`It was $252$ or $260\ \mathrm{Hz}$. Wax lowers the frequency; from $252$ the beats would have grown, from $260$ they become fewer. So it was $260\ \mathrm{Hz}$.`,
    },
  }),
]
