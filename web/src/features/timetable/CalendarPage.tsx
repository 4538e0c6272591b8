// The secret address by which a phone's own calendar reads the timetable: made, copied, closed.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { problemSentence } from '../../api/problems.ts'
import { PageHead } from '../../shell/PageHead.tsx'
import { Button } from '../../ui/Button.tsx'
import { useFormat } from '../../ui/format.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { Note } from '../../ui/Note.tsx'
import { Columns, Head, Panel } from '../../ui/Panel.tsx'
import { toast } from '../../ui/Toast.tsx'
import { makeCalendar, myCalendar, revokeCalendar } from './timetable.api.ts'
import './timetable.css'

export default function CalendarPage() {
  const { t } = useLingui()
  const query = useQuery(myCalendar)
  return (
    <>
      <PageHead title={t`In my calendar`} above={<Trans>Timetable</Trans>} />
      <Columns>
        <Loaded query={query} failed={t`The address did not load`}>
          {(calendar) => <Address {...calendar} />}
        </Loaded>
        <HowTo />
      </Columns>
    </>
  )
}

type AddressProps = { madeAt: string | null; lastReadAt: string | null }

function Address({ madeAt, lastReadAt }: AddressProps) {
  const { t, i18n } = useLingui()
  const format = useFormat()
  const queries = useQueryClient()
  const [url, setUrl] = useState('')
  const [failure, setFailure] = useState('')
  const [busy, setBusy] = useState(false)
  const run = async (work: () => Promise<unknown>) => {
    setBusy(true)
    setFailure('')
    try {
      await work()
      await queries.invalidateQueries({ queryKey: ['calendar'] })
    } catch (error) {
      setFailure(problemSentence(i18n, error))
    }
    setBusy(false)
  }
  const make = () => run(async () => setUrl((await makeCalendar()).url))
  const revoke = () =>
    run(async () => {
      await revokeCalendar()
      setUrl('')
      toast(<Trans>The address opens nothing any more.</Trans>)
    })
  const since = madeAt && format.dateTime(madeAt)
  const read = lastReadAt && format.dateTime(lastReadAt)
  return (
    <Panel>
      <Head title={t`Your address`} />
      {failure && (
        <Note tone="bad" alert>
          {failure}
        </Note>
      )}
      <p>
        <Trans>
          Your phone’s calendar can show lectures and tests by itself, and follows every change. For that you
          give it a secret address. It holds subjects, batches and rooms, and nobody’s name.
        </Trans>
      </p>
      {url && <NewAddress url={url} />}
      {madeAt && !url && (
        <p className="hint">
          <Trans>An address is open since {since}.</Trans>{' '}
          {read ? <Trans>Last read {read}.</Trans> : <Trans>No calendar has read it yet.</Trans>}
        </p>
      )}
      <div className="row wrap">
        {!url && (
          <Button busy={busy} onClick={make}>
            {madeAt ? <Trans>Make a new address</Trans> : <Trans>Make the address</Trans>}
          </Button>
        )}
        {madeAt && (
          <Button look="line" busy={busy} onClick={revoke}>
            <Trans>Close the address</Trans>
          </Button>
        )}
      </div>
      {madeAt && !url && (
        <p className="s hint">
          <Trans>
            The address itself is not kept and cannot be shown again. A new one closes the old one.
          </Trans>
        </p>
      )}
    </Panel>
  )
}

function NewAddress({ url }: { url: string }) {
  const { t } = useLingui()
  const copy = async () => {
    await navigator.clipboard.writeText(url)
    toast(<Trans>Copied</Trans>)
  }
  return (
    <Note tone="good" title={<Trans>Copy it now: it is shown this once.</Trans>}>
      <output className="address" aria-label={t`The address`}>
        {url}
      </output>
      <Button small look="tonal" icon="copy" onClick={copy}>
        <Trans>Copy</Trans>
      </Button>
    </Note>
  )
}

function HowTo() {
  const { t } = useLingui()
  return (
    <Panel>
      <Head title={t`How to add it`} />
      <ol className="steps">
        <li>
          <Trans>
            Google Calendar: on a computer, “Other calendars”, plus sign, “From URL”. It then appears on the
            phone.
          </Trans>
        </li>
        <li>
          <Trans>iPhone: Settings, Apps, Calendar, Calendar Accounts, “Add Subscribed Calendar”.</Trans>
        </li>
      </ol>
      <p className="s hint">
        <Trans>
          Calendars look for changes every few hours; on the day itself this app is surer. Whoever has the
          address can read your timetable: close it if it got into other hands.
        </Trans>
      </p>
    </Panel>
  )
}
