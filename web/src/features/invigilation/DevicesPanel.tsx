// From where the attempt was sat.
import { Trans, useLingui } from '@lingui/react/macro'
import { useFormat } from '../../ui/format.ts'
import { Icon } from '../../ui/Icon.tsx'
import { List, ListRow } from '../../ui/List.tsx'
import { Head, Panel } from '../../ui/Panel.tsx'
import type { Report } from './invigilation.api.ts'

export function DevicesPanel({ report: { devices } }: { report: Report }) {
  const { t } = useLingui()
  const format = useFormat()
  if (devices.length === 0) return null
  return (
    <Panel>
      <Head title={t`Devices`} />
      <List label={t`Devices, in the order in which they held the attempt`}>
        {devices.map(({ device, address, from, epoch }) => {
          const time = format.time(from)
          return (
            <ListRow
              key={epoch}
              before={<Icon name="phone" />}
              title={device || t`Unknown device`}
              hint={[t`from ${time}`, address].filter(Boolean).join(' · ')}
            />
          )
        })}
      </List>
      {devices.length > 1 && (
        <p className="s hint">
          <Trans>Going on with another device is allowed, and is only written down.</Trans>
        </p>
      )}
    </Panel>
  )
}
