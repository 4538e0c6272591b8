// The accounts clerk's own drawer today, and what came in by which way. Comes after the home itself.
import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api, ask } from '../../../api/client.ts'
import { ButtonLink } from '../../../ui/Button.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Loaded } from '../../../ui/Loaded.tsx'
import { dayInIndia } from '../../../ui/months.ts'
import { Head, Panel } from '../../../ui/Panel.tsx'

const bookQuery = (day: string) => ({
  queryKey: ['homes', 'drawer', day],
  queryFn: () => ask(api.GET('/v1/day-books/{day}', { params: { path: { day } } })),
  refetchInterval: 60_000,
})

export default function DrawerPanel() {
  const { money } = useFormat()
  const query = useQuery(bookQuery(dayInIndia()))
  return (
    <Panel>
      <Head title={<Trans>Your drawer</Trans>}>
        <Link to="/daybook">
          <Trans>Day book</Trans>
        </Link>
      </Head>
      <Loaded query={query} failed={<Trans>Your drawer did not load</Trans>}>
        {({ cashiers, locked }) => {
          const drawer = cashiers.find(({ isMe }) => isMe)?.drawer
          if (locked) return <Trans>Today is closed.</Trans>
          return (
            <p>
              <span className="xl">{money(drawer?.expected ?? 0)}</span>{' '}
              <span className="dim">
                {drawer?.openedAt ? <Trans>should lie in it now</Trans> : <Trans>not opened yet</Trans>}
              </span>
            </p>
          )
        }}
      </Loaded>
      <div className="row wrap">
        <ButtonLink to="/counter">
          <Trans>To the counter</Trans>
        </ButtonLink>
        <ButtonLink look="line" to="/daybook">
          <Trans>Count and close</Trans>
        </ButtonLink>
      </div>
    </Panel>
  )
}
