// Questions of physics of the kinds that JEE Advanced asks: several right, whole numbers, matching, under one text.
import { type DemoQuestion, matching, numerical, several, tex, whole } from './question.ts'

const cylinder = {
  en: tex`A uniform solid cylinder of mass $4\ \mathrm{kg}$ and radius $0.10\ \mathrm{m}$ starts from rest and rolls without slipping down a slope of $30^\circ$ that is $3.0\ \mathrm{m}$ long. Take $g = 10\ \mathrm{m\,s^{-2}}$.`,
}

export const mixedPhysics: readonly DemoQuestion[] = [
  several('phy-m01', {
    topic: 'phy-rotation',
    difficulty: 2,
    right: 'ABC',
    en: {
      stem: 'A disc and a ring of equal mass and radius start together from rest and roll without slipping down the same slope. Which statements are right?',
      options: [
        'The disc is the first at the bottom.',
        'At the bottom both have the same kinetic energy.',
        'The ring has the larger part of its energy in its rotation.',
        'At the bottom both have the same speed.',
      ],
      hint: tex`Both lose the same height. How much of the energy turns and how much moves forward depends on $I/mR^2$ alone.`,
      solution: tex`The acceleration is $\frac{g\sin\theta}{1 + I/mR^2}$, larger for the disc ($\frac12$) than for the ring ($1$): the disc is first and faster. Both have lost $mgh$, so their kinetic energies agree. Of it a third turns in the disc and half in the ring.`,
    },
  }),
  several('phy-m02', {
    topic: 'phy-electrostatics',
    difficulty: 2,
    right: 'BCD',
    en: {
      stem: tex`An isolated conducting sphere of radius $R$ carries the charge $Q$. Which statements are right?`,
      options: [
        'The potential at its centre is zero.',
        'The field at its centre is zero.',
        tex`The field just outside it is $\frac{Q}{4\pi\varepsilon_0 R^2}$.`,
        'The potential at its centre is that of its surface.',
      ],
      solution: tex`Inside a conductor there is no field, so the potential is the same everywhere in it, $\frac{Q}{4\pi\varepsilon_0 R}$, and not zero. Outside the sphere acts like a charge at its centre.`,
    },
  }),
  several('phy-m03', {
    topic: 'phy-oscillations',
    difficulty: 3,
    right: 'AC',
    en: {
      stem: tex`A body swings in simple harmonic motion with amplitude $A$ and period $T$. Which statements are right?`,
      options: [
        tex`At $x = A/2$ its kinetic energy is three quarters of its whole energy.`,
        'Its acceleration is largest at the centre.',
        'Its mean velocity over a whole period is zero.',
        tex`From the centre to $x = A/2$ it takes $T/8$.`,
      ],
      solution: tex`The potential energy goes with $x^2$: a quarter at $A/2$, which leaves three quarters. The acceleration is largest at the ends. After a period the body is where it was. From $A\sin\omega t = A/2$ follows $\omega t = \pi/6$, so $t = T/12$.`,
    },
  }),
  several('phy-m04', {
    topic: 'phy-dual-nature',
    difficulty: 2,
    right: 'AB',
    en: {
      stem: tex`A metal with a work function of $2\ \mathrm{eV}$ is lit by photons of $3\ \mathrm{eV}$; then by photons of $6\ \mathrm{eV}$, as many in a second. Which statements are right?`,
      options: [
        'The largest kinetic energy of the electrons becomes four times as large.',
        tex`The stopping potential becomes $4\ \mathrm{V}$.`,
        'The saturation current becomes twice as large.',
        'The threshold frequency becomes twice as large.',
      ],
      solution: tex`$K_{\max} = h\nu - \phi$ grows from $1\ \mathrm{eV}$ to $4\ \mathrm{eV}$, and with it the stopping potential to $4\ \mathrm{V}$. As many photons free as many electrons, and the threshold belongs to the metal.`,
    },
  }),
  numerical('phy-p01', {
    topic: 'phy-rotation',
    difficulty: 2,
    from: '3.33',
    to: '3.34',
    passage: cylinder,
    en: {
      stem: tex`The acceleration of its centre, in $\mathrm{m\,s^{-2}}$, is`,
      hint: tex`For a solid cylinder $I = \frac12 mR^2$.`,
      solution: tex`$a = \frac{g\sin\theta}{1 + I/mR^2} = \frac{10 \times 0.5}{1.5} = 3.33\ \mathrm{m\,s^{-2}}$.`,
    },
  }),
  numerical('phy-p02', {
    topic: 'phy-rotation',
    difficulty: 2,
    from: '4.47',
    to: '4.48',
    passage: cylinder,
    en: {
      stem: tex`The speed of its centre at the bottom, in $\mathrm{m\,s^{-1}}$, is`,
      hint: 'The acceleration is constant along the slope.',
      solution: tex`$v^2 = 2as = 2 \times \frac{10}{3} \times 3 = 20$, so $v = 4.47\ \mathrm{m\,s^{-1}}$.`,
    },
  }),
  numerical('phy-p03', {
    topic: 'phy-rotation',
    difficulty: 3,
    from: '6.66',
    to: '6.67',
    passage: cylinder,
    en: {
      stem: tex`The force of friction on it, in $\mathrm{N}$, is`,
      hint: 'Friction is the only force that turns it about its centre.',
      solution: tex`$fR = I\frac{a}{R}$ gives $f = \frac12 ma = \frac12 \times 4 \times \frac{10}{3} = 6.67\ \mathrm{N}$.`,
    },
  }),
  matching('phy-m05', {
    topic: 'phy-measurement',
    difficulty: 2,
    right: 'BDAC',
    en: {
      stem: 'Match each quantity with its dimensions.',
      rows: ['Torque', 'Angular momentum', 'Surface tension', 'Gravitational constant'],
      options: [
        tex`$[\mathrm{M\,T^{-2}}]$`,
        tex`$[\mathrm{M\,L^2\,T^{-2}}]$`,
        tex`$[\mathrm{M^{-1}\,L^3\,T^{-2}}]$`,
        tex`$[\mathrm{M\,L^2\,T^{-1}}]$`,
      ],
      solution: tex`Torque is force times distance, angular momentum is momentum times distance, surface tension is force over length, and $G = Fr^2/m^2$.`,
    },
  }),
  matching('phy-m06', {
    topic: 'phy-rotation',
    difficulty: 2,
    right: 'BADC',
    en: {
      stem: tex`Match each body of mass $M$ with its moment of inertia.`,
      rows: [
        tex`Ring of radius $R$, about its axis`,
        tex`Disc of radius $R$, about a diameter`,
        tex`Solid sphere of radius $R$, about a diameter`,
        tex`Thin rod of length $R$, about a normal at its end`,
      ],
      options: [tex`$\frac14 MR^2$`, tex`$MR^2$`, tex`$\frac13 MR^2$`, tex`$\frac25 MR^2$`],
      hint: 'For a flat body the moments about two axes in its plane add up to the one about the axis through both.',
      solution: tex`The ring has all its mass at $R$. The disc has $\frac12 MR^2$ about its axis and half of that about a diameter. The sphere has $\frac25 MR^2$, the rod about its end $\frac13 MR^2$.`,
    },
  }),
  whole('phy-i01', {
    topic: 'phy-laws-of-motion',
    difficulty: 2,
    value: '6',
    en: {
      stem: tex`A block of $2\ \mathrm{kg}$ at rest on a smooth floor is pulled by the force $F = 6t$, in $\mathrm{N}$ with $t$ in $\mathrm{s}$. Its speed at $t = 2\ \mathrm{s}$, in $\mathrm{m\,s^{-1}}$, is`,
      solution: tex`$a = 3t$, so $v = \int_0^2 3t\,dt = \frac32 \times 2^2 = 6\ \mathrm{m\,s^{-1}}$.`,
    },
  }),
  whole('phy-i02', {
    topic: 'phy-waves',
    difficulty: 1,
    value: '12',
    en: {
      stem: tex`Two tuning forks of $256\ \mathrm{Hz}$ and $260\ \mathrm{Hz}$ sound together. How many beats are heard in $3\ \mathrm{s}$?`,
      solution: tex`There are $260 - 256 = 4$ beats in a second, $12$ in $3\ \mathrm{s}$.`,
    },
  }),
]
