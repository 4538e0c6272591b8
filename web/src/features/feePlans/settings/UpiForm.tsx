// Where families send money by UPI: the address that every QR code carries.
import { useLingui } from '@lingui/react/macro'
import { TextField } from '../../../ui/TextField.tsx'
import { SettingsForm, type SettingsProps, useSettingsForm } from './SettingsForm.tsx'

const SHAPE = /^[A-Za-z0-9._-]{2,255}@[A-Za-z][A-Za-z0-9]{1,63}$/

export function UpiForm({ settings, locked }: SettingsProps) {
  const { t } = useLingui()
  const form = useSettingsForm({
    start: { upiAddress: settings.upiAddress ?? '', upiName: settings.upiName },
    check: ({ upiAddress }) => ({
      ...(upiAddress.trim() &&
        !SHAPE.test(upiAddress.trim()) && { upiAddress: t`An address looks like name@bank.` }),
    }),
    changeOf: ({ upiAddress, upiName }) => ({ upiAddress: upiAddress.trim() || null, upiName }),
  })
  return (
    <SettingsForm form={form} title={t`UPI`} locked={locked}>
      <TextField
        {...form.field('upiAddress')}
        label={t`UPI address`}
        hint={t`Every QR code carries it. Empty: families cannot pay by UPI from here.`}
        optional
        maxLength={320}
        autoComplete="off"
      />
      <TextField
        {...form.field('upiName')}
        label={t`Name at the bank`}
        hint={t`As the payer’s app shows it.`}
        optional
        maxLength={60}
        autoComplete="off"
      />
    </SettingsForm>
  )
}
