// The key that does the same as the control it stands on; on a phone, which has none, it is not there.
/** Not read out: `aria-keyshortcuts` and the line of keys at the foot say it. */
export function Key({ children }: { children: string }) {
  return (
    <span className="fc-key" aria-hidden="true">
      <kbd>{children}</kbd>
    </span>
  )
}
