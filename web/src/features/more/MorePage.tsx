// Everything else that one may use: what has no room among the five of the nav, in groups, with its signs.
import { useLingui } from '@lingui/react/macro'
import { usePlaces } from '../../shell/frame/nav.ts'
import { PageHead } from '../../shell/PageHead.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { List, ListLink } from '../../ui/List.tsx'
import { Head, Panel } from '../../ui/Panel.tsx'
import './more.css'

export default function MorePage() {
  const { t, i18n } = useLingui()
  const { more } = usePlaces()
  return (
    <>
      <PageHead title={t`More`} />
      <div className="more">
        {more.map(({ label, places }) => (
          <Panel key={label.id}>
            <Head title={i18n._(label)} />
            <List tight>
              {places.map((place) => (
                <ListLink
                  key={place.to}
                  to={place.to}
                  before={<Icon name={place.icon} />}
                  title={i18n._(place.label)}
                />
              ))}
            </List>
          </Panel>
        ))}
      </div>
    </>
  )
}
