// A person's picture, or the letters of the name.

type AvatarProps = { name: string; photoUrl?: string | null; square?: boolean; size?: 'small' | 'large' }

/** Decoration beside the name, so it says nothing itself. */
export function Avatar({ name, photoUrl, square, size }: AvatarProps) {
  const classes = ['av', square && 'sq', size === 'large' && 'lg', size === 'small' && 'sm']
    .filter(Boolean)
    .join(' ')
  return (
    <span className={classes} aria-hidden="true">
      {photoUrl ? <img src={photoUrl} alt="" width="40" height="40" loading="lazy" /> : initials(name)}
    </span>
  )
}

const segments = new Intl.Segmenter('mr', { granularity: 'grapheme' })

/** The first letter of the first and the last name; whole letters also in Devanagari. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/)
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words
  return ends
    .map((word) => [...segments.segment(word ?? '')][0]?.segment ?? '')
    .join('')
    .toLocaleUpperCase()
}
