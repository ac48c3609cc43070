import { html } from '@lit-labs/ssr';
import type { Locale } from '../../../core/messages.ts';
import type { NodeView } from '../../../core/views/procedure.ts';
import type { Template } from '../formatting/render-to-string.ts';
import { asSanitised, sanitisedHtml } from '../formatting/sanitised-html.ts';
import { countBoxes, MOST_BOXES, shapesOf } from './flow-shape.ts';
import { escapeSvg } from './svg-marks.ts';
import { tallDrawing } from './tall-layout.ts';
import { wideDrawing } from './wide-layout.ts';

/** Drawn 1:1 in the text column of a desk and on a phone of 360 px. */
const WIDE = 900;
const TALL = 328;

/**
 * The course of a procedure as two drawings, one for a desk and one for a phone; boxes lead to
 * the steps. Undefined where a drawing says nothing (fewer than two boxes) or too much.
 */
export function flowDiagram(nodes: readonly NodeView[], locale: Locale): Template | undefined {
  const shapes = shapesOf(nodes, locale);
  const boxes = countBoxes(shapes);
  if (boxes < 2 || boxes > MOST_BOXES) return undefined;
  const label = escapeSvg(locale.t('procedure-diagram'));
  const drawing = (
    kind: 'h' | 'v',
    width: number,
    { svg, h }: { svg: string; h: number },
  ): string =>
    `<svg class="flow ${kind}" viewBox="0 0 ${width} ${h}" role="group" aria-label="${label}">${svg}</svg>`;
  return html`${sanitisedHtml(
    asSanitised(
      drawing('h', WIDE, wideDrawing(shapes, WIDE)) + drawing('v', TALL, tallDrawing(shapes, TALL)),
    ),
  )}`;
}
