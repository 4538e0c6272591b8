// The shape of a language's texts: a title and a body for each kind, and a word for each choice.
import type { kinds, MessageKind } from '../kinds.ts'

/** A kind's parameters that are one of a list of words. */
type Choices<K extends MessageKind> = {
  [Name in keyof (typeof kinds)[K]['params'] as (typeof kinds)[K]['params'][Name] extends readonly string[]
    ? Name
    : never]: (typeof kinds)[K]['params'][Name] extends readonly (infer Word extends string)[]
    ? Record<Word, string>
    : never
}

/** A kind without choices has none to translate; one with choices translates each of its words. */
export type KindText<K extends MessageKind> = {
  title: string
  body: string
} & (keyof Choices<K> extends never ? { choices?: never } : { choices: Choices<K> })

export type Texts = { [K in MessageKind]: KindText<K> }
