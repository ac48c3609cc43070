import { closeMenus } from './close-menus.ts';
import { signOutClean } from './drafts/sign-out.ts';
import { keepEdits } from './keep-edits.ts';
import './search-box/search-box.ts';

closeMenus(document);
keepEdits(document);
signOutClean(document);
// One page alone has each.
if (document.querySelector('similar-titles')) void import('./similar-titles/similar-titles.ts');
if (document.querySelector('device-drafts')) void import('./drafts/device-drafts.ts');
