/** SPARQL 1.1 Update: read off the main thread into a plan, whose templates make quads. */
export { instantiate } from './instantiate.ts';
export { freshLabelPrefix, planUpdate } from './plan-update.ts';
export type {
  CreateOperation,
  EmptyOperation,
  ModifyOperation,
  TransferOperation,
  UpdateOperation,
  UpdatePlan,
} from './update-plan.ts';
