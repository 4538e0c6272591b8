// What a syllabus is made of: subjects, their units, and the chapters that questions are filed under.

/** The entrance examinations the institute prepares for. */
export type Target = 'neet' | 'jee-main' | 'jee-advanced' | 'mht-cet'

export type SubjectCode = 'physics' | 'chemistry' | 'maths' | 'biology'

/** One name in the three languages of the institute. */
export type LocalName = { en: string; mr: string; hi: string }

/** A chapter. `class` is the school year in which NCERT teaches it; `code` never changes once questions carry it. */
export type Chapter = { code: string; name: LocalName; targets: readonly Target[]; class: 11 | 12 }

export type Unit = { code: string; name: LocalName; chapters: readonly Chapter[] }

export type Subject = { code: SubjectCode; name: LocalName; units: readonly Unit[] }

/** The combinations of examinations that chapters come in. */
export const JEE: readonly Target[] = ['jee-main', 'jee-advanced']
export const JEE_CET: readonly Target[] = [...JEE, 'mht-cet']
export const NEET_JEE: readonly Target[] = ['neet', ...JEE]
export const EVERY_TARGET: readonly Target[] = ['neet', ...JEE, 'mht-cet']

/** Writes a chapter on one line: code, school year, examinations, then its English, Marathi and Hindi name. */
export function chapter(
  code: string,
  year: 11 | 12,
  targets: readonly Target[],
  ...[en, mr, hi]: [string, string, string]
): Chapter {
  return { code, name: { en, mr, hi }, targets, class: year }
}

/** Writes a unit: code, its three names, its chapters in teaching order. */
export function unit(code: string, names: [string, string, string], chapters: readonly Chapter[]): Unit {
  const [en, mr, hi] = names
  return { code, name: { en, mr, hi }, chapters }
}
