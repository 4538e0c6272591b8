// The invitations that were just made: to print and cut apart, or to save as a list for sending.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { saveFile } from '../../api/download.ts'
import { Button } from '../../ui/Button.tsx'
import { useFormat } from '../../ui/format.ts'
import { Note } from '../../ui/Note.tsx'
import { QrCode } from '../../ui/QrCode.tsx'
import { invitationList } from './invitationList.ts'
import type { inviteMany } from './people.api.ts'

type Invited = Awaited<ReturnType<typeof inviteMany>>

export function InvitationSheet({ invited }: { invited: Invited }) {
  const format = useFormat()
  const made = invited.rows.filter((row) => row.url !== null)
  const until = format.dateTime(invited.expiresAt)
  return (
    <div className="stack">
      <p>
        <Plural value={made.length} one="# link is ready." other="# links are ready." />{' '}
        <Trans>They are good until {until} and shown once.</Trans>
      </p>
      {made.length > 0 && (
        <div className="row wrap">
          <Button icon="printer" onClick={() => print()}>
            <Trans>Print</Trans>
          </Button>
          <Button look="line" icon="download" onClick={() => save(made)}>
            <Trans>Save as a list</Trans>
          </Button>
        </div>
      )}
      <NotInvited rows={invited.rows.filter((row) => row.url === null)} />
      <ul className="print-sheet invitations">
        {made.map((row) => (
          <li key={row.id}>
            <Slip name={row.name} url={row.url ?? ''} until={until} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function Slip({ name, url, until }: { name: string; url: string; until: string }) {
  const { t } = useLingui()
  return (
    <>
      <QrCode text={url} label={t`QR code of the link`} />
      <span className="wraps">
        <b className="block">{name}</b>
        <span className="s block link-text" translate="no">
          {url}
        </span>
        <span className="s hint block">
          <Trans>Good until {until}, for one use.</Trans>
        </span>
      </span>
    </>
  )
}

function NotInvited({ rows }: { rows: Invited['rows'] }) {
  const { t } = useLingui()
  if (rows.length === 0) return null
  const whys = {
    'already-active': t`has a password already`,
    'no-sign-in-name': t`has no phone or e-mail of their own to sign in with`,
    'not-here-any-more': t`is suspended or has left`,
  }
  return (
    <Note tone="due" title={<Trans>No link for</Trans>}>
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <b>{row.name}</b>: {row.why && whys[row.why]}
          </li>
        ))}
      </ul>
    </Note>
  )
}

function save(rows: Invited['rows']): void {
  saveFile(new Blob([invitationList(rows)], { type: 'text/csv' }), 'invitations.csv')
}
