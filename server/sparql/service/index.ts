/** SERVICE: the endpoints an operator has listed are asked first, and their answers joined as VALUES. */
export { openRemoteEndpoints } from './http-endpoints.ts';
export { joinServices } from './join-services.ts';
export type { RemoteEndpoints } from './remote-endpoints.ts';
