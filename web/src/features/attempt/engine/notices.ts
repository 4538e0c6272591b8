// What is new in a reply and worth a word to the student. Pure.
import type { Sheet } from './sheet.ts'
import type { Notice } from './view.ts'

type Told = Pick<Sheet, 'messages' | 'extraMinutes'>

/** The notices that follow from a sheet; `known` is what was there before, undefined when the page has just opened. */
export function newNotices(sheet: Told, known: Told | undefined): Notice[] {
  const notices: Notice[] = sheet.messages.map(({ id, text, at }) => ({ id, kind: 'message', text, at }))
  const more = sheet.extraMinutes - (known?.extraMinutes ?? sheet.extraMinutes)
  if (more > 0) notices.push({ id: `extended ${sheet.extraMinutes}`, kind: 'extended', minutes: more })
  return notices
}
