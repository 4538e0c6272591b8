// Questions on counting, the binomial theorem, matrices and trigonometry.
import { type DemoQuestion, numerical, single, tex } from './question.ts'

export const mathsAlgebra: readonly DemoQuestion[] = [
  single('mat-016', {
    topic: 'mat-permutations',
    difficulty: 2,
    right: 'C',
    en: {
      stem: 'In how many ways can the letters of LATUR be arranged so that the two vowels stand together?',
      options: ['$24$', '$120$', '$48$', '$72$'],
      solution:
        'Take A and U as one block: 4 things can be arranged in $4! = 24$ ways. The block itself has 2 orders: 48.',
    },
    mr: {
      stem: 'LATUR या शब्दातील अक्षरे किती प्रकारे मांडता येतील, जेणेकरून दोन्ही स्वर एकत्र राहतील?',
      options: ['$24$', '$120$', '$48$', '$72$'],
      solution:
        'A आणि U यांचा एक गट धरल्यास 4 गोष्टी $4! = 24$ प्रकारे मांडता येतात. गटातील दोन स्वरांचे 2 क्रम: एकूण 48.',
    },
    hi: {
      stem: 'शब्द LATUR के अक्षरों को कितने प्रकार से व्यवस्थित किया जा सकता है कि दोनों स्वर साथ रहें?',
      options: ['$24$', '$120$', '$48$', '$72$'],
      solution:
        'A और U को एक समूह मानने पर 4 वस्तुएँ $4! = 24$ प्रकार से व्यवस्थित होती हैं। समूह के भीतर 2 क्रम हैं: कुल 48।',
    },
  }),
  single('mat-017', {
    topic: 'mat-permutations',
    difficulty: 2,
    right: 'A',
    en: {
      stem: 'A committee of 3 is chosen from 6 boys and 4 girls. In how many ways can it have at least one girl?',
      options: ['$100$', '$96$', '$80$', '$60$'],
      solution: tex`All committees: $\binom{10}{3} = 120$. Without a girl: $\binom63 = 20$. So $120 - 20 = 100$.`,
    },
  }),
  numerical('mat-018', {
    topic: 'mat-permutations',
    difficulty: 1,
    from: '35',
    en: {
      stem: 'How many diagonals has a polygon of ten sides?',
      solution: tex`Two corners can be chosen in $\binom{10}{2} = 45$ ways. Ten of these pairs are sides: 35 diagonals.`,
    },
  }),
  single('mat-019', {
    topic: 'mat-binomial',
    difficulty: 1,
    right: 'B',
    en: {
      stem: 'The coefficient of $x^3$ in $(1 + 2x)^6$ is',
      options: ['$20$', '$160$', '$120$', '$240$'],
      solution: tex`The term is $\binom63 (2x)^3 = 20 \times 8\,x^3 = 160\,x^3$.`,
    },
  }),
  single('mat-020', {
    topic: 'mat-binomial',
    difficulty: 3,
    right: 'D',
    en: {
      stem: tex`The term without $x$ in $\left(x^2 + \frac1x\right)^9$ is`,
      options: ['$36$', '$126$', '$72$', '$84$'],
      solution: tex`The general term has $x^{2(9 - r) - r} = x^{18 - 3r}$; it is free of $x$ for $r = 6$. The coefficient is $\binom96 = 84$.`,
    },
  }),
  numerical('mat-021', {
    topic: 'mat-binomial',
    difficulty: 1,
    from: '32',
    en: {
      stem: 'What is the sum of all coefficients in the expansion of $(3x - 1)^5$?',
      solution: 'Put $x = 1$: $(3 - 1)^5 = 2^5 = 32$.',
    },
  }),
  single('mat-022', {
    topic: 'mat-matrices',
    difficulty: 1,
    right: 'A',
    en: {
      stem: tex`If $A = \begin{pmatrix} 1 & 2 \\ 0 & 3 \end{pmatrix}$, then $A^2$ is`,
      options: [
        tex`$\begin{pmatrix} 1 & 8 \\ 0 & 9 \end{pmatrix}$`,
        tex`$\begin{pmatrix} 1 & 4 \\ 0 & 9 \end{pmatrix}$`,
        tex`$\begin{pmatrix} 1 & 6 \\ 0 & 9 \end{pmatrix}$`,
        tex`$\begin{pmatrix} 2 & 4 \\ 0 & 6 \end{pmatrix}$`,
      ],
      solution: tex`Row by column, the upper right entry is $1 \times 2 + 2 \times 3 = 8$. The diagonal gives $1$ and $9$.`,
    },
  }),
  single('mat-023', {
    topic: 'mat-matrices',
    difficulty: 2,
    right: 'C',
    en: {
      stem: tex`$A$ is of order $3 \times 4$. Both $A^T B$ and $B A^T$ exist. The order of $B$ is`,
      options: [tex`$4 \times 3$`, tex`$3 \times 3$`, tex`$3 \times 4$`, tex`$4 \times 4$`],
      solution: tex`$A^T$ is $4 \times 3$. For $A^T B$ the matrix $B$ needs 3 rows, for $B A^T$ it needs 4 columns.`,
    },
  }),
  single('mat-024', {
    topic: 'mat-determinants',
    difficulty: 1,
    right: 'B',
    en: {
      stem: tex`$A$ is a $3 \times 3$ matrix with $|A| = 4$. Then $|2A|$ is`,
      options: ['$8$', '$32$', '$16$', '$64$'],
      solution: 'Each of the three rows is doubled, so $|2A| = 2^3 |A| = 32$.',
    },
    mr: {
      stem: tex`$A$ ही $3 \times 3$ सारणी असून $|A| = 4$ आहे. तर $|2A|$ किती?`,
      options: ['$8$', '$32$', '$16$', '$64$'],
      solution: 'तिन्ही ओळी दुप्पट होतात, म्हणून $|2A| = 2^3 |A| = 32$.',
    },
    hi: {
      stem: tex`$A$ कोटि $3 \times 3$ का आव्यूह है और $|A| = 4$ है। तब $|2A|$ है`,
      options: ['$8$', '$32$', '$16$', '$64$'],
      solution: 'तीनों पंक्तियाँ दुगुनी हो जाती हैं, अतः $|2A| = 2^3 |A| = 32$।',
    },
  }),
  single('mat-025', {
    topic: 'mat-determinants',
    difficulty: 2,
    right: 'D',
    en: {
      stem: tex`$A$ is a $3 \times 3$ matrix with $|A| = 5$. Then $|\operatorname{adj} A|$ is`,
      options: ['$5$', '$15$', '$125$', '$25$'],
      solution: tex`$|\operatorname{adj} A| = |A|^{n - 1}$ with $n = 3$: $5^2 = 25$.`,
    },
  }),
  numerical('mat-026', {
    topic: 'mat-determinants',
    difficulty: 1,
    from: '41',
    en: {
      stem: tex`What is the value of $\begin{vmatrix} 2 & 1 & 3 \\ 0 & 4 & 5 \\ 1 & 0 & 6 \end{vmatrix}$?`,
      solution: 'Along the first row: $2(24 - 0) - 1(0 - 5) + 3(0 - 4) = 48 + 5 - 12 = 41$.',
    },
  }),
  single('mat-027', {
    topic: 'mat-trigonometric-functions',
    difficulty: 1,
    right: 'A',
    en: {
      stem: tex`$\sin 75^\circ$ is`,
      options: [
        tex`$\frac{\sqrt6 + \sqrt2}{4}$`,
        tex`$\frac{\sqrt6 - \sqrt2}{4}$`,
        tex`$\frac{\sqrt3 + 1}{2}$`,
        tex`$\frac{\sqrt3 - 1}{2}$`,
      ],
      solution: tex`$\sin(45^\circ + 30^\circ) = \frac{1}{\sqrt2}\cdot\frac{\sqrt3}{2} + \frac{1}{\sqrt2}\cdot\frac12 = \frac{\sqrt3 + 1}{2\sqrt2} = \frac{\sqrt6 + \sqrt2}{4}$.`,
    },
    mr: {
      stem: tex`$\sin 75^\circ$ चे मूल्य किती?`,
      options: [
        tex`$\frac{\sqrt6 + \sqrt2}{4}$`,
        tex`$\frac{\sqrt6 - \sqrt2}{4}$`,
        tex`$\frac{\sqrt3 + 1}{2}$`,
        tex`$\frac{\sqrt3 - 1}{2}$`,
      ],
      solution: tex`$\sin(45^\circ + 30^\circ) = \frac{1}{\sqrt2}\cdot\frac{\sqrt3}{2} + \frac{1}{\sqrt2}\cdot\frac12 = \frac{\sqrt3 + 1}{2\sqrt2}$, म्हणजे $\frac{\sqrt6 + \sqrt2}{4}$.`,
    },
    hi: {
      stem: tex`$\sin 75^\circ$ का मान है`,
      options: [
        tex`$\frac{\sqrt6 + \sqrt2}{4}$`,
        tex`$\frac{\sqrt6 - \sqrt2}{4}$`,
        tex`$\frac{\sqrt3 + 1}{2}$`,
        tex`$\frac{\sqrt3 - 1}{2}$`,
      ],
      solution: tex`$\sin(45^\circ + 30^\circ) = \frac{1}{\sqrt2}\cdot\frac{\sqrt3}{2} + \frac{1}{\sqrt2}\cdot\frac12 = \frac{\sqrt3 + 1}{2\sqrt2}$, अर्थात $\frac{\sqrt6 + \sqrt2}{4}$।`,
    },
  }),
  single('mat-028', {
    topic: 'mat-trigonometric-functions',
    difficulty: 1,
    right: 'C',
    en: {
      stem: tex`The greatest value of $3\sin x + 4\cos x + 2$ is`,
      options: ['$5$', '$9$', '$7$', '$6$'],
      solution: tex`$3\sin x + 4\cos x$ lies between $-5$ and $5$, since $\sqrt{3^2 + 4^2} = 5$. With 2 added the greatest value is 7.`,
    },
  }),
  single('mat-029', {
    topic: 'mat-trigonometric-functions',
    difficulty: 3,
    right: 'B',
    en: {
      stem: tex`In $[0, 2\pi]$ the equation $2\sin^2 x = 1$ has how many solutions?`,
      options: ['$2$', '$4$', '$1$', '$8$'],
      solution: tex`$\sin x = \pm\frac{1}{\sqrt2}$, at $\frac{\pi}{4}, \frac{3\pi}{4}, \frac{5\pi}{4}$ and $\frac{7\pi}{4}$.`,
    },
  }),
  single('mat-030', {
    topic: 'mat-triangles',
    difficulty: 2,
    right: 'D',
    en: {
      stem: tex`In a triangle $a = 7$, $b = 8$ and $c = 9$. Then $\cos A$ is`,
      options: [tex`$\frac12$`, tex`$\frac34$`, tex`$\frac13$`, tex`$\frac23$`],
      solution: tex`$\cos A = \frac{b^2 + c^2 - a^2}{2bc} = \frac{64 + 81 - 49}{144} = \frac{96}{144} = \frac23$.`,
    },
  }),
  single('mat-031', {
    topic: 'mat-inverse-trigonometry',
    difficulty: 2,
    right: 'A',
    en: {
      stem: tex`The principal value of $\tan^{-1} 1 + \cos^{-1}\left(-\frac12\right)$ is`,
      options: [
        tex`$\frac{11\pi}{12}$`,
        tex`$\frac{7\pi}{12}$`,
        tex`$\frac{5\pi}{12}$`,
        tex`$\frac{3\pi}{4}$`,
      ],
      solution: tex`$\tan^{-1} 1 = \frac{\pi}{4}$ and $\cos^{-1}\left(-\frac12\right) = \frac{2\pi}{3}$. The sum is $\frac{3\pi + 8\pi}{12} = \frac{11\pi}{12}$.`,
    },
  }),
]
