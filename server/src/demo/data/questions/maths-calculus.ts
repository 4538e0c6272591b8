// Questions on limits, derivatives and their uses.
import { type DemoQuestion, numerical, single, tex } from './question.ts'

export const mathsCalculus: readonly DemoQuestion[] = [
  single('mat-047', {
    topic: 'mat-limits',
    difficulty: 1,
    right: 'B',
    en: {
      stem: tex`$\lim_{x \to 0} \frac{\sin 5x}{\tan 3x}$ is`,
      options: [tex`$\frac35$`, tex`$\frac53$`, '$1$', '$15$'],
      solution: tex`Near 0, $\sin 5x$ behaves like $5x$ and $\tan 3x$ like $3x$. The limit is $\frac53$.`,
    },
    mr: {
      stem: tex`$\lim_{x \to 0} \frac{\sin 5x}{\tan 3x}$ ची किंमत किती?`,
      options: [tex`$\frac35$`, tex`$\frac53$`, '$1$', '$15$'],
      solution: tex`$x$ शून्याजवळ असताना $\sin 5x$ हे $5x$ सारखे आणि $\tan 3x$ हे $3x$ सारखे वागते. सीमा $\frac53$.`,
    },
    hi: {
      stem: tex`$\lim_{x \to 0} \frac{\sin 5x}{\tan 3x}$ का मान है`,
      options: [tex`$\frac35$`, tex`$\frac53$`, '$1$', '$15$'],
      solution: tex`शून्य के निकट $\sin 5x$ लगभग $5x$ और $\tan 3x$ लगभग $3x$ होता है। सीमा $\frac53$ है।`,
    },
  }),
  single('mat-048', {
    topic: 'mat-limits',
    difficulty: 2,
    right: 'D',
    en: {
      stem: tex`$\lim_{x \to 0} \frac{1 - \cos 4x}{x^2}$ is`,
      options: ['$2$', '$4$', '$16$', '$8$'],
      solution: tex`$1 - \cos 4x = 2\sin^2 2x$, which behaves like $2\,(2x)^2 = 8x^2$.`,
    },
  }),
  numerical('mat-049', {
    topic: 'mat-limits',
    difficulty: 1,
    from: '12',
    en: {
      stem: tex`What is $\lim_{x \to 2} \frac{x^3 - 8}{x - 2}$?`,
      solution: '$x^3 - 8 = (x - 2)(x^2 + 2x + 4)$. At $x = 2$ the second factor is $4 + 4 + 4 = 12$.',
    },
  }),
  single('mat-050', {
    topic: 'mat-continuity',
    difficulty: 1,
    right: 'C',
    en: {
      stem: tex`$f(x) = \frac{x^2 - 9}{x - 3}$ for $x \ne 3$ and $f(3) = k$. The function is continuous at 3 for $k =$`,
      options: ['$0$', '$3$', '$6$', '$9$'],
      solution: tex`For $x \ne 3$ the fraction is $x + 3$, which tends to 6. So $k = 6$.`,
    },
  }),
  single('mat-051', {
    topic: 'mat-continuity',
    difficulty: 2,
    right: 'A',
    en: {
      stem: '$f(x) = |x - 2|$ at $x = 2$ is',
      options: [
        'continuous but not differentiable',
        'differentiable but not continuous',
        'both continuous and differentiable',
        'neither continuous nor differentiable',
      ],
      solution:
        'Both one-sided limits are $0 = f(2)$. But the slope is $-1$ on the left and $+1$ on the right.',
    },
  }),
  single('mat-052', {
    topic: 'mat-differentiation',
    difficulty: 2,
    right: 'A',
    en: {
      stem: tex`If $y = x^x$, then $\frac{dy}{dx}$ at $x = 1$ is`,
      options: ['$1$', '$0$', '$e$', '$2$'],
      solution: tex`$\ln y = x\ln x$ gives $\frac{dy}{dx} = x^x(1 + \ln x)$. At $x = 1$ this is $1 \times (1 + 0) = 1$.`,
    },
    mr: {
      stem: tex`$y = x^x$ असल्यास $x = 1$ येथे $\frac{dy}{dx}$ चे मूल्य किती?`,
      options: ['$1$', '$0$', '$e$', '$2$'],
      solution: tex`$\ln y = x\ln x$ वरून $\frac{dy}{dx} = x^x(1 + \ln x)$. $x = 1$ येथे हे $1 \times (1 + 0) = 1$.`,
    },
    hi: {
      stem: tex`यदि $y = x^x$ हो, तो $x = 1$ पर $\frac{dy}{dx}$ का मान है`,
      options: ['$1$', '$0$', '$e$', '$2$'],
      solution: tex`$\ln y = x\ln x$ से $\frac{dy}{dx} = x^x(1 + \ln x)$। $x = 1$ पर यह $1 \times (1 + 0) = 1$ है।`,
    },
  }),
  single('mat-053', {
    topic: 'mat-differentiation',
    difficulty: 3,
    right: 'B',
    en: {
      stem: tex`If $x = t^2$ and $y = t^3$, then $\frac{d^2y}{dx^2}$ is`,
      options: [tex`$\frac32$`, tex`$\frac{3}{4t}$`, tex`$\frac{3t}{2}$`, tex`$\frac{3}{2t}$`],
      solution: tex`$\frac{dy}{dx} = \frac{3t^2}{2t} = \frac{3t}{2}$. Then $\frac{d^2y}{dx^2} = \frac{3/2}{2t} = \frac{3}{4t}$.`,
    },
  }),
  single('mat-054', {
    topic: 'mat-derivative-uses',
    difficulty: 2,
    right: 'D',
    en: {
      stem: '$f(x) = 2x^3 - 9x^2 + 12x + 5$ decreases for',
      options: ['$x < 1$', '$x > 2$', '$x < 1$ or $x > 2$', '$1 < x < 2$'],
      solution: "$f'(x) = 6x^2 - 18x + 12 = 6(x - 1)(x - 2)$. It is negative only between 1 and 2.",
    },
    mr: {
      stem: '$f(x) = 2x^3 - 9x^2 + 12x + 5$ हे फलन कोणत्या अंतराळात घटते?',
      options: ['$x < 1$', '$x > 2$', '$x < 1$ किंवा $x > 2$', '$1 < x < 2$'],
      solution: "$f'(x) = 6x^2 - 18x + 12 = 6(x - 1)(x - 2)$. हे फक्त 1 आणि 2 यांच्या दरम्यान ऋण असते.",
    },
    hi: {
      stem: 'फलन $f(x) = 2x^3 - 9x^2 + 12x + 5$ ह्रासमान है जब',
      options: ['$x < 1$', '$x > 2$', '$x < 1$ या $x > 2$', '$1 < x < 2$'],
      solution: "$f'(x) = 6x^2 - 18x + 12 = 6(x - 1)(x - 2)$। यह केवल 1 और 2 के बीच ऋणात्मक है।",
    },
  }),
  single('mat-055', {
    topic: 'mat-derivative-uses',
    difficulty: 1,
    right: 'C',
    en: {
      stem: 'The largest area of a rectangle with the perimeter 40 is',
      options: ['$80$', '$96$', '$100$', '$120$'],
      solution:
        'With the sides $x$ and $20 - x$ the area $x(20 - x)$ is largest for $x = 10$: a square of area 100.',
    },
  }),
  numerical('mat-056', {
    topic: 'mat-derivative-uses',
    difficulty: 2,
    from: '5',
    en: {
      stem: 'What is the local maximum value of $f(x) = x^3 - 6x^2 + 9x + 1$?',
      solution:
        "$f'(x) = 3(x - 1)(x - 3)$ changes from plus to minus at $x = 1$. There $f(1) = 1 - 6 + 9 + 1 = 5$.",
    },
  }),
]
