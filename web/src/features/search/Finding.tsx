// One field and what it finds. The focus stays in the field; the arrows choose, Enter opens.
import { Trans, useLingui } from '@lingui/react/macro'
import { type KeyboardEvent, useEffect, useId, useState } from 'react'
import { Icon } from '../../ui/Icon.tsx'
import { type Entry, type Group, pageEntries, useGroups } from './entries.ts'
import { Groups, optionId } from './Groups.tsx'
import { matchPages, usePages } from './pages.ts'
import { recentOf, rememberPage } from './recent.ts'
import { Standing } from './Standing.tsx'
import { useFound } from './search.api.ts'

/** New each time it is opened: nothing typed is kept. */
export function Finding({ onClose }: { onClose: () => void }) {
  const { t } = useLingui()
  const list = useId()
  const [typed, setTyped] = useState('')
  const asked = useFound(typed)
  const groups = useOffered(typed, asked.found)
  const entries = groups.flatMap((group) => group.entries)
  const { active, move, choose } = useChosen(entries, typed)
  const open = (entry: Entry) => {
    if (entry.page) rememberPage(entry.page)
    onClose()
  }
  const press = usePress(active, asked.isWaiting, list)

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (event.nativeEvent.isComposing || (!step && event.key !== 'Enter')) return
    event.preventDefault()
    if (step) move(step)
    else press()
  }

  return (
    <div className="palette">
      <search className="in">
        <Icon name="search" />
        <input
          // React would focus it before the dialog is open; the browser does it as the dialog opens.
          ref={(field) => field?.setAttribute('autofocus', '')}
          type="text"
          inputMode="search"
          enterKeyHint="go"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={80}
          role="combobox"
          aria-label={t`Search for a person, batch, test, notice, query or page`}
          aria-autocomplete="list"
          aria-expanded={entries.length > 0}
          aria-controls={entries.length > 0 ? list : undefined}
          aria-activedescendant={active && optionId(list, active)}
          placeholder={t`Name, roll number, test, page …`}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={onKeyDown}
        />
      </search>
      <div className="palette-found">
        <Groups {...{ list, groups, active, choose, open }} />
        <Standing typed={typed} count={entries.length} {...asked} onClose={onClose} />
      </div>
      <p className="palette-keys s hint desk" aria-hidden="true">
        <Trans>
          <kbd>↑</kbd> <kbd>↓</kbd> choose · <kbd>Enter</kbd> opens · <kbd>Esc</kbd> closes
        </Trans>
      </p>
    </div>
  )
}

/** Before anything is typed the pages, those opened last first; then what fits. */
function useOffered(typed: string, found: Parameters<typeof useGroups>[0]): Group[] {
  const { t } = useLingui()
  const pages = usePages()
  const groups = useGroups(found, typed)
  const group = (key: string, label: string, some: typeof pages): Group[] =>
    some.length ? [{ key, label, entries: pageEntries(some) }] : []
  if (typed.trim()) return [...group('pages', t`Pages`, matchPages(pages, typed)), ...groups]
  const recent = recentOf(pages)
  const others = pages.filter((page) => !recent.includes(page))
  return [...group('recent', t`Recent`, recent), ...group('pages', t`Pages`, others)]
}

/** Which line Enter would open: the first, until another is chosen; the first again once something else is typed. */
function useChosen(entries: Entry[], typed: string) {
  const [chosen, setChosen] = useState({ key: '', typed })
  const wanted = chosen.typed === typed ? chosen.key : ''
  const at = Math.max(
    0,
    entries.findIndex(({ key }) => key === wanted),
  )
  const choose = (key: string) => setChosen({ key, typed })
  const move = (step: number) => {
    const next = entries[(at + step + entries.length) % entries.length]
    if (next) choose(next.key)
  }
  return { active: entries[at]?.key, move, choose }
}

/** Opens the chosen line as a press on it would. While the answer is on its way, what stands there is of an earlier word: it waits. */
function usePress(active: string | undefined, isWaiting: boolean, list: string): () => void {
  const [isPressed, setPressed] = useState(false)
  const isReady = !isWaiting || active?.startsWith('page:')
  useEffect(() => {
    if (!isPressed || !isReady) return
    setPressed(false)
    if (active) document.getElementById(optionId(list, active))?.click()
  }, [isPressed, isReady, active, list])
  return () => setPressed(true)
}
