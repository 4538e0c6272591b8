// The Hindi words that every screen needs, as one file; a feature's own come with its pages.
import { mergeWords } from './merge.ts'

export const messages = mergeWords(import.meta.glob('../{api,shell,ui}/locales/hi.po', { eager: true }))
