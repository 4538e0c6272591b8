// Questions of mathematics of the kinds that JEE Advanced asks: several right, whole numbers, matching.
import { type DemoQuestion, matching, several, tex, whole } from './question.ts'

export const mixedMaths: readonly DemoQuestion[] = [
  several('mat-m01', {
    topic: 'mat-derivative-uses',
    difficulty: 2,
    right: 'ABD',
    en: {
      stem: tex`Let $f(x) = x^3 - 3x$. Which statements are right?`,
      options: [
        tex`$f$ increases on $(1, \infty)$.`,
        tex`$f$ has a local maximum at $x = -1$.`,
        tex`$f$ has exactly one real zero.`,
        tex`The local minimum of $f$ is $-2$.`,
      ],
      solution: tex`$f'(x) = 3(x^2 - 1)$ is positive outside $[-1, 1]$: a maximum at $-1$, a minimum $f(1) = -2$ at $1$. The zeros are $0$ and $\pm\sqrt3$.`,
    },
  }),
  several('mat-m02', {
    topic: 'mat-matrices',
    difficulty: 1,
    right: 'ACD',
    en: {
      stem: tex`Let $A = \begin{pmatrix} 0 & 1 \\ 1 & 0 \end{pmatrix}$. Which statements are right?`,
      options: [tex`$A^2 = I$`, tex`$\det A = 1$`, tex`$A$ is symmetric.`, tex`$A^{-1} = A$`],
      solution: tex`$A$ exchanges the two coordinates: twice is the identity, so it is its own inverse. It equals its transpose, and $\det A = -1$.`,
    },
  }),
  several('mat-m03', {
    topic: 'mat-probability',
    difficulty: 2,
    right: 'ABD',
    en: {
      stem: tex`$A$ and $B$ are independent with $P(A) = \frac12$ and $P(B) = \frac13$. Which statements are right?`,
      options: [
        tex`$P(A \cap B) = \frac16$`,
        tex`$P(A \cup B) = \frac23$`,
        tex`$P(A \mid B) = \frac13$`,
        tex`$P(A' \cap B') = \frac13$`,
      ],
      solution: tex`The product is $\frac16$, so the union has $\frac12 + \frac13 - \frac16 = \frac23$ and neither $\frac13$. Independence means $P(A \mid B) = P(A) = \frac12$.`,
    },
  }),
  whole('mat-i01', {
    topic: 'mat-permutations',
    difficulty: 2,
    value: '48',
    en: {
      stem: 'In how many ways can the letters of LATUR be arranged so that both vowels stand together?',
      solution: tex`A and U as one block and three other letters give $4! = 24$ orders; within the block there are $2$. Together $48$.`,
    },
  }),
  whole('mat-i02', {
    topic: 'mat-definite-integrals',
    difficulty: 1,
    value: '8',
    en: {
      stem: tex`The value of $\int_0^2 3x^2\,dx$ is`,
      solution: tex`$\bigl[x^3\bigr]_0^2 = 8$; the derivative of $x^3$ is $3x^2$.`,
    },
  }),
  whole('mat-i03', {
    topic: 'mat-vectors',
    difficulty: 1,
    value: '1',
    en: {
      stem: tex`The vectors $\hat i + 2\hat j + k\,\hat k$ and $2\hat i + k\,\hat j - 4\hat k$ are perpendicular. Then $k$ equals`,
      solution: tex`Their product is $2 + 2k - 4k = 2 - 2k$, which is zero for $k = 1$.`,
    },
  }),
  matching('mat-m04', {
    topic: 'mat-conics',
    difficulty: 2,
    right: 'CADB',
    en: {
      stem: 'Match each curve with its eccentricity.',
      rows: [
        tex`$x^2 + y^2 = 9$`,
        tex`$y^2 = 8x$`,
        tex`$x^2 - y^2 = 4$`,
        tex`$\frac{x^2}{25} + \frac{y^2}{16} = 1$`,
      ],
      options: [tex`$1$`, tex`$\frac35$`, tex`$0$`, tex`$\sqrt2$`],
      solution: tex`A circle has $0$, a parabola $1$, a rectangular hyperbola $\sqrt2$. For the ellipse $e^2 = 1 - \frac{16}{25} = \frac{9}{25}$.`,
    },
  }),
]
