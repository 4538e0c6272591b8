// Questions on lines, circles, conics, vectors and space.
import { type DemoQuestion, numerical, single, tex } from './question.ts'

export const mathsGeometry: readonly DemoQuestion[] = [
  single('mat-032', {
    topic: 'mat-straight-lines',
    difficulty: 1,
    right: 'B',
    en: {
      stem: 'The distance between the lines $3x + 4y = 5$ and $6x + 8y = 25$ is',
      options: ['$4$', tex`$\frac32$`, '$2$', tex`$\frac52$`],
      solution: tex`The second line is $3x + 4y = 12.5$. The distance is $\frac{12.5 - 5}{\sqrt{3^2 + 4^2}} = \frac{7.5}{5} = \frac32$.`,
    },
    mr: {
      stem: '$3x + 4y = 5$ आणि $6x + 8y = 25$ या रेषांमधील अंतर किती?',
      options: ['$4$', tex`$\frac32$`, '$2$', tex`$\frac52$`],
      solution: tex`दुसरी रेषा $3x + 4y = 12.5$ अशी लिहिता येते. अंतर $\frac{12.5 - 5}{\sqrt{3^2 + 4^2}} = \frac{7.5}{5} = \frac32$.`,
    },
    hi: {
      stem: 'रेखाओं $3x + 4y = 5$ और $6x + 8y = 25$ के बीच की दूरी है',
      options: ['$4$', tex`$\frac32$`, '$2$', tex`$\frac52$`],
      solution: tex`दूसरी रेखा $3x + 4y = 12.5$ है। दूरी $\frac{12.5 - 5}{\sqrt{3^2 + 4^2}} = \frac{7.5}{5} = \frac32$ है।`,
    },
  }),
  single('mat-033', {
    topic: 'mat-straight-lines',
    difficulty: 1,
    right: 'C',
    en: {
      stem: 'The line through $(2, 3)$ at right angles to $x - 2y + 1 = 0$ is',
      options: ['$x - 2y + 4 = 0$', '$2x - y - 1 = 0$', '$2x + y - 7 = 0$', '$x + 2y - 8 = 0$'],
      solution: tex`The given slope is $\frac12$, so the new one is $-2$: $y - 3 = -2(x - 2)$, that is $2x + y - 7 = 0$.`,
    },
  }),
  numerical('mat-034', {
    topic: 'mat-straight-lines',
    difficulty: 1,
    from: '15',
    en: {
      stem: 'What is the area of the triangle with the corners $(1, 1)$, $(7, 1)$ and $(3, 6)$?',
      solution: tex`The base from $(1, 1)$ to $(7, 1)$ is 6 long, the third corner lies 5 above it: $\frac12 \times 6 \times 5 = 15$.`,
    },
  }),
  single('mat-035', {
    topic: 'mat-pair-of-lines',
    difficulty: 3,
    right: 'A',
    en: {
      stem: 'The acute angle between the lines $x^2 - 4xy + y^2 = 0$ is',
      options: [tex`$60^\circ$`, tex`$30^\circ$`, tex`$45^\circ$`, tex`$75^\circ$`],
      solution: tex`With $a = b = 1$ and $h = -2$, $\tan\theta = \left|\frac{2\sqrt{h^2 - ab}}{a + b}\right| = \frac{2\sqrt3}{2} = \sqrt3$. So $\theta = 60^\circ$.`,
    },
  }),
  single('mat-036', {
    topic: 'mat-circles',
    difficulty: 1,
    right: 'D',
    en: {
      stem: 'The radius of the circle $x^2 + y^2 - 4x + 6y - 12 = 0$ is',
      options: ['$3$', '$4$', tex`$\sqrt{12}$`, '$5$'],
      solution: tex`The centre is $(2, -3)$. The radius is $\sqrt{2^2 + 3^2 + 12} = \sqrt{25} = 5$.`,
    },
    mr: {
      stem: '$x^2 + y^2 - 4x + 6y - 12 = 0$ या वर्तुळाची त्रिज्या किती?',
      options: ['$3$', '$4$', tex`$\sqrt{12}$`, '$5$'],
      solution: tex`केंद्र $(2, -3)$ आहे. त्रिज्या $\sqrt{2^2 + 3^2 + 12} = \sqrt{25} = 5$.`,
    },
    hi: {
      stem: 'वृत्त $x^2 + y^2 - 4x + 6y - 12 = 0$ की त्रिज्या है',
      options: ['$3$', '$4$', tex`$\sqrt{12}$`, '$5$'],
      solution: tex`केंद्र $(2, -3)$ है। त्रिज्या $\sqrt{2^2 + 3^2 + 12} = \sqrt{25} = 5$ है।`,
    },
  }),
  single('mat-037', {
    topic: 'mat-circles',
    difficulty: 2,
    right: 'B',
    en: {
      stem: 'The length of a tangent from $(5, 1)$ to the circle $x^2 + y^2 + 6x - 4y - 3 = 0$ is',
      options: ['$49$', '$7$', tex`$\sqrt{51}$`, '$5$'],
      solution: tex`Put the point into the left side: $25 + 1 + 30 - 4 - 3 = 49$. The length is $\sqrt{49} = 7$.`,
    },
  }),
  numerical('mat-038', {
    topic: 'mat-circles',
    difficulty: 2,
    from: '9',
    en: {
      stem: 'For which $k$ does the circle $x^2 + y^2 - 6x - 8y + k = 0$ touch the $x$-axis?',
      solution: 'The centre is $(3, 4)$, so the radius must be 4: $9 + 16 - k = 16$. Hence $k = 9$.',
    },
  }),
  single('mat-039', {
    topic: 'mat-conics',
    difficulty: 1,
    right: 'C',
    en: {
      stem: tex`The eccentricity of $\frac{x^2}{25} + \frac{y^2}{16} = 1$ is`,
      options: [tex`$\frac45$`, tex`$\frac53$`, tex`$\frac35$`, tex`$\frac{9}{25}$`],
      solution: tex`$e = \sqrt{1 - \frac{b^2}{a^2}} = \sqrt{1 - \frac{16}{25}} = \frac35$.`,
    },
  }),
  single('mat-040', {
    topic: 'mat-conics',
    difficulty: 1,
    right: 'A',
    en: {
      stem: 'The focus of the parabola $y^2 = 12x$ is',
      options: ['$(3, 0)$', '$(0, 3)$', '$(12, 0)$', '$(-3, 0)$'],
      solution: '$4a = 12$ gives $a = 3$. The parabola opens to the right, its focus is $(3, 0)$.',
    },
  }),
  numerical('mat-041', {
    topic: 'mat-conics',
    difficulty: 2,
    from: '6',
    en: {
      stem: tex`How long is the latus rectum of $\frac{x^2}{36} + \frac{y^2}{18} = 1$?`,
      solution: tex`It is $\frac{2b^2}{a} = \frac{2 \times 18}{6} = 6$.`,
    },
  }),
  single('mat-042', {
    topic: 'mat-vectors',
    difficulty: 1,
    right: 'D',
    en: {
      stem: tex`If $\vec a = 2\hat i + 3\hat j - \hat k$ and $\vec b = \hat i - \hat j + \hat k$, then $\vec a \cdot \vec b$ is`,
      options: ['$2$', '$-6$', '$0$', '$-2$'],
      solution: tex`$2 \times 1 + 3 \times (-1) + (-1) \times 1 = 2 - 3 - 1 = -2$.`,
    },
    mr: {
      stem: tex`$\vec a = 2\hat i + 3\hat j - \hat k$ आणि $\vec b = \hat i - \hat j + \hat k$ असल्यास $\vec a \cdot \vec b$ किती?`,
      options: ['$2$', '$-6$', '$0$', '$-2$'],
      solution: tex`घटकांचे गुणाकार करून बेरीज: $2 \times 1 + 3 \times (-1) + (-1) \times 1 = 2 - 3 - 1 = -2$.`,
    },
    hi: {
      stem: tex`यदि $\vec a = 2\hat i + 3\hat j - \hat k$ और $\vec b = \hat i - \hat j + \hat k$ हों, तो $\vec a \cdot \vec b$ है`,
      options: ['$2$', '$-6$', '$0$', '$-2$'],
      solution: tex`घटकों के गुणनफलों का योग: $2 \times 1 + 3 \times (-1) + (-1) \times 1 = 2 - 3 - 1 = -2$।`,
    },
  }),
  single('mat-043', {
    topic: 'mat-vectors',
    difficulty: 3,
    right: 'B',
    en: {
      stem: tex`The area of the parallelogram with the sides $\hat i + \hat j$ and $\hat j + \hat k$ is`,
      options: ['$3$', tex`$\sqrt3$`, tex`$\sqrt2$`, '$1$'],
      solution: tex`The cross product is $\hat i - \hat j + \hat k$. Its length, $\sqrt3$, is the area.`,
    },
  }),
  numerical('mat-044', {
    topic: 'mat-vectors',
    difficulty: 2,
    from: '37',
    en: {
      stem: tex`$|\vec a| = 3$, $|\vec b| = 4$ and the angle between them is $60^\circ$. What is $|\vec a + \vec b|^2$?`,
      solution: tex`$|\vec a|^2 + |\vec b|^2 + 2\,\vec a \cdot \vec b = 9 + 16 + 2 \times 3 \times 4 \times \frac12 = 37$.`,
    },
  }),
  single('mat-045', {
    topic: 'mat-three-dimensions',
    difficulty: 3,
    right: 'C',
    en: {
      stem: tex`A line makes angles of $60^\circ$ and $45^\circ$ with the $x$- and $y$-axis and an acute angle with the $z$-axis. That angle is`,
      options: [tex`$30^\circ$`, tex`$45^\circ$`, tex`$60^\circ$`, tex`$75^\circ$`],
      solution: tex`The squares of the direction cosines add up to 1: $\frac14 + \frac12 + \cos^2\gamma = 1$. So $\cos\gamma = \frac12$ and $\gamma = 60^\circ$.`,
    },
    mr: {
      stem: tex`एक रेषा $x$- आणि $y$-अक्षाशी $60^\circ$ आणि $45^\circ$ कोन करते आणि $z$-अक्षाशी लघुकोन करते. तो लघुकोन किती?`,
      options: [tex`$30^\circ$`, tex`$45^\circ$`, tex`$60^\circ$`, tex`$75^\circ$`],
      solution: tex`दिक्कोसाइनच्या वर्गांची बेरीज 1 असते: $\frac14 + \frac12 + \cos^2\gamma = 1$. म्हणून $\cos\gamma = \frac12$ आणि $\gamma = 60^\circ$.`,
    },
    hi: {
      stem: tex`एक रेखा $x$- और $y$-अक्ष से $60^\circ$ और $45^\circ$ के कोण तथा $z$-अक्ष से न्यून कोण बनाती है। वह न्यून कोण है`,
      options: [tex`$30^\circ$`, tex`$45^\circ$`, tex`$60^\circ$`, tex`$75^\circ$`],
      solution: tex`दिक्-कोसाइनों के वर्गों का योग 1 होता है: $\frac14 + \frac12 + \cos^2\gamma = 1$। अतः $\cos\gamma = \frac12$ और $\gamma = 60^\circ$।`,
    },
  }),
  single('mat-046', {
    topic: 'mat-three-dimensions',
    difficulty: 1,
    right: 'A',
    en: {
      stem: 'The distance of the point $(1, 2, 3)$ from the plane $2x - y + 2z = 12$ is',
      options: ['$2$', '$3$', '$6$', '$4$'],
      solution: tex`$\frac{|2 - 2 + 6 - 12|}{\sqrt{4 + 1 + 4}} = \frac63 = 2$.`,
    },
  }),
]
