// The buttons of the real test, by their official names.
import { Trans, useLingui } from '@lingui/react/macro'
import { Icon } from '../../ui/Icon.tsx'
import { PALETTE } from './Palette.tsx'
import type { Moves } from './useShortcuts.ts'

type Props = { number: number; count: number; first: boolean; moves: Moves }

export function ActionBar({ number, count, first, moves }: Props) {
  const { t } = useLingui()
  return (
    <footer className="ex-act">
      <button type="button" className="btn line" onClick={moves.clear}>
        <Trans>Clear Response</Trans>
      </button>
      <button type="button" className="btn mark" aria-keyshortcuts="Shift+Enter" onClick={moves.mark}>
        <Trans>Mark for Review &amp; Next</Trans>
      </button>
      <div className="move">
        <button
          type="button"
          className="btn line phone"
          aria-label={t`Back`}
          disabled={first}
          onClick={moves.back}
        >
          <Icon name="back" />
        </button>
        <button type="button" className="btn line phone" popoverTarget={PALETTE}>
          <Icon name="grid" />
          <Trans>
            {number} of {count}
          </Trans>
        </button>
      </div>
      <button
        type="button"
        className="btn line desk"
        aria-keyshortcuts="Control+ArrowLeft"
        disabled={first}
        onClick={moves.back}
      >
        <Trans>Back</Trans>
      </button>
      <button type="button" className="btn save" aria-keyshortcuts="Enter" onClick={moves.save}>
        <Trans>Save &amp; Next</Trans>
      </button>
    </footer>
  )
}
