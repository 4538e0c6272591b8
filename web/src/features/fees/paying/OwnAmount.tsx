// An amount of one's own: a part, all of it, or more.
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../../ui/Button.tsx'
import { useFormat } from '../../../ui/format.ts'
import { MoneyField } from '../../../ui/MoneyField.tsx'
import { Head, Panel } from '../../../ui/Panel.tsx'
import type { Ways } from '../fees.api.ts'
import { LEAST, type Pay } from './usePay.ts'
import { WayButtons } from './WayButtons.tsx'

type Props = { suggested: number; owed: number; ways: Ways; pay: Pay; onClose: () => void }

export function OwnAmount({ suggested, owed, ways, pay, onClose }: Props) {
  const { t } = useLingui()
  const format = useFormat()
  const [typed, setTyped] = useState<number | null>(suggested || owed)
  const [now, all] = [format.money(suggested), format.money(owed)]
  return (
    <Panel>
      <Head title={t`How much?`} />
      <MoneyField
        name="paise"
        label={t`Amount`}
        big
        value={typed}
        onChange={setTyped}
        error={typed !== null && typed < LEAST ? t`The least is ₹1.00.` : undefined}
        hint={t`A part, all of it, or more: what is left over pays what falls due next.`}
      />
      <div className="row wrap">
        {suggested > 0 && (
          <Button look="tonal" small onClick={() => setTyped(suggested)}>
            <Trans>{now} now</Trans>
          </Button>
        )}
        {owed !== suggested && (
          <Button look="tonal" small onClick={() => setTyped(owed)}>
            <Trans>{all} all</Trans>
          </Button>
        )}
      </div>
      <WayButtons ways={ways} paise={typed} pay={pay}>
        <Button look="quiet" onClick={onClose}>
          <Trans>Not now</Trans>
        </Button>
      </WayButtons>
    </Panel>
  )
}
