// Every feature's Hindi words as one file, loaded only by those who read Hindi.
import { mergeWords } from './merge.ts'

export const messages = mergeWords(
  import.meta.glob(['../*/locales/hi.po', '../features/*/locales/hi.po', '!../site/**'], { eager: true }),
)
