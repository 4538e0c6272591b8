// Words that the blueprints' screens share.
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLanguage } from '../../words/language.ts'
import type { Difficulty, Kind } from './blueprints.api.ts'

export const difficultyWords: Record<Difficulty | 'any', MessageDescriptor> = {
  1: msg`Easy`,
  2: msg`Medium`,
  3: msg`Hard`,
  any: msg`Any`,
}

export const kinds = [
  'single',
  'multiple',
  'numerical',
  'integer',
  'matching',
  'true_false',
  'short',
] as const satisfies readonly Kind[]

export const kindWords: Record<Kind, MessageDescriptor> = {
  single: msg`One right option`,
  multiple: msg`One or more right options`,
  numerical: msg`A number`,
  integer: msg`A whole number`,
  matching: msg`Two lists to match`,
  true_false: msg`True or false`,
  short: msg`A short answer in words`,
}

type Names = { en: string; mr: string; hi: string }

/** Picks the name in the language of the screen. */
export function useName(): (names: Names) => string {
  const language = useLanguage()
  return (names) => names[language]
}
