// The pages of the app by their names, in all three languages: found at once, without the network.
import type { Messages } from '@lingui/core'
import { useLingui } from '@lingui/react/macro'
import { useQueries } from '@tanstack/react-query'
import { usePlaces } from '../../shell/frame/nav.ts'
import type { Place } from '../../shell/frame/places.ts'
import { languages, readWordsOf } from '../../words/language.ts'

export type Page = Place & {
  /** In the language on the screen. */
  name: string
  /** In every language that has arrived. */
  names: string[]
}

/** Every page that this person may open: those of the nav, then those behind “More”. */
export function usePages(): Page[] {
  const { i18n } = useLingui()
  const { nav, more } = usePlaces()
  const catalogues = useQueries({
    queries: languages.map((language) => ({
      queryKey: ['words', 'shell/frame', language],
      queryFn: () => readWordsOf('shell/frame', language),
      staleTime: Number.POSITIVE_INFINITY,
      retry: false,
      networkMode: 'always' as const,
    })),
  }).map(({ data }) => data)
  return [...nav, ...more.flatMap(({ places }) => places)].map((place) => {
    const name = i18n._(place.label)
    const others = catalogues.map((messages) => messages && plainWord(messages, place.label.id))
    return { ...place, name, names: [name, ...others.filter((word) => word !== undefined)] }
  })
}

/** A compiled message without places to fill is one piece of text. */
function plainWord(messages: Messages, id: string): string | undefined {
  const message = messages[id]
  const [piece] = Array.isArray(message) ? message : [message]
  return typeof piece === 'string' ? piece : undefined
}

/** Those in whose name every typed word begins a word; a name that begins so stands first. */
export function matchPages(pages: readonly Page[], typed: string): Page[] {
  const line = plain(typed)
  const words = line.split(/\s+/)
  const matches = (name: string) =>
    words.every((word) =>
      plain(name)
        .split(/\s+/)
        .some((one) => one.startsWith(word)),
    )
  const begins = ({ names }: Page) => names.some((name) => plain(name).startsWith(line))
  return pages
    .filter(({ names }) => names.some(matches))
    .sort((one, other) => Number(begins(other)) - Number(begins(one)))
}

const plain = (text: string) => text.trim().toLocaleLowerCase().normalize('NFC')
