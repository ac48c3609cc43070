/** The gate stands in core, where the store reaches it too; this is its name on the SPARQL side. */
export { gateSparql } from '../../core/gate/sparql-gate.ts';
