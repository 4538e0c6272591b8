// How words find a text: by the beginnings of its words, else by likeness. Whatever letters either of them is in.
import { type RawBuilder, sql } from 'kysely'
import type { Typed } from './typed.ts'

/** Fewer letters than this are like too much. */
const LEAST_ALIKE = 4

/** For LIKE, in which %, _ and \ mean themselves. */
export const literally = (words: string): string => words.replace(/[\\%_]/g, '\\$&')

/** Every word begins some word of the text; `letters` brings both to the same letters, as an index holds them. */
export function begins(text: RawBuilder<string>, words: string[], letters: Letters = latinLetters) {
  const each = words.map((word) => {
    const start = letters(sql`${literally(word)}::text`)
    return sql`(${text} like ${start} || '%' or ${text} like '% ' || ${start} || '%')`
  })
  return sql<boolean>`(${sql.join(each, sql` and `)})`
}

type Letters = (text: RawBuilder<string>) => RawBuilder<string>
export const latinLetters: Letters = (text) => sql<string>`latin_letters(${text})`
export const sounds: Letters = (text) => sql<string>`name_sounds(${text})`

/** The text holds something like the line: a slip, another spelling. `<%` is the index's word for it. */
export function isLike(text: RawBuilder<string>, { line }: Typed) {
  if (line.length < LEAST_ALIKE) return sql<boolean>`false`
  return sql<boolean>`latin_letters(${line}) <% ${text}`
}

/** 0: the line begins the text · 1: its words begin words of it · between 2 and 3: the less alike the later. */
export function rankOf(text: RawBuilder<string>, typed: Typed) {
  return sql<number>`case
    when ${text} like latin_letters(${literally(typed.line)}) || '%' then 0
    when ${begins(text, typed.words)} then 1
    else 3 - word_similarity(latin_letters(${typed.line}), ${text}) end`
}

/** What begins so; where there is nothing of it, what is like it. */
export async function nearest<Row>(
  text: RawBuilder<string>,
  typed: Typed,
  find: (matches: RawBuilder<boolean>) => Promise<Row[]>,
): Promise<Row[]> {
  const found = await find(begins(text, typed.words))
  return found.length ? found : find(isLike(text, typed))
}
