// Where a question belongs: the categories of a file, found in the syllabus.

interface Named {
  id: string
  code: string
  nameEn: string
  nameMr: string
  nameHi: string
}

export interface Syllabus {
  subjects: Named[]
  /** Each with its subject; a chapter as well as the unit above it. */
  topics: (Named & { subjectId: string })[]
}

export interface Place {
  subjectId: string
  topicId: string | null
  /** What the file says and the syllabus does not know; null where everything was found. */
  unknown: string | null
}

/**
 * The place of a category path such as ["Physics", "Laws of motion"], by codes or names in any of the languages; the
 * deepest topic that is known. A path that names no subject belongs to the given one.
 */
export function findPlace({ subjects, topics }: Syllabus, path: readonly string[], subjectId: string): Place {
  const at = path.findIndex((name) => subjects.some((subject) => isCalled(subject, name)))
  const subject = subjects.find((one) => isCalled(one, path[at] ?? ''))
  const below = path.slice(at + 1)
  const ofSubject = topics.filter((topic) => topic.subjectId === (subject?.id ?? subjectId))
  const found = below.toReversed().flatMap((name) => ofSubject.filter((topic) => isCalled(topic, name)))
  const last = below.at(-1)
  const isKnown = last === undefined || (found[0] !== undefined && isCalled(found[0], last))
  return {
    subjectId: subject?.id ?? subjectId,
    topicId: found[0]?.id ?? null,
    unknown: isKnown ? null : path.join(' / '),
  }
}

function isCalled({ code, nameEn, nameMr, nameHi }: Named, name: string): boolean {
  const wanted = plain(name)
  return wanted !== '' && [code, nameEn, nameMr, nameHi].some((known) => plain(known) === wanted)
}

/** Capitals, punctuation and "&" do not count. */
function plain(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
}
