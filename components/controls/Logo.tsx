/** The lamp-yellow mark with its two quotation marks. */
export function Logo({ size = 26 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect x="1" y="1" width="30" height="30" rx="7" fill="#FFC83D" />
      <path
        fill="#16181F"
        d="M5.5 24V17C5.5 10.5 8.5 7 14.5 6v4.2c-2.8.8-4.1 2.3-4.2 5h3.5c.6 0 1 .4 1 1V24c0 .6-.4 1-1 1H6.5c-.6 0-1-.4-1-1zM17.5 24V17C17.5 10.5 20.5 7 26.5 6v4.2c-2.8.8-4.1 2.3-4.2 5h3.5c.6 0 1 .4 1 1V24c0 .6-.4 1-1 1h-7.3c-.6 0-1-.4-1-1z"
      />
    </svg>
  );
}
