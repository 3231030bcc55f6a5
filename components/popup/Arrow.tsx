/** Points to where reading goes on; turned by the style sheet in pages from right to left. */
export function Arrow() {
  return (
    <svg class="arrow" viewBox="0 0 8 12" width="8" height="12" aria-hidden="true">
      <path d="M1.5 1.5 6 6l-4.5 4.5" fill="none" stroke="currentColor" stroke-width="1.5" />
    </svg>
  );
}
