import { describe, expect, it } from 'vitest';
import type { Flow } from '../../../core/procedure/procedure.ts';
import type { GroupView, NodeView, StepView } from '../../../core/views/procedure.ts';
import { flowDiagram } from '../../../web/pages/diagram/flow-diagram.ts';
import { renderToString } from '../../../web/pages/formatting/render-to-string.ts';
import { testLocale } from '../../support/locales.ts';

const locale = testLocale('en');
const FLOWS: Flow[] = ['Sequence', 'Parallel', 'AnyOrder', 'Choice', 'Loop'];
const LONG = 'Check every single thing that could conceivably go wrong before you carry on';

function step(number: string, title = LONG): StepView {
  return {
    kind: 'step',
    id: `s${number}`,
    number,
    title: { text: title, lang: 'en' },
    description: [],
    conditions: [{ text: `when ${title.toLowerCase()}`, lang: 'en' }],
    limits: [],
    uses: [],
    roles: [],
    accountable: [],
    hazards: [],
    signals: [],
    calls: [],
    indicators: [],
    sources: [],
  };
}

function group(number: string, flow: Flow, members: NodeView[]): GroupView {
  return { ...step(number), kind: 'group', flow, members, exits: [], maxRepetitions: 7 };
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** The two drawings with their sizes and boxes; diamonds are left out. */
function drawings(
  nodes: NodeView[],
): { width: number; height: number; boxes: Box[]; svg: string }[] {
  const html = renderToString(flowDiagram(nodes, locale));
  return [...html.matchAll(/<svg class="flow .*?<\/svg>/gs)].map(([svg]) => {
    const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? [];
    const boxes = [
      ...svg.matchAll(
        /<rect class="b" x="([\d.-]+)" y="([\d.-]+)" width="([\d.]+)" height="([\d.]+)"/g,
      ),
    ].map((m): Box => ({ x: Number(m[1]), y: Number(m[2]), w: Number(m[3]), h: Number(m[4]) }));
    return { width: Number(width), height: Number(height), boxes, svg };
  });
}

function clashes(boxes: readonly Box[]): number {
  return boxes.filter((a, i) =>
    boxes.some(
      (b, k) => k > i && a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h,
    ),
  ).length;
}

describe('flowDiagram', () => {
  const nested = FLOWS.flatMap((outer) =>
    FLOWS.map((inner): [string, NodeView[]] => [
      `${outer} of ${inner}`,
      [
        step('1'),
        group('2', outer, [
          group('2.1', inner, [step('2.1.1'), step('2.1.2', 'Short'), step('2.1.3')]),
          step('2.2'),
        ]),
        step('3'),
      ],
    ]),
  );

  it.each(nested)('keeps the boxes of a %s apart and inside', (_name, nodes) => {
    const both = drawings(nodes);
    expect(both).toHaveLength(2);
    for (const { width, height, boxes, svg } of both) {
      expect(boxes.length).toBeGreaterThanOrEqual(3);
      expect(clashes(boxes)).toBe(0);
      for (const box of boxes) {
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.y).toBeGreaterThanOrEqual(0);
        expect(box.x + box.w).toBeLessThanOrEqual(width);
        expect(box.y + box.h).toBeLessThanOrEqual(height);
      }
      expect(svg).not.toMatch(/NaN|Infinity|undefined|style=/);
      expect(svg).toContain('href="#s3"');
    }
  });

  it('draws no single step, closes groups past 40 boxes, and leaves out what no one could read', () => {
    expect(flowDiagram([step('1')], locale)).toBeUndefined();
    const many = Array.from({ length: 30 }, (_, i) => step(`2.${i + 1}`));
    const closed = drawings([step('1'), group('2', 'Loop', many), group('3', 'AnyOrder', many)]);
    expect(closed[0]?.boxes).toHaveLength(3);
    expect(
      flowDiagram(
        Array.from({ length: 41 }, (_, i) => step(`${i + 1}`)),
        locale,
      ),
    ).toBeUndefined();
    expect(drawings(many.slice(0, 40))[0]?.boxes).toHaveLength(30);
  });
});
