// Where the choices are, always in the same place: on the server, on their way, on this device.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Chip } from '../../ui/Chip.tsx'
import { useFormat } from '../../ui/format.ts'
import { useOnline } from '../../ui/online.ts'
import type { Truth } from './engine/view.ts'

export function TruthChip({ truth }: { truth: Truth }) {
  const online = useOnline()
  const { waiting, unkept, keeps, refused } = truth
  const away = !online || truth.failingSince !== undefined
  if (refused > 0) {
    return (
      <Chip tone="bad" icon="alert" live>
        <Plural value={refused} one="# answer not accepted" other="# answers not accepted" />
      </Chip>
    )
  }
  if (waiting > 0 && away)
    return keeps ? <KeptHere count={waiting} online={online} /> : <OnlyHere count={waiting} />
  if (waiting > 0 || unkept > 0) {
    return (
      <Chip icon="clock" live>
        <Trans>Saving</Trans>
      </Chip>
    )
  }
  return away ? <Away since={truth.failingSince} /> : <Saved at={truth.savedAt} />
}

function Saved({ at }: { at: number | undefined }) {
  const format = useFormat()
  return (
    <Chip tone="good" icon="cloud" live>
      <Trans>Saved</Trans>
      {at !== undefined && <span className="desk">{format.exactTime(at)}</span>}
    </Chip>
  )
}

function KeptHere({ count, online }: { count: number; online: boolean }) {
  return (
    <Chip tone="due" icon="offline" live>
      {online ? (
        <>
          <span className="phone">
            <Trans>{count} kept here</Trans>
          </span>
          <span className="desk">
            <Trans>On this device: {count}, will be sent</Trans>
          </span>
        </>
      ) : (
        <Trans>Offline, {count} kept</Trans>
      )}
    </Chip>
  )
}

/** The browser keeps nothing, so that a reload would lose it. */
function OnlyHere({ count }: { count: number }) {
  const { t } = useLingui()
  return (
    <Chip tone="bad" icon="alert" live>
      {t`${count} only on this page: do not close it`}
    </Chip>
  )
}

function Away({ since }: { since: number | undefined }) {
  const format = useFormat()
  const time = since !== undefined && format.time(since)
  return (
    <Chip tone="due" icon="offline" live>
      {time ? <Trans>Offline since {time}</Trans> : <Trans>Offline</Trans>}
    </Chip>
  )
}
