// Questions on rotation, gravitation, solids and fluids.
import { type DemoQuestion, numerical, single, tex } from './question.ts'

export const physicsRotationMatter: readonly DemoQuestion[] = [
  single('phy-017', {
    topic: 'phy-rotation',
    difficulty: 2,
    right: 'C',
    en: {
      stem: 'A solid sphere rolls without slipping on a level floor. Which part of its kinetic energy is rotational?',
      options: [tex`$\frac25$`, tex`$\frac57$`, tex`$\frac27$`, tex`$\frac13$`],
      hint: tex`Rolling means $v = \omega R$: write both energies with $v$.`,
      solution: tex`With $I = \frac25 mR^2$ and $v = \omega R$ the rotational energy is $\frac15 mv^2$ and the whole is $\frac12 mv^2 + \frac15 mv^2 = \frac{7}{10} mv^2$. The ratio is $\frac{1/5}{7/10} = \frac27$.`,
    },
    mr: {
      stem: 'एक भरीव गोल समतल जमिनीवर न घसरता घरंगळत आहे. त्याच्या एकूण गतिज ऊर्जेपैकी किती भाग घूर्णन ऊर्जा आहे?',
      options: [tex`$\frac25$`, tex`$\frac57$`, tex`$\frac27$`, tex`$\frac13$`],
      solution: tex`$I = \frac25 mR^2$ आणि $v = \omega R$ घेतल्यास घूर्णन ऊर्जा $\frac15 mv^2$ आणि एकूण ऊर्जा $\frac12 mv^2 + \frac15 mv^2 = \frac{7}{10} mv^2$. गुणोत्तर $\frac{1/5}{7/10} = \frac27$.`,
    },
    hi: {
      stem: 'एक ठोस गोला समतल फ़र्श पर बिना फिसले लुढ़कता है। उसकी कुल गतिज ऊर्जा का कौन-सा भाग घूर्णन ऊर्जा है?',
      options: [tex`$\frac25$`, tex`$\frac57$`, tex`$\frac27$`, tex`$\frac13$`],
      solution: tex`$I = \frac25 mR^2$ और $v = \omega R$ से घूर्णन ऊर्जा $\frac15 mv^2$ तथा कुल ऊर्जा $\frac12 mv^2 + \frac15 mv^2 = \frac{7}{10} mv^2$ है। अनुपात $\frac{1/5}{7/10} = \frac27$।`,
    },
  }),
  single('phy-018', {
    topic: 'phy-rotation',
    difficulty: 2,
    right: 'A',
    en: {
      stem: tex`A solid cylinder rolls without slipping down a slope of $30^\circ$. The acceleration of its centre is`,
      options: [tex`$\frac{g}{3}$`, tex`$\frac{g}{2}$`, tex`$\frac{g}{4}$`, tex`$\frac{2g}{3}$`],
      hint: tex`Part of the weight turns the cylinder: $I = \frac12 mR^2$.`,
      solution: tex`For rolling, $a = \frac{g\sin\theta}{1 + I/mR^2}$. Here $I = \frac12 mR^2$, so $a = \frac{g/2}{3/2} = \frac{g}{3}$.`,
    },
  }),
  single('phy-019', {
    topic: 'phy-rotation',
    difficulty: 3,
    right: 'D',
    en: {
      stem: tex`A merry-go-round with a moment of inertia of $100\ \mathrm{kg\,m^2}$ turns freely at $2\ \mathrm{rad\,s^{-1}}$ with a child of $25\ \mathrm{kg}$ at its rim, $2\ \mathrm{m}$ from the axis. The child walks to the centre. The angular speed becomes`,
      options: [
        tex`$1\ \mathrm{rad\,s^{-1}}$`,
        tex`$2\ \mathrm{rad\,s^{-1}}$`,
        tex`$3\ \mathrm{rad\,s^{-1}}$`,
        tex`$4\ \mathrm{rad\,s^{-1}}$`,
      ],
      hint: 'No torque acts about the axis. What stays the same then?',
      solution: tex`No torque acts about the axis, so $I\omega$ stays. At first $I = 100 + 25 \times 2^2 = 200\ \mathrm{kg\,m^2}$, at the end $100\ \mathrm{kg\,m^2}$. Half the inertia means twice the speed, $4\ \mathrm{rad\,s^{-1}}$.`,
    },
  }),
  single('phy-020', {
    topic: 'phy-rotation',
    difficulty: 1,
    right: 'B',
    en: {
      stem: tex`The force $\vec F = (2\hat i + 3\hat j)\ \mathrm{N}$ acts at the point $\vec r = (4\hat i - \hat j)\ \mathrm{m}$. Its torque about the origin, in $\mathrm{N\,m}$, is`,
      options: [tex`$10\,\hat k$`, tex`$14\,\hat k$`, tex`$-14\,\hat k$`, tex`$5\,\hat k$`],
      hint: 'The torque is the vector product of place and force, in this order.',
      solution: tex`$\vec\tau = \vec r \times \vec F = (x F_y - y F_x)\,\hat k = \bigl(4 \times 3 - (-1) \times 2\bigr)\hat k = 14\,\hat k$.`,
    },
  }),
  single('phy-021', {
    topic: 'phy-rotation',
    difficulty: 3,
    right: 'A',
    en: {
      stem: 'A uniform thin rod of length $L$ is hinged at one end and let go from the horizontal. When it passes the vertical its angular speed is',
      options: [
        tex`$\sqrt{\frac{3g}{L}}$`,
        tex`$\sqrt{\frac{2g}{L}}$`,
        tex`$\sqrt{\frac{g}{L}}$`,
        tex`$\sqrt{\frac{6g}{L}}$`,
      ],
      hint: 'Energy is kept. By how much does the centre of the rod fall?',
      solution: tex`Its centre falls by $L/2$, so $mg\frac{L}{2} = \frac12 \cdot \frac{mL^2}{3}\,\omega^2$. Hence $\omega^2 = \frac{3g}{L}$.`,
    },
  }),
  numerical('phy-022', {
    topic: 'phy-rotation',
    difficulty: 2,
    from: '2.5',
    en: {
      stem: tex`A flywheel with a moment of inertia of $0.5\ \mathrm{kg\,m^2}$ turns at $120\ \mathrm{rad\,s^{-1}}$ and is brought to rest in $24\ \mathrm{s}$ by a constant torque. How large is the torque, in $\mathrm{N\,m}$?`,
      solution: tex`The angular deceleration is $\alpha = 120/24 = 5\ \mathrm{rad\,s^{-2}}$. The torque is $\tau = I\alpha = 0.5 \times 5 = 2.5\ \mathrm{N\,m}$.`,
    },
  }),
  single('phy-023', {
    topic: 'phy-gravitation',
    difficulty: 1,
    right: 'B',
    en: {
      stem: 'At what height above the ground is the acceleration due to gravity one fourth of its value on the ground? ($R$ is the radius of the Earth.)',
      options: [tex`$\frac{R}{2}$`, '$R$', '$2R$', '$4R$'],
      solution: tex`$g$ falls as the inverse square of the distance from the centre: $\left(\frac{R}{R + h}\right)^2 = \frac14$. So $R + h = 2R$ and $h = R$.`,
    },
    mr: {
      stem: 'पृथ्वीच्या पृष्ठभागापासून किती उंचीवर गुरुत्वीय त्वरण पृष्ठभागावरील मूल्याच्या एक चतुर्थांश असते? ($R$ ही पृथ्वीची त्रिज्या.)',
      options: [tex`$\frac{R}{2}$`, '$R$', '$2R$', '$4R$'],
      solution: tex`$g$ हे केंद्रापासूनच्या अंतराच्या वर्गाच्या व्यस्त प्रमाणात असते: $\left(\frac{R}{R + h}\right)^2 = \frac14$. म्हणून $R + h = 2R$ आणि $h = R$.`,
    },
    hi: {
      stem: 'पृथ्वी की सतह से किस ऊँचाई पर गुरुत्वीय त्वरण सतह के मान का एक चौथाई होता है? ($R$ पृथ्वी की त्रिज्या है।)',
      options: [tex`$\frac{R}{2}$`, '$R$', '$2R$', '$4R$'],
      solution: tex`$g$ केंद्र से दूरी के वर्ग के व्युत्क्रमानुपाती है: $\left(\frac{R}{R + h}\right)^2 = \frac14$। अतः $R + h = 2R$ और $h = R$।`,
    },
  }),
  single('phy-024', {
    topic: 'phy-gravitation',
    difficulty: 2,
    right: 'C',
    en: {
      stem: tex`A satellite in a circular orbit of radius $r$ has a period of $3\ \mathrm{h}$. In an orbit of radius $4r$ its period would be`,
      options: [tex`$6\ \mathrm{h}$`, tex`$12\ \mathrm{h}$`, tex`$24\ \mathrm{h}$`, tex`$48\ \mathrm{h}$`],
      solution: tex`By Kepler's third law $T^2 \propto r^3$, so $T$ grows by $4^{3/2} = 8$. The period becomes $24\ \mathrm{h}$.`,
    },
  }),
  single('phy-025', {
    topic: 'phy-solids',
    difficulty: 2,
    right: 'B',
    en: {
      stem: tex`A wire stretches by $1.2\ \mathrm{mm}$ under a load. A wire of the same material with twice the length and twice the radius, under the same load, stretches by`,
      options: [
        tex`$0.3\ \mathrm{mm}$`,
        tex`$0.6\ \mathrm{mm}$`,
        tex`$1.2\ \mathrm{mm}$`,
        tex`$2.4\ \mathrm{mm}$`,
      ],
      solution: tex`The extension is $\Delta L = \frac{FL}{AY}$. Length doubles it, the fourfold area quarters it: $1.2 \times \frac24 = 0.6\ \mathrm{mm}$.`,
    },
  }),
  single('phy-026', {
    topic: 'phy-solids',
    difficulty: 1,
    right: 'C',
    en: {
      stem: 'The slope of the straight part of the stress–strain curve of a wire is its',
      options: ["Poisson's ratio", 'compressibility', "Young's modulus", 'yield strength'],
      solution:
        "In the straight part Hooke's law holds: stress is proportional to longitudinal strain. Their ratio, the slope, is Young's modulus.",
    },
  }),
  single('phy-027', {
    topic: 'phy-fluids',
    difficulty: 1,
    right: 'A',
    en: {
      stem: tex`The pistons of a hydraulic lift have areas of $5\ \mathrm{cm^2}$ and $200\ \mathrm{cm^2}$. A force of $100\ \mathrm{N}$ on the smaller one can hold, on the larger one, a load of`,
      options: [
        tex`$4000\ \mathrm{N}$`,
        tex`$2000\ \mathrm{N}$`,
        tex`$8000\ \mathrm{N}$`,
        tex`$2.5\ \mathrm{N}$`,
      ],
      solution: tex`By Pascal's law the pressure is the same everywhere: $\frac{100}{5} = \frac{F}{200}$. So $F = 4000\ \mathrm{N}$.`,
    },
    mr: {
      stem: tex`एका हायड्रॉलिक लिफ्टच्या दट्ट्यांचे क्षेत्रफळ $5\ \mathrm{cm^2}$ आणि $200\ \mathrm{cm^2}$ आहे. लहान दट्ट्यावर $100\ \mathrm{N}$ बल लावल्यास मोठ्या दट्ट्यावर किती भार तोलता येतो?`,
      options: [
        tex`$4000\ \mathrm{N}$`,
        tex`$2000\ \mathrm{N}$`,
        tex`$8000\ \mathrm{N}$`,
        tex`$2.5\ \mathrm{N}$`,
      ],
      solution: tex`पास्कलच्या नियमानुसार दाब सर्वत्र सारखा असतो: $\frac{100}{5} = \frac{F}{200}$. म्हणून $F = 4000\ \mathrm{N}$.`,
    },
    hi: {
      stem: tex`एक द्रवचालित लिफ़्ट के पिस्टनों के क्षेत्रफल $5\ \mathrm{cm^2}$ और $200\ \mathrm{cm^2}$ हैं। छोटे पिस्टन पर $100\ \mathrm{N}$ बल लगाने पर बड़े पिस्टन पर कितना भार सँभाला जा सकता है?`,
      options: [
        tex`$4000\ \mathrm{N}$`,
        tex`$2000\ \mathrm{N}$`,
        tex`$8000\ \mathrm{N}$`,
        tex`$2.5\ \mathrm{N}$`,
      ],
      solution: tex`पास्कल के नियम से दाब सर्वत्र समान रहता है: $\frac{100}{5} = \frac{F}{200}$। अतः $F = 4000\ \mathrm{N}$।`,
    },
  }),
  single('phy-028', {
    topic: 'phy-fluids',
    difficulty: 1,
    right: 'D',
    en: {
      stem: tex`Water flows through a level pipe that narrows from $20\ \mathrm{cm^2}$ to $5\ \mathrm{cm^2}$. In the wide part its speed is $1.5\ \mathrm{m\,s^{-1}}$; in the narrow part it is`,
      options: [
        tex`$0.375\ \mathrm{m\,s^{-1}}$`,
        tex`$3\ \mathrm{m\,s^{-1}}$`,
        tex`$4.5\ \mathrm{m\,s^{-1}}$`,
        tex`$6\ \mathrm{m\,s^{-1}}$`,
      ],
      solution: tex`The same volume passes each second, $A_1 v_1 = A_2 v_2$. A quarter of the area means four times the speed: $6\ \mathrm{m\,s^{-1}}$.`,
    },
  }),
  single('phy-029', {
    topic: 'phy-fluids',
    difficulty: 2,
    right: 'B',
    en: {
      stem: 'Eight equal drops, each falling with the terminal velocity $v$, join into one drop. Its terminal velocity is',
      options: ['$2v$', '$4v$', '$8v$', '$v$'],
      solution:
        "Eight times the volume is twice the radius. By Stokes' law the terminal velocity is proportional to $r^2$, so it becomes $4v$.",
    },
  }),
  numerical('phy-030', {
    topic: 'phy-fluids',
    difficulty: 3,
    from: '4.8',
    en: {
      stem: tex`Water leaves a tank horizontally through a small hole $1.8\ \mathrm{m}$ below the surface. The hole is $3.2\ \mathrm{m}$ above the floor. How far from the hole, measured along the floor in metres, does the water land? ($g = 10\ \mathrm{m\,s^{-2}}$)`,
      solution: tex`It leaves with $v = \sqrt{2 \times 10 \times 1.8} = 6\ \mathrm{m\,s^{-1}}$. It falls for $t = \sqrt{2 \times 3.2/10} = 0.8\ \mathrm{s}$. So it lands $6 \times 0.8 = 4.8\ \mathrm{m}$ away.`,
    },
  }),
]
