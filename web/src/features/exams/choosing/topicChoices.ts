// A subject's topics as the lines of a list: units, and their chapters set in below them.
import type { Subject } from '../exams.api.ts'

type Names = { en: string; mr?: string; hi?: string }

/** Every topic once, each unit before its chapters. */
export function topicChoices(subject: Subject, nameOf: (names: Names) => string) {
  const depth = new Map<string, number>()
  return subject.topics.map(({ id, parentId, name }) => {
    const level = parentId ? (depth.get(parentId) ?? 0) + 1 : 0
    depth.set(id, level)
    return { value: id, label: `${'\u2003'.repeat(level)}${nameOf(name)}` }
  })
}
