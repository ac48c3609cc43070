import { html } from '@lit-labs/ssr';
import type { Gauge } from '../../../core/quantities/gauge.ts';
import type { Template } from '../formatting/render-to-string.ts';

const LEFT = 2;
const WIDTH = 156;

/** A hairline for the plausible range, a thick band for what is allowed; the words beside it say the same. */
export function gauge({ from, to }: Gauge): Template {
  const round = (n: number): string => String(Math.round(n * 10) / 10);
  return html`<svg viewBox="0 0 160 10" aria-hidden="true" preserveAspectRatio="none">
    <path class="ga" d="M2 5h156M2 2v6M158 2v6" />
    <rect
      class="gb"
      x=${round(LEFT + WIDTH * from)}
      y="2.5"
      width=${round(Math.max(2, WIDTH * (to - from)))}
      height="5"
    />
  </svg>`;
}
