// The way into the search: Ctrl-K or ⌘K anywhere, a button in the top bar. The search itself is loaded when first wanted.
import { useLingui } from '@lingui/react/macro'
import { type ComponentType, type ReactNode, useCallback, useEffect, useState } from 'react'
import { Icon } from '../../ui/Icon.tsx'
import { toast } from '../../ui/Toast.tsx'
import { withWords } from '../../words/language.ts'
import { useViewer } from '../session.tsx'

type Palette = ComponentType<{ open: boolean; onClose: () => void }>

const load = () => withWords('search', () => import('../../features/search/SearchPalette.tsx'))

/** What opens the search (nothing at the gate, where nothing is served), and the search itself. */
export function usePalette(): { open: (() => void) | undefined; palette: ReactNode } {
  const { t } = useLingui()
  const isGated = useViewer().gate !== null
  const [isOpen, setOpen] = useState(false)
  const [Palette, setPalette] = useState<Palette>()
  const failed = t`The search did not load. Try again when there is a network.`
  const open = useCallback(async () => {
    try {
      const { default: loaded } = await load()
      setPalette(() => loaded)
      setOpen(true)
    } catch {
      toast(failed)
    }
  }, [failed])
  const toggle = useCallback(() => {
    if (isOpen) setOpen(false)
    // Another dialog asks for something first.
    else if (!document.querySelector('dialog[open]')) void open()
  }, [isOpen, open])
  useShortcut(isGated ? undefined : toggle)
  return {
    open: isGated ? undefined : () => void open(),
    palette: Palette && <Palette open={isOpen} onClose={() => setOpen(false)} />,
  }
}

function useShortcut(run: (() => void) | undefined): void {
  useEffect(() => {
    if (!run) return
    const hear = (event: KeyboardEvent) => {
      const isOurs = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey
      if (!isOurs || event.key.toLowerCase() !== 'k') return
      event.preventDefault()
      if (!event.repeat) run()
    }
    window.addEventListener('keydown', hear)
    return () => window.removeEventListener('keydown', hear)
  }, [run])
}

const isApple = /mac|iphone|ipad/i.test(navigator.userAgent)

/** In the top bar: a sign on a phone; on a desk a field's likeness, with its keys. */
export function SearchButton({ onClick }: { onClick: () => void }) {
  const { t } = useLingui()
  const word = t`Search`
  return (
    <button
      type="button"
      className="find"
      title={word}
      aria-label={word}
      aria-keyshortcuts="Control+K Meta+K"
      aria-haspopup="dialog"
      onPointerEnter={() => void load().catch(() => undefined)}
      onClick={onClick}
    >
      <Icon name="search" />
      <span>{word}</span>
      <kbd>{isApple ? '⌘K' : 'Ctrl K'}</kbd>
    </button>
  )
}
