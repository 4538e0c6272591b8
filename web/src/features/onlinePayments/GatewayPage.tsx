// Razorpay, for the owner: the key, one call to try it, and the switch. Off until all three are done.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { problemSentence } from '../../api/problems.ts'
import { PageHead } from '../../shell/PageHead.tsx'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { useForm } from '../../ui/form.ts'
import { useFormat } from '../../ui/format.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { Note } from '../../ui/Note.tsx'
import { Columns, Head, Panel, Stack } from '../../ui/Panel.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toast.tsx'
import {
  changeGateway,
  type Gateway,
  gatewayQuery,
  testGateway,
  useChanged,
  useStep,
} from './onlinePayments.api.ts'
import './onlinePayments.css'

export default function GatewayPage() {
  const { t } = useLingui()
  const query = useQuery(gatewayQuery)
  return (
    <>
      <PageHead title={t`Razorpay`} above={<Trans>Fees</Trans>} />
      <Loaded query={query} failed={t`The set-up did not load`}>
        {(gateway) => (
          <Columns even={2}>
            <Panel label={t({ message: 'The key', context: 'a service' })}>
              <Head title={<Trans context="a service">The key</Trans>}>
                <StateChip gateway={gateway} />
              </Head>
              <KeyForm key={gateway.keyId} gateway={gateway} />
            </Panel>
            <Stack gap={4}>
              <Webhook gateway={gateway} />
              <SwitchPanel gateway={gateway} />
            </Stack>
          </Columns>
        )}
      </Loaded>
    </>
  )
}

function StateChip({ gateway: { isOn, isLive, keyId } }: { gateway: Gateway }) {
  if (isOn && isLive)
    return (
      <Chip tone="good">
        <Trans>On</Trans>
      </Chip>
    )
  if (isOn)
    return (
      <Chip tone="due" icon="alert">
        <Trans>On, with a test key</Trans>
      </Chip>
    )
  return (
    <Chip icon="minus">{keyId ? <Trans context="a service">Off</Trans> : <Trans>Not set up</Trans>}</Chip>
  )
}

function KeyForm({ gateway }: { gateway: Gateway }) {
  const { t } = useLingui()
  const changed = useChanged()
  const entered = t`Entered. Type a new one to replace it.`
  const form = useForm({
    start: { keyId: gateway.keyId ?? '', keySecret: '', webhookSecret: '' },
    send: ({ keyId, keySecret, webhookSecret }, key) =>
      changeGateway(
        { keyId: keyId.trim(), ...(keySecret && { keySecret }), ...(webhookSecret && { webhookSecret }) },
        key,
      ),
    check: ({ keyId }) =>
      /^rzp_(test|live)_[A-Za-z0-9]{6,40}$/.test(keyId.trim())
        ? {}
        : { keyId: t`A key begins with rzp_live_ or rzp_test_.` },
    done: () => {
      form.set({ keySecret: '', webhookSecret: '' })
      changed()
      toast(t`Saved. Call Razorpay once to try it.`)
    },
  })
  return (
    <form className="stack g3" noValidate onSubmit={form.onSubmit}>
      {form.failure && (
        <Note tone="bad" alert>
          {form.failure}
        </Note>
      )}
      <TextField {...form.field('keyId')} label={t`Key id`} autoComplete="off" placeholder="rzp_live_…" />
      <TextField
        {...form.field('keySecret')}
        label={t`Secret of the key`}
        autoComplete="off"
        placeholder={gateway.has.keySecret ? entered : ''}
      />
      <TextField
        {...form.field('webhookSecret')}
        label={t`Secret of the webhook`}
        autoComplete="off"
        placeholder={gateway.has.webhookSecret ? entered : ''}
      />
      <p className="s hint">
        <Trans>Secrets are kept sealed and are never shown again, to nobody.</Trans>
      </p>
      <div>
        <Button type="submit" look="tonal" busy={form.busy}>
          {form.busy ? <Trans>Saving</Trans> : <Trans>Save</Trans>}
        </Button>
      </div>
    </form>
  )
}

function Webhook({ gateway: { webhookUrl } }: { gateway: Gateway }) {
  const { t } = useLingui()
  const copy = async () => {
    await navigator.clipboard.writeText(webhookUrl)
    toast(t`Copied.`)
  }
  return (
    <Panel label={t`At Razorpay`}>
      <Head title={<Trans>At Razorpay</Trans>} />
      <p className="s hint">
        <Trans>Enter this address as a webhook, with the events of payments, orders and refunds:</Trans>
      </p>
      <div className="row">
        <code className="grow op-words">{webhookUrl}</code>
        <IconButton icon="copy" label={t`Copy`} onClick={() => void copy()} />
      </div>
    </Panel>
  )
}

function SwitchPanel({ gateway }: { gateway: Gateway }) {
  const { t, i18n } = useLingui()
  const format = useFormat()
  const test = useStep(testGateway)
  const change = useStep((isOn: boolean) => changeGateway({ isOn }))
  const testedAt = gateway.testedAt && format.dateTime(gateway.testedAt)
  const error = test.error ?? change.error
  return (
    <Panel label={t`Try it, switch it on`}>
      <Head title={<Trans>Try it, switch it on</Trans>} />
      <div className="stack g3">
        <div className="row wrap">
          <Button
            look="line"
            busy={test.isPending}
            disabled={!gateway.has.keySecret}
            onClick={() => test.mutate(undefined)}
          >
            {test.isPending ? <Trans>Calling</Trans> : <Trans>Call Razorpay</Trans>}
          </Button>
          <span className="s hint">
            {testedAt ? <Trans>It answered on {testedAt}.</Trans> : <Trans>It was not called yet.</Trans>}
          </span>
        </div>
        {test.data && !test.data.ok && (
          <Note tone="bad" alert title={<Trans>Razorpay did not take the key</Trans>}>
            {test.data.code === 'wrong-key' ? (
              <Trans>Key and secret do not belong together. Copy both again.</Trans>
            ) : (
              <Trans>It did not answer as it should. Try again in a few minutes.</Trans>
            )}
          </Note>
        )}
        {error && (
          <Note tone="bad" alert>
            {problemSentence(i18n, error)}
          </Note>
        )}
        <div>
          <Button
            look={gateway.isOn ? 'line' : 'filled'}
            busy={change.isPending}
            disabled={!gateway.isOn && !gateway.testedAt}
            onClick={() => change.mutate(!gateway.isOn)}
          >
            {gateway.isOn ? <Trans>Switch off</Trans> : <Trans>Switch on</Trans>}
          </Button>
        </div>
        <p className="s hint">
          <Trans>
            While it is on, families may pay by card and net banking, and the privacy page names Razorpay.
          </Trans>
        </p>
      </div>
    </Panel>
  )
}
