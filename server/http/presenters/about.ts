import type { AboutView, Contact, TakePartView } from '../../../core/views/about.ts';
import { PPL } from '../../../core/vocabulary.ts';
import type { Journal } from '../../store/journal.ts';

/** What the operator set as `contact`: an address to write to or to visit, or plain words. */
async function readContact(journal: Pick<Journal, 'setting'>): Promise<Contact | undefined> {
  const text = (await journal.setting('contact'))?.trim();
  if (!text) return undefined;
  if (/^https?:\/\/\S+$/i.test(text)) return { text, href: text };
  if (/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(text)) return { text, href: `mailto:${text}` };
  return { text };
}

export async function presentAbout(journal: Pick<Journal, 'setting'>): Promise<AboutView> {
  const contact = await readContact(journal);
  return { licence: PPL, ...(contact ? { contact } : {}) };
}

export async function presentTakePart(
  journal: Pick<Journal, 'setting'>,
  signedIn: boolean,
): Promise<TakePartView> {
  const contact = await readContact(journal);
  return { signedIn, ...(contact ? { contact } : {}) };
}
