/** The endpoints of others that queries may call by SERVICE: those the operator has listed, no other. */
export interface RemoteEndpoints {
  /** How many are listed. */
  readonly size: number;
  /** True for an IRI that is listed, character by character. */
  has(endpoint: string): boolean;
  /**
   * The answer to a query, as the text of SPARQL 1.1 Query Results JSON; it has not been looked at.
   * @throws WikiError forbidden `service-refused` for an endpoint that is not listed; bad-gateway
   *   `service-failed` (endpoint, reason, limit); unavailable `service-busy`; the signal's reason
   */
  ask(endpoint: string, query: string, signal: AbortSignal): Promise<string>;
}
