import { formatQuantity } from '../../../../core/quantities/format-quantity.ts';
import { gaugeOf } from '../../../../core/quantities/gauge.ts';
import type { Quantity } from '../../../../core/procedure/procedure.ts';
import { present } from '../../../../core/procedure/read-parts.ts';
import type { IndicatorView } from '../../../../core/views/procedure.ts';
import { im, schema } from '../../../../core/vocabulary.ts';
import type { Labels } from './labels.ts';

/** Indicators with their target, where what surrounds the page tells it. */
export function presentIndicators(indicators: readonly string[], labels: Labels): IndicatorView[] {
  return indicators.map((iri) => {
    const target = targetOf(iri, labels);
    const shown = target && formatQuantity(target, labels.locale);
    const gauge = target && gaugeOf(target);
    return {
      link: labels.link(iri),
      ...present('target', shown),
      ...present('gauge', gauge),
    };
  });
}

function targetOf(indicator: string, labels: Labels): Quantity | undefined {
  const iri = labels.links(indicator, im('target'))[0];
  if (iri === undefined) return undefined;
  return {
    iri,
    label: [],
    ...present('value', labels.number(iri, schema('value'))),
    ...present('min', labels.number(iri, schema('minValue'))),
    ...present('max', labels.number(iri, schema('maxValue'))),
    ...present('unit', labels.links(iri, schema('unitCode'))[0]),
    ...present('unitText', labels.value(iri, schema('unitText'))),
  };
}
