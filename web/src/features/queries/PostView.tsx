// One post of a thread: who wrote it and when, the words with formulas, the photos, and how to report it.
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Avatar } from '../../ui/Avatar.tsx'
import { useFormat } from '../../ui/format.ts'
import { Icon } from '../../ui/Icon.tsx'
import { MathText } from '../../ui/MathText.tsx'
import { Menu, MenuItem } from '../../ui/Menu.tsx'
import { Pictures } from './Pictures.tsx'
import type { Post, Query } from './queries.api.ts'
import { ReportDialog } from './ReportDialog.tsx'

export function PostView({ post, query }: { post: Post; query: Query }) {
  const { t } = useLingui()
  const format = useFormat()
  const [isReporting, setReporting] = useState(false)
  const { author, kind } = post
  const mayReport = !post.own && !post.hidden && !post.reported && query.can.includes('reportPost')
  return (
    <article className={`panel qr-post ${kind}`} aria-label={`${author.name}, ${format.dateTime(post.at)}`}>
      <div className="row">
        <Avatar name={author.name} photoUrl={author.photoUrl} size="small" />
        <span className="grow wraps">
          <b>{post.own ? t`You` : author.name}</b>
          <span className="s hint block">
            {kind === 'answer' && (
              <>
                <Trans>Answer</Trans>
                {' · '}
              </>
            )}
            <time dateTime={post.at}>{format.when(post.at)}</time>
          </span>
        </span>
        {mayReport && (
          <Menu
            label={t`More`}
            items={
              <MenuItem icon="alert" onClick={() => setReporting(true)}>
                <Trans>Report this post</Trans>
              </MenuItem>
            }
          />
        )}
      </div>
      {post.hidden ? (
        <p className="dim row">
          <Icon name="eyeOff" small /> <Trans>The institute has hidden this post.</Trans>
        </p>
      ) : (
        <>
          {post.body ? (
            <MathText source={post.body} />
          ) : (
            post.pictures.length === 0 && <MathText source={query.title} />
          )}
          <Pictures pictures={post.pictures} label={t`Photos of this post`} />
        </>
      )}
      {post.reported && !post.hidden && (
        <p className="s hint">
          <Trans>You have reported this; the institute is looking at it.</Trans>
        </p>
      )}
      <ReportDialog query={query} post={post} open={isReporting} onClose={() => setReporting(false)} />
    </article>
  )
}
