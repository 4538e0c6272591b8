// A link that is handed to a person: shown once, to copy, to scan from the counter, to print.
import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import { Button, type ButtonLook } from './Button.tsx'
import { useFormat } from './format.ts'
import { Note } from './Note.tsx'
import { QrCode } from './QrCode.tsx'

type HandedLinkProps = {
  link: { url: string; expiresAt: string }
  /** Whose it is, and what it does: stands above the code, on paper too. */
  title: ReactNode
  children?: ReactNode
}

/** Shows the link and its code. The server keeps only a hash: closed is gone, and a new one is made. */
export function HandedLink({ link, title, children }: HandedLinkProps) {
  const { t } = useLingui()
  const format = useFormat()
  const until = format.dateTime(link.expiresAt)
  return (
    <div className="handed stack">
      <div className="print-sheet stack">
        <h3>{title}</h3>
        {children}
        <QrCode text={link.url} label={t`QR code of the link`} />
        <p className="wraps s link-text" translate="no">
          {link.url}
        </p>
        <p className="s hint">
          <Trans>Good until {until}, for one use.</Trans>
        </p>
      </div>
      <div className="row wrap">
        <CopyButton text={link.url} />
        <Button look="line" icon="printer" onClick={() => print()}>
          <Trans>Print</Trans>
        </Button>
      </div>
      <Note tone="due">
        <Trans>This is shown once. Give it only to the person it is for.</Trans>
      </Note>
    </div>
  )
}

type CopyProps = { text: string; children?: ReactNode; look?: ButtonLook }

/** Copies a text and says so in its own place. */
export function CopyButton({ text, children, look }: CopyProps) {
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setCopied(true)
    setTimeout(() => setCopied(false), 3_000)
  }
  return (
    <Button look={look} icon={copied ? 'check' : 'copy'} onClick={() => void copy()}>
      <span role="status">{copied ? <Trans>Copied</Trans> : (children ?? <Trans>Copy the link</Trans>)}</span>
    </Button>
  )
}
