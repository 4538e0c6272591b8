// Questions on integrals, differential equations, statistics and probability.
import { type DemoQuestion, numerical, single, tex } from './question.ts'

export const mathsIntegralsChance: readonly DemoQuestion[] = [
  single('mat-057', {
    topic: 'mat-indefinite-integrals',
    difficulty: 1,
    right: 'A',
    en: {
      stem: tex`$\int x e^x\,dx$ is`,
      options: ['$(x - 1)e^x + C$', '$(x + 1)e^x + C$', tex`$\frac{x^2}{2}e^x + C$`, '$x e^x + C$'],
      solution: tex`By parts: $x e^x - \int e^x\,dx = x e^x - e^x + C$.`,
    },
    mr: {
      stem: tex`$\int x e^x\,dx$ चे संकलन कोणते?`,
      options: ['$(x - 1)e^x + C$', '$(x + 1)e^x + C$', tex`$\frac{x^2}{2}e^x + C$`, '$x e^x + C$'],
      solution: tex`खंडशः संकलन करून: $x e^x - \int e^x\,dx = x e^x - e^x + C$, म्हणजे $(x - 1)e^x + C$.`,
    },
    hi: {
      stem: tex`$\int x e^x\,dx$ का मान है`,
      options: ['$(x - 1)e^x + C$', '$(x + 1)e^x + C$', tex`$\frac{x^2}{2}e^x + C$`, '$x e^x + C$'],
      solution: tex`खंडशः समाकलन से: $x e^x - \int e^x\,dx = x e^x - e^x + C$, अर्थात $(x - 1)e^x + C$।`,
    },
  }),
  single('mat-058', {
    topic: 'mat-indefinite-integrals',
    difficulty: 3,
    right: 'B',
    en: {
      stem: tex`$\int \frac{dx}{x^2 + 4x + 13}$ is`,
      options: [
        tex`$\tan^{-1}\frac{x + 2}{3} + C$`,
        tex`$\frac13\tan^{-1}\frac{x + 2}{3} + C$`,
        tex`$\frac13\ln(x^2 + 4x + 13) + C$`,
        tex`$\frac19\tan^{-1}\frac{x + 2}{9} + C$`,
      ],
      solution: tex`$x^2 + 4x + 13 = (x + 2)^2 + 3^2$. The standard integral gives $\frac13\tan^{-1}\frac{x + 2}{3}$.`,
    },
  }),
  single('mat-059', {
    topic: 'mat-definite-integrals',
    difficulty: 3,
    right: 'C',
    en: {
      stem: tex`$\int_0^{\pi/2} \frac{\sin x}{\sin x + \cos x}\,dx$ is`,
      options: [tex`$\frac{\pi}{2}$`, '$0$', tex`$\frac{\pi}{4}$`, '$1$'],
      solution: tex`Putting $\frac{\pi}{2} - x$ for $x$ turns it into the same integral with $\cos x$ on top. The two add up to $\frac{\pi}{2}$, so each is $\frac{\pi}{4}$.`,
    },
    mr: {
      stem: tex`$\int_0^{\pi/2} \frac{\sin x}{\sin x + \cos x}\,dx$ चे मूल्य किती?`,
      options: [tex`$\frac{\pi}{2}$`, '$0$', tex`$\frac{\pi}{4}$`, '$1$'],
      solution: tex`$x$ ऐवजी $\frac{\pi}{2} - x$ घातल्यास अंशात $\cos x$ असलेले तेच संकलन मिळते. दोन्हींची बेरीज $\frac{\pi}{2}$, म्हणून प्रत्येक $\frac{\pi}{4}$.`,
    },
    hi: {
      stem: tex`$\int_0^{\pi/2} \frac{\sin x}{\sin x + \cos x}\,dx$ का मान है`,
      options: [tex`$\frac{\pi}{2}$`, '$0$', tex`$\frac{\pi}{4}$`, '$1$'],
      solution: tex`$x$ के स्थान पर $\frac{\pi}{2} - x$ रखने पर अंश में $\cos x$ वाला वही समाकल मिलता है। दोनों का योग $\frac{\pi}{2}$ है, अतः प्रत्येक $\frac{\pi}{4}$ है।`,
    },
  }),
  single('mat-060', {
    topic: 'mat-definite-integrals',
    difficulty: 1,
    right: 'D',
    en: {
      stem: tex`$\int_{-1}^{1} (x^3 + 3x^2)\,dx$ is`,
      options: ['$0$', '$1$', '$3$', '$2$'],
      solution: tex`$x^3$ is odd and gives 0. What remains is $2\int_0^1 3x^2\,dx = 2$.`,
    },
  }),
  numerical('mat-061', {
    topic: 'mat-definite-integrals',
    difficulty: 1,
    from: '12',
    en: {
      stem: tex`What is $\int_0^2 (3x^2 + 2x)\,dx$?`,
      solution: 'An antiderivative is $x^3 + x^2$. From 0 to 2 it grows by $8 + 4 = 12$.',
    },
    mr: {
      stem: tex`$\int_0^2 (3x^2 + 2x)\,dx$ चे मूल्य किती?`,
      solution: 'प्रतिविकलज $x^3 + x^2$ आहे. 0 ते 2 मध्ये त्यात $8 + 4 = 12$ ने वाढ होते.',
    },
    hi: {
      stem: tex`$\int_0^2 (3x^2 + 2x)\,dx$ का मान कितना है?`,
      solution: 'प्रतिअवकलज $x^3 + x^2$ है। 0 से 2 तक इसमें $8 + 4 = 12$ की वृद्धि होती है।',
    },
  }),
  single('mat-062', {
    topic: 'mat-areas',
    difficulty: 1,
    right: 'B',
    en: {
      stem: 'The area between $y = x^2$ and $y = x$ is',
      options: [tex`$\frac13$`, tex`$\frac16$`, tex`$\frac12$`, tex`$\frac1{12}$`],
      solution: tex`The curves meet at 0 and 1. $\int_0^1 (x - x^2)\,dx = \frac12 - \frac13 = \frac16$.`,
    },
  }),
  numerical('mat-063', {
    topic: 'mat-areas',
    difficulty: 3,
    from: '18',
    en: {
      stem: tex`What is the area under $y = \sqrt x$ from $x = 0$ to $x = 9$?`,
      solution: tex`$\int_0^9 x^{1/2}\,dx = \frac23 \times 9^{3/2} = \frac23 \times 27 = 18$.`,
    },
  }),
  single('mat-064', {
    topic: 'mat-differential-equations',
    difficulty: 1,
    right: 'A',
    en: {
      stem: tex`The order and the degree of $\left(\frac{d^2y}{dx^2}\right)^3 + \left(\frac{dy}{dx}\right)^4 + y = 0$ are`,
      options: ['$2$ and $3$', '$2$ and $4$', '$1$ and $4$', '$3$ and $2$'],
      solution: 'The highest derivative is the second, so the order is 2. Its power is 3.',
    },
  }),
  single('mat-065', {
    topic: 'mat-differential-equations',
    difficulty: 2,
    right: 'C',
    en: {
      stem: tex`$\frac{dy}{dx} = \frac yx$ and $y = 2$ at $x = 1$. At $x = 3$, $y$ is`,
      options: ['$3$', '$8$', '$6$', '$9$'],
      solution: tex`Separating, $\frac{dy}{y} = \frac{dx}{x}$, so $y = cx$ with $c = 2$. At $x = 3$ it is 6.`,
    },
    mr: {
      stem: tex`$\frac{dy}{dx} = \frac yx$ आणि $x = 1$ असताना $y = 2$ आहे. $x = 3$ असताना $y$ किती?`,
      options: ['$3$', '$8$', '$6$', '$9$'],
      solution: tex`चले वेगळी करून $\frac{dy}{y} = \frac{dx}{x}$, म्हणून $y = cx$ आणि $c = 2$. $x = 3$ असताना $y = 6$.`,
    },
    hi: {
      stem: tex`$\frac{dy}{dx} = \frac yx$ तथा $x = 1$ पर $y = 2$ है। $x = 3$ पर $y$ का मान है`,
      options: ['$3$', '$8$', '$6$', '$9$'],
      solution: tex`चर पृथक करने पर $\frac{dy}{y} = \frac{dx}{x}$, अतः $y = cx$ और $c = 2$। $x = 3$ पर $y = 6$।`,
    },
  }),
  single('mat-066', {
    topic: 'mat-statistics',
    difficulty: 1,
    right: 'B',
    en: {
      stem: 'The variance of 2, 4, 6, 8 and 10 is',
      options: ['$6$', '$8$', '$10$', '$40$'],
      solution: tex`The mean is 6, the squared differences are 16, 4, 0, 4 and 16. Their mean is $\frac{40}{5} = 8$.`,
    },
  }),
  numerical('mat-067', {
    topic: 'mat-statistics',
    difficulty: 1,
    from: '27',
    en: {
      stem: 'Ten numbers have the mean 12. Each is multiplied by 2 and then 3 is added. What is the new mean?',
      solution: tex`The mean goes through the same change: $2 \times 12 + 3 = 27$.`,
    },
  }),
  single('mat-068', {
    topic: 'mat-probability',
    difficulty: 1,
    right: 'D',
    en: {
      stem: 'Two fair dice are thrown. The probability that the sum is 8 is',
      options: [tex`$\frac16$`, tex`$\frac19$`, tex`$\frac7{36}$`, tex`$\frac5{36}$`],
      solution: '$(2,6), (3,5), (4,4), (5,3), (6,2)$: 5 of 36 equally likely results.',
    },
    mr: {
      stem: 'दोन फासे टाकले आहेत. बेरीज 8 येण्याची संभाव्यता किती?',
      options: [tex`$\frac16$`, tex`$\frac19$`, tex`$\frac7{36}$`, tex`$\frac5{36}$`],
      solution: '$(2,6), (3,5), (4,4), (5,3), (6,2)$: समान शक्यतेच्या 36 पैकी 5 निष्पत्ती.',
    },
    hi: {
      stem: 'दो न्याय्य पासे फेंके जाते हैं। योग 8 आने की प्रायिकता है',
      options: [tex`$\frac16$`, tex`$\frac19$`, tex`$\frac7{36}$`, tex`$\frac5{36}$`],
      solution: '$(2,6), (3,5), (4,4), (5,3), (6,2)$: 36 समसंभावी परिणामों में से 5।',
    },
  }),
  single('mat-069', {
    topic: 'mat-probability',
    difficulty: 1,
    right: 'A',
    en: {
      stem: tex`$A$ and $B$ are independent with $P(A) = 0.4$ and $P(B) = 0.5$. Then $P(A \cup B)$ is`,
      options: ['$0.7$', '$0.9$', '$0.2$', '$0.6$'],
      solution: tex`$P(A \cap B) = 0.4 \times 0.5 = 0.2$, so $P(A \cup B) = 0.4 + 0.5 - 0.2 = 0.7$.`,
    },
  }),
  single('mat-070', {
    topic: 'mat-probability',
    difficulty: 3,
    right: 'C',
    en: {
      stem: 'A bag holds 5 red and 3 blue balls. Two are drawn without putting back. The probability that both are red is',
      options: [tex`$\frac{25}{64}$`, tex`$\frac58$`, tex`$\frac5{14}$`, tex`$\frac3{28}$`],
      solution: tex`$\frac58 \times \frac47 = \frac{20}{56} = \frac5{14}$.`,
    },
  }),
  numerical('mat-071', {
    topic: 'mat-probability',
    difficulty: 2,
    from: '0.3',
    to: '0.31',
    en: {
      stem: 'A fair die is thrown twice. What is the probability of at least one six, to two decimals?',
      solution: tex`No six at all: $\left(\frac56\right)^2 = \frac{25}{36}$. So at least one: $\frac{11}{36} = 0.3055\ldots$, which is $0.31$ rounded; $0.30$ is accepted as cut off.`,
    },
  }),
  single('mat-072', {
    topic: 'mat-distributions',
    difficulty: 1,
    right: 'B',
    en: {
      stem: 'A fair coin is tossed 5 times. The probability of exactly 3 heads is',
      options: [tex`$\frac12$`, tex`$\frac5{16}$`, tex`$\frac3{5}$`, tex`$\frac5{32}$`],
      solution: tex`$\binom53\left(\frac12\right)^5 = \frac{10}{32} = \frac5{16}$.`,
    },
  }),
  numerical('mat-073', {
    topic: 'mat-distributions',
    difficulty: 1,
    from: '2.4',
    en: {
      stem: '$X$ is binomial with $n = 10$ and $p = 0.4$. What is its variance?',
      solution: tex`The variance is $np(1 - p) = 10 \times 0.4 \times 0.6 = 2.4$.`,
    },
  }),
  single('mat-074', {
    topic: 'mat-linear-programming',
    difficulty: 3,
    right: 'D',
    en: {
      stem: tex`The greatest value of $z = 3x + 2y$ for $x + y \le 4$, $x \le 3$, $x \ge 0$, $y \ge 0$ is`,
      options: ['$8$', '$9$', '$12$', '$11$'],
      solution:
        'The corners are $(0,0)$, $(3,0)$, $(3,1)$ and $(0,4)$ with $z = 0, 9, 11$ and $8$. The greatest is 11, at $(3,1)$.',
    },
  }),
]
