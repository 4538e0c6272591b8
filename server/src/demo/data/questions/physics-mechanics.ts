// Questions on measurement, motion, forces and energy.
import { type DemoQuestion, numerical, single, tex } from './question.ts'

export const physicsMechanics: readonly DemoQuestion[] = [
  single('phy-001', {
    topic: 'phy-measurement',
    difficulty: 1,
    right: 'C',
    en: {
      stem: tex`The side of a cube is measured with an error of $1.5\,\%$. The error in its volume is`,
      options: [tex`$0.5\,\%$`, tex`$3\,\%$`, tex`$4.5\,\%$`, tex`$6\,\%$`],
      solution: tex`The volume is $V = a^3$, so relative errors add three times: $\frac{\Delta V}{V} = 3\,\frac{\Delta a}{a}$. This gives $3 \times 1.5\,\% = 4.5\,\%$.`,
    },
    mr: {
      stem: tex`एका घनाची बाजू मोजताना $1.5\,\%$ त्रुटी आहे. त्याच्या घनफळातील त्रुटी किती?`,
      options: [tex`$0.5\,\%$`, tex`$3\,\%$`, tex`$4.5\,\%$`, tex`$6\,\%$`],
      solution: tex`घनफळ $V = a^3$, म्हणून सापेक्ष त्रुटी तिप्पट होते: $\frac{\Delta V}{V} = 3\,\frac{\Delta a}{a}$. त्यामुळे त्रुटी $3 \times 1.5\,\% = 4.5\,\%$.`,
    },
    hi: {
      stem: tex`एक घन की भुजा के मापन में $1.5\,\%$ त्रुटि है। उसके आयतन में त्रुटि होगी`,
      options: [tex`$0.5\,\%$`, tex`$3\,\%$`, tex`$4.5\,\%$`, tex`$6\,\%$`],
      solution: tex`आयतन $V = a^3$ है, अतः आपेक्षिक त्रुटि तीन गुनी होती है: $\frac{\Delta V}{V} = 3\,\frac{\Delta a}{a}$। इसलिए त्रुटि $3 \times 1.5\,\% = 4.5\,\%$ है।`,
    },
  }),
  single('phy-002', {
    topic: 'phy-measurement',
    difficulty: 2,
    right: 'B',
    en: {
      stem: tex`A screw gauge has a pitch of $0.5\ \mathrm{mm}$ and 50 divisions on the circular scale. With its jaws closed it reads $+3$ divisions. For a wire the main scale shows $2.5\ \mathrm{mm}$ and the circular scale 28. The diameter of the wire is`,
      options: [
        tex`$2.72\ \mathrm{mm}$`,
        tex`$2.75\ \mathrm{mm}$`,
        tex`$2.78\ \mathrm{mm}$`,
        tex`$2.81\ \mathrm{mm}$`,
      ],
      solution: tex`The least count is $0.5/50 = 0.01\ \mathrm{mm}$. The reading is $2.5 + 28 \times 0.01 = 2.78\ \mathrm{mm}$. A positive zero error of $0.03\ \mathrm{mm}$ is taken off: $2.75\ \mathrm{mm}$.`,
    },
  }),
  single('phy-003', {
    topic: 'phy-measurement',
    difficulty: 3,
    right: 'A',
    en: {
      stem: tex`In $F = \alpha\sqrt{x} + \beta t^2$, $F$ is a force, $x$ a distance and $t$ a time. The dimensions of $\alpha/\beta$ are`,
      options: [
        tex`$[\mathrm{L^{-1/2}\,T^{2}}]$`,
        tex`$[\mathrm{L^{1/2}\,T^{2}}]$`,
        tex`$[\mathrm{L^{-1/2}\,T^{-2}}]$`,
        tex`$[\mathrm{M\,L^{-1/2}\,T^{2}}]$`,
      ],
      solution: tex`Both terms have the dimensions of $F$, so $[\alpha]\,\mathrm{L^{1/2}} = [\beta]\,\mathrm{T^2}$. Hence $[\alpha/\beta] = \mathrm{T^2}/\mathrm{L^{1/2}}$.`,
    },
  }),
  single('phy-004', {
    topic: 'phy-straight-line',
    difficulty: 1,
    right: 'D',
    en: {
      stem: tex`A stone is dropped from rest from the top of a tower and reaches the ground in $4\ \mathrm{s}$. How far does it fall in the last second? ($g = 10\ \mathrm{m\,s^{-2}}$)`,
      options: [tex`$20\ \mathrm{m}$`, tex`$25\ \mathrm{m}$`, tex`$30\ \mathrm{m}$`, tex`$35\ \mathrm{m}$`],
      solution: tex`In $4\ \mathrm{s}$ it falls $\frac12 \times 10 \times 4^2 = 80\ \mathrm{m}$, in the first $3\ \mathrm{s}$ $\frac12 \times 10 \times 3^2 = 45\ \mathrm{m}$. The difference, $35\ \mathrm{m}$, is covered in the last second.`,
    },
    mr: {
      stem: tex`मनोऱ्याच्या माथ्यावरून स्थिर स्थितीतून सोडलेला दगड $4\ \mathrm{s}$ मध्ये जमिनीवर पोहोचतो. शेवटच्या सेकंदात तो किती अंतर खाली येतो? ($g = 10\ \mathrm{m\,s^{-2}}$)`,
      options: [tex`$20\ \mathrm{m}$`, tex`$25\ \mathrm{m}$`, tex`$30\ \mathrm{m}$`, tex`$35\ \mathrm{m}$`],
      solution: tex`$4\ \mathrm{s}$ मध्ये दगड $\frac12 \times 10 \times 4^2 = 80\ \mathrm{m}$ खाली येतो आणि पहिल्या $3\ \mathrm{s}$ मध्ये $\frac12 \times 10 \times 3^2 = 45\ \mathrm{m}$. फरक $35\ \mathrm{m}$ हे शेवटच्या सेकंदातील अंतर.`,
    },
    hi: {
      stem: tex`एक मीनार की चोटी से विरामावस्था से गिराया गया पत्थर $4\ \mathrm{s}$ में भूमि पर पहुँचता है। अंतिम सेकंड में वह कितनी दूरी गिरता है? ($g = 10\ \mathrm{m\,s^{-2}}$)`,
      options: [tex`$20\ \mathrm{m}$`, tex`$25\ \mathrm{m}$`, tex`$30\ \mathrm{m}$`, tex`$35\ \mathrm{m}$`],
      solution: tex`$4\ \mathrm{s}$ में पत्थर $\frac12 \times 10 \times 4^2 = 80\ \mathrm{m}$ गिरता है और पहले $3\ \mathrm{s}$ में $\frac12 \times 10 \times 3^2 = 45\ \mathrm{m}$। अंतर $35\ \mathrm{m}$ अंतिम सेकंड की दूरी है।`,
    },
  }),
  single('phy-005', {
    topic: 'phy-straight-line',
    difficulty: 2,
    right: 'B',
    en: {
      stem: tex`A particle moves along the $x$-axis with the velocity $v = 6t - 3t^2$ (in $\mathrm{m\,s^{-1}}$). The distance it covers from $t = 0$ to $t = 3\ \mathrm{s}$ is`,
      options: [tex`$4\ \mathrm{m}$`, tex`$8\ \mathrm{m}$`, '$0$', tex`$12\ \mathrm{m}$`],
      solution: tex`With $x = 3t^2 - t^3$ the particle turns back where $v = 0$, at $t = 2\ \mathrm{s}$, $x = 4\ \mathrm{m}$. At $t = 3\ \mathrm{s}$ it is at $x = 0$ again. Distance: $4 + 4 = 8\ \mathrm{m}$, though the displacement is zero.`,
    },
  }),
  single('phy-006', {
    topic: 'phy-plane',
    difficulty: 3,
    right: 'C',
    en: {
      stem: tex`A ball is thrown at $40\ \mathrm{m\,s^{-1}}$, $30^\circ$ above the horizontal. One second later its velocity makes an angle $\theta$ with the horizontal. ($g = 10\ \mathrm{m\,s^{-2}}$) Then $\tan\theta$ is`,
      options: [tex`$\frac{1}{\sqrt3}$`, tex`$\frac12$`, tex`$\frac{1}{2\sqrt3}$`, tex`$\frac{\sqrt3}{2}$`],
      solution: tex`Horizontally $v_x = 40\cos 30^\circ = 20\sqrt3$, vertically $v_y = 40\sin 30^\circ - 10 \times 1 = 10\ \mathrm{m\,s^{-1}}$. So $\tan\theta = \frac{10}{20\sqrt3} = \frac{1}{2\sqrt3}$.`,
    },
  }),
  single('phy-007', {
    topic: 'phy-plane',
    difficulty: 1,
    right: 'A',
    en: {
      stem: tex`Rain falls vertically at $8\ \mathrm{m\,s^{-1}}$. To a cyclist riding east at $6\ \mathrm{m\,s^{-1}}$ the rain seems to have the speed`,
      options: [
        tex`$10\ \mathrm{m\,s^{-1}}$`,
        tex`$14\ \mathrm{m\,s^{-1}}$`,
        tex`$2\ \mathrm{m\,s^{-1}}$`,
        tex`$7\ \mathrm{m\,s^{-1}}$`,
      ],
      solution: tex`Relative to the cyclist the rain has $8\ \mathrm{m\,s^{-1}}$ downwards and $6\ \mathrm{m\,s^{-1}}$ westwards. The two are at right angles: $\sqrt{8^2 + 6^2} = 10\ \mathrm{m\,s^{-1}}$.`,
    },
  }),
  numerical('phy-008', {
    topic: 'phy-plane',
    difficulty: 2,
    from: '25',
    en: {
      stem: tex`A stone is thrown horizontally at $15\ \mathrm{m\,s^{-1}}$ from a cliff $20\ \mathrm{m}$ high. With what speed, in $\mathrm{m\,s^{-1}}$, does it reach the ground? ($g = 10\ \mathrm{m\,s^{-2}}$, no air resistance)`,
      solution: tex`Vertically $v_y^2 = 2 \times 10 \times 20 = 400$, so $v_y = 20\ \mathrm{m\,s^{-1}}$. The horizontal $15\ \mathrm{m\,s^{-1}}$ does not change. Speed: $\sqrt{15^2 + 20^2} = 25\ \mathrm{m\,s^{-1}}$.`,
    },
    mr: {
      stem: tex`$20\ \mathrm{m}$ उंचीच्या कड्यावरून एक दगड $15\ \mathrm{m\,s^{-1}}$ वेगाने क्षितिजसमांतर फेकला आहे. जमिनीवर पोहोचताना त्याची चाल $\mathrm{m\,s^{-1}}$ मध्ये किती असेल? ($g = 10\ \mathrm{m\,s^{-2}}$, हवेचा विरोध नाही)`,
      solution: tex`उभ्या दिशेत $v_y^2 = 2 \times 10 \times 20 = 400$, म्हणून $v_y = 20\ \mathrm{m\,s^{-1}}$. क्षितिजसमांतर वेग $15\ \mathrm{m\,s^{-1}}$ बदलत नाही. चाल: $\sqrt{15^2 + 20^2} = 25\ \mathrm{m\,s^{-1}}$.`,
    },
    hi: {
      stem: tex`$20\ \mathrm{m}$ ऊँची चट्टान से एक पत्थर $15\ \mathrm{m\,s^{-1}}$ के वेग से क्षैतिज दिशा में फेंका जाता है। भूमि पर पहुँचते समय उसकी चाल $\mathrm{m\,s^{-1}}$ में कितनी होगी? ($g = 10\ \mathrm{m\,s^{-2}}$, वायु प्रतिरोध नगण्य)`,
      solution: tex`ऊर्ध्वाधर दिशा में $v_y^2 = 2 \times 10 \times 20 = 400$, अतः $v_y = 20\ \mathrm{m\,s^{-1}}$। क्षैतिज वेग $15\ \mathrm{m\,s^{-1}}$ नहीं बदलता। चाल: $\sqrt{15^2 + 20^2} = 25\ \mathrm{m\,s^{-1}}$।`,
    },
  }),
  single('phy-009', {
    topic: 'phy-laws-of-motion',
    difficulty: 2,
    right: 'B',
    en: {
      stem: tex`Blocks of $3\ \mathrm{kg}$ and $2\ \mathrm{kg}$ hang from the ends of a light string over a smooth pulley. The tension in the string is ($g = 10\ \mathrm{m\,s^{-2}}$)`,
      options: [tex`$20\ \mathrm{N}$`, tex`$24\ \mathrm{N}$`, tex`$25\ \mathrm{N}$`, tex`$30\ \mathrm{N}$`],
      solution: tex`The acceleration is $a = \frac{(3 - 2)\,g}{3 + 2} = 2\ \mathrm{m\,s^{-2}}$. For the lighter block, moving up, $T = 2\,(10 + 2) = 24\ \mathrm{N}$.`,
    },
    mr: {
      stem: tex`घर्षणरहित कप्पीवरून जाणाऱ्या हलक्या दोरीच्या टोकांना $3\ \mathrm{kg}$ आणि $2\ \mathrm{kg}$ वस्तुमानाचे ठोकळे टांगले आहेत. दोरीतील ताण किती? ($g = 10\ \mathrm{m\,s^{-2}}$)`,
      options: [tex`$20\ \mathrm{N}$`, tex`$24\ \mathrm{N}$`, tex`$25\ \mathrm{N}$`, tex`$30\ \mathrm{N}$`],
      solution: tex`त्वरण $a = \frac{(3 - 2)\,g}{3 + 2} = 2\ \mathrm{m\,s^{-2}}$. वर जाणाऱ्या हलक्या ठोकळ्यासाठी $T = 2\,(10 + 2) = 24\ \mathrm{N}$.`,
    },
    hi: {
      stem: tex`एक घर्षणरहित घिरनी से गुज़रती हल्की डोरी के सिरों से $3\ \mathrm{kg}$ और $2\ \mathrm{kg}$ के गुटके लटके हैं। डोरी में तनाव है ($g = 10\ \mathrm{m\,s^{-2}}$)`,
      options: [tex`$20\ \mathrm{N}$`, tex`$24\ \mathrm{N}$`, tex`$25\ \mathrm{N}$`, tex`$30\ \mathrm{N}$`],
      solution: tex`त्वरण $a = \frac{(3 - 2)\,g}{3 + 2} = 2\ \mathrm{m\,s^{-2}}$ है। ऊपर जाते हल्के गुटके के लिए $T = 2\,(10 + 2) = 24\ \mathrm{N}$।`,
    },
  }),
  single('phy-010', {
    topic: 'phy-laws-of-motion',
    difficulty: 2,
    right: 'D',
    en: {
      stem: tex`A block of $5\ \mathrm{kg}$ rests on a floor with $\mu_s = 0.4$ and $\mu_k = 0.3$. It is pulled horizontally with $12\ \mathrm{N}$. The friction on it is ($g = 10\ \mathrm{m\,s^{-2}}$)`,
      options: [tex`$20\ \mathrm{N}$`, tex`$15\ \mathrm{N}$`, tex`$8\ \mathrm{N}$`, tex`$12\ \mathrm{N}$`],
      solution: tex`Static friction can grow up to $\mu_s N = 0.4 \times 50 = 20\ \mathrm{N}$. The pull of $12\ \mathrm{N}$ is less, so the block stays at rest and friction just balances it: $12\ \mathrm{N}$.`,
    },
  }),
  single('phy-011', {
    topic: 'phy-laws-of-motion',
    difficulty: 3,
    right: 'C',
    en: {
      stem: tex`A block lies on a smooth wedge of angle $\theta$ with $\tan\theta = 0.75$. With what horizontal acceleration must the wedge move so that the block does not slide on it? ($g = 10\ \mathrm{m\,s^{-2}}$)`,
      options: [
        tex`$6\ \mathrm{m\,s^{-2}}$`,
        tex`$8\ \mathrm{m\,s^{-2}}$`,
        tex`$7.5\ \mathrm{m\,s^{-2}}$`,
        tex`$10\ \mathrm{m\,s^{-2}}$`,
      ],
      solution: tex`The normal force carries the weight, $N\cos\theta = mg$, and gives the acceleration, $N\sin\theta = ma$. Dividing, $a = g\tan\theta = 7.5\ \mathrm{m\,s^{-2}}$.`,
    },
  }),
  numerical('phy-012', {
    topic: 'phy-laws-of-motion',
    difficulty: 2,
    from: '5',
    en: {
      stem: tex`A coin lies $8\ \mathrm{cm}$ from the centre of a turntable; the coefficient of static friction is $0.2$. At what angular speed, in $\mathrm{rad\,s^{-1}}$, does it begin to slip? ($g = 10\ \mathrm{m\,s^{-2}}$)`,
      solution: tex`Friction supplies the centripetal force: $\mu m g = m\omega^2 r$. So $\omega = \sqrt{\frac{0.2 \times 10}{0.08}} = \sqrt{25} = 5\ \mathrm{rad\,s^{-1}}$.`,
    },
  }),
  single('phy-013', {
    topic: 'phy-work-energy',
    difficulty: 3,
    right: 'B',
    en: {
      stem: tex`A block of mass $m$ starts from rest at $x = 0$. Up to $x = L$ the force on it does the work $W = \int_0^L F_0\left(1 - \frac{x^2}{L^2}\right) dx$. Its speed at $x = L$ is`,
      options: [
        tex`$\sqrt{\frac{2F_0L}{3m}}$`,
        tex`$\sqrt{\frac{4F_0L}{3m}}$`,
        tex`$\sqrt{\frac{F_0L}{m}}$`,
        tex`$\sqrt{\frac{3F_0L}{4m}}$`,
      ],
      solution: tex`The work is $W = F_0\left(L - \frac{L}{3}\right) = \frac23 F_0 L$. It becomes kinetic energy, $\frac12 m v^2 = \frac23 F_0 L$, so $v = \sqrt{\frac{4F_0L}{3m}}$.`,
    },
    mr: {
      stem: tex`$m$ वस्तुमानाचा ठोकळा $x = 0$ येथे स्थिर स्थितीतून निघतो. $x = L$ पर्यंत त्यावरील बल $W = \int_0^L F_0\left(1 - \frac{x^2}{L^2}\right) dx$ एवढे कार्य करते. $x = L$ येथे त्याची चाल किती?`,
      options: [
        tex`$\sqrt{\frac{2F_0L}{3m}}$`,
        tex`$\sqrt{\frac{4F_0L}{3m}}$`,
        tex`$\sqrt{\frac{F_0L}{m}}$`,
        tex`$\sqrt{\frac{3F_0L}{4m}}$`,
      ],
      solution: tex`कार्य $W = F_0\left(L - \frac{L}{3}\right) = \frac23 F_0 L$. त्याची गतिज ऊर्जा होते, $\frac12 m v^2 = \frac23 F_0 L$, म्हणून $v = \sqrt{\frac{4F_0L}{3m}}$.`,
    },
    hi: {
      stem: tex`$m$ द्रव्यमान का गुटका $x = 0$ पर विरामावस्था से चलता है। $x = L$ तक उस पर लगा बल $W = \int_0^L F_0\left(1 - \frac{x^2}{L^2}\right) dx$ कार्य करता है। $x = L$ पर उसकी चाल है`,
      options: [
        tex`$\sqrt{\frac{2F_0L}{3m}}$`,
        tex`$\sqrt{\frac{4F_0L}{3m}}$`,
        tex`$\sqrt{\frac{F_0L}{m}}$`,
        tex`$\sqrt{\frac{3F_0L}{4m}}$`,
      ],
      solution: tex`कार्य $W = F_0\left(L - \frac{L}{3}\right) = \frac23 F_0 L$ है। यह गतिज ऊर्जा बनता है, $\frac12 m v^2 = \frac23 F_0 L$, अतः $v = \sqrt{\frac{4F_0L}{3m}}$।`,
    },
  }),
  single('phy-014', {
    topic: 'phy-work-energy',
    difficulty: 1,
    right: 'D',
    en: {
      stem: tex`A pump lifts $300\ \mathrm{kg}$ of water every minute through a height of $20\ \mathrm{m}$. Its useful power is ($g = 10\ \mathrm{m\,s^{-2}}$)`,
      options: [
        tex`$100\ \mathrm{W}$`,
        tex`$500\ \mathrm{W}$`,
        tex`$600\ \mathrm{W}$`,
        tex`$1000\ \mathrm{W}$`,
      ],
      solution: tex`In a minute the pump does the work $mgh = 300 \times 10 \times 20 = 60\,000\ \mathrm{J}$. Divided by $60\ \mathrm{s}$ this is $1000\ \mathrm{W}$.`,
    },
  }),
  single('phy-015', {
    topic: 'phy-work-energy',
    difficulty: 2,
    right: 'B',
    en: {
      stem: tex`A ball dropped from $5\ \mathrm{m}$ rebounds from the floor to $3.2\ \mathrm{m}$. The coefficient of restitution is`,
      options: ['$0.64$', '$0.8$', '$0.36$', '$0.9$'],
      solution: tex`The speeds before and after are in the ratio of the roots of the heights, so $e = \sqrt{\frac{3.2}{5}} = \sqrt{0.64} = 0.8$.`,
    },
  }),
  numerical('phy-016', {
    topic: 'phy-work-energy',
    difficulty: 2,
    from: '6',
    en: {
      stem: tex`A spring of $800\ \mathrm{N\,m^{-1}}$, compressed by $15\ \mathrm{cm}$, pushes a block of $0.5\ \mathrm{kg}$ over a smooth table. With what speed, in $\mathrm{m\,s^{-1}}$, does the block leave the spring?`,
      solution: tex`All the energy of the spring goes to the block: $\frac12 k x^2 = \frac12 m v^2$. So $v = x\sqrt{k/m} = 0.15 \times \sqrt{1600} = 6\ \mathrm{m\,s^{-1}}$.`,
    },
  }),
]
