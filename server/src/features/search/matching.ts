// How words find a text: by the beginnings of its words, else by likeness. Whatever letters either of them is in.

import { type RawBuilder, sql } from 'kysely'
import { literally } from '../../platform/literally.ts'
import type { Typed } from './typed.ts'

/** Fewer letters than this are like too much. */
const LEAST_ALIKE = 4

/** Every typed word begins some word of the text, as an index over `search_words` holds them. */
export const begins = (text: RawBuilder<string>, { line }: Typed): RawBuilder<boolean> =>
  sql`search_words(${text}) @@ (select search_beginnings(search_words(${line})))`

/** The same of how a name sounds. */
export const soundsSo = (name: RawBuilder<string>, { line }: Typed): RawBuilder<boolean> =>
  sql`to_tsvector('simple', name_sounds(${name}))
    @@ (select search_beginnings(to_tsvector('simple', name_sounds(${line}))))`

/** 0: the line begins the text as it stands · 1: its words begin words of it. */
export const rankOf = (text: RawBuilder<string>, { line }: Typed): RawBuilder<number> =>
  sql`case when lower(${text}) like lower(${literally(line)}) || '%' then 0 else 1 end`

/** The text holds something like the line: a slip, another spelling. `<%` is the index's word for it. */
export function isLike(text: RawBuilder<string>, { line }: Typed): RawBuilder<boolean> {
  if (line.length < LEAST_ALIKE) return sql`false`
  return sql`latin_letters(${line}) <% latin_letters(${text})`
}

/** What begins so; where there is nothing of it, what is like it. */
export async function nearest<Row>(
  text: RawBuilder<string>,
  typed: Typed,
  find: (matches: RawBuilder<boolean>) => Promise<Row[]>,
): Promise<Row[]> {
  const found = await find(begins(text, typed))
  return found.length || typed.line.length < LEAST_ALIKE ? found : find(isLike(text, typed))
}
