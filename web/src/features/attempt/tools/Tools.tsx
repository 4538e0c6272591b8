// What helps while sitting: the whole paper, the instructions, the size of the text, the calculator, the full screen.
import { Trans, useLingui } from '@lingui/react/macro'
import { Icon } from '../../../ui/Icon.tsx'
import { Menu, MenuItem } from '../../../ui/Menu.tsx'
import type { Paper } from '../engine/paper.ts'
import type { OpenDialog } from '../openView.ts'
import { type TextSize, textSizes } from './textSize.ts'

type Props = { paper: Paper; open: (dialog: OpenDialog) => void; textSize: TextSize }

export function Tools({ paper, open, textSize }: Props) {
  return (
    <>
      <button type="button" className="btn line sm" onClick={() => open('paper')}>
        <Trans>Question paper</Trans>
      </button>
      <button type="button" className="btn line sm" onClick={() => open('instructions')}>
        <Trans>Instructions</Trans>
      </button>
      {paper.calculator && (
        <button type="button" className="btn line sm" onClick={() => open('calculator')}>
          <Trans>Calculator</Trans>
        </button>
      )}
      <TextSizeMenu textSize={textSize} />
      <FullScreen />
    </>
  )
}

function TextSizeMenu({ textSize: { percent, choose } }: { textSize: TextSize }) {
  const { t } = useLingui()
  return (
    <Menu
      label={t`Text size: ${percent} %`}
      items={textSizes.map((size) => (
        <MenuItem key={size} checked={size === percent} onClick={() => choose(size)}>
          {size} %
        </MenuItem>
      ))}
    >
      <Icon name="text" />
      <span className="text-size">{percent} %</span>
    </Menu>
  )
}

function FullScreen() {
  const { t } = useLingui()
  if (!document.fullscreenEnabled) return null
  const turn = () => {
    const turned = document.fullscreenElement
      ? document.exitFullscreen()
      : document.documentElement.requestFullscreen()
    // Refused by the browser: the exam goes on in its window.
    turned.catch(() => {})
  }
  return (
    <button
      type="button"
      className="ib desk"
      aria-label={t`Full screen`}
      title={t`Full screen`}
      onClick={turn}
    >
      <Icon name="expand" />
    </button>
  )
}
