import type { RdfMediaType } from '../rdf/syntaxes.ts';
import { gateJson } from './json-gate.ts';
import { gateTurtle } from './turtle-gate.ts';
import { gateXml } from './xml-gate.ts';

/**
 * Looks over an RDF document before any parser does, in one linear pass without recursion, and
 * refuses what would exhaust a parser: brackets nested past reason, entities that multiply or that
 * point outside. It judges size, not grammar: a wrong text passes and its parser says where it is wrong.
 * @throws WikiError bad-request `rdf-too-deep` (limit, line, column), `rdf-entities` (limit, line,
 *   column) or `rdf-external-entity` (line, column)
 */
export function gateRdf(text: string, mediaType: RdfMediaType): void {
  switch (mediaType) {
    case 'application/ld+json':
      gateJson(text);
      break;
    case 'application/rdf+xml':
      gateXml(text);
      break;
    default:
      gateTurtle(text);
  }
}
