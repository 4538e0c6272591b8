// One way of paying: which, how much of the whole, and what the bank will know it by.
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { IconButton } from '../../../ui/Button.tsx'
import { useFormat } from '../../../ui/format.ts'
import { MoneyField } from '../../../ui/MoneyField.tsx'
import { Seg } from '../../../ui/Seg.tsx'
import { DateField, TextField } from '../../../ui/TextField.tsx'
import { modeWords } from '../counterWords.ts'
import { Key } from '../Key.tsx'
import { type Mode, modes, type Part, type Step } from './draft.ts'
import { modeKeys } from './keys.ts'

type PartProps = {
  part: Part
  at: number
  /** Its amount in paise; the last of several takes the rest. */
  paise: number
  several: boolean
  last: boolean
  onStep: (step: Step) => void
  /** What is wrong with a field of this part. */
  errorOf: (field: string) => string | undefined
  /** The QR code, and what is known of the UTR. */
  upi: ReactNode
  utrHint: ReactNode
}

export function PartFields(props: PartProps) {
  const { t, i18n } = useLingui()
  const { part, at, several, onStep } = props
  const number = at + 1
  return (
    <fieldset className="fc-part" data-part={at}>
      <legend className="vh">{several ? t`Part ${number}` : t`Paid by`}</legend>
      {several && <PartAmount {...props} />}
      <Seg
        label={t`Paid by`}
        value={part.mode}
        onChange={(mode: Mode) => onStep({ do: 'mode', at, mode })}
        choices={modes.map((mode) => ({
          value: mode,
          label: (
            <>
              {i18n._(modeWords[mode])} <Key>{modeKeys[mode]}</Key>
            </>
          ),
        }))}
      />
      {part.mode === 'upi' && props.upi}
      <Reference {...props} />
    </fieldset>
  )
}

function PartAmount({ part, at, paise, last, onStep, errorOf }: PartProps) {
  const { t } = useLingui()
  const { money } = useFormat()
  const number = at + 1
  return (
    <div className="row fc-split">
      {last ? (
        <p className="grow">
          <span className="s hint block">
            <Trans>The rest</Trans>
          </span>
          <b>{money(Math.max(0, paise))}</b>
        </p>
      ) : (
        <div className="grow">
          <MoneyField
            name={`paise-${at}`}
            label={t`Part ${number}`}
            value={part.paise}
            onChange={(value) => onStep({ do: 'part', at, change: { paise: value } })}
            error={errorOf(`paise-${at}`)}
          />
        </div>
      )}
      <IconButton icon="close" label={t`Take this part away`} onClick={() => onStep({ do: 'join', at })} />
    </div>
  )
}

function Reference({ part, at, onStep, errorOf, utrHint }: PartProps) {
  const { t } = useLingui()
  const bind = (field: 'reference' | 'bank' | 'datedOn') => ({
    name: `${field}-${at}`,
    value: part[field],
    onChange: (value: string) => onStep({ do: 'part', at, change: { [field]: value } }),
    error: errorOf(`${field}-${at}`),
  })
  switch (part.mode) {
    case 'cash':
      return null
    case 'upi':
      return (
        <TextField
          {...bind('reference')}
          label={t`UTR, 12 digits`}
          inputMode="numeric"
          maxLength={20}
          hint={utrHint}
        />
      )
    case 'card':
      return (
        <TextField {...bind('reference')} label={t`Approval code of the terminal`} optional maxLength={40} />
      )
    case 'bank':
      return (
        <TextField
          {...bind('reference')}
          label={t`Reference of the transfer`}
          maxLength={30}
          hint={utrHint}
        />
      )
    case 'cheque':
      return (
        <div className="fc-cheque">
          <TextField
            {...bind('reference')}
            label={t`Number of the cheque`}
            inputMode="numeric"
            maxLength={8}
          />
          <DateField {...bind('datedOn')} label={t`Day on the cheque`} />
          <TextField {...bind('bank')} label={t`Bank`} maxLength={60} />
        </div>
      )
  }
}
