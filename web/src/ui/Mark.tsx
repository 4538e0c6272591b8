// The mark of the product: an integral, three slices, and the point they lead to.

/** Decoration beside the institute's name, so it is silent. `size` in pixels. */
export function Mark({ size = 32 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="9" fill="#004757" />
      <g fill="none" stroke="#fff" strokeWidth="2.6" strokeLinecap="round">
        <path d="M16.9 7.2c-2.5-1.5-4.6.2-5 3.4L10.5 21.2c-.4 3.3-2.3 4.8-4.5 3.5" />
        <path d="M15.5 24.5v-4.5M20 24.5v-8M24.5 24.5V12.5" />
      </g>
      <circle cx="24.5" cy="7.4" r="2.1" fill="#faaa00" />
    </svg>
  )
}
