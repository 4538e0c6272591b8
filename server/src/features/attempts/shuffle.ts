// The order in which one student sees the paper: drawn once at the start and stored. Pure.

/** Draws a whole number from 0 up to, not including, `below`. */
export type Draw = (below: number) => number

/** What there is to order: a question's place in the paper, its section, and how many options it has. */
export interface Orderable {
  position: number
  section: number
  optionCount: number
  /** Questions of one passage stay together, in order. */
  passage?: string | null
}

export interface PaperOrder {
  questionOrder: number[]
  optionOrders: Record<string, number[]>
}

/**
 * Orders a paper for one student. Sections keep their order, as the real tests do; within a section the questions,
 * and within a question the options, are shuffled where the exam says so.
 */
export function orderPaper(
  questions: Orderable[],
  shuffled: { questions: boolean; options: boolean },
  draw: Draw,
): PaperOrder {
  const sections = [...Map.groupBy(questions, ({ section }) => section)].sort(([a], [b]) => a - b)
  const questionOrder = sections.flatMap(([, asked]) => {
    const groups = groupByPassage(asked.toSorted((a, b) => a.position - b.position))
    return (shuffled.questions ? shuffle(groups, draw) : groups).flat()
  })
  const optionOrders = questions
    .filter(({ optionCount }) => optionCount > 0)
    .map(({ position, optionCount }) => {
      const options = Array.from({ length: optionCount }, (_, i) => i)
      return [String(position), shuffled.options ? shuffle(options, draw) : options] as const
    })
  return { questionOrder, optionOrders: Object.fromEntries(optionOrders) }
}

/** Positions that are moved as one: a passage's questions together, every other question by itself. */
function groupByPassage(ordered: Orderable[]): number[][] {
  const groups = Map.groupBy(ordered, ({ position, passage }) => passage ?? position)
  return [...groups.values()].map((group) => group.map(({ position }) => position))
}

/** Fisher and Yates: every order is as likely as any other. */
function shuffle<T>(list: T[], draw: Draw): T[] {
  const rest = [...list]
  return list.map(() => rest.splice(draw(rest.length), 1)[0] as T)
}
