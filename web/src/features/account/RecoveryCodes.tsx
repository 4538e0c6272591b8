// The recovery codes: shown this once.
import { Trans, useLingui } from '@lingui/react/macro'
import { Button, ButtonAnchor } from '../../ui/Button.tsx'
import { CopyButton } from '../../ui/HandedLink.tsx'
import { Note } from '../../ui/Note.tsx'
import './account.css'

export function RecoveryCodes({ codes, onDone }: { codes: string[]; onDone: () => void }) {
  const { t } = useLingui()
  const text = codes.join('\n')
  return (
    <div className="stack g3">
      <Note tone="due" title={t`Keep these codes`} alert>
        <Trans>
          The second step is on. If you lose your phone, each of these lets you in once. They are not shown
          again.
        </Trans>
      </Note>
      <ul className="codes" aria-label={t`Recovery codes`}>
        {codes.map((code) => (
          <li key={code}>
            <code className="nb">{code}</code>
          </li>
        ))}
      </ul>
      <div className="row wrap">
        <CopyButton text={text}>
          <Trans>Copy</Trans>
        </CopyButton>
        <ButtonAnchor
          look="line"
          icon="download"
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
          download="recovery-codes.txt"
        >
          <Trans>Save as a file</Trans>
        </ButtonAnchor>
        <Button look="line" onClick={onDone}>
          <Trans>I have kept them</Trans>
        </Button>
      </div>
    </div>
  )
}
