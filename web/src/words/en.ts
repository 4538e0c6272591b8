// Every feature's English words as one file, loaded only by those who read English.
import { mergeWords } from './merge.ts'

export const messages = mergeWords(
  import.meta.glob(['../*/locales/en.po', '../features/*/locales/en.po', '!../site/**'], { eager: true }),
)
