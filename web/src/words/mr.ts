// Every feature's Marathi words as one file, loaded only by those who read Marathi.
import { mergeWords } from './merge.ts'

export const messages = mergeWords(
  import.meta.glob(['../*/locales/mr.po', '../features/*/locales/mr.po', '!../site/**'], { eager: true }),
)
