// Questions on sets, functions, complex numbers, equations and series.
import { type DemoQuestion, numerical, single, tex } from './question.ts'

export const mathsNumbers: readonly DemoQuestion[] = [
  single('mat-001', {
    topic: 'mat-sets',
    difficulty: 1,
    right: 'B',
    en: {
      stem: 'A set has 5 elements. How many proper subsets has it?',
      options: ['$30$', '$31$', '$32$', '$25$'],
      solution: 'There are $2^5 = 32$ subsets. All but the set itself are proper: 31.',
    },
  }),
  single('mat-002', {
    topic: 'mat-sets',
    difficulty: 1,
    right: 'C',
    en: {
      stem: 'In a class of 60, 38 like tea, 27 like coffee and 9 like neither. How many like both?',
      options: ['$5$', '$9$', '$14$', '$16$'],
      solution: '$60 - 9 = 51$ like at least one. So both: $38 + 27 - 51 = 14$.',
    },
  }),
  single('mat-003', {
    topic: 'mat-functions',
    difficulty: 1,
    right: 'A',
    en: {
      stem: 'If $f(x) = 2x + 3$ and $g(x) = x^2$, then $g(f(1))$ is',
      options: ['$25$', '$5$', '$11$', '$13$'],
      solution: 'First $f(1) = 5$, then $g(5) = 25$. (The other order would give $f(g(1)) = 5$.)',
    },
    mr: {
      stem: '$f(x) = 2x + 3$ आणि $g(x) = x^2$ असल्यास $g(f(1))$ चे मूल्य किती?',
      options: ['$25$', '$5$', '$11$', '$13$'],
      solution: 'आधी $f(1) = 5$, मग $g(5) = 25$. (उलट क्रमाने $f(g(1)) = 5$ मिळाले असते.)',
    },
    hi: {
      stem: 'यदि $f(x) = 2x + 3$ और $g(x) = x^2$ हों, तो $g(f(1))$ का मान है',
      options: ['$25$', '$5$', '$11$', '$13$'],
      solution: 'पहले $f(1) = 5$, फिर $g(5) = 25$। (उलटे क्रम से $f(g(1)) = 5$ मिलता।)',
    },
  }),
  single('mat-004', {
    topic: 'mat-functions',
    difficulty: 2,
    right: 'D',
    en: {
      stem: tex`The domain of $f(x) = \sqrt{5x - x^2 - 6}$ is`,
      options: [tex`$(-\infty, 2]$`, tex`$[3, \infty)$`, '$(2, 3)$', '$[2, 3]$'],
      solution: '$5x - x^2 - 6 = -(x - 2)(x - 3)$. It is zero or positive from 2 to 3, both ends included.',
    },
  }),
  single('mat-005', {
    topic: 'mat-functions',
    difficulty: 3,
    right: 'B',
    en: {
      stem: 'How many functions from a set of 4 elements onto a set of 2 elements are there?',
      options: ['$16$', '$14$', '$12$', '$8$'],
      solution: 'There are $2^4 = 16$ functions. The two constant ones are not onto: 14 remain.',
    },
  }),
  single('mat-006', {
    topic: 'mat-logic',
    difficulty: 1,
    right: 'C',
    en: {
      stem: tex`The negation of $p \rightarrow q$ is`,
      options: [
        tex`$\sim p \rightarrow \sim q$`,
        tex`$q \rightarrow p$`,
        tex`$p \wedge \sim q$`,
        tex`$\sim p \vee q$`,
      ],
      solution: tex`$p \rightarrow q$ is $\sim p \vee q$. By De Morgan its negation is $p \wedge \sim q$: $p$ holds, and yet $q$ does not.`,
    },
  }),
  single('mat-007', {
    topic: 'mat-complex-numbers',
    difficulty: 1,
    right: 'A',
    en: {
      stem: tex`The modulus of $\frac{3 + 4i}{1 - 2i}$ is`,
      options: [tex`$\sqrt5$`, '$5$', tex`$\frac{1}{\sqrt5}$`, '$25$'],
      solution: tex`$|3 + 4i| = 5$ and $|1 - 2i| = \sqrt5$. The modulus of the quotient is $\frac{5}{\sqrt5} = \sqrt5$.`,
    },
    mr: {
      stem: tex`$\frac{3 + 4i}{1 - 2i}$ या संमिश्र संख्येचा मापांक किती?`,
      options: [tex`$\sqrt5$`, '$5$', tex`$\frac{1}{\sqrt5}$`, '$25$'],
      solution: tex`$|3 + 4i| = 5$ आणि $|1 - 2i| = \sqrt5$. भागाकाराचा मापांक $\frac{5}{\sqrt5} = \sqrt5$.`,
    },
    hi: {
      stem: tex`सम्मिश्र संख्या $\frac{3 + 4i}{1 - 2i}$ का मापांक है`,
      options: [tex`$\sqrt5$`, '$5$', tex`$\frac{1}{\sqrt5}$`, '$25$'],
      solution: tex`$|3 + 4i| = 5$ और $|1 - 2i| = \sqrt5$। भागफल का मापांक $\frac{5}{\sqrt5} = \sqrt5$ है।`,
    },
  }),
  single('mat-008', {
    topic: 'mat-complex-numbers',
    difficulty: 1,
    right: 'D',
    en: {
      stem: '$i^{2027}$ is',
      options: ['$1$', '$-1$', '$i$', '$-i$'],
      solution: tex`Powers of $i$ repeat after four. $2027 = 4 \times 506 + 3$, so it is $i^3 = -i$.`,
    },
  }),
  single('mat-009', {
    topic: 'mat-complex-numbers',
    difficulty: 3,
    right: 'B',
    en: {
      stem: tex`If $\omega \ne 1$ is a cube root of unity, $(1 + \omega)^6$ is`,
      options: ['$-1$', '$1$', tex`$\omega$`, tex`$\omega^2$`],
      solution: tex`$1 + \omega = -\omega^2$, so the sixth power is $\omega^{12} = (\omega^3)^4 = 1$.`,
    },
  }),
  numerical('mat-010', {
    topic: 'mat-complex-numbers',
    difficulty: 1,
    from: '-5',
    en: {
      stem: 'What is the real part of $(2 + 3i)^2$?',
      solution: '$(2 + 3i)^2 = 4 + 12i + 9i^2 = -5 + 12i$. The real part is $-5$.',
    },
    mr: {
      stem: '$(2 + 3i)^2$ चा वास्तव भाग किती?',
      solution: '$(2 + 3i)^2 = 4 + 12i + 9i^2 = -5 + 12i$. वास्तव भाग $-5$.',
    },
    hi: {
      stem: '$(2 + 3i)^2$ का वास्तविक भाग कितना है?',
      solution: '$(2 + 3i)^2 = 4 + 12i + 9i^2 = -5 + 12i$। वास्तविक भाग $-5$ है।',
    },
  }),
  single('mat-011', {
    topic: 'mat-quadratics',
    difficulty: 1,
    right: 'C',
    en: {
      stem: tex`$\alpha$ and $\beta$ are the roots of $x^2 - 5x + 3 = 0$. Then $\alpha^2 + \beta^2$ is`,
      options: ['$25$', '$22$', '$19$', '$31$'],
      solution: tex`$\alpha + \beta = 5$ and $\alpha\beta = 3$. So $\alpha^2 + \beta^2 = 5^2 - 2 \times 3 = 19$.`,
    },
    mr: {
      stem: tex`$\alpha$ आणि $\beta$ ही $x^2 - 5x + 3 = 0$ ची मुळे आहेत. तर $\alpha^2 + \beta^2$ किती?`,
      options: ['$25$', '$22$', '$19$', '$31$'],
      solution: tex`$\alpha + \beta = 5$ आणि $\alpha\beta = 3$. म्हणून $\alpha^2 + \beta^2 = 5^2 - 2 \times 3 = 19$.`,
    },
    hi: {
      stem: tex`$\alpha$ और $\beta$ समीकरण $x^2 - 5x + 3 = 0$ के मूल हैं। तब $\alpha^2 + \beta^2$ है`,
      options: ['$25$', '$22$', '$19$', '$31$'],
      solution: tex`$\alpha + \beta = 5$ और $\alpha\beta = 3$। अतः $\alpha^2 + \beta^2 = 5^2 - 2 \times 3 = 19$।`,
    },
  }),
  single('mat-012', {
    topic: 'mat-quadratics',
    difficulty: 1,
    right: 'A',
    en: {
      stem: '$x^2 + kx + 16 = 0$ has equal roots for',
      options: [tex`$k = \pm 8$`, tex`$k = \pm 4$`, '$k = 16$', tex`$k = \pm 16$`],
      solution: tex`The discriminant must vanish: $k^2 - 4 \times 16 = 0$, so $k = \pm 8$.`,
    },
  }),
  single('mat-013', {
    topic: 'mat-sequences',
    difficulty: 1,
    right: 'B',
    en: {
      stem: tex`The sum of the first 20 terms of $3, 7, 11, \dots$ is`,
      options: ['$800$', '$820$', '$840$', '$780$'],
      solution: tex`With $a = 3$ and $d = 4$, $S_{20} = \frac{20}{2}\,(2 \times 3 + 19 \times 4) = 10 \times 82 = 820$.`,
    },
    mr: {
      stem: tex`$3, 7, 11, \dots$ या अंकगणिती श्रेढीच्या पहिल्या 20 पदांची बेरीज किती?`,
      options: ['$800$', '$820$', '$840$', '$780$'],
      solution: tex`$a = 3$ आणि $d = 4$ घेऊन $S_{20} = \frac{20}{2}\,(2 \times 3 + 19 \times 4) = 10 \times 82 = 820$.`,
    },
    hi: {
      stem: tex`समांतर श्रेढी $3, 7, 11, \dots$ के पहले 20 पदों का योग है`,
      options: ['$800$', '$820$', '$840$', '$780$'],
      solution: tex`$a = 3$ और $d = 4$ लेकर $S_{20} = \frac{20}{2}\,(2 \times 3 + 19 \times 4) = 10 \times 82 = 820$।`,
    },
  }),
  single('mat-014', {
    topic: 'mat-sequences',
    difficulty: 1,
    right: 'D',
    en: {
      stem: 'An infinite geometric series with the first term 4 has the sum 12. Its common ratio is',
      options: [tex`$\frac13$`, tex`$\frac12$`, tex`$\frac34$`, tex`$\frac23$`],
      solution: tex`$\frac{4}{1 - r} = 12$ gives $1 - r = \frac13$ and $r = \frac23$.`,
    },
  }),
  numerical('mat-015', {
    topic: 'mat-sequences',
    difficulty: 3,
    from: '1022',
    en: {
      stem: tex`What is $2 + 4 + 8 + \dots + 512$?`,
      solution: tex`$512 = 2^9$, so there are 9 terms. The sum is $2\,(2^9 - 1) = 1022$.`,
    },
  }),
]
