// The month's fees as a picture, and six months as shares. Comes after the home itself.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api, ask } from '../../../api/client.ts'
import { DuePicture } from '../../../ui/DuePicture.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Loaded } from '../../../ui/Loaded.tsx'
import { dayInIndia } from '../../../ui/months.ts'
import { Head, Panel } from '../../../ui/Panel.tsx'
import { EmptyState } from '../../../ui/States.tsx'
import { useLanguage } from '../../../words/language.ts'
import { inWords } from './Money.tsx'

const pictureQuery = {
  queryKey: ['homes', 'fees'],
  queryFn: () => ask(api.GET('/v1/fee-reports/picture')),
  refetchInterval: 60_000,
}

export default function FeesPanel() {
  const query = useQuery(pictureQuery)
  return (
    <Panel>
      <Head title={<Trans>Fees collected against due</Trans>}>
        <Link to="/fees/dues">
          <Trans>All dues</Trans>
        </Link>
      </Head>
      <Loaded query={query} failed={<Trans>The picture of the fees did not load</Trans>}>
        {(picture) =>
          picture.months.every(({ net }) => net === 0) ? (
            <EmptyState plain level={3} title={<Trans>Nothing has fallen due in these months</Trans>} />
          ) : (
            <Month picture={picture} />
          )
        }
      </Loaded>
    </Panel>
  )
}

type Picture = Awaited<ReturnType<(typeof pictureQuery)['queryFn']>>

function Month({ picture }: { picture: Picture }) {
  const { t } = useLingui()
  const { money, percent } = useFormat()
  const language = useLanguage()
  const locale = language === 'en' ? 'en-IN' : `${language}-IN`
  const nameOf = (month: string, style: 'short' | 'long') =>
    new Intl.DateTimeFormat(locale, { month: style, timeZone: 'UTC' }).format(new Date(`${month}-01`))
  const [paid, due] = [inWords(money(picture.paid)), inWords(money(picture.net))]
  const name = nameOf(picture.month, 'long')
  const risk = inWords(money(picture.atRisk.owed))
  return (
    <>
      <p>
        <span className="xl">{paid}</span>{' '}
        <span className="dim">
          <Trans>
            of {due} in {name}
          </Trans>
        </span>
      </p>
      <DuePicture
        label={t`${name}, day by day: ${paid} of ${due} are paid.`}
        month={picture.month}
        today={dayInIndia()}
        days={picture.days}
        paidWord={<Trans>collected, adding up</Trans>}
        dueWord={<Trans>fallen due</Trans>}
      />
      <div className="mon s">
        {picture.months.map(({ month, net, paid: of }) => (
          <span key={month}>
            <b>{net > 0 ? percent(of / net) : '–'}</b>
            {nameOf(month, 'short')}
          </span>
        ))}
      </div>
      {picture.atRisk.owed > 0 && (
        <p className="s dim">
          <Trans>
            <Link to="/fees/dues" search={{ age: 'late', sort: 'oldest' }} hash="debtors">
              {risk}
            </Link>{' '}
            has been owed for more than sixty days.
          </Trans>
        </p>
      )}
    </>
  )
}
