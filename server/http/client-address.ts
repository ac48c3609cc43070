import { isIPv6 } from 'node:net';
import type { Request } from 'express';

/**
 * What limits count a client by. Express works it out behind proxies (`trust proxy`, from
 * TRUST_PROXY); an IPv6 client is its /64 network, since it has that many addresses to itself.
 * For counters in memory only: no address goes to the journal or to a file.
 */
export function clientAddress(req: Request): string {
  const address = (req.ip ?? '').replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '');
  return isIPv6(address) ? `${network64(address)}::/64` : address;
}

function network64(address: string): string {
  const [plain = ''] = address.split('%');
  const [head = '', tail] = plain.split('::');
  const groups = head === '' ? [] : head.split(':');
  const after = tail ? tail.split(':').length : 0;
  const zeros = tail === undefined ? 0 : 8 - groups.length - after;
  const all = [...groups, ...Array<string>(Math.max(0, zeros)).fill('0')];
  return all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
