// What can happen to one cheque that has not been paid yet.
import { Trans, useLingui } from '@lingui/react/macro'
import { Menu, MenuItem } from '../../../ui/Menu.tsx'
import { bounceCheque, type Cheque, giveBackCheque } from '../counter.api.ts'
import type { Reasoned } from '../student/ReasonDialog.tsx'

type MenuProps = { cheque: Cheque; onReason: (what: Reasoned) => void }

export function ChequeMenu({ cheque: { id, number, state }, onReason }: MenuProps) {
  const { t } = useLingui()
  if (state !== 'received' && state !== 'deposited') return null
  const bounced: Reasoned = {
    title: t`Cheque ${number} was returned`,
    explains: t`Its receipt is taken back by a credit note, what it paid is owed again, and the guardian is told.`,
    also: t`Add the charge for a returned cheque`,
    act: t`It was returned`,
    done: t`Returned: the dues are back.`,
    send: ({ reason, also }, key) => bounceCheque(id, reason, also, key),
  }
  const givenBack: Reasoned = {
    title: t`Give cheque ${number} back`,
    explains: t`Before it goes to the bank: its receipt is taken back, and what it paid is owed again.`,
    act: t`Give it back`,
    done: t`Given back: the dues are back.`,
    send: ({ reason }, key) => giveBackCheque(id, reason, key),
  }
  return (
    <Menu
      label={t`What to do with cheque ${number}`}
      items={
        <>
          {state === 'deposited' && (
            <MenuItem icon="absent" danger onClick={() => onReason(bounced)}>
              <Trans>Returned by the bank</Trans>
            </MenuItem>
          )}
          {state === 'received' && (
            <MenuItem icon="undo" danger onClick={() => onReason(givenBack)}>
              <Trans>Give it back</Trans>
            </MenuItem>
          )}
        </>
      }
    />
  )
}
