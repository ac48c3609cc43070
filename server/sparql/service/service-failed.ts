import { WikiError } from '../../../core/errors.ts';

/** Why no answer of another endpoint can be used: variants of the message `error-service-failed`. */
export type ServiceFault =
  'timeout' | 'unreachable' | 'redirect' | 'status' | 'type' | 'malformed' | 'bytes' | 'rows';

/**
 * An endpoint that did not answer as it should.
 * @param limit what was passed: seconds, MiB, rows; of the fault `status` the status
 */
export function serviceFailed(
  endpoint: string,
  reason: ServiceFault,
  limit?: number,
  cause?: unknown,
): WikiError {
  const args = { endpoint, reason, ...(limit === undefined ? {} : { limit }) };
  return new WikiError('bad-gateway', 'service-failed', args, cause);
}
